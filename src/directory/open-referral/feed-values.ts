/** An object of somebody else's making: nothing is known of what it holds. */
export type Loose = Readonly<Record<string, unknown>>;

const longestText = 5_000;
// Control characters and those that turn the direction of text round: they have no place in a record.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that go.
const unseen = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** A text without surrounding or repeated spaces, at most 5,000 characters; undefined where there is none. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : undefined;
  if (typeof value !== 'string') return undefined;
  const text = value
    .slice(0, longestText)
    .replace(/\p{Surrogate}/gu, '')
    .normalize('NFC')
    .replace(unseen, ' ')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
  return text === '' ? undefined : text;
}

/** A text on one line. */
export const lineOf = (value: unknown): string | undefined => textOf(value)?.replace(/\s+/g, ' ');

/** A closed value of the standard, in lower case: "Active " -> "active". */
export const choiceOf = (value: unknown): string | undefined => lineOf(value)?.toLowerCase();

/** A number, also where it is written as text: "18" -> 18. */
export function numberOf(value: unknown): number | undefined {
  const text = textOf(value);
  const number = text === undefined ? Number.NaN : Number(text);
  return Number.isFinite(number) ? number : undefined;
}

const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Longer lists of telephones, places or terms than any service has. */
const longestList = 500;

/** Every object of an array. */
export const objectsOf = (value: readonly unknown[]): Loose[] => value.filter(isObject);

/** The objects of a list, of at most 500; of a single object, a list of it. */
export function listOf(value: unknown): Loose[] {
  if (Array.isArray(value)) return objectsOf(value.slice(0, longestList));
  return isObject(value) ? [value] : [];
}

/** An object, or an empty one. */
export const partOf = (value: unknown): Loose => (isObject(value) ? value : {});

/** A calendar day, `YYYY-MM-DD`, also of a moment; undefined where there is none or it is no day of the calendar. */
export function dayOf(value: unknown): string | undefined {
  const day = /^(\d{4}-\d{2}-\d{2})(?:$|[T ])/.exec(textOf(value) ?? '')?.[1];
  const time = day === undefined ? Number.NaN : Date.parse(`${day}T00:00:00Z`);
  return day !== undefined && !Number.isNaN(time) && new Date(time).toISOString().startsWith(day)
    ? day
    : undefined;
}
