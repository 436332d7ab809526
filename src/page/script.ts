/**
 * All that the page does with a script: leave without a trace, and send the form without loading a page. The server
 * renders everything; this puts what it rendered in place.
 */
const byId = (id: string) => document.getElementById(id);
const destination = () => (byId('exit') as HTMLAnchorElement).href;

/** Nothing of ours is left to see, to select or to restore. */
function wipe() {
  const root = document.documentElement;
  while (root.firstChild) root.removeChild(root.firstChild);
}

let away = '';
/** Blank first, in the same task, so that a slow, refused or stolen destination shows nothing; then replace our one entry. */
function leave() {
  const to = away || destination();
  away = to;
  wipe();
  location.replace(to);
}

addEventListener(
  'click',
  (event) => {
    if ((event.target as Element).closest?.('#exit')) {
      event.preventDefault();
      leave();
    }
  },
  true,
);

// A page that is kept alive behind Back is kept empty, and goes on to the neutral one.
addEventListener('pagehide', () => {
  away = away || destination();
  wipe();
});
addEventListener('pageshow', (event) => {
  if (event.persisted) location.replace(away);
});
const [loaded] = performance.getEntriesByType?.('navigation') ?? [];
const cameBack = (loaded as PerformanceNavigationTiming | undefined)?.type === 'back_forward';
if (cameBack) document.documentElement.hidden = true;
addEventListener('DOMContentLoaded', () => {
  if (cameBack) leave();
});

// Shift three times, with at most five seconds between: the contract of GOV.UK's "Exit this page".
let presses = 0;
let typing = false;
let timer = 0;
function show(message: string | undefined) {
  const [keys, dots] = [byId('keys'), byId('dots')];
  if (keys) keys.textContent = message ?? '';
  if (dots) dots.textContent = '\u25cf'.repeat(presses);
}
addEventListener(
  'keydown',
  (event) => {
    if (event.key !== 'Shift') typing = event.shiftKey;
  },
  true,
);
addEventListener(
  'keyup',
  (event) => {
    clearTimeout(timer);
    const words = byId('keys')?.dataset;
    if (event.key === 'Shift' && !typing) {
      presses += 1;
      if (presses === 3) return leave();
      show(presses === 1 ? words?.['two'] : words?.['one']);
      timer = window.setTimeout(() => {
        presses = 0;
        show(words?.['late']);
      }, 5000);
    } else if (event.key !== 'Shift' || presses) {
      presses = 0;
      show('');
    }
    if (event.key === 'Shift') typing = false;
  },
  true,
);

let busy = false;

/** What the person said stays readable in the log. It is a text node: it never becomes markup, and it never leaves the page. */
function echo(log: HTMLElement, words: string) {
  const said = document.createElement('p');
  said.className = 'you';
  const who = document.createElement('span');
  who.className = 'sr';
  who.textContent = `${log.dataset['you']} `;
  const what = document.createElement('span');
  what.dir = 'auto';
  what.textContent = words;
  said.append(who, what);
  log.append(said);
  return said;
}

function put(answer: Document, words: string, asked: boolean) {
  // Services found stand above the next question: Tab goes to them first.
  let found: Element | null | undefined;
  const [log, form] = [byId('log'), byId('f')];
  const [said, next] = [answer.getElementById('log'), answer.getElementById('f')];
  if (!log || !form || !said || !next) throw 0;
  if (answer.documentElement.lang !== document.documentElement.lang) {
    document.documentElement.lang = answer.documentElement.lang;
    document.documentElement.dir = answer.documentElement.dir;
    document.body.replaceWith(document.importNode(answer.body, true));
    scrollTo(0, 0);
  } else {
    const mine = words ? echo(log, words) : log.lastElementChild;
    const before = log.children.length;
    log.append(...[...said.childNodes].map((node) => document.importNode(node, true)));
    found = [...log.children].slice(before).find((each) => each.querySelector('.card'));
    form.replaceWith(document.importNode(next, true));
    (mine || log.children[before])?.scrollIntoView({ block: 'start' });
  }
  const focused = asked ? found || byId('f')?.querySelector('.choices') : byId('t');
  (focused as HTMLElement | null | undefined)?.focus({ preventScroll: true });
}

addEventListener('submit', (event) => {
  event.preventDefault();
  if (busy) return;
  const form = event.target as HTMLFormElement;
  const pressed = event.submitter as HTMLButtonElement | null;
  const box = byId('t') as HTMLInputElement | null;
  const tapped = pressed?.name === 'choice' ? pressed : null;
  // No answer is waited for: leaving must not depend on a network.
  if (tapped?.value === 'exit') return leave();
  const words = tapped ? (tapped.textContent ?? '') : (box?.value.trim() ?? '');
  if (!words) return;
  const fields = new URLSearchParams();
  for (const name of ['site', 'language', 'state'])
    fields.append(name, (form.elements.namedItem(name) as HTMLInputElement | null)?.value ?? '');
  fields.append(tapped ? 'choice' : 'text', tapped ? tapped.value : words);
  const trouble = byId('trouble') as HTMLElement;
  const request = new XMLHttpRequest();
  request.open('POST', form.action);
  // A document is parsed without running anything in it, and needs no innerHTML: Trusted Types stay required.
  request.responseType = 'document';
  request.timeout = 20000;
  request.setRequestHeader('X-Part', '1');
  const settle = (ok: boolean) => {
    busy = false;
    trouble.hidden = ok;
    if (!ok) trouble.scrollIntoView({ block: 'center' });
  };
  request.onload = () => {
    const answer = request.responseXML;
    try {
      if (answer?.getElementById('gone')) return leave();
      put(answer as Document, words, !!tapped);
      settle(true);
    } catch {
      settle(false);
    }
  };
  request.onerror = request.ontimeout = () => settle(false);
  busy = true;
  request.send(fields);
});
