import { describe, expect, it } from 'vitest';
import { fullService } from '../../../src/directory/open-referral/bodies.ts';
import { catalogueOf } from '../../../src/directory/open-referral/catalogue.ts';
import { importService } from '../../../src/directory/open-referral/import-service.ts';
import { settle } from '../../../src/directory/open-referral/import-settle.ts';
import type { Service } from '../../../src/directory/schemas/service.ts';
import { saysAll, wholeDirectory } from './feed.ts';
import { contextFor } from './importing.ts';

const directory = wholeDirectory();
const catalogue = catalogueOf(directory);
const live = directory.services.filter(({ status }) => status === 'live');

/** Out into the standard, as text, and in again. */
function roundTrip(service: Service) {
  const sent = JSON.parse(JSON.stringify(fullService(service, catalogue)));
  const imported = importService(sent, 'https://feed.example.org/services/1', contextFor(directory));
  const settled = settle(imported, imported.ownId ?? '', (id) => directory.serviceById.has(id), undefined);
  if (typeof settled === 'string') throw new Error(`${service.id}: ${settled} ${imported.leftOut ?? ''}`);
  return { record: settled.record, account: imported.account };
}

/** What the standard can carry: not the sources, nor what keepers of this directory note for each other. */
function carried({ routes, cannotTake, ...others }: Service) {
  const { $schema, sources, checkedHow, notes, status, reason, origin, ...fields } = others;
  return {
    ...fields,
    routes: routes.map(({ evidence, ...route }) => route),
    // Services that are not live are named nowhere in a feed.
    cannotTake: cannotTake.flatMap(({ who, instead }) => {
      const named = instead.filter((id) => directory.serviceById.get(id)?.status === 'live');
      return named.length > 0 ? [{ who, instead: named }] : [];
    }),
  };
}

describe('a service that goes out and comes in again', () => {
  it('is any live one that ships, and one that says all that can be said', () => {
    expect(live.length).toBeGreaterThan(50);
    expect(live).toContain(saysAll);
  });

  it.each(live.map((service) => [service.id, service] as const))(
    '%s comes back as it went',
    (_id, service) => {
      expect(carried(roundTrip(service).record)).toEqual(carried(service));
    },
  );

  it('comes back held, whatever it was', () => {
    expect(new Set(live.map((service) => roundTrip(service).record.status))).toEqual(new Set(['held']));
  });

  it('quotes each of its numbers in a source of the feed', () => {
    const digits = (text: string) => text.replace(/\D/g, '');
    const unquoted = live
      .map((service) => roundTrip(service).record)
      .flatMap(({ id, routes, sources }) =>
        routes
          .filter(
            ({ value, evidence }) =>
              !evidence.some((at) => digits(sources[at]?.said ?? '').includes(digits(value))),
          )
          .map(({ value }) => `${id}: ${value}`),
      );
    expect(unquoted).toEqual([]);
  });
});
