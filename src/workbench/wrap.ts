import { widthOf } from './table.ts';

/** A text in lines of at most `width` columns, broken between words, each after an indent. */
export function wrap(text: string, width: number, indent = ''): string[] {
  const room = Math.max(width - widthOf(indent), 20);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word;
    if (line && widthOf(longer) > room) {
      lines.push(indent + line);
      line = word;
    } else line = longer;
  }
  return line ? [...lines, indent + line] : lines;
}

/** The same, the first line further left than those that follow. */
export function hanging(text: string, width: number): string[] {
  return wrap(text, width, '    ').map((line, index) => (index === 0 ? line.slice(2) : line));
}
