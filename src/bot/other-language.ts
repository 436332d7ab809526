import type { Reply } from '../replies/reply.ts';
import { likelyLanguages } from '../understanding/learnt/judge.ts';
import type { Memory } from './memory.ts';
import { languageChoices } from './offers.ts';
import { siteOf, type World } from './world.ts';

const baseOf = (code: string) => code.split('-')[0];

/** One short word may be of any language; of Chinese two signs are a word. */
const isEnough = (text: string) =>
  (text.match(/\p{L}/gu)?.length ?? 0) >= 6 || (text.match(/\p{Script=Han}/gu)?.length ?? 0) >= 2;

/** How likely a language must be to be sure; and where less is, that the look of the words is chance. */
const sure = 0.8;
const chance = 0.03;

/**
 * The language that somebody types in, where it is not the one in use: by what examples taught, which know it also in Latin
 * letters, else by the look of its words.
 */
function typedIn(text: string, { language, site }: Memory, world: World): string | undefined {
  if (!isEnough(text)) return undefined;
  const likely = world.model ? likelyLanguages(text, world.lexicon, world.model) : new Map<string, number>();
  const [best] = likely;
  if (best && best[1] >= sure) return baseOf(best[0]) === baseOf(language) ? undefined : best[0];
  const seen = world.wording.recognise(text, language, siteOf({ site }, world).languages);
  return seen && (likely.get(seen) ?? 1) >= chance ? seen : undefined;
}

/**
 * Somebody who types in another language than the one in use is offered it, in it, one tap away: asked, since a few words
 * may be chance.
 */
export function otherLanguage(text: string, memory: Memory, world: World): Reply | undefined {
  const code = typedIn(text, memory, world);
  const choice = languageChoices(memory, world).find(({ id }) => id === `language:${code}`);
  return code && choice
    ? { kind: 'text', text: world.wording.in(code)('bot:other-language'), language: code, choice }
    : undefined;
}
