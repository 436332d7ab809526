import { keysOf, type Locale } from './locale.ts';

/** Which of several offered languages a text is clearly written in; undefined where it may be the one in use. */
export type Recognise = (text: string, current: string, offered: readonly string[]) => string | undefined;

/** How often runs of one to three signs stand in the words of a language. */
type Model = {
  /** By the place of a run. */
  counts: Uint16Array;
  total: number;
  /** What its own words come to: less where there are thousands of signs. */
  usual: number;
};

/** What is said in every conversation shows how a language looks; more words show little more. */
const read = ['main', 'bot', 'danger', 'needs', 'audiences'];

const plain = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replace(/\{\{.*?\}\}/g, ' ')
    .replace(/[^\p{L}\p{M}']+/gu, ' ')
    .trim()} `;

/** How many places there are for runs; a power of two. Few of the some thousand runs of a language share one. */
const places = 2 ** 15;

/** The places of all runs of a text, each as often as it stands there. */
function runsOf(text: string): number[] {
  const runs: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    let hash = 0x811c9dc5;
    for (let end = at; end < Math.min(at + 3, text.length); end += 1) {
      hash = Math.imul(hash ^ text.charCodeAt(end), 0x01000193);
      runs.push((hash ^ (hash >>> 15)) & (places - 1));
    }
  }
  return runs;
}

/** The logarithm for a run that a language never has: the same for all, so that none is likelier by being small. */
const never = Math.log(2e-6);

/** How much the signs of a text look like a language: the mean logarithm of a run of them, beside what is usual in it. */
function likeness(runs: readonly number[], { counts, total, usual }: Model): number {
  const sum = runs.reduce((all, run) => {
    const count = counts[run] ?? 0;
    return all + (count === 0 ? never : Math.log(count / total));
  }, 0);
  return sum / runs.length - usual;
}

function modelOf(locale: Locale): Model {
  const counts = new Uint16Array(places);
  let total = 0;
  const texts = read.flatMap((name) => [...keysOf(locale.get(name)?.words ?? {}).values()].map(plain));
  for (const text of texts)
    for (const run of runsOf(text)) {
      counts[run] = (counts[run] ?? 0) + 1;
      total += 1;
    }
  const model = { counts, total, usual: 0 };
  // A part of the words is enough to tell what is usual.
  return { ...model, usual: likeness(runsOf(texts.slice(0, 60).join(' ')), model) };
}

/** Fewer letters look like any language. */
const fewestLetters = 6;
const fewestSigns = 2;
/** By how much another language must look likelier than the one in use, before it is offered. */
const leastLead = 0.45;
/** What looks less like a language than this is no words of it, unless the one in use never has its signs. */
const leastLikeness = -1.9;
const leastLeadOfScript = 2.5;
/** The share of its runs that a language must have. */
const leastKnown = 0.4;

const han = /\p{Script=Han}/gu;

/** Whether there is enough to tell by. In Chinese two signs are a word, and a name in Latin letters may stand beside them. */
function isEnough(words: string, current: string): boolean {
  const signs = words.match(han)?.length ?? 0;
  if (signs > 0) return signs >= fewestSigns && !current.startsWith('zh');
  return (words.match(/\p{L}/gu)?.length ?? 0) >= fewestLetters;
}

/**
 * Recognises the language that a text is written in, by the look of the words in `locales/`: a new folder is recognised
 * with nothing more. The language in use is given up only for one that is clearly likelier. Made at first use; the choice
 * is in decision 0014.
 */
export function recogniser(locales: ReadonlyMap<string, Locale>): Recognise {
  let unread: ReadonlyMap<string, Locale> | undefined = locales;
  let models: ReadonlyMap<string, Model> = new Map();
  return (text, current, offered) => {
    const words = plain(text.slice(0, 300));
    if (!isEnough(words, current)) return undefined;
    if (unread) models = new Map([...unread].map(([code, locale]) => [code, modelOf(locale)]));
    // The words have shown what they can, and are let go.
    unread = undefined;
    const runs = runsOf(words);
    const looks = (code: string) => {
      const model = models.get(code);
      return model ? likeness(runs, model) : Number.NEGATIVE_INFINITY;
    };
    const [best] = offered
      // Two ways of writing one language look alike.
      .filter((code) => code.split('-')[0] !== current.split('-')[0] && !code.includes('-x-'))
      .map((code) => ({ code, looks: looks(code) }))
      .sort((one, other) => other.looks - one.looks);
    const counts = models.get(best?.code ?? '')?.counts;
    if (!best || !counts || runs.filter((run) => counts[run]).length < leastKnown * runs.length)
      return undefined;
    const lead = best.looks - looks(current);
    const isOfIt = best.looks >= leastLikeness || lead >= leastLeadOfScript;
    return isOfIt && lead >= leastLead ? best.code : undefined;
  };
}
