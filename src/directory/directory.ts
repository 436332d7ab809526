import type { BankHolidays } from './hours/bank-holidays.ts';
import type { Gazetteer } from './places/gazetteer.ts';
import type { Audience } from './schemas/audience.ts';
import type { Topic } from './schemas/guidance.ts';
import type { Need } from './schemas/need.ts';
import type { Service } from './schemas/service.ts';
import type { Site } from './schemas/site.ts';
import { serviceIndexOf } from './services/service-index.ts';

/** Everything that `content/` says of services, people and places, parsed, and true to its schemas. */
export type Directory = {
  /** Changes when any file of `content/` does. */
  version: string;
  needs: Need[];
  audiences: Audience[];
  sites: Map<string, Site>;
  /** What people ask about before they ring anybody, in order. */
  guidance: Topic[];
  /** Every record, also those that may not be shown. */
  services: Service[];
  /** Crisis lines: never filtered by need, place or hour. Also among `services`. */
  crisisLines: Service[];
  serviceById: Map<string, Service>;
  gazetteer: Gazetteer;
  bankHolidays: BankHolidays;
  /** Whether these digits are a number of the directory: not somebody's personal number. */
  isKnownNumber(digits: string): boolean;
};

/** What a directory is put together from; the rest is worked out. */
export type DirectoryParts = Omit<Directory, 'serviceById' | 'isKnownNumber'>;

/** Puts a directory together, once, with the look-ups that every search uses. */
export function directoryOf(parts: DirectoryParts): Directory {
  const numbers = new Set(
    parts.services
      .flatMap(({ routes }) => routes.flatMap(({ value, dial }) => [value, dial ?? '']))
      .map((number) => number.replace(/\D/g, '')),
  );
  // Now, so that the first person does not wait for it.
  serviceIndexOf(parts.services);
  return {
    ...parts,
    serviceById: new Map(parts.services.map((each) => [each.id, each])),
    isKnownNumber: (digits) => numbers.has(digits),
  };
}
