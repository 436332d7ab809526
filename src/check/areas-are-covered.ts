import type { Service } from '../directory/schemas/service.ts';
import type { Site } from '../directory/schemas/site.ts';
import { inShort } from './kinds-of-place.ts';
import { isLive } from './live-routes.ts';
import type { Checked, Finding, Rule } from './rule.ts';

const isNearby = ({ areas }: Service, district: string, force: string) =>
  areas.districts?.includes(district) || areas.forces?.includes(force);

/** Forces from which nobody can tell the police anything but an emergency. */
function withoutPolice({ directory, contentFile }: Checked): Finding[] {
  const { services, crisisLines, gazetteer } = directory;
  const emergency = new Set(crisisLines);
  const police = services.filter(
    (service) => isLive(service) && service.does.includes('police') && !emergency.has(service),
  );
  return [...gazetteer.forces.values()]
    .filter(
      ({ id, nation }) =>
        !police.some(({ areas }) => areas.forces?.includes(id) || areas.nations?.includes(nation)),
    )
    .map(({ id, force }) => ({
      file: contentFile(`areas/${id}.json`),
      problem: `nobody leads to ${force}, and no national record does`,
      cure: 'Add a live service that does "police" there, or in the whole nation.',
    }));
}

/** A need of a site's districts for which every answer is a national one. */
function withoutLocals(site: Site, { directory, contentFile }: Checked): Finding[] {
  const { services, needs, gazetteer } = directory;
  const local = services.filter(
    (service) => isLive(service) && service.who.includes('me') && !service.does.includes('police'),
  );
  const districts = site.forces.flatMap((id) => gazetteer.forces.get(id)?.districts ?? []);
  return needs.flatMap(({ id: need }) => {
    const bare = districts.filter((id) => {
      const force = gazetteer.districts.get(id)?.force ?? '';
      return !local.some(
        (each) => isNearby(each, id, force) && (each.needs === 'all' || each.needs.includes(need)),
      );
    });
    if (bare.length === 0) return [];
    const names = bare.map((id) => gazetteer.districts.get(id)?.name ?? id);
    return [
      {
        file: contentFile(`sites/${site.id}.json`),
        field: 'forces',
        problem: `no local service for ${need} in ${inShort(names)}`,
        cure: 'Look for one; until then the national ones serve.',
        level: 'should' as const,
      },
    ];
  });
}

export const areasAreCovered: Rule = {
  id: 'areas-are-covered',
  why: 'Local people can meet, accompany and refer; a line at the other end of the country cannot.',
  find: (checked) => [
    ...withoutPolice(checked),
    ...[...checked.directory.sites.values()].flatMap((site) => withoutLocals(site, checked)),
  ],
};
