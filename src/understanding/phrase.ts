/** One step of a phrase: a word, one of several ways to say something, or up to three words of any kind. */
export type PhrasePart =
  | { readonly word: string }
  | { readonly group: string }
  | { readonly anyOf: readonly (readonly string[])[] }
  | 'gap';

/** Gives a run of plain words in their usual spelling. */
type Spell = (words: string) => string[];
/** The members of a group of `words.json`. @throws Error when there is no such group. */
export type Members = (group: string) => readonly (readonly string[])[];

const token = /\[([^\][]*)\]|\(([^()]*)\)|\{([a-z0-9-]+)\}|(\*)|[^\s{}[\]()*]+/g;
/** More ways than this from one phrase is a mistake in writing it. */
const mostWays = 512;

const inOption = /\{([a-z0-9-]+)\}/;

/** The word sequences that one option stands for: words, or words around a group. */
export function optionWords(option: string, spell: Spell, members: Members): (readonly string[])[] {
  const group = inOption.exec(option);
  if (!group) return [spell(option)];
  const before = spell(option.slice(0, group.index));
  const after = optionWords(option.slice(group.index + group[0].length), spell, members);
  return members(group[1] ?? '').flatMap((words) => after.map((rest) => [...before, ...words, ...rest]));
}

/** `canMiss`: round brackets, which may also be left out. */
function choice(text: string, canMiss: boolean, spell: Spell, members: Members): PhrasePart[][] {
  const anyOf = text.split('|').flatMap((option) => {
    const words = optionWords(option, spell, members);
    if (words.some((way) => way.length === 0))
      throw new Error(`"${option.trim()}" in [${text}] is an ignored word or none`);
    return words;
  });
  return canMiss ? [[{ anyOf }], []] : [[{ anyOf }]];
}

/**
 * Reads a phrase as a support worker writes it, in every way it can be said.
 * @throws Error with one sentence that says what to mend.
 */
export function readPhrase(phrase: string, spell: Spell, members: Members): PhrasePart[][] {
  let ways: PhrasePart[][] = [[]];
  let run: string[] = [];
  const then = (next: PhrasePart[][]) => {
    ways = ways.flatMap((way) => next.map((parts) => [...way, ...parts]));
    if (ways.length > mostWays)
      throw new Error(`"${phrase}" has too many parts in round brackets; write it as several`);
  };
  const endRun = () => {
    then([spell(run.join(' ')).map((word) => ({ word }))]);
    run = [];
  };
  for (const [text, needed, optional, group, gap] of phrase.matchAll(token)) {
    const isPlain =
      needed === undefined && optional === undefined && group === undefined && gap === undefined;
    if (isPlain) run.push(text);
    else endRun();
    if (needed !== undefined) then(choice(needed, false, spell, members));
    else if (optional !== undefined) then(choice(optional, true, spell, members));
    else if (group !== undefined) {
      members(group);
      then([[{ group }]]);
    } else if (gap !== undefined) then([['gap']]);
  }
  endRun();
  if (ways.some((way) => way.length === 0)) throw new Error(`"${phrase}" can mean no words at all`);
  if (ways.some((way) => way[0] === 'gap' || way.at(-1) === 'gap'))
    throw new Error(`"${phrase}" may not begin or end with *`);
  return ways;
}
