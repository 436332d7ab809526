import type { Directory } from '../directory/directory.ts';
import type { Service } from '../directory/schemas/service.ts';
import type { Rule } from './rule.ts';

/** Ids that a service names, with what each must be found in. */
function unknownIn(service: Service, directory: Directory): string[] {
  const { districts, forces } = directory.gazetteer;
  const needs = new Set(directory.needs.map(({ id }) => id));
  const forms = new Set(directory.needs.flatMap((need) => need.forms));
  const audiences = new Set(directory.audiences.map(({ id }) => id));
  const others = new Set(directory.services.map(({ id }) => id));
  const missing = (ids: readonly string[], known: { has(id: string): boolean }) =>
    ids.filter((id) => !known.has(id));
  return [
    ...missing(service.needs === 'all' ? [] : service.needs, needs),
    ...missing(service.forms, forms),
    ...missing(service.takes.madeFor, audiences),
    ...missing(service.areas.forces ?? [], forces),
    ...missing(service.areas.districts ?? [], districts),
    ...missing(
      service.cannotTake.flatMap(({ instead }) => instead),
      others,
    ),
  ];
}

export const idsResolve: Rule = {
  id: 'ids-resolve',
  why: 'An id that nothing declares is a service that nobody finds, or a step that shows nothing.',
  find({ directory, dialogs, wording }) {
    const cure = 'Correct the id, or add the record that it names.';
    const services = directory.services.flatMap((service) =>
      unknownIn(service, directory).map((id) => ({
        where: `service ${service.id}`,
        problem: `"${id}" is not known`,
        cure,
      })),
    );
    const shown = dialogs.flatMap(({ dialog, step }) =>
      (('services' in step ? step.services : []) as string[])
        .filter((id) => directory.serviceById.get(id)?.status !== 'live')
        .map((id) => ({
          where: `dialog ${dialog}, step ${step.id}`,
          problem: `the service "${id}" is not live`,
          cure,
        })),
    );
    const sites = [...directory.sites.values()].flatMap((site) =>
      [
        ...site.forces.filter((id) => !directory.gazetteer.forces.has(id)),
        ...site.languages.filter((code) => !wording.languages.has(code)),
        ...(directory.serviceById.get(site.line)?.status === 'live' ? [] : [site.line]),
      ].map((id) => ({ where: `site ${site.id}`, problem: `"${id}" is not known`, cure })),
    );
    const twice = directory.services
      .filter(({ id }, at, all) => all.findIndex((each) => each.id === id) !== at)
      .map(({ id }) => ({
        where: `service ${id}`,
        problem: 'two records have this id',
        cure: 'Give one another id.',
      }));
    return [...services, ...shown, ...sites, ...twice];
  },
};
