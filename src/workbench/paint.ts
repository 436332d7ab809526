import { styleText } from 'node:util';

type Format = Parameters<typeof styleText>[0];

/** Gives a text a meaning that a terminal shows in colour. Without colours it gives the text back. */
export type Paint = Readonly<
  Record<'strong' | 'quiet' | 'good' | 'bad' | 'unsure', (text: string) => string>
>;

/** Colours for a terminal, or none. Colour never carries the meaning alone: the words say it too. */
export function paintFor(hasColours: boolean): Paint {
  const as = (format: Format) => (text: string) =>
    hasColours && text ? styleText(format, text, { validateStream: false }) : text;
  return {
    strong: as('bold'),
    quiet: as('dim'),
    good: as('green'),
    bad: as(['bold', 'red']),
    unsure: as('yellow'),
  };
}
