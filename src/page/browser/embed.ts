/**
 * A partner's one script tag: a button, the chat in a frame, and the way out of the whole page. The server puts `given`
 * before this file. It needs of the partner's own policy only `script-src` and `frame-src` for our origin: styles are set
 * through the object model, and nothing is ever written as markup.
 */
import { type Launcher, launcher } from './launcher.ts';
import { type Ready, type ShiftWords, told } from './messages.ts';
import { onShiftThrice } from './shift.ts';

/** What the server knows and this page does not: the words of one language, and where each site's exit leads. */
export type Given = {
  /** The language of the words, and those that there are words for besides. */
  code: string;
  others: string[];
  words: EmbedWords;
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

/** The language that the tag or the page names, where there are other words than those that came. */
function namedLanguage(): string | undefined {
  const all = [given.code, ...given.others];
  const named = [tag.dataset['lang'], document.documentElement.lang].flatMap((wish = '') => [
    ...all.filter((code) => code === wish),
    ...all.filter((code) => code.split('-')[0] === wish.split('-')[0]),
  ])[0];
  return named === given.code ? undefined : named;
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
  const { code, words } = given;
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

const begin = () => {
  if (document.body) start();
  else addEventListener('DOMContentLoaded', start);
};

const other = namedLanguage();
if (exit === undefined) console.error(`There is no site "${site}" at ${chat}: correct data-site.`);
// Asked for once only: an answer in yet another language is taken as it is.
else if (other && !new URL(tag.src).searchParams.has('lang')) {
  const again = document.createElement('script');
  Object.assign(again.dataset, tag.dataset);
  again.nonce = tag.nonce;
  again.onerror = begin;
  again.src = `${tag.src}?lang=${other}`;
  tag.after(again);
} else begin();
