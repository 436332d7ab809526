// Loaded before the server that is watched: sweeps its memory when asked, so that only what something holds on to is left;
// and breaks it when asked, in the way that nobody foresees.
process.on('SIGHUP', () => globalThis.gc());
process.on('SIGWINCH', () => {
  throw new Error(`what was said: ${process.env.SAID}`);
});
