import { type Comparison, inPairs } from './comparison.ts';
import { activityOf, said, waterfallTurn } from './waterfall.ts';

/** The JSON of a `POST /chat` in, the JSON of its reply out. */
export type Turn = (body: string) => Promise<string>;

const pairs = 9;
const conversations = 400;

/** The choices of the first three steps of the main dialog, as the page sends them. */
const answers = ['yes', 'me', 'stalking'];

type Reply = { state: string; replies: { text?: string }[] };

/**
 * Has one conversation and keeps what was sent: an opened state is good again, so that the same turns can be repeated.
 * Throws when an answer does not lead on: turns that fail are cheap, and would flatter us.
 */
async function record(turn: Turn): Promise<string[]> {
  const bodies = ['{}'];
  let asked: string | undefined;
  for (const choice of [...answers, '']) {
    const { state, replies }: Reply = JSON.parse(await turn(bodies.at(-1) ?? '{}'));
    const question = replies.at(-1)?.text;
    if (question === asked) throw new Error(`"${asked}" was asked again`);
    asked = question;
    if (choice) bodies.push(JSON.stringify({ state, say: { choice } }));
  }
  return bodies;
}

/** CPU time of one turn, in ms, all threads of this process together. */
async function cpuOf(turn: Turn, bodies: readonly string[]): Promise<number> {
  globalThis.gc?.();
  const before = process.cpuUsage();
  for (let at = 0; at < conversations; at += 1) for (const body of bodies) await turn(body);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / (conversations * bodies.length);
}

/**
 * A turn of the product, its state opened and sealed, beside one of a waterfall bot with three choice prompts and memory
 * storage. Both go from JSON to JSON in this process, with no HTTP and no network.
 */
export async function turnCost(ours: Turn): Promise<Comparison[]> {
  const peer = waterfallTurn();
  const ourBodies = await record(ours);
  const peerBodies = said.map(activityOf);
  // Once for nothing: neither is measured before its code is compiled.
  await inPairs(
    2,
    () => cpuOf(ours, ourBodies),
    () => cpuOf(peer, peerBodies),
  );
  const measured = await inPairs(
    pairs,
    () => cpuOf(ours, ourBodies),
    () => cpuOf(peer, peerBodies),
  );
  return [{ what: 'CPU of a turn (waterfall bot)', ...measured, unit: 'ms', target: { ratio: 1.5 } }];
}
