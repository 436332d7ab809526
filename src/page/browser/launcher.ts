import type { EmbedWords } from './embed.ts';

/** What the button and its panel can be asked. */
export type Launcher = {
  /** Whether the window that speaks is the panel's own frame: it is then shown. */
  hold(source: MessageEventSource): boolean;
  /** Says how many presses of Shift are left. */
  tell(words: string): void;
  /** Takes the frame away, and with it all that was said in it. */
  close(): void;
};

export type LauncherGiven = {
  words: EmbedWords;
  style: string;
  code: string;
  /** The chat on a page of its own. */
  own: string;
  exit: string;
  patience: number;
  leave(): void;
};

function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  part: string,
  text: string,
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  element.className = part;
  element.textContent = text;
  return element;
}

/** Where the button can stand, so that it can be moved off what it covers. */
const corners = ['end', 'start', 'top-start', 'top-end'];

/** Puts the button into the page, first in the order of keys and above everything else. */
export function launcher({ words, style: look, code, own, exit, patience, leave }: LauncherGiven): Launcher {
  const root = document.createElement('div');
  root.lang = code;
  root.dir = words.direction;
  // The top layer stands above every z-index there is: a cookie notice cannot cover the way out.
  root.popover = 'manual';
  const shadow = root.attachShadow({ mode: 'open' });
  const style = new CSSStyleSheet();
  style.replaceSync(look);
  shadow.adoptedStyleSheets = [style];

  const way = make('a', 'exit', words.exit);
  way.href = exit;
  way.target = '_top';
  way.rel = 'noreferrer noopener';
  way.addEventListener('click', (event) => {
    event.preventDefault();
    leave();
  });
  const close = make('button', 'quiet', '\u2715');
  close.setAttribute('aria-label', words.close);
  const bar = make('div', 'bar', '');
  bar.append(way, close);
  const panel = make('div', 'panel', '');
  panel.hidden = true;
  const told = make('p', 'told', '');
  told.setAttribute('role', 'status');
  const open = make('button', 'open', words.open);
  open.setAttribute('aria-expanded', 'false');
  const move = make('button', 'move', '\u2922');
  move.setAttribute('aria-label', words.move);
  shadow.append(panel, open, move, told);

  let frame: HTMLIFrameElement | undefined;
  let late = 0;
  let guard = 0;

  /** The frame may not be here, or did not come: the chat on a page of its own always may. */
  const fail = () => {
    const link = make('a', 'own', `${words.open} \u2197`);
    link.href = own;
    link.target = '_blank';
    link.rel = 'noreferrer noopener';
    frame?.remove();
    panel.append(link);
  };
  /** Whatever else came into the top layer later is beneath again. */
  const rise = () => {
    const { left, top, width, height } = way.getBoundingClientRect();
    if (document.elementFromPoint(left + width / 2, top + height / 2) === root) return;
    root.hidePopover?.();
    root.showPopover?.();
  };
  const shut = () => {
    clearTimeout(late);
    clearInterval(guard);
    frame = undefined;
    panel.replaceChildren();
    panel.hidden = true;
    told.textContent = '';
    open.hidden = move.hidden = false;
    open.setAttribute('aria-expanded', 'false');
  };
  open.addEventListener('click', () => {
    frame = make('iframe', 'frame', '');
    frame.title = words.open;
    frame.referrerPolicy = 'no-referrer';
    frame.src = `${own}&frame=1`;
    panel.replaceChildren(bar, frame);
    panel.hidden = false;
    open.hidden = move.hidden = true;
    open.setAttribute('aria-expanded', 'true');
    late = window.setTimeout(fail, patience);
    guard = window.setInterval(rise, 500);
    frame.focus();
  });
  close.addEventListener('click', () => {
    shut();
    open.focus();
  });
  let corner = 0;
  move.addEventListener('click', () => {
    corner = (corner + 1) % corners.length;
    root.dataset['corner'] = corners[corner];
  });

  document.body.prepend(root);
  root.showPopover?.();
  return {
    hold(source) {
      if (source !== frame?.contentWindow) return false;
      clearTimeout(late);
      return true;
    },
    tell(text) {
      told.textContent = text;
    },
    close: shut,
  };
}
