import { describe, expect, it } from 'vitest';
import { nextMoment } from '../../src/directory/hours/next-moment.ts';
import { momentInWords, readMoment, readMoments } from '../../src/workbench/moment.ts';

describe('a moment that somebody writes', () => {
  it.each([
    ['2026-11-22T23:00', '2026-11-22T23:00:00.000Z'],
    ['2026-07-01T12:00', '2026-07-01T11:00:00.000Z'],
    ['2026-07-01 12:00', '2026-07-01T11:00:00.000Z'],
    ['2026-07-01T12:00:30', '2026-07-01T11:00:00.000Z'],
    ['2026-07-01T12:00Z', '2026-07-01T12:00:00.000Z'],
    ['2026-07-01T12:00+02:00', '2026-07-01T10:00:00.000Z'],
    // The hour that comes twice is its first; the one that never comes is an hour later.
    ['2026-10-25T01:30', '2026-10-25T00:30:00.000Z'],
    ['2026-03-29T01:30', '2026-03-29T01:30:00.000Z'],
  ])('%s is London time unless it says otherwise', (text, instant) => {
    expect(readMoment(text).toISOString()).toBe(instant);
  });

  it.each([
    '',
    'soon',
    '2026-11-22',
    '2026-02-30T12:00',
    '2026-11-22T25:00',
    '2026-11-22T12:60',
    '22/11/2026 12:00',
  ])('"%s" is refused with an example', (text) => {
    expect(() => readMoment(text)).toThrow(/2026-11-22T23:00/);
  });

  it('can be a name', () => {
    const wednesday = new Date('2026-11-25T14:00:00Z');
    expect(readMoments(['now', 'night', 'weekend'], wednesday).map(({ at }) => momentInWords(at))).toEqual([
      'Wed 25 Nov 2026, 14:00',
      'Thu 26 Nov 2026, 02:30',
      'Sun 29 Nov 2026, 14:00',
    ]);
  });

  it('is next week when it has just gone by', () => {
    const sunday = new Date('2026-11-29T14:00:00Z');
    expect(momentInWords(nextMoment(sunday, 'sun', 14 * 60))).toBe('Sun 6 Dec 2026, 14:00');
  });
});
