import type { Service } from '../directory/schemas/service.ts';
import type { Rule } from './rule.ts';

const postcode = /(?<![A-Za-z\d])[A-Z]{1,2}\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2}(?![A-Za-z\d])/;
const street =
  /\b\d{1,4}[A-Za-z]?,? (?:[A-Z][\w'’-]+ ){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Close|Drive|Way|Crescent|Terrace|Grove|Gardens|Place|Court|Square|Hill|Row|Walk)\b/;

/** Services whose door must not be found: who goes there is hunted, or is examined there. */
const isHidden = ({ does }: Service) => does.includes('refuge-access') || does.includes('sarc');

/** Every text of a record that somebody may read, here or in the repository, by its field. */
function textsOf(service: Service): [field: string, text: string][] {
  return [
    ['name', service.name],
    ['organisation', service.organisation],
    ['reason', service.reason ?? ''],
    ['notes', service.notes ?? ''],
    ...Object.entries(service.about ?? {}).map(([code, text]): [string, string] => [`about.${code}`, text]),
    ...service.sources.map(({ said }, at): [string, string] => [`sources.${at}.said`, said]),
    ...service.routes.map(({ value }, at): [string, string] => [`routes.${at}.value`, value]),
  ];
}

function problemsOf(service: Service): [field: string, problem: string][] {
  const places = service.routes.flatMap(({ kind, address }, at): [string, string][] => [
    ...(kind === 'walk-in' ? [[`routes.${at}.kind`, 'sends people to a door'] as [string, string]] : []),
    ...(address ? [[`routes.${at}.address`, 'gives an address'] as [string, string]] : []),
  ]);
  const texts = textsOf(service).flatMap(([field, text]): [string, string][] => [
    ...(postcode.test(text) ? [[field, 'holds a postcode'] as [string, string]] : []),
    ...(street.test(text) ? [[field, 'holds a street address'] as [string, string]] : []),
  ]);
  return [...places, ...texts];
}

export const refugesStayHidden: Rule = {
  id: 'refuges-stay-hidden',
  why: 'An address that leads to a refuge leads everyone there, also those whom people fled.',
  find: ({ directory, fileOf }) =>
    directory.services.filter(isHidden).flatMap((service) =>
      problemsOf(service).map(([field, problem]) => ({
        file: fileOf(service.id),
        field,
        problem: `${problem}, in a record of ${service.does.includes('sarc') ? 'an examination centre' : 'a way to refuge'}`,
        cure: 'Remove the place: a number or a website is the way there.',
      })),
    ),
};
