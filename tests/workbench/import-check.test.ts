import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { check, mustBeMended } from '../../src/check/check.ts';
import { readChecked } from '../../src/check/checked.ts';
import { rules } from '../../src/check/rules.ts';
import { projectRoot } from '../../src/root.ts';
import { afternoon } from './command.ts';
import { feedOf, serve, stopServers } from './feed-server.ts';
import { advice, bringIn, recordsIn } from './importing.ts';
import { madeContent, removeMadeContent } from './made-content.ts';

afterAll(removeMadeContent);
afterAll(stopServers);

const door = {
  location: { addresses: [{ address_1: '12 Hidden Street', city: 'Blaby', postal_code: 'LE84 1AA' }] },
};

/** Services as careless publishers send them. */
const careless = [
  advice(1, {
    name: 'Rose Refuge, 12 Hidden Street, LE84 1AA',
    service_at_locations: [door],
    alert: 'Now in LE84 1AA',
  }),
  advice(2, { name: 'Helpline 01632 960555', organization: { name: 'Trust 01632 960556' } }),
  advice(3, {
    email: 'ann.persona@example.org',
    contacts: [{ name: 'Dr Ann Persona', phones: [{ number: '07700 900123' }] }],
  }),
  advice(4, {
    phones: [{ number: '07700 900124' }],
    description: 'Ask for Dr Persona. Over 70000 people did. Text 85258.',
  }),
  advice(5, { schedules: [{ freq: 'WEEKLY', byday: 'MO', opens_at: '17:00', closes_at: '16:00' }] }),
  advice(6, {
    schedules: [1, 2].map(() => ({ freq: 'WEEKLY', byday: 'MO', opens_at: '09:00', closes_at: '12:00' })),
  }),
  advice(7, { assured_date: '2031-01-01', url: 'http://192.168.0.1/', minimum_age: 200 }),
  advice(8, { name: 'schema', service_areas: [], languages: [{ name: 'Martian' }] }),
  advice(9, {
    phones: [{ number: '0906 960 0000' }, { number: '12' }],
    accreditations: 'Given to Cllr Persona',
  }),
];

it('a keeper whose content holds finds that it still does after an import', async () => {
  const content = madeContent([]);
  cpSync(join(projectRoot(), 'content/understanding'), join(content, 'understanding'), { recursive: true });
  const { summary } = await bringIn(await serve(feedOf(careless)), content);
  expect(summary.counts.imported).toBe(careless.length);
  const found = check(rules, { ...readChecked(projectRoot(), content), now: () => afternoon }).filter(
    mustBeMended,
  );
  expect(
    found
      .filter(({ file }) => file.includes('imported-'))
      .map(({ rule, field, problem }) => `${rule} ${field} ${problem}`),
  ).toEqual([]);
  expect(Object.keys(recordsIn(join(content, 'services/imported-exampleshire-council')))).toHaveLength(
    careless.length,
  );
});
