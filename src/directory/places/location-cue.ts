import type { Word } from './plain-name.ts';

/**
 * What the words before a name say of it. `mine`: the person is there ("I live in"). `here`: something is there
 * ("following me in"). `loose`: somebody else's place, or one that was left. `none`: no word of place before it.
 */
export type Cue = 'mine' | 'here' | 'loose' | 'none';

/** From the surest to the least sure. */
export const cues: readonly Cue[] = ['mine', 'here', 'loose', 'none'];

const setOf = (words: string) => new Set(words.split(' '));
const placing = setOf('in near nr around outside inside live living based staying');
const moving = setOf('move moved moving came come back fled flee ran run escaped left travelled');
const beside = setOf('close next');
const filling = setOf('the a central greater city town village of north south east west');
/** "in the north of the city of": no name has more such words before it. */
const mostFilling = 6;
const firstPerson = setOf('i im ive we were weve am');
const objects = setOf('me us myself');
const otherPerson = setOf(
  'he she they hes shes theyre who lives works his her their them him family parents mum mother dad father husband ' +
    'wife ex partner boyfriend girlfriend sister brother friend friends people',
);

/** The cue of the name that starts at `at`; `extra`: words of place in other languages. */
export function cueBefore(words: readonly Word[], at: number, extra: ReadonlySet<string>): Cue {
  let index = at - 1;
  const farthest = Math.max(0, at - mostFilling - 1);
  // "A" fills in English, and is "in" in French.
  const isFilling = ({ text, ends }: Word) => !ends && filling.has(text) && !extra.has(text);
  while (index > farthest && isFilling(words[index] as Word)) index -= 1;
  const cue = words[index];
  if (!cue || cue.ends) return 'none';

  const before: string[] = [];
  for (let back = index - 1; back >= 0 && before.length < 4 && !words[back]?.ends; back--) {
    before.push(words[back]?.text ?? '');
  }
  const hasMoved = before.some((word) => moving.has(word));
  const isTowards = cue.text === 'to' && (hasMoved || beside.has(before[0] ?? ''));
  const isPlacing = placing.has(cue.text) || extra.has(cue.text) || isTowards;
  if (!isPlacing && cue.text !== 'from') return 'none';
  if (cue.text === 'from' && hasMoved) return 'loose';

  const who =
    before.find((word) => firstPerson.has(word) || objects.has(word) || otherPerson.has(word)) ?? '';
  if (otherPerson.has(who)) return 'loose';
  // Where somebody comes from need not be where they are.
  if (cue.text === 'from') return firstPerson.has(who) ? 'here' : 'loose';
  return firstPerson.has(who) ? 'mine' : 'here';
}
