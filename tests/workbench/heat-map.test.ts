import { describe, expect, it } from 'vitest';
import { type Gap, gaps, type Row } from '../../src/workbench/coverage-rows.ts';
import { heatMap } from '../../src/workbench/heat-map.ts';
import { needName } from '../../src/workbench/heat-map-grid.ts';

const subject = { name: 'Here & <there>', whom: 'me, men', version: 'abc123' };

const row = (district: string, need: string, gap: Gap | undefined, force = 'Force'): Row => ({
  need,
  district,
  code: 'E07000117',
  name: district,
  force,
  moment: 'night',
  at: '2026-11-26T02:30:00.000Z',
  local: gap ? 0 : 7,
  localForNeed: 0,
  national: 3,
  open: 2,
  openLocal: 0,
  ...(gap && { gap }),
});

/** How often an element of a class stands in a picture. */
const count = (svg: string, part: string) => svg.split(part).length - 1;

describe('the picture of a coverage', () => {
  const rows = [...gaps, undefined].map((gap, index) => row('burnley', `need-${index}`, gap));

  it('has a title, a description, its moment and its content version', () => {
    const svg = heatMap(rows, subject);
    expect(svg).toContain('role="img" aria-labelledby="title desc"');
    expect(svg).toContain(
      '<title id="title">Local help by need and district: Here &amp; &lt;there&gt;</title>',
    );
    expect(svg).toMatch(/<desc id="desc">.*5 cells.*Nobody at all is surely open: 1\./);
    expect(svg).toContain('Thu 26 Nov 2026, 02:30 (night)');
    expect(svg).toContain('Content abc123');
    expect(svg).toContain('Asked as: me, men');
  });

  it('tells every level apart without colour: by a number, and a pattern or shade that the legend shows', () => {
    const svg = heatMap(rows, subject);
    for (const level of [...gaps, 'answered']) {
      // One cell, and one sample in the legend.
      expect(count(svg, `class="cell ${level}"`)).toBe(2);
      expect(count(svg, `class="number ${level}"`)).toBe(1);
    }
  });

  it('draws every district of a site, most missing first', () => {
    const districts = ['served', 'unserved'].flatMap((name) => [
      row(name, 'stalking', name === 'unserved' ? 'nobody-local' : undefined),
    ]);
    const svg = heatMap(districts, subject);
    expect(svg.indexOf('>unserved<')).toBeGreaterThan(0);
    expect(svg.indexOf('>unserved<')).toBeLessThan(svg.indexOf('>served<'));
  });

  it('draws force areas that are alike throughout as one line where there are many districts', () => {
    const alike = Array.from({ length: 60 }, (_, at) =>
      row(`d${at}`, 'stalking', 'nobody-local', 'Far away'),
    );
    const mixed = [
      row('near', 'stalking', undefined, 'Close'),
      row('nearer', 'stalking', 'nobody-local', 'Close'),
    ];
    const svg = heatMap([...alike, ...mixed], subject);
    expect(svg).toContain('>Far away, all 60<');
    expect(svg).not.toContain('>d7<');
    expect(svg).toContain('>nearer<');
  });

  it('gives each moment and language a part of its own', () => {
    const polish = rows.map((each) => ({ ...each, language: 'pl' }));
    expect(heatMap([...rows, ...polish], subject)).toContain('(night), in pl');
  });
});

describe('a need in the picture', () => {
  it.each([
    ['fgm', 'FGM'],
    ['honour-based-abuse', 'Honour-based abuse'],
    ['stalking', 'Stalking'],
  ])('%s is written %s', (id, name) => {
    expect(needName(id)).toBe(name);
  });
});
