import { type Comparison, heading, lineOf } from './comparison.ts';
import { firstLoad } from './first-load.ts';
import { startUp } from './start.ts';
import { turnCost } from './turn.ts';

const product = 'dist/main.js';

const benchmarks: Record<string, () => Promise<Comparison[] | string>> = {
  'first-load': () => firstLoad(product),
  // Read only when asked for: it loads the whole product into this process.
  turn: async () => turnCost((await import('./product-turn.ts')).productTurn()),
  place: async () => (await import('./place.ts')).placeFinding(),
  answers: async () => (await import('./answers.ts')).answersCost(),
  understanding: async () => (await import('./understanding.ts')).understandingCost(),
  start: () => startUp(product, 'dist/bench/bare-server.js'),
};

/** All of them, or those named on the command line. */
const asked = process.argv.slice(2);
console.log(heading);
for (const [name, run] of Object.entries(benchmarks)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const result = await run().catch((error: Error) => `${name} could not be measured: ${error.message}`);
  console.log(typeof result === 'string' ? result : result.map(lineOf).join('\n'));
}
