import type { Site } from '../directory/schemas/site.ts';
import type { Languages } from '../wording/languages.ts';
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

/** The partner's script, with the words of every language and where each site's exit leads. */
export function embedScript(
  { embed, launcherStyle }: Assets,
  sites: ReadonlyMap<string, Site>,
  site: string,
  wording: { languages: Languages; in(code: string): Say },
): string {
  const offered = new Set([...sites.values()].flatMap(({ languages }) => languages));
  const given: Given = {
    site,
    style: launcherStyle,
    exits: exitsOf(sites),
    words: Object.fromEntries(
      [...wording.languages.values()]
        .filter(({ code }) => offered.has(code))
        .map(({ code, direction }) => [code, wordsIn(wording.in(code), direction)]),
    ),
  };
  return `(()=>{const given=${JSON.stringify(given)};${embed}})();\n`;
}
