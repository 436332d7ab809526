import { ask, form, hangUp, json } from '../door/ask.ts';

const activity = {
  type: 'message',
  channelId: 'emulator',
  conversation: { id: 'somebody' },
  from: { id: 'somebody' },
  recipient: { id: 'bot' },
  serviceUrl: 'https://somewhere.example',
  deliveryMode: 'expectReplies',
};
/** Node keeps room for an address too, and puts the next one over the last. */
const addressOf = (turn: number) => `/directory/services?search=${'help+'.repeat(turn % 40)}`;
const words = 'somebody else says something else '.repeat(14);

/** What others say after: nothing planted. It uses every room again that a planted word could have been left in. */
export async function talkPlainly(url: string): Promise<void> {
  for (let turn = 0; turn < 200; turn += 1)
    await ask(url, { headers: json, body: JSON.stringify({ say: { text: words } }) });
  for (let turn = 0; turn < 60; turn += 1) {
    const body = JSON.stringify({ ...activity, text: words });
    await ask(url, { path: '/api/messages', headers: json, body });
    await ask(url, { headers: form, body: new URLSearchParams({ text: words }).toString() });
    await ask(url, { method: 'GET', path: addressOf(turn) });
  }
  // About as long as all that Node reads at once: its one buffer for reading keeps the end of a long request until another.
  const long = JSON.stringify({ ...activity, text: 'n'.repeat(65_000) });
  await ask(url, { path: '/api/messages', headers: json, body: long });
  hangUp();
}
