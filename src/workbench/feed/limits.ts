const megabyte = 1_000_000;
const second = 1_000;

/** How much of a stranger's feed is read before it is refused or trimmed. Bytes are counted after decompression. */
export const usualLimits = {
  responseBytes: 20 * megabyte,
  crawlBytes: 600 * megabyte,
  fileBytes: 200 * megabyte,
  /** Objects and lists inside each other: the standard needs about eight. */
  depth: 32,
  redirects: 5,
  pages: 5_000,
  services: 10_000,
  /** Full records asked for at one time: a council's server is no warehouse. */
  atOnce: 4,
  retries: 3,
  connectMs: 10 * second,
  /** The longest wait between two pieces of one answer. */
  idleMs: 20 * second,
  /** One answer, however steadily it drips. */
  responseMs: 120 * second,
  crawlMs: 3_600 * second,
};

export type Limits = typeof usualLimits;
