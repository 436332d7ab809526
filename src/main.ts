import { setFlagsFromString } from 'node:v8';

// From Node 22 on V8 lets its space for young objects grow to 32 MB and more while the SDK loads, and keeps it: a third of
// the memory of an idle bot. Turns are small and short, and do as well with little. It must be said before anything loads.
setFlagsFromString('--semi-space-growth-factor=1');

const { start } = await import('./start.ts');
await start();
