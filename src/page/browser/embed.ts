/**
 * A partner's one script tag: a button, the chat in a frame, and the way out of the whole page. The server puts `given`
 * before this file. It needs of the partner's own policy only `script-src` and `frame-src` for our origin: styles are set
 * through the object model, and nothing is ever written as markup.
 */
import { type Launcher, launcher } from './launcher.ts';
import { type Ready, type ShiftWords, told } from './messages.ts';
import { onShiftThrice } from './shift.ts';

/** What the server knows and this page does not: the words, by language, and where each site's exit leads. */
export type Given = {
  words: Record<string, EmbedWords>;
  exits: Record<string, string>;
  site: string;
  style: string;
};
/** What is needed before the frame is there; the rest it brings along. */
export type EmbedWords = Record<'open' | 'close' | 'exit' | 'move', string> & { direction: 'ltr' | 'rtl' };

declare const given: Given;

/** How long the frame may take to show that it is there, in milliseconds. */
const patience = 8000;

const tag = document.currentScript as HTMLScriptElement;
const chat = new URL(tag.src).origin;
const site = tag.dataset['site'] ?? given.site;
const exit = given.exits[site];

/** The page's own language, or the reader's, among those that there are words for. */
function language(): string {
  const wished = [tag.dataset['lang'], document.documentElement.lang, ...navigator.languages];
  const known = wished
    .map((wish) => wish?.split('-')[0] ?? '')
    .find((wish) => Object.hasOwn(given.words, wish));
  return known ?? 'en';
}

let isHeld = false;
let keys: ShiftWords = {};
/** Blank first, then gone: as the chat's own page does it, for the whole of this one. */
function leave(): void {
  const root = document.documentElement;
  while (root.firstChild) root.removeChild(root.firstChild);
  location.replace(exit as string);
}

/** Every frame of ours in this page is answered, also one that a partner wrote by hand. */
function answerFrames(opened: (source: MessageEventSource) => boolean): void {
  addEventListener('message', ({ source, origin, data }) => {
    if (origin !== chat || !source) return;
    if (data?.chat === told.ready) {
      isHeld = true;
      keys = (data as Ready).keys;
      source.postMessage(opened(source) ? told.hereWithExit : told.here, { targetOrigin: chat });
    }
    if (data === told.leave && isHeld) leave();
  });
}

function start(): void {
  const code = language();
  const words = given.words[code] as EmbedWords;
  const own = `${chat}/${site}?lang=${code}`;
  let ui: Launcher | undefined;
  // A page that is itself in a frame cannot take the window along: it never says that it can, and so nothing opens in it.
  // `window` and `top` are two names that no page can give to something else.
  if (top === window) {
    answerFrames((source) => ui?.hold(source) ?? false);
    onShiftThrice(
      () => isHeld && leave(),
      (presses, late) =>
        isHeld && ui?.tell(String((late ? keys.late : ['', keys.two, keys.one][presses]) ?? '')),
    );
  }
  ui = launcher({ words, style: given.style, code, own, patience, leave, exit: exit as string });
  addEventListener('pagehide', () => {
    ui?.close();
    isHeld = false;
  });
}

if (exit === undefined) console.error(`There is no site "${site}" at ${chat}: correct data-site.`);
else if (document.body) start();
else addEventListener('DOMContentLoaded', start);
