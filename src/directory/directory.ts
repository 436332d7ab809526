import type { BankHolidays } from './hours/bank-holidays.ts';
import type { Gazetteer } from './places/gazetteer.ts';
import type { Audience } from './schemas/audience.ts';
import type { Need } from './schemas/need.ts';
import type { Service } from './schemas/service.ts';
import type { Site } from './schemas/site.ts';

/** Everything that `content/` says of services, people and places, parsed, and true to its schemas. */
export type Directory = {
  /** Changes when any file of `content/` does. */
  version: string;
  needs: Need[];
  audiences: Audience[];
  sites: Map<string, Site>;
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
