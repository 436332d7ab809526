import type { Version } from '../../directory/open-referral/feed-page.ts';
import type { Loose } from '../../directory/open-referral/feed-values.ts';

/** One service as the feed gives it. */
export type Found = {
  service: Loose;
  /** Where the feed gives it: a web address, or the name of the file. */
  address: string;
  /** What was odd in getting it, for the report. */
  remark?: string;
};

/** What was read of a feed, from the web or from a file. */
export type Feed = {
  /** The feed's address without "/services", or the file's name. */
  address: string;
  version: Version | undefined;
  /** What it says of itself: its root document, or the envelope of its list. */
  about: Loose;
  services: Found[];
  /** Sentences about the feed as a whole. */
  remarks: string[];
  /** Whether all of it was read: only then can anything be said to have disappeared. */
  whole: boolean;
};
