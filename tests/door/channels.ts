import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Activity } from 'botbuilder-core';
import { openChannels } from '../../src/bot/channel.ts';
import { createKeying, rememberHere } from '../../src/bot/remembered.ts';
import type { Log } from '../../src/log.ts';
import { readSettings } from '../../src/settings.ts';
import { afternoon, shippedWorld, testHouse } from '../support/house.ts';
import { type Served, serve } from '../support/served.ts';
import { type Asked, ask, json } from './ask.ts';

/** Stands wherever a person's own words or names do not belong in a reply. */
export const mark = 'zqxjkvmark';

/** A server whose Bot Framework channels are as the environment says. */
export function serveChannels(
  env: Record<string, string>,
  { now = () => afternoon, log = () => undefined }: { now?: () => Date; log?: Log } = {},
): Promise<Served> {
  const world = { ...shippedWorld(), now };
  const house = testHouse({ world, log });
  const settings = readSettings(env);
  const own = { bot: house.bot, world, remembered: rememberHere(30, now), key: createKeying(), log };
  return serve(settings.botChannels === 'off' ? house : { ...house, channels: openChannels(settings, own) });
}

/** A connector such as the Emulator has: it takes the replies that the bot posts. */
export type Connector = { url: string; got: Partial<Activity>[]; server: Server };

export function startConnector(answers = 200): Promise<Connector> {
  const got: Partial<Activity>[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      got.push(JSON.parse(Buffer.concat(chunks).toString()) as Partial<Activity>);
      response.statusCode = answers;
      response.setHeader('content-type', 'application/json').end('{"id":"1"}');
    });
  });
  return new Promise((done) =>
    server.listen(0, '127.0.0.1', () =>
      done({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, got, server }),
    ),
  );
}

let count = 0;
/** An activity as clients send them, in a conversation of its own. */
export function activityOf(changes: object = {}): object {
  count += 1;
  return {
    type: 'message',
    id: `a${count}`,
    channelId: 'emulator',
    from: { id: 'user', name: mark, role: 'user' },
    recipient: { id: 'bot', role: 'bot' },
    conversation: { id: `c${count}`, name: mark },
    serviceUrl: 'https://smba.trafficmanager.net/uk/',
    deliveryMode: 'expectReplies',
    text: 'hello',
    ...changes,
  };
}

export const posted = (body: unknown, headers = {}): Asked => ({
  path: '/api/messages',
  headers: { ...json, ...headers },
  body: typeof body === 'string' ? body : JSON.stringify(body),
});

export const send = ({ url }: Served, changes: object) => ask(url, posted(activityOf(changes)));

/** The replies inside the response. */
export async function replies(served: Served, changes: object): Promise<Partial<Activity>[]> {
  const { status, body } = await send(served, changes);
  if (status !== 200) throw new Error(`The activity was answered with ${status}: ${body}`);
  return (JSON.parse(body) as { activities: Partial<Activity>[] }).activities;
}

/** All that they say, as one text. */
export const spokenIn = (activities: Partial<Activity>[]) =>
  activities.map((each) => each.text ?? '').join('\n');
