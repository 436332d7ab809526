/** Leaving: blank first, then gone. In a partner's page the page around us leaves; alone, this page does. */
const exitLink = () => document.getElementById('exit') as HTMLAnchorElement | null;

/** Nothing of ours is left to see, to select or to restore. */
export function wipe(): void {
  const root = document.documentElement;
  const forms = [...document.forms];
  while (root.firstChild) root.removeChild(root.firstChild);
  // Whatever still holds a box that is off the page holds no words with it.
  for (const form of forms) form.reset();
}

/** How long the page around us is waited for before it is driven from here, in milliseconds. */
const patience = 150;

let away = '';
/** Kept before the page is wiped: the link is wiped with it. */
const remember = () => {
  away = away || exitLink()?.href || 'about:blank';
  return away;
};

/** Asks the page around us to leave; set once it has shown that it can. */
let askAround: (() => void) | undefined;
export function leaveWith(ask: () => void): void {
  askAround = ask;
}

/** Inside another page: it leaves; else this frame takes it along, where it may; else this frame alone goes blank for good. */
function leaveFromFrame(to: string): void {
  askAround?.();
  setTimeout(() => {
    try {
      top?.location.replace(to);
    } catch {
      location.replace('about:blank');
    }
  }, patience);
}

/** Wipes in the same task, so that a slow, refused or stolen destination shows nothing; then replaces our one entry. */
export function leave(): void {
  const to = remember();
  wipe();
  if (top === self) location.replace(to);
  else leaveFromFrame(to);
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
  remember();
  wipe();
});
addEventListener('pageshow', (event) => {
  if (event.persisted) location.replace(top === self ? away : 'about:blank');
});
const [loaded] = performance.getEntriesByType?.('navigation') ?? [];
const cameBack = top === self && (loaded as PerformanceNavigationTiming | undefined)?.type === 'back_forward';
if (cameBack) document.documentElement.hidden = true;
addEventListener('DOMContentLoaded', () => {
  if (cameBack) leave();
});
