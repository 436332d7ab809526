import { afterAll, describe, expect, it } from 'vitest';
import type { RecordChange } from '../../src/workbench/compare-records.ts';
import type { Finding } from '../../src/workbench/stale-finding.ts';
import { command, records } from './command.ts';
import { madeContent, removeMadeContent } from './made-content.ts';

afterAll(removeMadeContent);

const source = { url: 'https://example.org/law', said: 'It is so.', date: '2026-10-01' };
const fact = (changes: Record<string, unknown> = {}) => ({
  id: 'made-fact',
  says: 'It is so, until the pilot ends.',
  sources: [source],
  checkedOn: '2026-11-01',
  reviewBy: '2027-11-01',
  ...changes,
});

/** A content folder with one more topic. */
const withTopic = (changes: Record<string, unknown> = {}) =>
  madeContent([{ id: 'one' }], {
    'guidance/made-topic.json': {
      id: 'made-topic',
      order: 500,
      needs: 'all',
      points: [{ id: 'first', facts: ['made-fact'] }],
      helps: { does: ['helpline'] },
      facts: [fact()],
      ...changes,
    },
  });

describe('what needs a person', () => {
  const found = async (reviewBy: string) =>
    (await records<Finding>(['stale', '--content', withTopic({ facts: [fact({ reviewBy })] })])).filter(
      ({ id }) => id === 'made-topic: made-fact',
    );

  it('is a fact of guidance that is to be reviewed within thirty days', async () => {
    expect(await found('2026-12-26')).toEqual([]);
    expect(await found('2026-12-25')).toMatchObject([{ kind: 'ends-soon', since: '2026-12-25' }]);
    expect(await found('2026-11-25')).toMatchObject([{ kind: 'ends-soon' }]);
  });

  it('is a fact of guidance whose day has gone by, with what it says', async () => {
    expect(await found('2026-11-24')).toMatchObject([
      { kind: 'expired', why: 'It was to be reviewed by 2026-11-24: It is so, until the pilot ends.' },
    ]);
  });
});

describe('two contents', () => {
  const compared = async (before: string, after: string) =>
    await records<RecordChange>(['compare', before, after]);

  it('name the topic that one has and the other has not', async () => {
    expect(await compared(madeContent([{ id: 'one' }]), withTopic())).toEqual([
      { change: 'added', kind: 'topic', id: 'made-topic' },
    ]);
  });

  it('name the point and the fact of a topic that changed, and no answers', async () => {
    const changed = withTopic({
      points: [{ id: 'first', facts: ['made-fact'], nation: 'wales' }],
      facts: [fact({ says: 'It is otherwise since the pilot ended.' })],
    });
    expect(await compared(withTopic(), changed)).toEqual([
      { change: 'changed', kind: 'topic', id: 'made-topic', fields: ['point first', 'fact made-fact'] },
    ]);
    const { out } = await command(['compare', withTopic(), changed]);
    expect(out).toMatch(/changed +topic +made-topic +point first, fact made-fact/);
    expect(out).toContain('No answers change.');
  });
});
