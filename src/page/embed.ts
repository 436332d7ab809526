import type { Site } from '../directory/schemas/site.ts';
import type { Language } from '../wording/languages.ts';
import type { Say } from '../wording/wording.ts';
import type { Assets } from './assets.ts';
import type { EmbedWords, Given } from './browser/embed.ts';

function wordsIn(say: Say, direction: EmbedWords['direction']): EmbedWords {
  return {
    direction,
    exit: say('page:exit'),
    open: say('embed:open'),
    close: say('embed:close'),
    move: say('embed:move'),
  };
}

/** Where Exit leads, by site. */
export const exitsOf = (sites: ReadonlyMap<string, Site>): Record<string, string> =>
  Object.fromEntries([...sites.values()].map(({ id, exit }) => [id, exit]));

/**
 * The partner's script, with the words of one language and where each site's exit leads. It names the other languages,
 * and fetches itself again for the one that a reader needs.
 */
export function embedScript(
  { embed, launcherStyle }: Assets,
  sites: ReadonlyMap<string, Site>,
  site: string,
  { language, wording }: { language: Language; wording: { in(code: string): Say } },
): string {
  const { code, direction } = language;
  const given: Given = {
    site,
    style: launcherStyle,
    exits: exitsOf(sites),
    code,
    others: sites.get(site)?.languages.filter((each) => each !== code) ?? [],
    words: wordsIn(wording.in(code), direction),
  };
  return `(()=>{const given=${JSON.stringify(given)};${embed}})();\n`;
}
