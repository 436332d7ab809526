import { type Members, optionWords } from './phrase.ts';

/**
 * The groups of `words.json`, written out when first asked for; a member may be words around another group.
 * @throws Error when a group is missing or contains itself.
 */
export function readGroups(
  groups: Readonly<Record<string, readonly string[]>>,
  spell: (words: string) => string[],
  where: string,
): Members {
  const done = new Map<string, readonly (readonly string[])[]>();
  const reading = new Set<string>();
  const members: Members = (name) => {
    const known = done.get(name);
    if (known) return known;
    const own = Object.hasOwn(groups, name) ? groups[name] : undefined;
    if (!own) throw new Error(`{${name}} is used, but ${where}/words.json has no such group`);
    if (reading.has(name)) throw new Error(`${where}/words.json: groups.${name} contains itself`);
    reading.add(name);
    const written = own
      .flatMap((member) => optionWords(member, spell, members))
      .filter((words) => words.length > 0);
    reading.delete(name);
    done.set(name, written);
    return written;
  };
  return members;
}
