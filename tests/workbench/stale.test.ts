import { afterAll, describe, expect, it } from 'vitest';
import type { Finding } from '../../src/workbench/stale-finding.ts';
import { dateIn } from '../../src/workbench/stale-services.ts';
import { command, records } from './command.ts';
import { madeContent, removeMadeContent } from './made-content.ts';

afterAll(removeMadeContent);

const findingsIn = (content: string, ...options: string[]) =>
  records<Finding>(['stale', '--content', content, ...options]);
/** What is found about one service; the others are in order. */
const about = async (made: Record<string, unknown>, ...options: string[]) =>
  (await findingsIn(madeContent([{ id: 'one', ...made }]), ...options)).filter(({ id }) => id === 'one');

const source = { url: 'https://example.org/contact', said: 'Call us on 0808 157 0000', date: '2026-10-01' };
const held = { status: 'held', reason: 'Nobody answers the telephone.' };

describe('what needs a person', () => {
  it('is nothing where all is in order', async () => {
    const { code, out } = await command(['stale', '--content', madeContent([{ id: 'one' }])]);
    expect(code).toBe(0);
    expect(out).toContain('Nothing needs a person.');
  });

  it('is a held service, with its reason', async () => {
    expect(await about(held)).toEqual([
      { id: 'one', kind: 'held', since: '2026-11-01', why: held.reason, do: expect.any(String) },
    ]);
  });

  it('is a check older than the days that are allowed', async () => {
    const checked = { checkedOn: '2026-10-01' };
    expect(await about(checked)).toEqual([]);
    expect(await about(checked, '--days', '55')).toEqual([]);
    expect(await about(checked, '--days', '54')).toMatchObject([{ kind: 'unchecked', since: '2026-10-01' }]);
    expect(await about(checked, '--at', '2026-12-30T00:00')).toEqual([]);
    expect(await about(checked, '--at', '2026-12-31T00:00')).toMatchObject([{ kind: 'unchecked' }]);
  });

  it('is a number that no quoted source prints', async () => {
    const said = { ...source, said: 'Call us on our number' };
    expect(await about({ sources: [said] })).toMatchObject([
      { kind: 'unsourced', why: 'No quoted source prints 0808 157 0000.' },
    ]);
    expect(await about({ sources: [{ ...source, said: 'Ring +44 808 157 0000' }] })).toEqual([]);
  });

  it('is a link that is not https', async () => {
    const routes = [{ kind: 'website', value: 'http://example.org/', evidence: [0] }];
    expect(await about({ routes })).toMatchObject([{ kind: 'link' }]);
  });

  it('is a number whose sources are all older than three years', async () => {
    const dated = (...dates: string[]) => ({
      sources: dates.map((date) => ({ ...source, date })),
      routes: [{ kind: 'phone', value: '0808 157 0000', evidence: dates.map((_, at) => at) }],
    });
    expect(await about(dated('2019', '2023-11-24'))).toMatchObject([
      { kind: 'old-source', since: '2023-11-24' },
    ]);
    expect(await about(dated('2023-11-25'))).toEqual([]);
    expect(await about(dated('2019', '2026-01'))).toEqual([]);
    expect(await about(dated('2019', 'undated'))).toEqual([]);
  });

  it('is a list of bank holidays that ends soon, or has ended', async () => {
    const holidays = (goodUntil: string) => ({
      'bank-holidays.json': {
        goodFrom: '2026-01-01',
        goodUntil,
        days: [{ date: '2026-12-25', name: 'Christmas Day' }],
        sources: [source],
        checkedOn: '2026-11-01',
      },
    });
    const found = async (until: string) =>
      (await findingsIn(madeContent([], holidays(until)))).map(({ kind }) => kind);
    expect(await found('2027-12-31')).toEqual([]);
    expect(await found('2026-12-31')).toEqual(['ends-soon']);
    expect(
      await records([
        'stale',
        '--at',
        '2027-01-01T00:00',
        '--content',
        madeContent([], holidays('2026-12-31')),
      ]),
    ).toContainEqual(expect.objectContaining({ id: 'bank-holidays', kind: 'expired', since: '2026-12-31' }));
  });

  it('is an exception of the content check that has ended', async () => {
    const exception = {
      rule: 'links-are-safe',
      where: 'content/x.json: routes.0',
      reason: 'They are moving house.',
    };
    const content = madeContent([], {
      'exceptions.json': [
        { ...exception, until: '2026-11-24' },
        { ...exception, until: '2026-11-25' },
      ],
    });
    expect(await findingsIn(content)).toMatchObject([{ kind: 'expired', since: '2026-11-24' }]);
  });

  it('is in the order of its urgency', async () => {
    const content = madeContent([
      { id: 'a-held', ...held },
      { id: 'b-unchecked', checkedOn: '2026-01-01' },
      { id: 'c-unchecked', checkedOn: '2025-01-01' },
      { id: 'd-unsourced', sources: [{ ...source, said: 'Call us' }] },
    ]);
    expect((await findingsIn(content)).map(({ id }) => id)).toEqual([
      'd-unsourced',
      'c-unchecked',
      'b-unchecked',
      'a-held',
    ]);
    const { out } = await command(['stale', '--content', content]);
    expect(out.indexOf('d-unsourced')).toBeLessThan(out.indexOf('a-held'));
    expect(out).toContain(held.reason);
  });
});

describe('the date of a source', () => {
  it.each([
    ['2024-10 approx', '2024-10'],
    ['2022 (mid)', '2022'],
    ['2021-23', '2023'],
    ['2021-10-29', '2021-10-29'],
    ['undated', undefined],
  ])('%s is read as %s', (text, date) => {
    expect(dateIn(text)).toBe(date);
  });
});
