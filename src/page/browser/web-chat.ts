/**
 * For partners who have Bot Framework Web Chat on their page: `chatConnection({ site, language })` gives the object that
 * it takes as `directLine`. No Direct Line, no token, nothing stored: see docs/adding/a-web-chat.md.
 */
import type { RelayAnswer, RelayAsk } from './relay-messages.ts';

declare const given: { exits: Record<string, string>; site: string };

type Activity = Record<string, unknown>;
type Observer<T> = { next?(value: T): void; error?(error: unknown): void; complete?(): void };
type Observable<T> = { subscribe(to: Observer<T> | ((value: T) => void)): { unsubscribe(): void } };

/** Values of `connectionStatus$`, as Direct Line has them. */
const status = { connecting: 1, online: 2, failed: 4, ended: 5 } as const;

/** A stream that gives each newcomer all it has given so far, as Web Chat subscribes late. */
function stream<T>(keep: number): Observable<T> & { give(value: T): void } {
  const past: T[] = [];
  const readers = new Set<(value: T) => void>();
  return {
    give(value) {
      past.push(value);
      if (past.length > keep) past.shift();
      for (const read of readers) read(value);
    },
    subscribe(to) {
      const read = (value: T) => (typeof to === 'function' ? to(value) : to.next?.(value));
      for (const value of past) read(value);
      readers.add(read);
      return { unsubscribe: () => void readers.delete(read) };
    },
  };
}

const chat = new URL((document.currentScript as HTMLScriptElement).src).origin;
const patience = 20_000;

type Options = { site?: string; language?: string; stay?: boolean };

function chatConnection({ site = given.site, language, stay = false }: Options = {}) {
  const code = language ?? (document.documentElement.lang || 'en');
  const activity$ = stream<Activity>(200);
  const connectionStatus$ = stream<number>(1);
  const frame = document.createElement('iframe');
  frame.hidden = true;
  frame.referrerPolicy = 'no-referrer';
  frame.src = `${chat}/web-chat?site=${encodeURIComponent(site)}`;
  let count = 0;
  const id = () => {
    count += 1;
    return `${Date.now()}-${count}`;
  };

  const show = (activity: Activity) =>
    activity$.give({
      id: id(),
      timestamp: new Date().toISOString(),
      from: { id: 'bot', role: 'bot' },
      ...activity,
    });

  /** Nothing of ours stays behind: the page goes where the site's Exit goes. */
  function leave(): void {
    connectionStatus$.give(status.ended);
    frame.remove();
    if (stay) return;
    document.documentElement.replaceChildren();
    location.replace(given.exits[site] ?? 'about:blank');
  }

  function take(say: string | undefined, done: (ok: boolean) => void): void {
    const { port1, port2 } = new MessageChannel();
    const late = setTimeout(() => done(false), patience);
    port1.onmessage = ({ data }: MessageEvent<RelayAnswer | undefined>) => {
      clearTimeout(late);
      done(data !== undefined);
      for (const { name, number } of data?.crisisLines ?? [])
        show({ type: 'message', text: `${name}: ${number}` });
      for (const reply of data?.replies ?? []) show(reply as Activity);
      if (data?.ended) leave();
    };
    const ask: RelayAsk = { chat: 'chat:say', language: code, ...(say === undefined ? {} : { say }) };
    frame.contentWindow?.postMessage(ask, chat, [port2]);
  }

  connectionStatus$.give(status.connecting);
  const late = setTimeout(() => connectionStatus$.give(status.failed), patience);
  addEventListener('message', ({ source, origin, data }) => {
    if (origin !== chat || source !== frame.contentWindow || data?.chat !== 'chat:connected') return;
    clearTimeout(late);
    connectionStatus$.give(status.online);
    take(undefined, () => undefined);
  });
  addEventListener('pagehide', () => frame.remove());
  document.body.append(frame);

  return {
    activity$,
    connectionStatus$,
    postActivity: (activity: Activity): Observable<string> => ({
      subscribe(to) {
        const sent = id();
        const observer: Observer<string> = typeof to === 'function' ? { next: to } : to;
        const accept = (ok: boolean) => {
          if (!ok) return observer.error?.(new Error('not sent'));
          if (activity['type'] === 'message')
            activity$.give({ ...activity, id: sent, timestamp: new Date().toISOString() });
          observer.next?.(sent);
          observer.complete?.();
        };
        if (activity['type'] === 'message') take(String(activity['text'] ?? ''), accept);
        else queueMicrotask(() => accept(true));
        return { unsubscribe: () => undefined };
      },
    }),
    end: () => frame.remove(),
  };
}

Object.assign(window, { chatConnection });
