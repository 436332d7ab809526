/**
 * The chat's end of a connection for a partner's own chat window, in a frame that shows nothing: it takes what was said
 * through the door, as the page does, and hands the replies up. The sealed state never leaves this frame, and is gone
 * with it; the chat needs no cross-origin rights.
 */
import type { RelayAnswer, RelayAsk } from './relay-messages.ts';

const { hosts = '', site = '' } = document.documentElement.dataset;
const allowed = hosts.split(' ').map((host) => (host === 'self' ? location.origin : host));
let state = '';

async function take({ language, say }: RelayAsk): Promise<RelayAnswer> {
  const asked = {
    site,
    language,
    ...(state ? { state } : {}),
    ...(say ? { say: { text: String(say) } } : {}),
  };
  const answer = await fetch('/chat', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(asked),
  });
  const body = (await answer.json()) as RelayAnswer & { state?: string };
  state = body.state ?? state;
  return { replies: body.replies ?? [], ended: body.ended === true, crisisLines: body.crisisLines ?? [] };
}

addEventListener('message', ({ source, origin, data, ports: [port] }) => {
  if (source !== parent || !allowed.includes(origin) || data?.chat !== 'chat:say' || !port) return;
  take(data as RelayAsk).then(
    (answer) => port.postMessage(answer),
    () => port.postMessage(undefined),
  );
});
addEventListener('pagehide', () => {
  state = '';
});
for (const host of allowed) if (host) parent.postMessage({ chat: 'chat:connected' }, host);
