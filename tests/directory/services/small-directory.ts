import type { z } from 'zod';
import { type Directory, directoryOf } from '../../../src/directory/directory.ts';
import { service } from '../../../src/directory/schemas/service.ts';
import type { Search } from '../../../src/directory/services/search.ts';
import { afternoon, shippedWorld } from '../../support/house.ts';

const { directory } = shippedWorld();
const force = directory.gazetteer.forces.get('lancashire');
const district = directory.gazetteer.districts.get('burnley');

/** A woman in Burnley, stalked, on a Wednesday afternoon. */
export const her: Search = {
  who: 'me',
  audiences: [],
  needs: ['stalking'],
  forms: [],
  where: { ...(force && { force, nation: force.nation }), ...(district && { district }) },
  routes: [],
  language: 'en',
  at: afternoon,
};

/** A record that is as plain as can be: for everyone in England, by telephone, its hours not known. */
export function aService(id: string, changes: Partial<z.input<typeof service>> = {}) {
  return service.parse({
    id,
    name: `The service ${id}`,
    organisation: 'An organisation',
    status: 'live',
    does: ['helpline'],
    needs: ['stalking'],
    who: ['me', 'someone-else', 'professional'],
    takes: { people: 'everyone' },
    areas: { nations: ['england'] },
    routes: [{ kind: 'phone', value: '0300 000 0000', cost: 'standard-rate', evidence: [0] }],
    sources: [{ url: 'https://example.org/', said: 'Call 0300 000 0000', date: '2026' }],
    checkedOn: '2026-11-22',
    checkedHow: 'public pages',
    ...changes,
  });
}

/** A directory of these services alone, with no crisis line. */
export const directoryWith = (...services: ReturnType<typeof aService>[]): Directory =>
  directoryOf({ ...directory, services, crisisLines: [] });

export const ids = (found: readonly { service: { id: string } }[]) => found.map(({ service }) => service.id);
