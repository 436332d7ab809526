import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import type { Activity } from 'botbuilder-core';

/** A request as raw as HTTP lets it be: no header is added but the length. */
export type Asked = {
  method?: string;
  path?: string;
  headers?: Record<string, string | string[]>;
  body?: string | Buffer;
  /** Sends the body in pieces, with no length said before. */
  pieces?: readonly string[];
};

/** What came back. */
export type Answered = { status: number; headers: IncomingHttpHeaders; body: string };

const agent = new Agent({ keepAlive: true, maxSockets: 8 });

/** Lets go of every line that is kept open. */
export const hangUp = () => agent.destroy();

export function ask(url: string, { method = 'POST', path = '/chat', headers, body, pieces }: Asked) {
  return new Promise<Answered>((done, failed) => {
    const sent = request(url, { method, path, agent, headers: { ...headers } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', failed);
      response.on('end', () =>
        done({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString(),
        }),
      );
    });
    sent.on('error', failed);
    if (pieces) for (const piece of pieces) sent.write(piece);
    else if (body !== undefined) {
      sent.setHeader('Content-Length', Buffer.byteLength(body));
      sent.write(body);
    }
    sent.end();
  });
}

export const json = { 'content-type': 'application/json' };
export const form = { 'content-type': 'application/x-www-form-urlencoded' };

/** What `POST /chat` answers to JSON. */
export type ChatReply = {
  state: string;
  language: string;
  direction: 'ltr' | 'rtl';
  replies: Partial<Activity>[];
  restarted?: true;
  ended?: true;
};

/** One turn as JSON, as the contract has it. */
export async function chat(url: string, turn: object): Promise<ChatReply> {
  const { status, body } = await ask(url, { headers: json, body: JSON.stringify(turn) });
  if (status !== 200) throw new Error(`The turn was answered with ${status}: ${body}`);
  return JSON.parse(body) as ChatReply;
}

/** One turn as a form: the page that comes back. */
export const post = (url: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  ask(url, { headers: { ...form, ...headers }, body: new URLSearchParams(fields).toString() });

/** The state that a page carries in its hidden field. */
export const stateIn = (page: string) => /name="state" value="([^"]*)"/.exec(page)?.[1] ?? '';

/** All that a turn says, as one text. */
export const textOf = ({ replies }: ChatReply) => replies.map(({ text }) => text ?? '').join('\n');
