import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Culture, recognizeNumber } from '@microsoft/recognizers-text-suite';
import { projectRoot } from '../src/root.ts';
import type { ExamplesFile } from '../src/understanding/learnt/examples.ts';
import { readModel } from '../src/understanding/learnt/read-model.ts';
import { matchChoice } from '../src/understanding/match-choice.ts';
import { findPersonalData } from '../src/understanding/personal-data.ts';
import { readWords } from '../src/understanding/read-words.ts';
import { understand } from '../src/understanding/understand.ts';
import { type Comparison, inPairs, timesOf } from './comparison.ts';

const pairs = 9;
const megabyte = 2 ** 20;

type Message = { language: string; text: string };

/** Sentences that nothing was learnt from, in every language that has some. */
function messages(): Message[] {
  const folder = join(projectRoot(), 'tests/understanding/unseen');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .flatMap((file) => {
      const { examples } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as ExamplesFile;
      const language = file.replace('.json', '');
      return examples.flatMap(({ say }) => say.map((text) => ({ language, text })));
    });
}

/** What is held for something that is made, in MB: on the heap and beside it. */
function heldBy<T>(make: () => T): [T, number] {
  const held = () => {
    globalThis.gc?.();
    globalThis.gc?.();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return (heapUsed + arrayBuffers) / megabyte;
  };
  const before = held();
  const made = make();
  return [made, held() - before];
}

/**
 * How long a message takes to be understood, beside what the recognizers take to look for a number in it, and what the words of
 * all languages hold. A sentence: it could not be measured.
 */
export async function understandingCost(): Promise<Comparison[] | string> {
  const root = projectRoot();
  const read = () => ({
    lexicon: readWords(join(root, 'content/understanding'), join(root, 'dist')),
    model: readModel(join(root, 'dist')),
  });
  const [{ lexicon, model }, held] = heldBy(read);
  if (!model) return 'Understanding could not be measured: there is no model; run npm run build.';
  const all = messages();
  const choices = ['yes', 'no'].map((id) => ({ id, label: id }));
  const firstOf = (language: string) => {
    const { text = '' } = all.find((each) => each.language === language) ?? {};
    const from = performance.now();
    understand(text, lexicon, language, model);
    matchChoice(text.slice(0, 40), choices, lexicon, language);
    findPersonalData(text, lexicon, () => false);
    return performance.now() - from;
  };
  // What is made or compiled at the first message of a language holds up everybody.
  const firsts = [...new Set(all.map(({ language }) => language))].map(firstOf);
  const ours = ({ language, text }: Message) => understand(text, lexicon, language, model);
  const peer = ({ text }: Message) => recognizeNumber(text, Culture.English);
  for (const warm of [ours, peer]) timesOf(all, warm);
  const measured = await inPairs(
    pairs,
    async () => timesOf(all, ours),
    async () => timesOf(all, peer),
  );
  const line = (what: string, part: 'middle' | 'slow', target?: number): Comparison => ({
    what,
    ours: measured.ours.map((each) => each[part]),
    peer: measured.peer.map((each) => each[part]),
    unit: 'ms',
    ...(target === undefined ? {} : { target: { value: target } }),
  });
  return [
    line('message, p50 (recognizers)', 'middle'),
    line('message, p99 (recognizers)', 'slow', 2),
    { what: 'first message of a language, slowest', ours: [Math.max(...firsts)], peer: [], unit: 'ms' },
    { what: 'words of all languages', ours: [held], peer: [], unit: 'MB', target: { value: 40 } },
  ];
}
