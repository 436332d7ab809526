import { dialledIn } from './dialled.ts';
import { isLive } from './live-routes.ts';
import { domestic } from './numbering-plan.ts';
import type { Checked, Finding, Rule } from './rule.ts';
import { placeOf, wordsOf } from './words.ts';

/** Every text that people may be shown, with its file and field. */
function shownTexts({
  directory,
  wording,
  root,
  fileOf,
}: Checked): [file: string, field: string, text: string][] {
  const services = directory.services.filter(isLive).flatMap((service) => {
    const file = fileOf(service.id);
    const texts: [string, string][] = [
      ['name', service.name],
      ['organisation', service.organisation],
      ...Object.entries(service.about ?? {}).map(([code, text]): [string, string] => [`about.${code}`, text]),
      ...service.routes.flatMap(({ value, dial, keyword }, at): [string, string][] => [
        [`routes.${at}.value`, value],
        ...(dial ? [[`routes.${at}.dial`, dial] as [string, string]] : []),
        ...(keyword ? [[`routes.${at}.keyword`, keyword] as [string, string]] : []),
      ]),
    ];
    return texts.map(([field, text]): [string, string, string] => [file, field, text]);
  });
  const words = [...wording.languages.keys()].flatMap((code) =>
    [...wordsOf({ root }, code)].map(([key, text]): [string, string, string] => {
      const { file, field = '' } = placeOf(code, key);
      return [file, field, text];
    }),
  );
  return [...services, ...words];
}

export const oldNumbersStayAway: Rule = {
  id: 'old-numbers-stay-away',
  why: 'A number that has gone stays printed on old pages for years, and comes back from there.',
  find(checked) {
    const listed = new Map(checked.lists.doNotUse.map((each) => [domestic(each.number), each]));
    return shownTexts(checked).flatMap(([file, field, text]) =>
      dialledIn(text).flatMap((number): Finding[] => {
        const old = listed.get(number);
        return old
          ? [
              {
                file,
                field,
                problem: `shows ${old.number}: ${old.why.replace(/\.$/, '')}`,
                cure: 'Remove the number; see content/do-not-use-numbers.json.',
              },
            ]
          : [];
      }),
    );
  },
};
