/**
 * Names, addresses and numbers of somebody's own are caught before anything is sent: a kind word, and a tap that sends the
 * rest. The server drops them too; it finds more, since it knows every number of the directory.
 */
import { pieceFinder } from '../../understanding/personal-data/find-pieces.ts';
import type { OwnWords } from '../../understanding/personal-data/own-words.ts';
import { without } from '../../understanding/personal-data/without.ts';

/** Numbers of organisations, as they are given out in this country (Ofcom's numbering plan): nobody's own. */
const isPublic = (digits: string) => /^0(?:3|8)/.test(digits);

/** What somebody has just agreed to send is not looked at again. */
let agreed = '';

/** Holds back what the box has where something in it is somebody's own, and offers to send the rest. */
export function heldBack(box: HTMLInputElement): boolean {
  const nudge = document.getElementById('personal');
  const { postcode, words = '{}' } = box.dataset;
  const pieces = pieceFinder(JSON.parse(words) as OwnWords)(box.value, isPublic);
  // Where the place is asked for, a postcode is an answer.
  const rest = without(
    box.value,
    pieces.filter(({ kind }) => kind !== 'postcode' || postcode === undefined),
  );
  if (!nudge) return false;
  nudge.hidden = rest === box.value || agreed === box.value;
  agreed = '';
  if (nudge.hidden) return false;
  const button = nudge.querySelector('button');
  if (button)
    button.onclick = () => {
      nudge.hidden = true;
      box.value = agreed = rest;
      box.focus();
      if (rest) box.form?.requestSubmit?.();
    };
  button?.focus();
  return true;
}
