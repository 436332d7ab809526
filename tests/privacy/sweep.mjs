// Loaded before the server that is watched. When asked, it sweeps memory and puts other things into all the room that is
// free then, as others' turns would in time: only what something still holds on to is left of what was there. When asked
// otherwise, it breaks the server in the way that nobody foresees.

/** More than a server of this size has free. */
const mostBytes = 120_000_000;

function fill() {
  const kept = [];
  let bytes = 0;
  for (let at = 0; bytes < mostBytes; at += 1) {
    // Of every size, so that the smallest gap takes one: in the room for objects, and in the room for bytes.
    const length = 1 + (at % 60);
    kept.push(new Array(length).fill(at));
    bytes += 8 * length + 40;
    if (at % 16 === 0) {
      const size = 16 * (1 + (at % 4096));
      kept.push(Buffer.allocUnsafeSlow(size).fill(1));
      bytes += size / 4;
    }
  }
  globalThis.gc();
  return kept.length;
}

process.on('SIGHUP', () => {
  globalThis.gc();
  fill();
  globalThis.gc();
});
process.on('SIGWINCH', () => {
  throw new Error(`what was said: ${process.env.SAID}`);
});
