// Scripts whose letters take two columns of a terminal, and emoji.
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;
const narrow = /[\p{Mn}\p{Me}\p{Cf}\p{Cc}]/u;
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: a colour begins with the escape character.
const colour = /\u001b\[[\d;]*m/g;
const [startIsolate, endIsolate] = ['\u2068', '\u2069'];

const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** How many columns of a terminal a text takes: colours and marks none, Chinese and emoji two. */
export function widthOf(text: string): number {
  let width = 0;
  for (const { segment } of letters.segment(text.replace(colour, ''))) {
    const [first = ''] = segment;
    if (!narrow.test(first)) width += wide.test(first) || segment.includes('\ufe0f') ? 2 : 1;
  }
  return width;
}

/** A text for one cell: no line breaks or control characters; right-to-left words do not turn their neighbours round. */
function cellOf(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all but the escape character that begins a colour.
  const plain = text.replace(/[\u0000-\u001a\u001c-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ');
  return rightToLeft.test(plain) ? `${startIsolate}${plain}${endIsolate}` : plain;
}

/** The text with its colours, cut to a width, with a mark that something was cut. */
function cut(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let kept = '';
  for (const { segment } of letters.segment(text.replace(colour, ''))) {
    if (widthOf(kept + segment) > width - 1) break;
    kept += segment;
  }
  return `${kept}…`;
}

export type TableOptions = {
  /** Columns, counted from 0, whose values stand at the right: numbers. */
  right?: readonly number[];
  /** Columns of the terminal: longer lines lose the end of their last cell. */
  width?: number | undefined;
};

/** Rows as aligned lines; the last column is as wide as it likes, up to the width. */
export function table(rows: readonly (readonly string[])[], options: TableOptions = {}): string[] {
  const cells = rows.map((row) => row.map(cellOf));
  const widths: number[] = [];
  for (const row of cells)
    for (const [column, cell] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, widthOf(cell));
  return cells.map((row) => {
    const parts = row.map((cell, column) => {
      const isLast = column === row.length - 1;
      const space = ' '.repeat((widths[column] ?? 0) - widthOf(cell));
      if (options.right?.includes(column)) return space + cell;
      return isLast ? cell : cell + space;
    });
    const before = parts.slice(0, -1).join('  ');
    const last = parts.at(-1) ?? '';
    if (options.width === undefined) return parts.join('  ').trimEnd();
    const room = Math.max(options.width - widthOf(before) - 2, 8);
    return [...parts.slice(0, -1), cut(last, room)].join('  ').trimEnd();
  });
}
