import type { Gazetteer } from '../places/gazetteer.ts';
import type { Service } from '../schemas/service.ts';
import type { Nation } from '../schemas/vocabulary.ts';

/** Codes of the Office for National Statistics. */
export const nationCodes: Readonly<Record<Nation, string>> = {
  england: 'E92000001',
  wales: 'W92000004',
  scotland: 'S92000003',
  'northern-ireland': 'N92000002',
};

const nationNames: Readonly<Record<Nation, string>> = {
  england: 'England',
  wales: 'Wales',
  scotland: 'Scotland',
  'northern-ireland': 'Northern Ireland',
};

const base = 'http://statistics.data.gov.uk/id/statistical-geography/';

/** The address by which the standard names an area. */
export const geographyUri = (code: string): string => `${base}${code}`;

/** The ONS code at the end of such an address; undefined where there is none. */
export const geographyCode = (uri: string): string | undefined => /\b([EWSN]\d{8})\/?$/.exec(uri)?.[1];

/** An area as the feed names it. */
export type NamedArea = { name: string; code: string };

/** The areas of a service, widest first. An id that no file declares is left out: the content check finds it. */
export function areasOf({ areas }: Service, gazetteer: Gazetteer): NamedArea[] {
  const { nations = [], forces = [], districts = [] } = areas;
  return [
    ...nations.map((nation) => ({ name: nationNames[nation], code: nationCodes[nation] })),
    ...forces.flatMap((id) => {
      const force = gazetteer.forces.get(id);
      return force ? [{ name: `${force.name} (police force area)`, code: force.code }] : [];
    }),
    ...districts.flatMap((id) => {
      const district = gazetteer.districts.get(id);
      return district ? [{ name: district.name, code: district.code }] : [];
    }),
  ];
}
