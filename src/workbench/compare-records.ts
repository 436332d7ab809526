import type { Directory } from '../directory/directory.ts';
import type { Topic } from '../directory/schemas/guidance.ts';
import type { Service } from '../directory/schemas/service.ts';

/** A record that one of two content folders has and the other has not, or has otherwise. */
export type RecordChange = {
  change: 'added' | 'removed' | 'changed';
  kind: 'service' | 'topic' | 'need' | 'audience' | 'site' | 'district' | 'bank holidays' | 'names of places';
  id: string;
  /** For people, where the record has a name. */
  name?: string;
  /** For a changed record: which of its fields. */
  fields?: string[];
  /** For a changed service: in how many of the questions asked it is among the first three. */
  seen?: number;
};

type Identified = { id: string; name?: string };

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

function fieldsOf(before: object, after: object): string[] {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]);
  const at = (record: object, field: string) => (record as Record<string, unknown>)[field];
  return [...fields].filter((field) => !same(at(before, field), at(after, field)));
}

function changesOf(
  kind: RecordChange['kind'],
  before: Iterable<Identified>,
  after: Iterable<Identified>,
): RecordChange[] {
  const [old, recent] = [before, after].map((all) => new Map([...all].map((each) => [each.id, each])));
  const ids = [...new Set([...(old?.keys() ?? []), ...(recent?.keys() ?? [])])];
  return ids.flatMap((id): RecordChange[] => {
    const [was, is] = [old?.get(id), recent?.get(id)];
    const name = (is ?? was)?.name;
    const named = { kind, id, ...(name === undefined ? {} : { name }) };
    if (!was) return [{ change: 'added', ...named }];
    if (!is) return [{ change: 'removed', ...named }];
    const fields = fieldsOf(was, is);
    return fields.length > 0 ? [{ change: 'changed', ...named, fields }] : [];
  });
}

/** Names that one gazetteer knows and the other does not, or takes for something else. */
function changedNames({ gazetteer: before }: Directory, { gazetteer: after }: Directory): RecordChange[] {
  const all = new Set([...before.names.keys(), ...after.names.keys()]);
  const fields = [...all].filter((name) => !same(before.names.get(name), after.names.get(name)));
  const postcodes =
    same(before.outcodes, after.outcodes) && same(before.sectors, after.sectors) ? [] : ['postcodes'];
  const changed = [...postcodes, ...fields];
  return changed.length > 0
    ? [{ change: 'changed', kind: 'names of places', id: 'places', fields: changed }]
    : [];
}

/** A topic with a field for each of its points and facts, so that a change names the one that changed. */
function laidOut({ points, facts, ...topic }: Topic): Identified {
  const each = (kind: string, all: readonly Identified[]) =>
    Object.fromEntries(all.map((one) => [`${kind} ${one.id}`, one]));
  return { ...topic, ...each('point', points), ...each('fact', facts) };
}

const order = ['added', 'removed', 'changed'];

/** Every record that two contents do not share: services first, added before removed before changed. */
export function recordChanges(before: Directory, after: Directory): RecordChange[] {
  const byChange = (a: RecordChange, b: RecordChange) =>
    order.indexOf(a.change) - order.indexOf(b.change) || a.id.localeCompare(b.id, 'en');
  const services: [Service[], Service[]] = [before.services, after.services];
  const holidays = same(before.bankHolidays, after.bankHolidays)
    ? []
    : [
        {
          change: 'changed' as const,
          kind: 'bank holidays' as const,
          id: 'bank-holidays',
          fields: fieldsOf(before.bankHolidays, after.bankHolidays),
        },
      ];
  return [
    ...changesOf('service', ...services).sort(byChange),
    ...changesOf('topic', before.guidance.map(laidOut), after.guidance.map(laidOut)).sort(byChange),
    ...changesOf('need', before.needs, after.needs).sort(byChange),
    ...changesOf('audience', before.audiences, after.audiences).sort(byChange),
    ...changesOf('site', before.sites.values(), after.sites.values()).sort(byChange),
    ...changesOf('district', before.gazetteer.districts.values(), after.gazetteer.districts.values()).sort(
      byChange,
    ),
    ...holidays,
    ...changedNames(before, after),
  ];
}
