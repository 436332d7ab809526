import { leave } from './leave.ts';
import { heldBack } from './personal.ts';

const byId = (id: string) => document.getElementById(id);

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
  const here = document.activeElement;
  // Written while the answer was on its way, or beside a choice that was tapped.
  const typed = (byId('t') as HTMLInputElement | null)?.value ?? '';
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
  const box = byId('t') as HTMLInputElement | null;
  if (box && typed.trim() !== words) box.value = typed;
  // Whoever has gone on to a number or a link meanwhile stays there.
  if (here?.isConnected && here.closest('header, #log, #cover')) return;
  const focused = asked ? found || byId('f')?.querySelector('.choices') : box;
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
  if (!words || (!tapped && box && heldBack(box))) return;
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

addEventListener('click', (event) => {
  if ((event.target as Element).closest?.('.print')) print();
});
