import { describe, expect, it } from 'vitest';
import { outsides } from '../../../src/directory/schemas/place.ts';
import { gazetteer, shipped } from './shipped-gazetteer.ts';

const districts = shipped.areas.flatMap((area) => area.districts);
const isPlace = (id: string) => gazetteer.districts.has(id) || outsides.some((outside) => outside === id);

describe('the areas that ship', () => {
  it('are the 43 police force areas and 318 districts of England and Wales', () => {
    expect(shipped.areas).toHaveLength(43);
    expect(districts).toHaveLength(318);
    expect(shipped.areas.filter((area) => area.nation === 'wales')).toHaveLength(4);
  });

  it('have an id equal to their file, and no two districts share an id or a code', () => {
    expect(shipped.areas.filter((area) => area.file !== `${area.id}.json`)).toEqual([]);
    expect(new Set(districts.map((district) => district.id)).size).toBe(districts.length);
    expect(new Set(districts.map((district) => district.code)).size).toBe(districts.length);
  });

  it('can be looked up by id', () => {
    expect(gazetteer.districts.get('charnwood')).toMatchObject({
      force: 'leicestershire',
      code: 'E07000130',
    });
    expect(gazetteer.forces.get('leicestershire')?.districts).toHaveLength(9);
  });
});

describe('the places that ship', () => {
  it('name only districts that exist', () => {
    const inOutcodes = Object.values(shipped.outcodes).flatMap((entry) => Object.keys(entry.shares ?? {}));
    const inSectors = Object.values(shipped.sectors).flatMap((shares) => Object.keys(shares));
    expect([...inOutcodes, ...inSectors].filter((id) => !isPlace(id))).toEqual([]);
    const inLists = shipped.placeLists.flatMap((list) => list.places.flatMap((place) => place.districts));
    expect(inLists.filter((id) => !gazetteer.districts.has(id))).toEqual([]);
  });

  it('hold each sector under an outcode that exists', () => {
    const lost = Object.keys(shipped.sectors).filter(
      (sector) => !shipped.outcodes[sector.split(' ')[0] ?? ''],
    );
    expect(lost).toEqual([]);
  });

  it('list the largest share first, and every outcode of England and Wales with a location has one', () => {
    const shares = [
      ...Object.values(shipped.outcodes).map((entry) => entry.shares ?? {}),
      ...Object.values(shipped.sectors),
    ];
    const unsorted = shares
      .map(Object.values)
      .filter((each) => each.some((share, index) => share > (each[index - 1] ?? 1)));
    expect(unsorted).toEqual([]);
    const bare = Object.entries(shipped.outcodes).filter(
      ([, { kind, nation, shares: own }]) =>
        kind === 'geographic' && (nation === 'england' || nation === 'wales') && !own,
    );
    expect(bare).toEqual([]);
  });

  it('lie in the area of the force whose list names them', () => {
    const astray = shipped.placeLists.flatMap((list) =>
      list.places.filter((place) =>
        place.districts.every((id) => gazetteer.districts.get(id)?.force !== list.force),
      ),
    );
    expect(astray).toEqual([]);
  });
});
