import { describe, expect, it } from 'vitest';
import { servicesStandOnce } from '../../src/check/services-stand-once.ts';
import { made, said } from './made.ts';

const phone = (value: string) => ({ kind: 'phone', value, evidence: [0] });
const site = (value: string) => ({ kind: 'website', value, evidence: [0] });
const other = (changes: Record<string, unknown>) => made({ id: 'other', name: 'Other Help', ...changes });

describe('one service with two records is found', () => {
  it.each([
    [
      'by its name',
      { name: 'The Made Advice Helpline', organisation: 'Another', routes: [phone('101')] },
      'has the same name',
    ],
    [
      'by number and organisation',
      { routes: [phone('0808 157 0000')] },
      'has the same number and organisation, and does the same',
    ],
    [
      'by the number as dialled from abroad',
      { routes: [phone('+44 808 157 0000')] },
      'has the same number and organisation, and does the same',
    ],
    [
      'by number and website',
      { organisation: 'Another', routes: [phone('08081570000'), site('https://made.example/other')] },
      'has the same number and website, and does the same',
    ],
  ])('%s', (_what, changes, problem) => {
    const second = other(changes);
    expect(said(servicesStandOnce, made(), second)).toEqual([`other.json: name: ${problem} as made.json`]);
  });

  it.each([
    ['nobody is shown', { name: 'Made Advice', status: 'held', reason: 'Find the number.' }],
    ['serves another place', { name: 'Made Advice', areas: { districts: ['melton'] } }],
    ['does something else by the same number', { does: ['counselling'] }],
    ['serves other needs by the same number', { needs: ['spiking'] }],
    ['is for other askers by the same number', { who: ['professional'] }],
    ['has only its website in common', { routes: [site('https://made.example/')] }],
  ])('and not one that %s', (_what, changes) => {
    expect(said(servicesStandOnce, made(), other(changes))).toEqual([]);
  });
});
