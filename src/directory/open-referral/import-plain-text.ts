import { textOf } from './feed-values.ts';

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  pound: '£',
  euro: '€',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  bull: '•',
};

function entity(whole: string, code: string): string {
  const number = /^#x/i.test(code) ? Number.parseInt(code.slice(2), 16) : Number(code.slice(1));
  if (!code.startsWith('#')) return entities[code.toLowerCase()] ?? whole;
  return number > 0 && number <= 0x10ffff ? String.fromCodePoint(number) : ' ';
}

const withoutTags = (text: string) =>
  text
    .replace(/<!--[\s\S]*?-->/g, ' ')
    .replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, ' ')
    .replace(/<(?:br|\/p|\/div|\/li|\/h\d|\/tr)\b[^<>]*>/gi, '\n')
    .replace(/<\/?[a-z!][^<>]*>/gi, ' ');

const withoutMarkdown = (text: string) =>
  text
    .replace(/!?\[([^[\]]*)\]\([^()\s]*\)/g, '$1')
    .replace(/^ {0,3}(?:#{1,6}|>|[-*+]|\d{1,2}\.) +/gm, '')
    .replace(/(\*\*|__|~~|`)(?=\S)([^*_~`]+)\1/g, '$2')
    .replace(/(^|\s)[*_]([^*_\n]+)[*_](?=$|[\s.,;:!?])/g, '$1$2');

/** What a text says, without HTML and Markdown, one paragraph a line. At most 5,000 characters are read. */
export function plainText(value: unknown): string | undefined {
  const text = textOf(value);
  if (text === undefined) return undefined;
  const decoded = withoutTags(text).replace(/&(#x?[\da-f]{1,6}|[a-z]{2,8});/gi, entity);
  // What was written as &lt;b&gt; is a tag to somebody further on.
  const plain = withoutMarkdown(withoutTags(decoded)).replace(/\n\s*\n+/g, '\n');
  return textOf(plain.replace(/ ([.,;:!?])/g, '$1'));
}

/** The sentences of a text: they end where a space or a line's end follows the full stop. */
export const sentencesOf = (text: string): string[] =>
  text
    .split(/(?<=[.!?])\s+|\n/)
    .map((each) => each.trim())
    .filter(Boolean);

/** As many whole sentences as fit; of a first one that is too long, its beginning. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  let kept = '';
  for (const sentence of sentencesOf(text)) {
    const longer = kept === '' ? sentence : `${kept} ${sentence}`;
    if (longer.length > most) break;
    kept = longer;
  }
  return kept || `${text.slice(0, most - 1).replace(/\s+\S*$/, '')}…`;
}
