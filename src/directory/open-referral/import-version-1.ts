import { choiceOf, type Loose, lineOf, listOf, numberOf, partOf } from './feed-values.ts';

const weekdayCodes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** "Monday", "MO" or 1 as the letters of version 3. */
function byday(schedule: Loose): unknown {
  const given = schedule['byday'] ?? schedule['weekday'];
  const number = numberOf(given);
  if (number !== undefined) return weekdayCodes[number - 1];
  const word = choiceOf(given);
  return word !== undefined && /^[a-z]{3,9}$/.test(word) ? word.slice(0, 2).toUpperCase() : given;
}

function schedulesOf(owner: Loose): Loose[] {
  const regular = ['regular_schedules', 'regular_schedule'].flatMap((key) => listOf(owner[key]));
  return [
    ...listOf(owner['schedules']),
    ...regular.map((schedule) => ({ ...schedule, byday: byday(schedule) })),
  ];
}

/** A taxonomy entry of version 1: its id is a CURIE ("esdServiceType:123"), its list a vocabulary. */
function attribute(link: Loose, type: string): Loose {
  const { id, name, vocabulary } = partOf(link['taxonomy']);
  return { link_type: type, taxonomy_term: { id, code: id, name, description: name, taxonomy: vocabulary } };
}

const named = (name: unknown, type: string): Loose[] =>
  lineOf(name) === undefined ? [] : [{ link_type: type, taxonomy_term: { name, description: name } }];

function locationOf(location: Loose): Loose {
  const addresses = listOf(location['physical_addresses']).map((each) => ({
    address_type: 'physical',
    ...each,
  }));
  return {
    ...location,
    location_type: location['location_type'] ?? 'physical',
    addresses: [...listOf(location['addresses']), ...addresses],
    accessibility: location['accessibility'] ?? location['accessibility_for_disabilities'],
  };
}

/** The widest range of several: a service that takes children and adults has a row for each. */
function agesOf(rows: readonly Loose[]): Loose {
  const ends = (key: string) => rows.map((row) => numberOf(row[key]));
  const [from, to] = [ends('minimum_age'), ends('maximum_age')];
  const isKnown = (numbers: readonly (number | undefined)[]): numbers is number[] =>
    numbers.length > 0 && !numbers.includes(undefined);
  return {
    ...(isKnown(from) ? { minimum_age: Math.min(...from) } : {}),
    ...(isKnown(to) ? { maximum_age: Math.max(...to) } : {}),
  };
}

const holds = (service: Loose, key: string) => Object.hasOwn(service, key);
const marks = ['service_taxonomys', 'regular_schedules', 'holiday_schedules', 'eligibilitys', 'fundings'];

/** A service of version 1 in the fields of version 3; one of version 3 as it is. */
export function asVersion3(service: Loose): Loose {
  const organization = partOf(service['organization']);
  const places = listOf(service['service_at_locations']);
  const isOld =
    marks.some((key) => holds(service, key)) ||
    holds(organization, 'url') ||
    places.some((place) => holds(partOf(place['location']), 'physical_addresses')) ||
    listOf(service['languages']).some((language) => holds(language, 'language'));
  if (!isOld) return service;
  const eligibility = listOf(service['eligibilitys']);
  const links = (key: string, owner: Loose, type: string) =>
    listOf(owner[key]).map((link) => attribute(link, type));
  return {
    ...agesOf(eligibility),
    ...service,
    organization: { ...organization, website: organization['website'] ?? organization['url'] },
    schedules: schedulesOf(service),
    holidays: service['holiday_schedules'],
    service_at_locations: places.map((place) => ({
      ...place,
      schedules: schedulesOf(place),
      location: locationOf(partOf(place['location'])),
    })),
    languages: listOf(service['languages']).map((each) => ({
      ...each,
      name: each['name'] ?? each['language'],
    })),
    funding: service['funding'] ?? service['fundings'],
    attributes: [
      ...listOf(service['attributes']),
      ...links('service_taxonomys', service, 'service_type'),
      ...named(service['deliverable_type'], 'service_type'),
      ...eligibility.flatMap((row) => [
        ...named(row['eligibility'], 'service_eligibility'),
        ...links('taxonomys', row, 'service_eligibility'),
      ]),
    ],
  };
}
