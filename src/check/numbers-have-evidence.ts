import type { Route, Service } from '../directory/schemas/service.ts';
import { liveRoutes, numberOf } from './live-routes.ts';
import { domestic } from './numbering-plan.ts';
import type { Rule } from './rule.ts';

const digits = (text: string) => text.replace(/\D/g, '');

/** Every way in which a source may print a number: as dialled here, and with the country's code. */
function printedAs(number: string): string[] {
  const here = digits(domestic(number));
  return here.startsWith('0') ? [here, `44${here.slice(1)}`, `440${here.slice(1)}`] : [here];
}

function isPrinted(number: string, { evidence }: Route, { sources }: Service): boolean {
  const said = evidence.map((at) => digits(sources[at]?.said ?? ''));
  return printedAs(number).some((printed) => said.some((each) => each.includes(printed)));
}

export const numbersHaveEvidence: Rule = {
  id: 'numbers-have-evidence',
  why: 'A wrong number can be the last one that someone tries: each must be printed in a source that the record quotes.',
  find: (checked) =>
    liveRoutes(checked).flatMap(({ service, route, file, field }) => {
      const number = numberOf(route);
      if (number === undefined || isPrinted(number, route, service)) return [];
      return [
        {
          file,
          field: `${field}.evidence`,
          problem: `no source that it points to prints ${number}`,
          cure: 'Quote a public page that prints the number, or hold the service.',
        },
      ];
    }),
};
