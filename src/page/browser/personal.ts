/**
 * Names, addresses and numbers of somebody's own are caught before anything is sent: a kind word, and a tap that sends the
 * rest. The server drops them too; it finds more, since it knows every number of the directory.
 */

import { pieceFinder } from '../../understanding/personal-data/find-pieces.ts';
import type { OwnWords } from '../../understanding/personal-data/own-words.ts';

/** Numbers of organisations, as they are given out in this country (Ofcom's numbering plan): nobody's own. */
const isPublic = (digits: string) => /^0(?:3|8)/.test(digits);

/** The text without what is somebody's own; the same text where there is nothing. A postcode keeps its first half. */
function without(text: string, takesPostcode: boolean, words: string): string {
  const pieces = pieceFinder(JSON.parse(words) as OwnWords)(text, isPublic).filter(
    ({ kind }) => kind !== 'postcode' || !takesPostcode,
  );
  let left = text;
  for (const { kind, span } of pieces.sort((a, b) => b.span[0] - a.span[0])) {
    const piece = text.slice(...span);
    const kept = kind === 'postcode' ? piece.replace(/ ?...$/, '') : '';
    left = left.slice(0, span[0]) + kept + left.slice(span[1]);
  }
  return left === text ? text : left.replace(/ {2,}/g, ' ').trim();
}

/** Holds back what the box has where something in it is somebody's own, and offers to send the rest. */
export function heldBack(box: HTMLInputElement): boolean {
  const nudge = document.getElementById('personal');
  const { postcode, words = '{}' } = box.dataset;
  const rest = without(box.value, postcode !== undefined, words);
  if (!nudge) return false;
  nudge.hidden = rest === box.value;
  if (nudge.hidden) return false;
  const button = nudge.querySelector('button');
  if (button)
    button.onclick = () => {
      nudge.hidden = true;
      box.value = rest;
      box.focus();
      if (rest) box.form?.requestSubmit?.();
    };
  button?.focus();
  return true;
}
