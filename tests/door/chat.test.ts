import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shippedWorld } from '../support/house.ts';
import { type Served, serve } from '../support/served.ts';
import { type ChatReply, chat, textOf } from './ask.ts';

const words = shippedWorld().wording.in('en');

let served: Served;
let state: string;
beforeAll(async () => {
  served = await serve();
  ({ state } = await chat(served.url, {}));
});
afterAll(() => served.close());

/** Taps choices one after the other. */
async function tap(...choices: string[]): Promise<ChatReply> {
  let turn = await chat(served.url, {});
  for (const choice of choices) turn = await chat(served.url, { state: turn.state, say: { choice } });
  return turn;
}

describe('a turn as JSON', () => {
  it('opens with 999 and a free line', async () => {
    expect(textOf(await chat(served.url, {}))).toMatch(/999[\s\S]*0808/);
  });

  it('gives a state, a language, a direction and activities', async () => {
    const turn = await chat(served.url, {});
    expect(Object.keys(turn).sort()).toEqual(['direction', 'language', 'replies', 'state']);
  });

  it('gives its replies as from the bot, with nothing of anybody else', async () => {
    const { replies } = await tap('yes', 'me');
    for (const reply of replies)
      expect(
        Object.keys(reply).filter((key) =>
          /^(conversation|recipient|serviceUrl|replyToId|channelId)$/.test(key),
        ),
      ).toEqual([]);
  });

  it('takes a label back as well as an id', async () => {
    const [action] = (await chat(served.url, {})).replies.at(-1)?.suggestedActions?.actions ?? [];
    const turn = await chat(served.url, { state, say: { text: String(action?.value) } });
    expect(textOf(turn)).toContain(words('main:who.ask'));
  });

  it('shows services as hero cards, at most six taps from the opening', async () => {
    const { replies } = await tap('yes', 'me', 'stalking', 'district:charnwood', 'skip', 'skip');
    expect(
      replies.flatMap(({ attachments }) => attachments ?? []).map(({ contentType }) => contentType),
    ).toContain('application/vnd.microsoft.card.hero');
  });

  it('opens in the language that was asked for, from right to left', async () => {
    const { language, direction } = await chat(served.url, { language: 'ur' });
    expect([language, direction]).toEqual(['ur', 'rtl']);
  });

  it('changes language in mid-conversation and keeps the answers', async () => {
    const { state: safe } = await tap('yes');
    const turn = await chat(served.url, { state: safe, language: 'ur', say: { choice: 'me' } });
    const needs = shippedWorld().wording.in('ur')('main:needs.ask');
    expect([turn.language, textOf(turn).includes(needs)]).toEqual(['ur', true]);
  });

  it('stays in the language of the conversation when none is asked for', async () => {
    const { state: urdu } = await chat(served.url, { language: 'ur' });
    expect((await chat(served.url, { state: urdu, say: { choice: 'yes' } })).language).toBe('ur');
  });

  it('opens another site', async () => {
    expect((await chat(served.url, { site: 'national' })).replies.length).toBeGreaterThan(0);
  });

  it('goes on in its own site when the client names none', async () => {
    let turn = await chat(served.url, { site: 'national' });
    for (const choice of ['yes', 'me', 'stalking'])
      turn = await chat(served.url, { state: turn.state, say: { choice } });
    expect(textOf(turn)).not.toContain('Charnwood');
  });

  it.each([
    ['typed', { text: 'exit' }],
    ['tapped', { choice: 'exit' }],
    ['typed in capitals', { text: 'EXIT' }],
  ])('ends when exit is %s: one neutral line, and everything is forgotten', async (_how, say) => {
    const turn = await chat(served.url, { state, say });
    expect([turn.ended, turn.state, turn.replies.map(({ type }) => type), turn.replies[0]?.text]).toEqual([
      true,
      '',
      ['message', 'endOfConversation'],
      words('bot:goodbye'),
    ]);
  });

  it('ends when exit is tapped half an hour later: there is no memory to be missed', async () => {
    expect((await chat(served.url, { state: 'lost', say: { choice: 'exit' } })).ended).toBe(true);
  });

  it('says nothing of abuse when it ends', async () => {
    const { replies } = await chat(served.url, { state, say: { choice: 'exit' } });
    expect(replies[0]?.text).not.toMatch(/abuse|violence|police|safe|help|999/i);
  });
});
