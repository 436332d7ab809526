import type { z } from 'zod';
import type { service } from '../schemas/service.ts';
import type { Account } from './import-account.ts';
import type { AreaFinder } from './import-areas.ts';
import type { Vocabulary } from './terms.ts';

/** How records that an import writes say that they were checked; any other text is a person's. */
export const importedHow = 'imported from a feed; checked by nobody here';

/** A record as people write it: what the schema fills in may be left out. */
export type ServiceInput = z.input<typeof service>;

/** What an import knows besides the feed. */
export type ImportContext = {
  publisher: string;
  /** The address or the file name of the feed. */
  feed: string;
  licence: string;
  /** In London, `YYYY-MM-DD`. */
  today: string;
  areas: AreaFinder;
  vocabulary: Vocabulary;
  /** Whether content declares this need, form or audience. */
  isKnown(kind: 'need' | 'form' | 'audience', id: string): boolean;
  /** Digits of numbers that must never be shown. */
  doNotUse: ReadonlySet<string>;
};

/** One service of a feed: a record of ours without an id yet, or why there is none. */
export type Imported = {
  feedId: string;
  name: string;
  account: Account;
  record?: Omit<ServiceInput, 'id'>;
  /** The id that the record had where it came from, where that was a directory like this one. */
  ownId?: string;
  /** Whether the feed itself says when it was checked or changed. */
  isDated: boolean;
  /** Why it was left out. */
  leftOut?: string;
};
