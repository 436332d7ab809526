import type { Directory } from '../directory/directory.ts';
import type { District } from '../directory/places/gazetteer.ts';

const nations = { england: 'England', wales: 'Wales' };

/** Whole nations and force areas by name, then the other districts. */
function areasInWords(asked: ReadonlySet<string>, { gazetteer }: Directory): string[] {
  const forces = [...gazetteer.forces.values()];
  return (['england', 'wales'] as const).flatMap((nation) => {
    const own = forces.filter((force) => force.nation === nation);
    const isWhole = own.every(({ districts }) => districts.every((id) => asked.has(id)));
    if (isWhole && own.length > 1) return [`all of ${nations[nation]}`];
    return own.flatMap(({ name, districts }) => {
      const within = districts.filter((id) => asked.has(id));
      if (within.length === districts.length && within.length > 1) return [`all of ${name}`];
      return within.map((id) => gazetteer.districts.get(id)?.name ?? id);
    });
  });
}

/** Many districts in few words: "every district", "all of Lancashire, Rutland", "everywhere but Rutland". */
export function districtsInWords(
  ids: readonly string[],
  all: readonly District[],
  directory: Directory,
): string {
  if (ids.length === all.length && ids.length > 1) return 'every district';
  const asked = new Set(ids);
  const named = areasInWords(asked, directory);
  const others = new Set(all.map(({ id }) => id).filter((id) => !asked.has(id)));
  const spared = areasInWords(others, directory);
  return spared.length < named.length && others.size > 0
    ? `everywhere but ${spared.join(', ')}`
    : named.join(', ');
}
