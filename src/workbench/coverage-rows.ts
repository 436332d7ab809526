import type { Directory } from '../directory/directory.ts';
import type { District } from '../directory/places/gazetteer.ts';
import type { Who } from '../directory/schemas/vocabulary.ts';
import { findServices } from '../directory/services/find-services.ts';
import { groupAlike } from './alike.ts';
import type { NamedMoment } from './moment.ts';

/** What is missing for a need in a district, the worst first. */
export const gaps = ['nobody-open', 'nobody-local', 'none-for-this-need', 'none-local-open'] as const;
export type Gap = (typeof gaps)[number];

/** How many services the bot offers for one need in one district, at one moment, in one language. */
export type Row = {
  need: string;
  /** District id. */
  district: string;
  code: string;
  name: string;
  /** The force area's name. */
  force: string;
  /** Only services that can be used in it count; absent where no language was asked for. */
  language?: string;
  /** `now`, `night`, `weekend` or as it was asked, and the instant that it stands for. */
  moment: string;
  at: string;
  /** That serve this district or its force area; and those of them that name this very need. */
  local: number;
  localForNeed: number;
  national: number;
  /** Surely open: all, and the local ones. Unknown hours never count. */
  open: number;
  openLocal: number;
  gap?: Gap;
};

export type Asked = {
  districts: readonly District[];
  /** None: no language is asked for. */
  languages: readonly string[];
  moments: readonly NamedMoment[];
  who: Who;
  audiences: readonly string[];
};

type Counts = Pick<Row, 'local' | 'localForNeed' | 'national' | 'open' | 'openLocal'>;

function gapOf({ local, localForNeed, open, openLocal }: Counts): Gap | undefined {
  if (open === 0) return 'nobody-open';
  if (local === 0) return 'nobody-local';
  if (localForNeed === 0) return 'none-for-this-need';
  return openLocal === 0 ? 'none-local-open' : undefined;
}

/** Every need x district x language x moment, gaps first, then needs and districts in their own order. */
export function coverageRows(
  directory: Directory,
  { districts, languages, moments, who, audiences }: Asked,
  progress: (part: number) => void = () => undefined,
): Row[] {
  const { forces } = directory.gazetteer;
  const groups = groupAlike(districts, [directory]);
  const order = new Map(districts.map(({ id }, index) => [id, index]));

  function countsIn(district: District, need: string, language: string | undefined, at: Date): Counts {
    const force = forces.get(district.force);
    const where = force ? { district, force, nation: force.nation } : { district };
    const { found } = findServices(
      { who, audiences, needs: [need], forms: [], where, routes: [], language: language ?? 'en', at },
      directory,
    );
    const speaks =
      !language || language === 'en' ? found : found.filter(({ reasons }) => reasons.includes('language'));
    const local = speaks.filter(({ reach }) => reach !== 'nation');
    const isOpen = ({ opening }: (typeof found)[number]) => opening.open === 'open';
    return {
      local: local.length,
      localForNeed: local.filter(({ service }) => service.needs !== 'all').length,
      national: speaks.length - local.length,
      open: speaks.filter(isOpen).length,
      openLocal: local.filter(isOpen).length,
    };
  }

  const rows: Row[] = [];
  const passes = moments.flatMap((moment) =>
    (languages.length > 0 ? languages : [undefined]).map((language) => ({ ...moment, language })),
  );
  for (const [index, { name, at, language }] of passes.entries()) {
    for (const { id: need } of directory.needs) {
      for (const group of groups) {
        const [any] = group;
        if (!any) continue;
        const counts = countsIn(any, need, language, at);
        const gap = gapOf(counts);
        for (const district of group) {
          rows.push({
            need,
            district: district.id,
            code: district.code,
            name: district.name,
            force: forces.get(district.force)?.name ?? district.force,
            ...(language && { language }),
            moment: name,
            at: at.toISOString(),
            ...counts,
            ...(gap && { gap }),
          });
        }
      }
    }
    progress((index + 1) / passes.length);
  }
  const worst = ({ gap }: Row) => (gap ? gaps.indexOf(gap) : gaps.length);
  const needOrder = new Map(directory.needs.map(({ id }, index) => [id, index]));
  return rows.sort(
    (a, b) =>
      worst(a) - worst(b) ||
      (needOrder.get(a.need) ?? 0) - (needOrder.get(b.need) ?? 0) ||
      (order.get(a.district) ?? 0) - (order.get(b.district) ?? 0),
  );
}
