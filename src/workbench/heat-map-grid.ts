import { gaps, type Row } from './coverage-rows.ts';
import { element, escaped, label } from './svg.ts';
import { widthOf } from './table.ts';

/** A grid that was drawn, and where it ends. */
export type Grid = { markup: string; right: number; bottom: number };

type Sizes = { width: number; height: number; font: number; panels: number };
type Line = { heading: string } | { name: string; isWhole: boolean; cells: ReadonlyMap<string, Row> };

/** A site fits one column of rows; England and Wales stand in two or four, side by side, on one large sheet. */
function sizesFor(lines: number): Sizes {
  if (lines <= 48) return { width: 54, height: 26, font: 14, panels: 1 };
  if (lines <= 110) return { width: 38, height: 20, font: 12, panels: 2 };
  return { width: 26, height: 15, font: 10, panels: 4 };
}

/** Above this many districts, force areas whose districts are all alike stand on one line each. */
const mostDistricts = 48;

/** About how wide a text comes out: fonts differ, so with room to spare. */
export const roomFor = (text: string, font: number) => widthOf(text) * font * 0.58;

/** "fgm" -> "FGM", "honour-based-abuse" -> "Honour based abuse". */
export const needName = (id: string): string =>
  id.length <= 3
    ? id.toUpperCase()
    : id.slice(0, 1).toUpperCase() +
      id
        .slice(1)
        .replace(/-(?!based)/g, ' ')
        .replace('-based ', '-based ');

const weightOf = ({ gap }: Row) => (gap ? (gaps.length - gaps.indexOf(gap)) ** 2 : 0);

/** Names in the order of how much is missing there, the most first; equals in the order of their names. */
function byGaps<Key extends 'need' | 'district' | 'force'>(rows: readonly Row[], key: Key): string[] {
  const sums = new Map<string, { sum: number; count: number }>();
  for (const row of rows) {
    const known = sums.get(row[key]) ?? { sum: 0, count: 0 };
    sums.set(row[key], { sum: known.sum + weightOf(row), count: known.count + 1 });
  }
  const mean = ({ sum, count }: { sum: number; count: number }) => sum / count;
  return [...sums]
    .sort(([a, x], [b, y]) => mean(y) - mean(x) || a.localeCompare(b, 'en'))
    .map(([name]) => name);
}

/** What a row of cells shows: two districts with the same are drawn alike. */
const looksOf = (cells: ReadonlyMap<string, Row>) =>
  JSON.stringify([...cells.values()].map(({ need, local, gap }) => [need, local, gap]).sort());

/** Districts with their cells, most missing first, under the name of their force area where there are several. */
function linesOf(rows: readonly Row[]): Line[] {
  const cells = new Map<string, Map<string, Row>>();
  for (const row of rows) {
    const own = cells.get(row.district) ?? new Map<string, Row>();
    cells.set(row.district, own.set(row.need, row));
  }
  const forces = byGaps(rows, 'force');
  return forces.flatMap((force): Line[] => {
    const own = rows.filter((row) => row.force === force);
    const lines = byGaps(own, 'district').map((district) => {
      const found = cells.get(district) ?? new Map<string, Row>();
      return { name: [...found.values()][0]?.name ?? district, isWhole: false, cells: found };
    });
    const [first] = lines;
    if (first && cells.size > mostDistricts && new Set(lines.map((line) => looksOf(line.cells))).size === 1) {
      const name = lines.length > 1 ? `${force}, all ${lines.length}` : force;
      return [{ ...first, name, isWhole: true }];
    }
    return forces.length > 1 ? [{ heading: force }, ...lines] : lines;
  });
}

/** Cuts lines into columns of about one length; a heading never ends one. */
function panelsOf(lines: readonly Line[], count: number): Line[][] {
  const length = Math.ceil(lines.length / count);
  const panels: Line[][] = [];
  let from = 0;
  while (from < lines.length) {
    let to = Math.min(from + length, lines.length);
    while (to < lines.length && to > from + 1 && 'heading' in (lines[to - 1] ?? {})) to -= 1;
    panels.push(lines.slice(from, to));
    from = to;
  }
  return panels;
}

function drawCell(row: Row, name: string, x: number, y: number, { width, height, font }: Sizes): string {
  const level = row.gap ?? 'answered';
  const words = `${name}, ${needName(row.need)}: ${row.local} local, ${row.localForNeed} of them for this need, ${row.national} national, ${row.open} open`;
  return element(
    'g',
    {},
    element('title', {}, escaped(words)) +
      element('rect', { x, y, width, height, class: `cell ${level}` }) +
      label(x + width / 2, y + height / 2 + font * 0.36, String(row.local), {
        class: `number ${level}`,
        'font-size': font,
      }),
  );
}

/** Draws need x district from a point on: a row each district, most missing first, under its force where there are several. */
export function drawGrid(rows: readonly Row[], left: number, top: number): Grid {
  const lines = linesOf(rows);
  const sizes = sizesFor(lines.length);
  const { width, height, font } = sizes;
  const needs = byGaps(rows, 'need');
  const names = Math.max(...lines.map((line) => roomFor('name' in line ? line.name : '', font)), 60) + 12;
  const longest = Math.max(...needs.map((need) => roomFor(needName(need), font)));
  // Headings lean at 45 degrees: they rise, and reach out to the right, by the same.
  const lean = longest * 0.71 + font;
  const panelWidth = names + needs.length * width + Math.max(lean - width, 0) * (sizes.panels > 1 ? 0.45 : 1);
  const panels = panelsOf(lines, sizes.panels);
  const firstRow = top + lean + 8;
  const drawn = panels.flatMap((part, panel) => {
    const x = left + panel * (panelWidth + 24);
    const heads = needs.map((need, column) => {
      const [at, base] = [x + names + (column + 0.5) * width, firstRow - 6];
      return label(at, base, needName(need), { 'font-size': font, transform: `rotate(-45 ${at} ${base})` });
    });
    const body = part.flatMap((line, index) => {
      const y = firstRow + index * height;
      const strong = { 'font-size': font, 'font-weight': 700 };
      if ('heading' in line) return [label(x, y + height * 0.78, line.heading, strong)];
      const cells = needs.flatMap((need, column) => {
        const row = line.cells.get(need);
        return row ? [drawCell(row, line.name, x + names + column * width, y, sizes)] : [];
      });
      const style = line.isWhole ? strong : { 'font-size': font };
      return [label(x, y + height * 0.72, line.name, style), ...cells];
    });
    return [...heads, ...body];
  });
  return {
    markup: drawn.join('\n'),
    right: left + panels.length * (panelWidth + 24),
    bottom: firstRow + Math.max(...panels.map((part) => part.length)) * height,
  };
}
