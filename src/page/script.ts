/**
 * All that the page does with a script: leave without a trace, cover itself, and send the form without loading a page.
 * The server renders everything; this puts what it rendered in place.
 */
import './browser/cover.ts';
import './browser/frame.ts';
import { leave } from './browser/leave.ts';
import './browser/send.ts';
import { onShiftThrice } from './browser/shift.ts';

onShiftThrice(leave, (presses, late) => {
  const [keys, dots] = [document.getElementById('keys'), document.getElementById('dots')];
  const words = ['', keys?.dataset['two'], keys?.dataset['one']];
  if (keys) keys.textContent = (late ? keys.dataset['late'] : words[presses]) ?? '';
  if (dots) dots.textContent = '\u25cf'.repeat(presses);
});
