import { expect, it } from 'vitest';
import { madeDirectory, madeSearches } from '../../../bench/made-services.ts';
import { plainAnswers } from '../../../bench/plain-answers.ts';
import { findServices } from '../../../src/directory/services/find-services.ts';
import { shippedWorld } from '../../support/house.ts';
import { aService, directoryWith, her, ids } from './small-directory.ts';

const { directory } = shippedWorld();

it('who is found among thousands is whom looking at each of them finds, in the same order', () => {
  const made = madeDirectory(directory, 6000);
  const plainly = plainAnswers(made);
  let most = 0;
  for (const search of madeSearches(made, 1200)) {
    const { found, otherRoutes, crisisLines } = findServices(search, made);
    const crisis = new Set(made.crisisLines.map(({ id }) => id));
    const plain = ids(plainly(search)).filter((id) => !crisis.has(id));
    const quick = ids(found).filter((id) => !crisis.has(id));
    most = Math.max(most, plain.length);
    expect(crisisLines.length).toBeGreaterThan(0);
    if (otherRoutes || plain.length === 0) expect(plain).toEqual([]);
    else {
      // The open door may have moved one up into the third place.
      const [, , third] = quick;
      const without = (list: string[]) => list.filter((id) => id !== third);
      expect(without(quick)).toEqual(without(plain).slice(0, without(quick).length));
      expect(plain).toContain(third ?? plain[0]);
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
