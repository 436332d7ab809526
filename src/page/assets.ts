import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The page's style and script, as built, to be printed inside the page: a first load is one response. */
export type Assets = {
  style(accent: string): string;
  script: string;
  /** The partner's tag, without what it must be given first. */
  embed: string;
  launcherStyle: string;
  /** The connection for a partner's own Web Chat, and the frame behind it. */
  webChat: string;
  relay: string;
  /** For the Content Security Policy: what may run, by its hash. */
  hashes(accent: string): { style: string; script: string };
};

/** A hash as a Content Security Policy writes it. */
export const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Stands in the built style for the accent of a site. */
const accentMark = '#0b5d57';

/** @param folder where the build put `script.js` and `style.css` */
export function readAssets(folder: string): Assets {
  const read = (file: string) => readFileSync(join(folder, file), 'utf8').trim();
  const [script, embed, launcherStyle] = [read('script.js'), read('embed.js'), read('launcher.css')];
  const [webChat, relay] = [read('web-chat.js'), read('relay.js')];
  const built = read('style.css');
  const style = (accent: string) => built.replaceAll(accentMark, accent);
  return {
    style,
    script,
    embed,
    launcherStyle,
    webChat,
    relay,
    hashes: (accent) => ({ style: hashOf(style(accent)), script: hashOf(script) }),
  };
}
