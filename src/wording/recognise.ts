import { keysOf, type Locale } from './locale.ts';

/** How often runs of one to three signs stand in the words of a language. */
type Model = { counts: ReadonlyMap<string, number>; total: number };

/** Guidance says no more of how a language looks than what is said in every conversation. */
const read = (name: string) => !name.includes('/');

const plain = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replace(/\{\{.*?\}\}/g, ' ')
    .replace(/[^\p{L}\p{M}']+/gu, ' ')
    .trim()} `;

function runsOf(text: string): string[] {
  const runs: string[] = [];
  for (let length = 1; length <= 3; length += 1)
    for (let at = 0; at + length <= text.length; at += 1) runs.push(text.slice(at, at + length));
  return runs;
}

function modelOf(locale: Locale): Model {
  const texts = [...locale].flatMap(([name, { words }]) => (read(name) ? [...keysOf(words).values()] : []));
  const runs = runsOf(plain(texts.join(' ')));
  const counts = new Map<string, number>();
  for (const run of runs) counts.set(run, (counts.get(run) ?? 0) + 1);
  return { counts, total: runs.length };
}

/** How likely the signs of a text are in a language: the mean logarithm of a run of them. */
function likeness(runs: readonly string[], { counts, total }: Model): number {
  const unseen = 0.3;
  const sum = runs.reduce(
    (all, run) => all + Math.log(((counts.get(run) ?? 0) + unseen) / (total + 3000)),
    0,
  );
  return sum / runs.length;
}

export type Recognise = (text: string, current: string, offered: readonly string[]) => string | undefined;

/** Fewer letters look like any language. */
const fewestLetters = 6;
/** By how much another language must look likelier than the one in use, before it is offered. */
const leastLead = 0.45;

/**
 * Recognises the language that a text is written in, by the look of the words in `locales/`: a new folder is recognised
 * with nothing more. `current` is the one in use, which is given up only for one that is clearly likelier; undefined where
 * none is. Languages in another script need no more than a word. Made at first use; the choice is in decision 0014.
 */
export function recogniser(locales: ReadonlyMap<string, Locale>): Recognise {
  const models = new Map<string, Model>();
  const model = (code: string): Model => {
    const known = models.get(code) ?? modelOf(locales.get(code) ?? new Map());
    models.set(code, known);
    return known;
  };
  return (text, current, offered) => {
    const words = plain(text.slice(0, 300));
    if ((words.match(/\p{L}/gu)?.length ?? 0) < (/\p{Script=Han}/u.test(words) ? 2 : fewestLetters))
      return undefined;
    const runs = runsOf(words);
    const own = likeness(runs, model(current));
    const [best] = offered
      // Two ways of writing one language look alike.
      .filter((code) => code.split('-')[0] !== current.split('-')[0] && !code.includes('-x-'))
      .map((code) => ({ code, lead: likeness(runs, model(code)) - own }))
      .sort((one, other) => other.lead - one.lead);
    return best && best.lead >= leastLead ? best.code : undefined;
  };
}
