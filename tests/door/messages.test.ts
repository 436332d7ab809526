import type { Activity } from 'botbuilder-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { afternoon, shippedWorld } from '../support/house.ts';
import type { Served } from '../support/served.ts';
import { mark, replies, send, serveChannels, spokenIn } from './channels.ts';

const words = shippedWorld().wording.in('en');

let clock = afternoon;
let turns = 0;
let served: Served;
beforeAll(async () => {
  served = await serveChannels({}, { now: () => clock });
});
beforeEach(() => {
  clock = afternoon;
});
afterAll(() => served.close());

describe('a client that joins', () => {
  const joins = {
    type: 'conversationUpdate',
    text: undefined,
    membersAdded: [{ id: 'user' }, { id: 'bot' }],
  };

  it('is met with the opening: 999 first, then the first question', async () => {
    const opening = await replies(served, joins);
    expect(opening[0]?.text).toMatch(/999/);
    expect(opening.at(-1)?.text).toContain(words('main:safe.ask'));
  });

  it('is met in its own language', async () => {
    const opening = await replies(served, { ...joins, locale: 'ur-PK' });
    expect(opening.at(-1)?.locale).toBe('ur');
  });

  it('is not met twice because the bot joined too', async () => {
    expect(await replies(served, { ...joins, membersAdded: [{ id: 'bot' }] })).toEqual([]);
  });

  it.each(['typing', 'event', 'messageReaction', 'installationUpdate', 'x'])(
    'is not answered for %s',
    async (type) => {
      expect((await send(served, { type, text: undefined })).status).toBe(200);
    },
  );
});

describe('a conversation inside the responses', () => {
  it('has choices as suggested actions that send back what is read', async () => {
    const [question] = (await replies(served, { text: 'help' })).slice(-1);
    const actions = question?.suggestedActions?.actions ?? [];
    expect(actions.length).toBeGreaterThan(2);
    expect(actions.every(({ type, title, value }) => type === 'imBack' && title === value)).toBe(true);
  });

  it('goes on by sending back labels, to services as hero cards', async () => {
    const conversation = { id: 'by-labels' };
    await replies(served, { conversation, type: 'conversationUpdate', membersAdded: [{ id: 'user' }] });
    const labels = ['main:safe.options.yes', 'main:who.options.me', 'needs:stalking.choice'].map((key) =>
      words(key),
    );
    const skips = ['main:about.skip', 'main:contact.skip'].map((key) => words(key));
    let last: Partial<Activity>[] = [];
    for (const label of [...labels, 'Charnwood', ...skips])
      last = await replies(served, { conversation, text: label });
    const cards = last.flatMap(({ attachments }) => attachments ?? []);
    expect(new Set(cards.map(({ contentType }) => contentType))).toEqual(
      new Set(['application/vnd.microsoft.card.hero']),
    );
    const buttons = cards.flatMap(({ content }) => content.buttons as { type: string; value: string }[]);
    expect(new Set(buttons.map(({ type }) => type))).toEqual(new Set(['call', 'openUrl']));
    expect(buttons.every(({ value }) => /^(tel|sms|mailto|https):/.test(value))).toBe(true);
  });

  it('belongs to one person of one conversation', async () => {
    const conversation = { id: 'shared' };
    await replies(served, { conversation, text: 'yes' });
    const other = await replies(served, { conversation, text: 'yes', from: { id: 'another' } });
    expect(spokenIn(other)).toContain(words('main:who.ask'));
  });

  it('takes the id of a choice as well', async () => {
    expect(spokenIn(await replies(served, { text: undefined, value: { choice: 'help' } }))).toContain(
      words('main:safe.ask'),
    );
  });

  it.each([
    ['nothing', { text: undefined }],
    ['an empty text', { text: '' }],
    [
      'a picture',
      { text: undefined, attachments: [{ contentType: 'image/png', contentUrl: `https://${mark}` }] },
    ],
    ['a file and nothing else', { text: '', attachments: [{ contentType: 'application/pdf', name: mark }] }],
    ['501 characters', { text: 'a'.repeat(501) }],
    ['a value that is no choice', { text: undefined, value: { choice: { [mark]: 1 } } }],
    ['a value that is null', { text: undefined, value: null }],
    ['a channel’s own data', { channelData: { language: ['../../etc'] } }],
    ['a language that is none', { locale: '-'.repeat(10_000) }],
  ])('of %s goes on in kind words, with choices', async (_what, changes) => {
    const conversation = { id: `kind-${turns++}` };
    await replies(served, { conversation, text: 'yes' });
    const answers = await replies(served, { conversation, ...changes });
    expect(answers.at(-1)?.suggestedActions?.actions.length).toBeGreaterThan(1);
    expect(JSON.stringify(answers)).not.toContain(mark);
  });

  it('says that a picture cannot be seen', async () => {
    const conversation = { id: 'picture' };
    await replies(served, { conversation, text: 'yes' });
    const answers = await replies(served, {
      conversation,
      text: undefined,
      attachments: [{ contentType: 'image/png' }],
    });
    expect(answers[0]?.text).toBe(words('bot:picture'));
  });

  it('never carries a person’s name back', async () => {
    expect(JSON.stringify(await replies(served, {}))).not.toContain(mark);
  });
});

describe('where others read along', () => {
  it('nothing is asked', async () => {
    const answers = await replies(served, {
      conversation: { id: 'group', isGroup: true },
      text: 'he hit me',
    });
    expect(answers.map((each) => each.text)).toEqual([words('bot:alone')]);
  });
});

describe('what is remembered', () => {
  const asked = async (conversation: object) => spokenIn(await replies(served, { conversation, text: 'me' }));

  it('is there half an hour later, almost', async () => {
    const conversation = { id: 'patient' };
    await replies(served, { conversation, text: 'yes' });
    clock = new Date(afternoon.getTime() + 29 * 60_000);
    expect(await asked(conversation)).toContain(words('main:needs.ask'));
  });

  it('is gone after half an hour', async () => {
    const conversation = { id: 'late' };
    await replies(served, { conversation, text: 'yes' });
    clock = new Date(afternoon.getTime() + 31 * 60_000);
    expect(await asked(conversation)).not.toContain(words('main:needs.ask'));
  });

  it.each([
    ['types exit', { text: 'exit' }],
    ['goes', { type: 'endOfConversation', text: undefined }],
  ])('is gone at once when a person %s', async (_how, leaving) => {
    const conversation = { id: `gone-${turns++}` };
    await replies(served, { conversation, text: 'yes' });
    await send(served, { conversation, ...leaving });
    expect(await asked(conversation)).not.toContain(words('main:needs.ask'));
  });

  it('exit is one neutral line, and the end', async () => {
    const answers = await replies(served, { text: 'exit' });
    expect(answers.map((each) => [each.type, each.text])).toEqual([
      ['message', words('bot:goodbye')],
      ['endOfConversation', undefined],
    ]);
  });
});
