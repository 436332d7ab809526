import { expect, it } from 'vitest';
import { madeDirectory, madeSearches } from '../../../bench/made-services.ts';
import { plainAnswers } from '../../../bench/plain-answers.ts';
import { findServices } from '../../../src/directory/services/find-services.ts';
import { shippedWorld } from '../../support/house.ts';
import { aService, directoryWith, her, ids } from './small-directory.ts';

const { directory } = shippedWorld();

it('who is found among thousands is whom looking at each of them finds, in the same order', () => {
  const made = madeDirectory(directory, 3000);
  const plainly = plainAnswers(made);
  const takesReports = (id: string) =>
    made.serviceById.get(id)?.does.some((doing) => doing === 'police' || doing === 'reporting') ?? false;
  let most = 0;
  for (const search of madeSearches(made, 800)) {
    const { found, otherRoutes, crisisLines } = findServices(search, made);
    const crisis = new Set(made.crisisLines.map(({ id }) => id));
    const plain = ids(plainly(search)).filter((id) => !crisis.has(id));
    const quick = ids(found).filter((id) => !crisis.has(id));
    most = Math.max(most, plain.length);
    // Where nothing else fits, the lines for a crisis are what is found.
    expect(crisisLines.length + ids(found).filter((id) => crisis.has(id)).length).toBeGreaterThan(0);
    if (otherRoutes || plain.length === 0) expect(plain.filter((id) => !takesReports(id))).toEqual([]);
    else {
      // One nearby and an open door may have moved up among the first three, and one down for them.
      const moved = ids(found).slice(1, 4);
      const without = (list: string[]) => list.filter((id) => !moved.includes(id));
      expect(without(quick)).toEqual(without(plain).slice(0, without(quick).length));
      for (const id of moved.filter((each) => !crisis.has(each))) expect(plain).toContain(id);
    }
  }
  // Some of these results were longer than what is kept of one.
  expect(most).toBeGreaterThan(50);
});

it('a service of a district, its force and the nation is found once, as the nearest that it is', () => {
  const wide = aService('wide', {
    areas: { districts: ['burnley', 'pendle'], forces: ['lancashire'], nations: ['england', 'wales'] },
  });
  const { found } = findServices({ ...her, needs: ['stalking', 'fgm'] }, directoryWith(wide));
  expect(found.map(({ service, reach }) => [service.id, reach])).toEqual([['wide', 'district']]);
});

it('a service of two needs is found once by a person who has both', () => {
  const both = aService('both', { needs: ['stalking', 'fgm'], specialism: ['fgm'] });
  const { found } = findServices({ ...her, needs: ['stalking', 'fgm'] }, directoryWith(both));
  expect(ids(found)).toEqual(['both']);
  expect(found[0]?.reasons).toContain('specialism');
});
