import { type Loose, numberOf, objectsOf, partOf, textOf } from './feed-values.ts';

/** Versions of Open Referral UK that are read. There was no version 2. */
export type Version = '3.0' | '1.0';

/** One page of a list: its services, and what it claims of itself. */
export type Page = {
  version: Version | undefined;
  items: Loose[];
  /** The envelope without its services. */
  about: Loose;
  /** Whether it calls itself the first; undefined where it does not say. */
  first: boolean | undefined;
  /** Whether it calls itself the last; undefined where it does not say. */
  last: boolean | undefined;
  pages: number | undefined;
  total: number | undefined;
};

const truth = (value: unknown) =>
  value === true || value === 'true' ? true : value === false || value === 'false' ? false : undefined;

const version1Keys = [
  'service_taxonomys',
  'regular_schedules',
  'eligibilitys',
  'physical_addresses',
  'fundings',
];

/** The version that a service is written in, where its fields tell. */
export function versionOf(service: Loose): Version | undefined {
  if (version1Keys.some((key) => key in service)) return '1.0';
  return 'schedules' in service || 'attributes' in service || 'cost_options' in service ? '3.0' : undefined;
}

function isService(value: Loose): boolean {
  return (
    textOf(value['id']) !== undefined && (textOf(value['name']) !== undefined || 'organization' in value)
  );
}

/**
 * Reads what may be a list: the envelope of version 3 (`contents`) or 1 (`content`), an array, a package (`services`), or
 * one service. Undefined for anything else.
 */
export function pageOf(json: unknown): Page | undefined {
  const envelope = partOf(json);
  const nothing = { about: {}, first: undefined, last: undefined, pages: undefined, total: undefined };
  if (Array.isArray(json)) {
    const items = objectsOf(json);
    return { ...nothing, items, version: items[0] && versionOf(items[0]) };
  }
  const key = ['contents', 'content', 'services'].find((each) => Array.isArray(envelope[each]));
  if (key === undefined)
    return isService(envelope) ? { ...nothing, items: [envelope], version: versionOf(envelope) } : undefined;
  const { [key]: contents, ...about } = envelope;
  return {
    version: key === 'contents' ? '3.0' : key === 'content' ? '1.0' : '3.0',
    items: objectsOf(contents as unknown[]),
    about,
    first: truth(envelope['first_page'] ?? envelope['first']),
    last: truth(envelope['last_page'] ?? envelope['last']),
    pages: numberOf(envelope['total_pages'] ?? envelope['totalPages']),
    total: numberOf(envelope['total_items'] ?? envelope['totalElements']),
  };
}
