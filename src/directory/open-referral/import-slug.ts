import { createHash } from 'node:crypto';

const longest = 60;

/** A kebab-case id of a name: letters a to z and digits alone, so that it is a safe name for a file; "" where none are left. */
export function slugOf(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return words.length <= longest
    ? words
    : words.slice(0, longest + 1).replace(/-?[^-]*$/, '') || words.slice(0, longest);
}

/** The same for every import of this service, whatever its name becomes. */
const markOf = (feedId: string) => createHash('sha256').update(feedId).digest('hex').slice(0, 8);

/** An id for a new record: from its name, told apart from those that are taken. */
export function newId(name: string, feedId: string, isTaken: (id: string) => boolean): string {
  const slug = slugOf(name);
  // A record called "schema" would be taken for the schema that lies beside the records.
  if (slug !== '' && slug !== 'schema' && !isTaken(slug)) return slug;
  return `${slug || 'service'}-${markOf(feedId)}`;
}
