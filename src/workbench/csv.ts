/** A spreadsheet takes a cell that begins like this for a formula, and would run it. */
const formula = /^[=+\-@\t\r\n]/;

function cellOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = formula.test(String(value)) ? `'${String(value)}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/**
 * Records as CSV (RFC 4180), a heading first: `columns` are its names, and the fields they stand for. Cells that a
 * spreadsheet would run as a formula are made text.
 */
export function csv<T extends object>(
  records: readonly T[],
  columns: readonly (readonly [heading: string, field: keyof T])[],
): string {
  const lines = [
    columns.map(([heading]) => cellOf(heading)),
    ...records.map((record) => columns.map(([, field]) => cellOf(record[field]))),
  ];
  return lines.map((cells) => `${cells.join(',')}\r\n`).join('');
}
