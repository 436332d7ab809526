import type { Answer, Get } from './get.ts';
import { TryLater } from './refused.ts';

/** Waits; an argument, so that tests need not. */
export type Wait = (ms: number) => Promise<void>;

const firstWaitMs = 500;
const longestWaitMs = 30_000;

/** Asks again where that may help, waiting longer each time, or as long as the other side says (up to 30 s). */
export function withRetries(get: Get, retries: number, wait: Wait): Get {
  return async (url): Promise<Answer> => {
    for (let tried = 0; ; tried++) {
      try {
        return await get(url);
      } catch (error) {
        if (!(error instanceof TryLater) || tried >= retries) throw error;
        await wait(Math.min(error.afterMs ?? firstWaitMs * 2 ** tried, longestWaitMs));
      }
    }
  };
}
