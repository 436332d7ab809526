import type { Reply } from '../replies/reply.ts';
import type { Memory } from './memory.ts';
import { languageChoices } from './offers.ts';
import { siteOf, type World } from './world.ts';

/**
 * Somebody who types in another language than the one in use is offered it, in it, one tap away: asked, since a few words
 * may be chance.
 */
export function otherLanguage(text: string, memory: Memory, world: World): Reply | undefined {
  const { languages } = siteOf(memory, world);
  const code = world.wording.recognise(text, memory.language, languages);
  const choice = languageChoices(memory, world).find(({ id }) => id === `language:${code}`);
  return code && choice
    ? { kind: 'text', text: world.wording.in(code)('bot:other-language'), language: code, choice }
    : undefined;
}
