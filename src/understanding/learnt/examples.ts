import { z } from 'zod';
import { answerIds, commandIds, signalIds, whoIds } from '../understood.ts';

/** `content/understanding/<language>/examples.json`: sentences as people type them, by what they tell. */
export const examplesFile = z.strictObject({
  $schema: z.string().optional(),
  examples: z.array(
    z.strictObject({
      needs: z
        .array(z.string())
        .describe('ids of `content/needs`, the one most to the point first; none: ordinary talk'),
      signals: z.array(z.enum(signalIds)).describe('what must be heard at once'),
      command: z.enum(commandIds).optional().describe('what it asks the chat to do: leave, go back'),
      answer: z.enum(answerIds).optional().describe('a yes, a no, or a place in a list'),
      who: z.enum(whoIds).optional().describe('for whom, where it is told'),
      say: z.array(z.string().min(1).max(500)).min(1),
    }),
  ),
});
export type ExamplesFile = z.infer<typeof examplesFile>;

export type LabelKind = 'need' | 'signal' | 'who' | 'command' | 'answer';

/** A label is what it is of, and an id: "need:stalking", "signal:injury", "who:professional". */
export const labelOf = (kind: LabelKind, id: string): string => `${kind}:${id}`;

/**
 * That any need is told, any danger, or anything that the chat should do: far surer than which one, since all examples of
 * them speak for it together.
 */
export const any = { need: 'any:need', danger: 'any:danger', steering: 'any:steering' };

/** It informs, and alarms nobody. */
export const isUrgent = (signal: string): boolean => signal !== 'under-18';

/** A sentence with the labels of what it tells. */
export type Sentence = { text: string; labels: string[] };

export const sentencesIn = ({ examples }: ExamplesFile): Sentence[] =>
  examples.flatMap(({ needs, signals, who, command, answer, say }) => {
    const labels = [
      ...needs.map((id) => labelOf('need', id)),
      ...signals.map((id) => labelOf('signal', id)),
      ...(needs.length > 0 ? [any.need] : []),
      ...(signals.some(isUrgent) ? [any.danger] : []),
      ...(command ? [labelOf('command', command)] : []),
      ...(answer ? [labelOf('answer', answer)] : []),
      ...(who && who !== 'me' ? [labelOf('who', who)] : []),
    ];
    return say.map((text) => ({ text, labels }));
  });
