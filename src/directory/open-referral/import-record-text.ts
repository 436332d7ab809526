const lineWidth = 110;

const isPlain = (value: unknown) => typeof value !== 'object' || value === null;

/** A list of plain values on one line where it fits, as the formatter has it; everything else a line each. */
function written(value: unknown, indent: string, before: number): string {
  if (isPlain(value)) return JSON.stringify(value);
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    const line = `[${value.map((each) => JSON.stringify(each)).join(', ')}]`;
    if (value.every(isPlain) && before + line.length < lineWidth) return line;
    return `[\n${value.map((each) => inner + written(each, inner, inner.length)).join(',\n')}\n${indent}]`;
  }
  const rows = Object.entries(value as object).filter(([, each]) => each !== undefined);
  if (rows.length === 0) return '{}';
  const fields = rows.map(([key, each]) => {
    const start = `${inner}${JSON.stringify(key)}: `;
    return start + written(each, inner, start.length);
  });
  return `{\n${fields.join(',\n')}\n${indent}}`;
}

/** A record as the text of its file: the same record is always the same bytes. */
export const recordText = (record: object): string => `${written(record, '', 0)}\n`;
