import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Served } from '../support/served.ts';
import { type Asked, ask } from './ask.ts';
import { activityOf, mark, posted, serveChannels } from './channels.ts';

let served: Served;
beforeAll(async () => {
  served = await serveChannels({});
});
afterAll(() => served.close());

describe('a bad activity is refused, with a code and no echo:', () => {
  const deep = (levels: number) => `${'['.repeat(levels)}"${mark}"${']'.repeat(levels)}`;
  const bad: [string, Asked, number, string][] = [
    ['words that are not JSON', posted(`{${mark}`), 400, 'not-json'],
    ['no body', posted(''), 400, 'not-json'],
    ['null', posted('null'), 400, 'bad-activity'],
    ['a list', posted([mark]), 400, 'bad-activity'],
    ['nothing in it', posted({}), 400, 'bad-activity'],
    ['no type', posted(activityOf({ type: undefined })), 400, 'bad-activity'],
    ['no conversation', posted(activityOf({ conversation: undefined })), 400, 'bad-activity'],
    ['a conversation with no id', posted(activityOf({ conversation: { name: mark } })), 400, 'bad-activity'],
    ['a text that is a number', posted(activityOf({ text: 5 })), 400, 'bad-activity'],
    ['a person with no id', posted(activityOf({ from: { name: mark } })), 400, 'bad-activity'],
    ['attachments that are words', posted(activityOf({ attachments: mark })), 400, 'bad-activity'],
    ['64 KB and one', posted(`"${'x'.repeat(65_536)}"`), 413, 'too-large'],
    ['a packed body', posted({}, { 'content-encoding': 'gzip' }), 415, 'wrong-type'],
    ['another type', posted('{}', { 'content-type': 'text/plain' }), 415, 'wrong-type'],
    [
      'bytes that are not UTF-8',
      { ...posted(''), body: Buffer.from([0x22, 0xff, 0x22]) },
      400,
      'bad-request',
    ],
    ['JSON twenty thousand deep', posted(deep(20_000)), 400, 'bad-activity'],
  ];

  it.each(bad)('%s', async (_what, asked, status, code) => {
    const answered = await ask(served.url, asked);
    expect([answered.status, answered.body]).toEqual([status, `{"error":"${code}"}`]);
  });

  it.each(['conversation', 'from', 'recipient', 'channelData', 'value', 'entities'])(
    'but depth in %s does no harm',
    async (field) => {
      const inner = `{"id":"deep","x":${deep(20_000)}}`;
      const body = JSON.stringify(activityOf({ [field]: 'HERE' })).replace('"HERE"', inner);
      const answered = await ask(served.url, posted(body));
      expect(answered.status).toBe(200);
      expect(answered.body).not.toContain(mark);
    },
  );
});
