import { join } from 'node:path';
import type { Directory } from '../../directory/directory.ts';
import { londonMoment } from '../../directory/hours/opening-hours.ts';
import { buildAreaFinder } from '../../directory/open-referral/import-areas.ts';
import type { ImportContext } from '../../directory/open-referral/import-context.ts';
import { dialled } from '../../directory/open-referral/import-phone.ts';
import { buildVocabulary } from '../../directory/open-referral/terms.ts';
import { type Problems, readFolder } from '../../directory/read-folder.ts';
import { readKeepersLists } from '../../directory/read-keepers-lists.ts';
import { area } from '../../directory/schemas/area.ts';

/** What an import must know of this content. The folder has been read before: nothing in it is broken. */
export function importContext(
  origin: Pick<ImportContext, 'publisher' | 'feed' | 'licence'>,
  { needs, audiences, gazetteer }: Directory,
  contentFolder: string,
  now: Date,
): ImportContext {
  const problems: Problems = [];
  const areas = readFolder(join(contentFolder, 'areas'), area, problems);
  const { doNotUse } = readKeepersLists(contentFolder, problems);
  const ids = {
    need: new Set(needs.map(({ id }) => id)),
    form: new Set(needs.flatMap(({ forms }) => forms)),
    audience: new Set(audiences.map(({ id }) => id)),
  };
  return {
    ...origin,
    today: londonMoment(now).date,
    areas: buildAreaFinder(areas, gazetteer),
    vocabulary: buildVocabulary({ needs, audiences, about: [] }),
    isKnown: (kind, id) => ids[kind].has(id),
    doNotUse: new Set(doNotUse.map(({ number }) => dialled(number))),
  };
}
