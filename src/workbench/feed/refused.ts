/** A feed that will not be read, or not any further. Its message is for the person who asked for the import. */
export class FeedRefused extends Error {
  override name = 'FeedRefused';
}

/** An answer that may be different a moment later: worth asking again. `afterMs`: when the other side says so. */
export class TryLater extends FeedRefused {
  readonly afterMs: number | undefined;

  constructor(message: string, afterMs?: number) {
    super(message);
    this.afterMs = afterMs;
  }
}

/** An answer that arrived, and is no JSON. */
export class NotJson extends FeedRefused {}

/** The whole crawl has used up what it may use: nothing more is asked of this feed. */
export class Exhausted extends FeedRefused {}
