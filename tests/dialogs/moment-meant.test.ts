import { expect, it } from 'vitest';
import { momentMeant } from '../../src/dialogs/moment-meant.ts';
import { londonMoment } from '../../src/directory/hours/opening-hours.ts';
import { whenIds } from '../../src/understanding/understood.ts';

/** A Friday in summer at 17:30 in London. */
const friday = new Date('2026-07-03T16:30:00Z');
const meant = (id: string, now = friday) => {
  const at = momentMeant(id, now);
  const { date, time } = at ? londonMoment(at) : { date: '', time: '' };
  return `${date} ${time}`.trim();
};

it.each([
  ['tonight', '2026-07-03 19:00'],
  ['tomorrow', '2026-07-04 11:00'],
  ['tomorrow-morning', '2026-07-04 09:30'],
  ['tomorrow-evening', '2026-07-04 19:00'],
  ['weekend', '2026-07-04 11:00'],
  ['school-hours', '2026-07-06 09:30'],
  ['monday', '2026-07-06 11:00'],
  ['friday', '2026-07-10 11:00'],
  ['nights', '2026-07-03 23:30'],
])('%s on a Friday at half past five is %s', (id, at) => {
  expect(meant(id)).toBe(at);
});

it.each(['now', 'this-afternoon', 'no such time', undefined])('%s is no other time than now', (id) => {
  expect(momentMeant(id, friday)).toBeUndefined();
});

it('the weekend of a Saturday morning is today', () => {
  expect(meant('weekend', new Date('2026-12-05T08:00:00Z'))).toBe('2026-12-05 11:00');
});

it('clocks that change do not move the hour', () => {
  expect(meant('tomorrow-morning', new Date('2026-10-24T12:00:00Z'))).toBe('2026-10-25 09:30');
});

it('every time that can be heard stands for a moment', () => {
  const midnight = new Date('2026-12-02T00:05:00Z');
  const without = whenIds.filter((id) => id !== 'now' && !momentMeant(id, midnight));
  expect(without).toEqual([]);
});
