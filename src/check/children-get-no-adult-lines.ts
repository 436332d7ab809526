import type { Service } from '../directory/schemas/service.ts';
import { unsuitableFor } from '../directory/services/eligibility.ts';
import { isLive } from './live-routes.ts';
import type { Rule } from './rule.ts';

const age = '(?:1[4-9]|2\\d)';
/** Words by which a page says that it takes nobody below an age of at least 14. */
const forAdults = new RegExp(
  [
    `\\b${age} ?\\+`,
    `\\b${age} (?:years )?(?:of age )?(?:and|or) (?:over|above|older|upwards)`,
    `\\b(?:over|above) (?:the age of )?${age}\\b`,
    `\\bover-${age}s\\b`,
    `\\baged (?:from )?${age}\\b(?! ?(?:to|-|–|and under|or under|or younger))`,
    '\\badults? only\\b',
    '\\bonly (?:for )?adults\\b',
    '\\bfor adults\\b',
    '\\badult (?:survivors|victims|women|men)\\b',
  ].join('|'),
  'i',
);
/** Words that speak of children too, and so leave the rest open. */
const forChildren = /\bchild|young (?:people|person)|\bunder[- ]1\d|\bteen/i;

/** Words that settle it for the whole record, whatever one page says of one way in. */
const forAllAges = /\b(?:all|any|every) (?:genders and )?ages?\b/i;

/** Whether somebody who says that they are under 18 could be given this service, whoever they ask for. */
const isOfferedToChildren = (service: Service) =>
  service.who.some(
    (who) => !unsuitableFor(service, { who, audiences: ['under-18', ...service.takes.madeFor] }),
  );

/** The first text that says that children are not taken, by its field. */
function adultText(service: Service): [field: string, text: string] | undefined {
  const texts: [string, string][] = [
    ...service.sources.map(({ said }, at): [string, string] => [`sources.${at}.said`, said]),
    ...Object.entries(service.about ?? {}).map(([code, text]): [string, string] => [`about.${code}`, text]),
  ];
  if (texts.some(([, text]) => forAllAges.test(text))) return undefined;
  return texts.find(([, text]) => forAdults.test(text) && !forChildren.test(text));
}

export const childrenGetNoAdultLines: Rule = {
  id: 'children-get-no-adult-lines',
  why: 'A child who rings a line for adults is turned away, and may not ring another.',
  find: ({ directory, fileOf }) =>
    directory.services
      .filter((service) => isLive(service) && isOfferedToChildren(service))
      .flatMap((service) => {
        const [field, text] = adultText(service) ?? [];
        if (!field || !text) return [];
        return [
          {
            file: fileOf(service.id),
            field,
            problem: `says "${forAdults.exec(text)?.[0]}", and under-18s are offered the service`,
            cure: 'Give takes.ages.from, or cannotTake under-18 with who takes them instead.',
          },
        ];
      }),
};
