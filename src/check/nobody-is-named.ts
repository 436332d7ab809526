import type { Route, Service } from '../directory/schemas/service.ts';
import { hostOf } from './hosts.ts';
import { domestic } from './numbering-plan.ts';
import type { Checked, Finding, Rule } from './rule.ts';

/** Mailboxes that anybody can have. */
const anybodys = /@(gmail|googlemail|hotmail|outlook|live|yahoo|icloud|aol|btinternet|protonmail|proton)\./i;

/** Words of mailboxes that belong to a team: "adult.socialcare@", "safeguarding.adults@". */
const ofTeams =
  /adult|advice|admin|appeal|care|centre|child|communit|contact|counsel|desk|domestic|duty|enquir|famil|general|hello|help|home|hous|info|justice|line|mail|office|option|outreach|people|police|reception|refer|report|safe|service|social|support|team|\bthe\b|victim|volunteer|welfare|wellbeing|wom[ae]n|young|youth/i;

/** "Jo.Smith@": a name, a sign, a name. */
const named = /\b([a-z]+)[._-]([a-z]+)@[\w.-]+/gi;

const emails = /[\w.+'-]+@[\w-]+(?:\.[\w-]+)+/g;

/** A person with a title, as in "Dr Smith" or "PC Jane Jones". */
const titled =
  /\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Cllr|Councillor|Sgt|PC|DC|DCI|DS|DI|Rev|Revd)\.? (?!Who\b)[A-Z][a-z]{2,}\b/;

/** Mailboxes in a text that seem to be one person's. */
function personal(text: string): string[] {
  return (text.match(emails) ?? []).filter(
    (email) =>
      anybodys.test(email) ||
      [...email.matchAll(named)].some(([, ...parts]) => !ofTeams.test(parts.slice(0, 2).join(' '))),
  );
}

/** A mobile is a team's where the organisation's own page prints it, or the quotation names the service. */
function isOfTheService({ evidence }: Route, { sources, routes, name, organisation }: Service): boolean {
  const own = new Set(routes.flatMap(({ kind, value }) => (kind === 'website' ? (hostOf(value) ?? []) : [])));
  const names = [name, organisation].map((each) => each.toLowerCase().split(/[ (]/)[0] ?? each);
  return evidence.some((at) => {
    const { url = '', said = '' } = sources[at] ?? {};
    const host = hostOf(url) ?? '';
    return (
      own.has(host) || names.some((each) => each.length > 2 && `${said} ${host}`.toLowerCase().includes(each))
    );
  });
}

function inRoutes(service: Service): [field: string, problem: string][] {
  return service.routes.flatMap((route, at): [string, string][] => {
    const isMobile = route.kind === 'phone' && /^07\d{9}$/.test(domestic(route.dial ?? route.value));
    if (isMobile && !isOfTheService(route, service))
      return [
        [`routes.${at}.value`, `${route.value} is a mobile, and no page of the service's own prints it`],
      ];
    return route.kind === 'email'
      ? personal(route.value).map((email) => [`routes.${at}.value`, `${email} seems to be one person's`])
      : [];
  });
}

function inTexts(service: Service): [field: string, problem: string][] {
  const texts: [string, string][] = [
    ['notes', service.notes ?? ''],
    ['reason', service.reason ?? ''],
    ...Object.entries(service.about ?? {}).map(([code, text]): [string, string] => [`about.${code}`, text]),
    ...service.sources.map(({ said }, at): [string, string] => [`sources.${at}.said`, said]),
  ];
  return texts.flatMap(([field, text]): [string, string][] => [
    ...personal(text).map((): [string, string] => [field, "holds a mailbox that seems to be one person's"]),
    ...(titled.test(text) ? [[field, 'names a person'] as [string, string]] : []),
  ]);
}

export const nobodyIsNamed: Rule = {
  id: 'nobody-is-named',
  why: 'People change posts, and a worker whose name is known can be followed home.',
  find: ({ directory, fileOf }: Checked) =>
    directory.services.flatMap((service) =>
      [...inRoutes(service), ...inTexts(service)].map(
        ([field, problem]): Finding => ({
          file: fileOf(service.id),
          field,
          problem,
          cure: 'Use what belongs to the team, or leave it out.',
        }),
      ),
    ),
};
