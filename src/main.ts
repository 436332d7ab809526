import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

// From Node 22 on V8 lets its space for young objects grow to 32 MB and more while the SDK loads, and keeps it: a third of
// the memory of an idle bot. Turns are small and short, and do as well with little. It must be said before anything loads.
setFlagsFromString('--semi-space-growth-factor=1');

const { start } = await import('./start.ts');
await start();

/** How V8 is asked to clear memory; Node 20 knows no kinds of it, and clears as much in two rounds. */
type ClearAway = (how?: { type: 'major'; execution: 'sync'; flavor: 'last-resort' }) => void;

// What reading the content leaves behind is half as much again as what is kept. V8 would give the room back only when more is
// left behind.
setFlagsFromString('--expose-gc');
const clearAway = runInNewContext('gc') as ClearAway;
setTimeout(() => {
  clearAway();
  clearAway();
  clearAway({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}, 1000).unref();
