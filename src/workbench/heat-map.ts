import { gapInWords, sectionName, sectionsOf } from './coverage-in-words.ts';
import { type Gap, gaps, type Row } from './coverage-rows.ts';
import { drawGrid, type Grid, roomFor } from './heat-map-grid.ts';
import { element, escaped, label } from './svg.ts';

/** What the picture is of: the site's name, who asks, and which content. */
export type Subject = { name: string; whom: string; version: string };

const margin = 24;
const ink = '#1b1b1b';

// Each level has a pattern or a shade of its own, so that a black and white print still tells them apart.
const definitions = `<defs>
<pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="#fff3ea"/><rect width="2.4" height="6" fill="#d9541e"/></pattern>
<pattern id="dots" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" fill="#fff8d6"/><circle cx="2" cy="2" r="1.1" fill="#a07800"/></pattern>
</defs>
<style>
text { font-family: system-ui, "Segoe UI", "Liberation Sans", Arial, sans-serif; fill: ${ink}; }
.cell { stroke: #fff; stroke-width: 1; }
rect.nobody-open { fill: #000; } rect.nobody-local { fill: url(#hatch); } rect.none-for-this-need { fill: url(#dots); }
rect.none-local-open { fill: #cfe3f5; } rect.answered { fill: #1d5f99; }
.number { text-anchor: middle; font-weight: 600; }
.number.nobody-open, .number.answered { fill: #fff; }
.number.nobody-local, .number.none-for-this-need { fill: ${ink}; stroke: #fff; stroke-width: 3; paint-order: stroke; }
</style>`;

const levels: readonly (readonly [Gap | 'answered', string])[] = [
  ...gaps.map((gap) => [gap, gapInWords[gap]] as const),
  ['answered', 'Local services for this need, and somebody local surely open'],
];

function legend(rows: readonly Row[], top: number): { markup: string; bottom: number } {
  const lines = levels.map(([level, words], index) => {
    const count = rows.filter((row) => (row.gap ?? 'answered') === level).length;
    const share = `${count} of ${rows.length}`;
    const y = top + index * 22;
    return (
      element('rect', { x: margin, y, width: 26, height: 16, class: `cell ${level}` }) +
      label(margin + 36, y + 13, `${words}: ${share}`, { 'font-size': 14 })
    );
  });
  return { markup: lines.join('\n'), bottom: top + levels.length * 22 };
}

/** One sentence on what the picture shows, for people who do not see it. */
function description(rows: readonly Row[], { name }: Subject): string {
  const counts = gaps
    .map((gap) => [gapInWords[gap], rows.filter((row) => row.gap === gap).length] as const)
    .filter(([, count]) => count > 0)
    .map(([words, count]) => `${words}: ${count}`);
  const gapWords = counts.length > 0 ? counts.join('. ') : 'No gaps';
  return `A grid of needs by districts in ${name}, ${rows.length} cells; each says how many local services answer. ${gapWords}.`;
}

const range = (numbers: readonly number[]) => {
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  return least === most ? `${least}` : `${least} to ${most}`;
};

function section(rows: readonly Row[], top: number): { markup: string; grid: Grid } {
  const heading = label(margin, top + 18, sectionName(rows), { 'font-size': 18, 'font-weight': 600 });
  const national = `National services besides: ${range(rows.map((row) => row.national))} in each cell. Surely open at this moment: ${range(rows.map((row) => row.open))}.`;
  const key = legend(rows, top + 52);
  const grid = drawGrid(rows, margin, key.bottom + 12);
  const markup = [
    heading,
    label(margin, top + 40, national, { 'font-size': 14 }),
    key.markup,
    grid.markup,
  ].join('\n');
  return { markup, grid };
}

/**
 * The coverage as a picture: need x district, gaps first, a number in every cell, one part for each moment and language.
 * It reads in black and white print, and carries its moment, its content version, a title and a description.
 */
export function heatMap(rows: readonly Row[], subject: Subject): string {
  const title = `Local help by need and district: ${subject.name}`;
  const parts: string[] = [];
  let width = Math.max(720, roomFor(title, 26) * 0.95 + 2 * margin);
  let bottom = 88;
  for (const part of sectionsOf(rows)) {
    const { markup, grid } = section(part, bottom);
    parts.push(markup);
    width = Math.max(width, grid.right + margin);
    bottom = grid.bottom + 36;
  }
  const small = { 'font-size': 13 };
  const notes = [
    'Number: services whose area is this district or its police force area. Unknown hours never count as open.',
    `Asked as: ${subject.whom}. Times are London's. Content ${subject.version}.`,
  ];
  const height = bottom + notes.length * 18 + margin;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${Math.ceil(width)} ${Math.ceil(height)}" width="${Math.ceil(width)}" height="${Math.ceil(height)}" role="img" aria-labelledby="title desc">`,
    `<title id="title">${escaped(title)}</title>`,
    `<desc id="desc">${escaped(description(rows, subject))}</desc>`,
    definitions,
    element('rect', { width: '100%', height: '100%', fill: '#fff' }),
    label(margin, 48, title, { 'font-size': 26, 'font-weight': 700 }),
    label(margin, 72, notes[1] ?? '', small),
    ...parts,
    label(margin, bottom + 4, notes[0] ?? '', small),
    '</svg>\n',
  ].join('\n');
}
