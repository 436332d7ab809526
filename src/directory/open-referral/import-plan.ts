import type { Service } from '../schemas/service.ts';
import type { Remark } from './import-account.ts';
import { type Imported, importedHow } from './import-context.ts';
import { type Settled, settle } from './import-settle.ts';
import { newId } from './import-slug.ts';

/** A record that is here already. */
export type Present = {
  record: Service;
  /** Its file's text, where it lies in the folder that the import writes to. */
  text?: string;
  /** Whether the file is not as the last import wrote it. */
  isEdited: boolean;
};

/** Another value in the feed than in a record that a person has reviewed. */
export type Difference = { field: string; here: unknown; feed: unknown };

export type Outcome = 'imported' | 'changed' | 'unchanged' | 'left-alone' | 'left-out';

/** What happens to one service of the feed. */
export type Entry = {
  feedId: string;
  name: string;
  outcome: Outcome;
  id?: string;
  /** Why it is left out or left alone. */
  why?: string;
  /** Fields of the record that the feed filled. */
  kept: string[];
  changed: Remark[];
  dropped: Remark[];
  differs?: Difference[];
};

export type Plan = {
  entries: Entry[];
  /** Files to write, by id. */
  texts: Map<string, string>;
  /** Ids of records of this feed that it no longer has; they stay. Empty where not all of the feed was read. */
  gone: string[];
  /** How many records of this feed there were before. */
  before: number;
};

type Planning = {
  publisher: string;
  feed: string;
  /** Every record of the directory. */
  present: readonly Present[];
  /** Whether all of the feed was read. */
  whole: boolean;
  schema?: string;
};

/** Fields that say how we came by a record, and those that only people fill in. */
const ours = new Set([
  '$schema',
  'id',
  'status',
  'reason',
  'sources',
  'checkedOn',
  'checkedHow',
  'origin',
  'notes',
]);

const comparable = (record: Service, field: string): unknown =>
  field === 'routes'
    ? record.routes.map(({ evidence: _, ...route }) => route)
    : record[field as keyof Service];

function differences(here: Service, feed: Service): Difference[] {
  const fields = new Set([...Object.keys(here), ...Object.keys(feed)].filter((field) => !ours.has(field)));
  return [...fields]
    .map((field) => ({ field, here: comparable(here, field), feed: comparable(feed, field) }))
    .filter(({ here: one, feed: other }) => JSON.stringify(one) !== JSON.stringify(other));
}

/** Why a record is a person's by now, and stays as it is; undefined where the import may write over it. */
function whyLeftAlone({ record, text, isEdited }: Present): string | undefined {
  if (record.status !== 'held') return `reviewed here: it is ${record.status}`;
  if (record.checkedHow !== importedHow) return 'reviewed here';
  if (text === undefined) return 'it lies in another folder';
  return isEdited ? 'a person has changed its file' : undefined;
}

/**
 * Decides what an import does, without doing it: which files are written, which records are a person's and stay, and
 * what the feed no longer has.
 */
export function planImport(
  services: readonly Imported[],
  { publisher, feed, present, whole, schema }: Planning,
): Plan {
  const byId = new Map(present.map((each) => [each.record.id, each]));
  const key = (id: string, of: string) => `${of}\n${id}`;
  const byOrigin = new Map<string, Present>();
  const fromHere = present.filter(
    ({ record: { origin } }) => origin && (origin.feed === feed || origin.publisher === publisher),
  );
  for (const each of fromHere) byOrigin.set(key(each.record.origin?.id ?? '', 'feed'), each);
  const taken = new Set(byId.keys());
  const matched = services.map((imported) => {
    const known = byOrigin.get(key(imported.feedId, 'feed')) ?? byId.get(imported.ownId ?? '');
    const isTaken = (id: string) => taken.has(id);
    const id =
      known?.record.id ?? newId(imported.ownId ?? imported.record?.name ?? '', imported.feedId, isTaken);
    if (imported.record) taken.add(id);
    return { imported, known, id };
  });
  const texts = new Map<string, string>();
  const entries = matched.map(({ imported, known, id }): Entry => {
    const { feedId, name, account, leftOut } = imported;
    const entry = { feedId, name, kept: [] as string[], changed: account.changed, dropped: account.dropped };
    if (leftOut) return { ...entry, outcome: 'left-out', why: leftOut, ...(known ? { id } : {}) };
    const dated =
      known && !imported.isDated && imported.record
        ? { ...imported, record: { ...imported.record, checkedOn: known.record.checkedOn } }
        : imported;
    const settled: Settled | string = settle(dated, id, (each) => taken.has(each), schema);
    if (typeof settled === 'string') return { ...entry, outcome: 'left-out', why: settled };
    entry.kept = settled.kept;
    const why = known && whyLeftAlone(known);
    if (known && why)
      return { ...entry, outcome: 'left-alone', id, why, differs: differences(known.record, settled.record) };
    if (known?.text === settled.text) return { ...entry, outcome: 'unchanged', id };
    texts.set(id, settled.text);
    return { ...entry, outcome: known ? 'changed' : 'imported', id };
  });
  const given = new Set(services.map(({ feedId }) => feedId));
  const gone = whole
    ? fromHere.filter(({ record }) => !given.has(record.origin?.id ?? '')).map(({ record }) => record.id)
    : [];
  return { entries, texts, gone, before: fromHere.length };
}
