import { randomBytes } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { createBot } from '../../src/bot/bot.ts';
import type { House } from '../../src/door/house.ts';
import { createLog, type LogCode, logLine } from '../../src/log.ts';
import { type Asked, ask, form, json } from '../door/ask.ts';
import { shippedWorld, testHouse } from '../support/house.ts';
import { type Served, serve } from '../support/served.ts';

/** What somebody says, or what breaks: it must never be read again. */
const said = `said-${randomBytes(6).toString('hex')}`;

/** What would be a line of the log of its own, or give orders to the screen that shows it. */
const hostile = [
  `${said}\n{"code":"ready","port":1}`,
  `${said}\r\n{"code":"crashed"}\r\n`,
  `\u001b[2J\u001b]0;${said}\u0007`,
  `\u2028{"code":"${said}"}\u2029\u0085`,
  `\u202e${said}\u0000`,
];

let served: Served | undefined;
afterEach(() => served?.close());

/** Opens a house whose log is kept, and asks it things; gives the log's text and all that came back. */
async function asked(house: (log: ReturnType<typeof createLog>) => House, questions: readonly Asked[]) {
  const lines: string[] = [];
  served = await serve(house(createLog((line) => lines.push(line))));
  const answers = [];
  for (const question of questions) answers.push(await ask(served.url, question));
  return { log: lines.join(''), answers };
}

/** Every way of being wrong, with the words in it. */
const wrong: Asked[] = [
  { headers: json, body: `{"say":{"text":"${said}` },
  { headers: json, body: JSON.stringify({ [said]: said }) },
  { headers: json, body: said.repeat(600) },
  { headers: json, pieces: [said.repeat(300), said.repeat(300)] },
  { headers: { 'content-type': said }, body: said },
  { headers: { ...json, 'content-encoding': said }, body: said },
  { headers: { ...json, origin: `https://${said}.example` }, body: '{}' },
  { headers: form, body: `site=${said}&text=${said}` },
  { headers: form, body: Buffer.from([0xff, ...Buffer.from(said)]) },
  { method: 'GET', path: `/${said}` },
  { method: 'GET', path: `/%E0%A4%A${said}`, headers: { accept: 'text/html' } },
  { method: 'GET', path: `/directory/services?page=${said}` },
  { method: 'DELETE', path: `/chat/${said}` },
];

const says = (text: string): Asked[] => [
  { headers: json, body: JSON.stringify({ say: { text } }) },
  { headers: json, body: JSON.stringify({ say: { choice: text.slice(0, 200) } }) },
  { headers: json, body: JSON.stringify({ state: text, site: 'leicestershire', language: text }) },
  { headers: form, body: new URLSearchParams({ text, state: text }).toString() },
  { method: 'GET', path: `/?lang=${encodeURIComponent(text)}` },
  { method: 'GET', path: `/${encodeURIComponent(text)}`, headers: { 'user-agent': encodeURI(text) } },
];

describe('the log’s fields are an allow-list', () => {
  it.each([
    ['a code that nobody listed', { code: said }],
    ['words', { code: 'ready', text: said }],
    ['an address', { code: 'door-broke', address: '192.0.2.1' }],
    ['a time', { code: 'stopping', at: '2026-11-25T14:00:00Z' }],
    ['a port that is none', { code: 'ready', port: said }],
    ['no code', { port: 1 }],
  ])('a line with %s is refused', (_what, line) => {
    expect(logLine.safeParse(line).success).toBe(false);
  });

  it('a line that is not allowed is not written, whatever the code around it believes', () => {
    const lines: string[] = [];
    const log = createLog((line) => lines.push(line));
    log(said as LogCode);
    log('door-broke', { said } as object);
    log('ready', { port: 1 });
    expect(lines).toEqual(['{"code":"ready","port":1}\n']);
  });

  it('malformed, oversized and misplaced requests leave no line and are echoed nowhere', async () => {
    const { log, answers } = await asked((each) => testHouse({ log: each }), wrong);
    expect([log, answers.filter(({ status }) => status < 400)]).toEqual(['', []]);
    expect(answers.filter((answer) => JSON.stringify(answer).includes(said))).toEqual([]);
  });

  it('a bot that throws words leaves a code, and the person gets lines to call', async () => {
    const { log, answers } = await asked(
      (each) => testHouse({ log: each, bot: () => Promise.reject(new Error(said)) }),
      [{ headers: json, body: '{}' }, ...says(said)],
    );
    expect(new Set(log.trim().split('\n'))).toEqual(new Set(['{"code":"door-broke"}']));
    expect(answers[0]?.body).toContain('999');
    expect(answers.filter((answer) => JSON.stringify(answer).includes(said))).toEqual([]);
  });

  it('a turn that throws words leaves a code, and the person an apology', async () => {
    const world = shippedWorld();
    const lexicon = new Proxy(world.lexicon, {
      get() {
        throw new Error(said);
      },
    });
    const { log, answers } = await asked(
      (each) => testHouse({ log: each, bot: createBot({ ...world, lexicon }, each) }),
      [{ headers: json, body: JSON.stringify({ say: { text: said } }) }],
    );
    expect(new Set(log.trim().split('\n'))).toEqual(new Set(['{"code":"turn-broke"}']));
    expect(answers.map(({ status, body }) => [status, body.includes('999'), body.includes(said)])).toEqual([
      [200, true, false],
    ]);
  });

  it.each(hostile)('line ends and orders to a screen are inert: %j', async (text) => {
    const { log, answers } = await asked((each) => testHouse({ log: each }), says(text));
    expect(log).toBe('');
    expect(answers.filter((answer) => JSON.stringify(answer).includes(said))).toEqual([]);
  });

  it.each(hostile)('they are inert in what breaks, too: %j', async (text) => {
    const { log } = await asked(
      (each) => testHouse({ log: each, bot: () => Promise.reject(new Error(text)) }),
      says(text).slice(0, 2),
    );
    expect(log).toBe('{"code":"door-broke"}\n'.repeat(2));
  });
});
