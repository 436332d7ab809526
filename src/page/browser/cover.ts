/**
 * What is on the page is covered as soon as the page is not looked at: another tab, another window, the list of open
 * apps, which shows a picture of each. A tap uncovers it. Best effort: a system may have taken its picture before.
 */
const root = document.documentElement;
let focused: Element | null = null;

function cover(): void {
  if (root.classList.contains('covered')) return;
  focused = document.activeElement;
  root.classList.add('covered');
  document.getElementById('cover')?.focus({ preventScroll: true });
}

function uncover(): void {
  root.classList.remove('covered');
  (focused as HTMLElement | null)?.focus?.({ preventScroll: true });
}

addEventListener(
  'visibilitychange',
  () => {
    if (document.visibilityState === 'hidden') cover();
  },
  true,
);
addEventListener('freeze', cover, true);
// Tab goes on from the last link to the browser's own bar: nobody has looked away.
let isTab = false;
addEventListener(
  'keydown',
  ({ key, altKey, ctrlKey, metaKey }) => {
    isTab = key === 'Tab' && !altKey && !ctrlKey && !metaKey;
  },
  true,
);
addEventListener('focus', () => {
  isTab = false;
});
// In a frame, a click on the page around it takes the focus too, and covers nothing.
if (top === self) addEventListener('blur', (event) => event.target === window && !isTab && cover());
addEventListener('click', (event) => {
  if ((event.target as Element).closest?.('#cover')) uncover();
});
