import type { Directory } from '../directory/directory.ts';
import type { Service } from '../directory/schemas/service.ts';
import { nearest } from '../json/nearest.ts';
import type { Checked, Finding, Rule } from './rule.ts';

/** Ids that a record names, each with its field and what it must be found in. */
type Named = [field: string, id: string, known: { has(id: string): boolean; keys(): Iterable<string> }];

function namedBy(service: Service, { needs, audiences, gazetteer, serviceById }: Directory): Named[] {
  const needIds = new Set(needs.map(({ id }) => id));
  const forms = new Set(needs.flatMap((need) => need.forms));
  const audienceIds = new Set(audiences.map(({ id }) => id));
  const list = (field: string, ids: readonly string[] | undefined, known: Named[2]) =>
    (ids ?? []).map((id, at): Named => [`${field}.${at}`, id, known]);
  return [
    ...list('needs', service.needs === 'all' ? [] : service.needs, needIds),
    ...list('forms', service.forms, forms),
    ...list('takes.madeFor', service.takes.madeFor, audienceIds),
    ...list('areas.forces', service.areas.forces, gazetteer.forces),
    ...list('areas.districts', service.areas.districts, gazetteer.districts),
    ...service.cannotTake.flatMap(({ instead }, at) =>
      list(`cannotTake.${at}.instead`, instead, serviceById),
    ),
  ];
}

function unknown(file: string, named: readonly Named[]): Finding[] {
  return named
    .filter(([, id, known]) => !known.has(id))
    .map(([field, id, known]) => {
      const meant = nearest(id, [...known.keys()]);
      return {
        file,
        field,
        problem: `"${id}" is not known`,
        cure: meant ? `Did you mean "${meant}"?` : 'Correct the id, or add the record that it names.',
      };
    });
}

function inDialogs({ directory, dialogs }: Checked): Finding[] {
  return dialogs.flatMap(({ dialog, step }) =>
    (('services' in step ? step.services : []) as string[])
      .filter((id) => directory.serviceById.get(id)?.status !== 'live')
      .map((id) => ({
        file: `dialogs/${dialog}.json`,
        field: step.id,
        problem: `shows the service "${id}", which is not live`,
        cure: 'Name a live service.',
      })),
  );
}

export const idsResolve: Rule = {
  id: 'ids-resolve',
  why: 'An id that nothing declares is a service that nobody finds, or a step that shows nothing.',
  find(checked) {
    const { directory, wording, fileOf, contentFile } = checked;
    const services = directory.services.flatMap((service) =>
      unknown(fileOf(service.id), namedBy(service, directory)),
    );
    const sites = [...directory.sites.values()].flatMap((site) =>
      unknown(contentFile(`sites/${site.id}.json`), [
        ...site.forces.map((id, at): Named => [`forces.${at}`, id, directory.gazetteer.forces]),
        ...site.languages.map((id, at): Named => [`languages.${at}`, id, wording.languages]),
        ['line', site.line, directory.serviceById],
      ]),
    );
    return [...services, ...inDialogs(checked), ...sites];
  },
};
