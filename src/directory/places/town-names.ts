import { outsides, type Towns } from '../schemas/place.ts';
import { type Meaning, sizes } from './meaning.ts';

/** From this many people on a place is a town. */
const townsfolk = 5000;

/** "Newark on Trent" -> "Newark". */
const river = /[ -](?:upon|on|in|under|by|next|super|the)[ -]/i;
const adorned = /^(?:Royal|Great|City of) (?=\w)/;

const none: readonly string[] = [];

/** What people call a town besides its full name. */
function shortNames(name: string): readonly string[] {
  const end = name.search(river);
  if (end > 0) return [name.slice(0, end)];
  return adorned.test(name) ? [name.replace(adorned, '')] : none;
}

/** Takes a line of the list apart: `Leek! 19903 = Лик`. That it has this form the schema has seen to. */
function readTown(line: string) {
  const [head = '', others] = line.includes('=') ? line.split(' = ') : [line];
  const gap = head.lastIndexOf(' ');
  const isOrdinary = head[gap - 1] === '!';
  const name = head.slice(0, isOrdinary ? gap - 1 : gap);
  return { name, isOrdinary, people: Number(head.slice(gap + 1)), also: others?.split(' / ') ?? none };
}

/** Tells `add` everything that the names in the lines of one district, or of one country beyond the borders, mean. */
function addLines(
  lines: readonly string[],
  { districts, where }: Pick<Meaning, 'districts' | 'where'>,
  add: (name: string, meaning: Meaning) => void,
): void {
  for (const line of lines) {
    const { name, isOrdinary, people, also } = readTown(line);
    const isTown = people >= townsfolk;
    const size = isTown ? sizes.town : sizes.village;
    // Spelt out: spreading would be half the time that the list takes.
    const meaning: Meaning = { size, districts, forces: none, people };
    if (where) meaning.where = where;
    if (isOrdinary) meaning.ordinary = true;
    add(name, meaning);
    for (const each of also) add(each, meaning);
    if (!isTown || where) continue;
    for (const each of shortNames(name)) add(each, { ...meaning, size: sizes.part });
  }
}

/** Tells `add` everything that the names of a list of towns mean; a town's short names are parts of its name. */
export function addTowns({ districts, outside }: Towns, add: (name: string, meaning: Meaning) => void): void {
  for (const [district, lines] of Object.entries(districts)) addLines(lines, { districts: [district] }, add);
  for (const where of outsides) addLines(outside[where] ?? [], { districts: none, where }, add);
}
