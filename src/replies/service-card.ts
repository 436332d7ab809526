import type { Route, Service } from '../directory/schemas/service.ts';
import type { Found } from '../directory/services/judge-service.ts';
import { inAList, languageName } from '../wording/lists.ts';
import type { Say } from '../wording/wording.ts';
import { hoursInWords, openingInWords } from './hours-in-words.ts';
import type { CardRoute, ServiceCard } from './reply.ts';

/** British Sign Language, which `Intl` has no name for. */
const signLanguage = 'bfi';

/** Stands between two things that are no sentence, in every script. */
const separator = ' \u00b7 ';

const digits = (value: string) => value.replace(/[^\d+]/g, '');

/** Where tapping a route leads; undefined where there is nothing to open. */
function linkOf(route: Route): string | undefined {
  switch (route.kind) {
    case 'phone':
      return `tel:${route.dial ?? digits(route.value)}`;
    case 'text':
      return `sms:${route.dial ?? digits(route.value)}`;
    case 'text-relay':
      return route.dial ? `tel:${route.dial}` : undefined;
    case 'email':
      return `mailto:${route.value}`;
    default:
      return /^https:\/\//.test(route.value) ? route.value : undefined;
  }
}

function cardRoute(route: Route, language: string, say: Say): CardRoute {
  const { kind, value, keyword } = route;
  const href = linkOf(route);
  const variant = keyword ? `${kind}-keyword` : kind === 'bsl' && href ? 'bsl-online' : kind;
  const key = `services:route.${variant}`;
  const notes = [
    ...(route.note ? [say(`services:route-note.${route.note}`)] : []),
    ...(route.hours === 'unknown'
      ? [say('services:open.unknown')]
      : hoursInWords(route.hours, language, say)),
    ...(route.showsOnBills === false ? [say('services:route-note.not-on-bills')] : []),
  ];
  return {
    label: say(key, { value, ...(keyword ? { keyword } : {}) }),
    ...(href ? { href } : {}),
    ...(href?.startsWith('https:') ? { leaves: true as const } : {}),
    ...(notes.length > 0 ? { note: notes.join(separator) } : {}),
  };
}

function peopleInWords({ takes }: Service, say: Say): string {
  const { people, ages, madeFor } = takes;
  const who = [
    say(`services:people.${people}`),
    ...(ages?.from !== undefined && ages.to !== undefined
      ? [say('services:people.between', { from: ages.from, to: ages.to })]
      : []),
    ...(ages?.from !== undefined && ages.to === undefined
      ? [say('services:people.from', { from: ages.from })]
      : []),
    ...(ages?.from === undefined && ages?.to !== undefined
      ? [say('services:people.to', { to: ages.to })]
      : []),
  ];
  const made = madeFor.map((audience) => say(`audiences:${audience}.served`));
  return [who.join(' '), ...made].join(separator);
}

/** Whom it cannot take, each with those who do: a card may be read for somebody else. */
const turnedAwayInWords = (instead: Found['instead'], language: string, say: Say) =>
  instead
    .map(({ who, services }) => {
      const names = inAList(
        services.map(({ name }) => name),
        language,
        'unit',
      );
      const turnedAway = say(`services:cannot-take.${who}`);
      return names ? say('services:instead', { who: turnedAway, names }) : turnedAway;
    })
    .join(separator);

/** Costs, said once each: "Free to call". */
function costInWords(routes: readonly Route[], say: Say): string[] {
  const costs = routes
    .filter((route) => route.kind === 'phone' || route.kind === 'text')
    .map((route) => route.cost ?? 'unknown');
  return [...new Set(costs)].filter((cost) => cost !== 'unknown').map((cost) => say(`services:cost.${cost}`));
}

/** A service as a person reads it, composed from its record; names and numbers stand as they are. */
export function serviceCard(
  { service, opening, reasons, instead }: Found,
  language: string,
  say: Say,
): ServiceCard {
  const labelled = (key: string, text: string) => (text ? [{ label: say(key), text }] : []);
  const fact = (id: string, text: string) => labelled(`services:fact.${id}`, text);
  const spoken = [
    ...service.languages.map((code) =>
      code === signLanguage ? say('services:language.bfi') : languageName(code, language),
    ),
    ...(service.interpreters ? [say('services:interpreters')] : []),
  ];
  return {
    id: service.id,
    name: service.name,
    open: { state: opening.open, text: openingInWords(opening, language, say) },
    facts: [
      ...fact(
        'does',
        inAList(
          service.does.map((doing) => say(`services:does.${doing}`)),
          language,
        ),
      ),
      ...fact('people', peopleInWords(service, say)),
      ...fact('cannot-take', turnedAwayInWords(instead, language, say)),
      ...fact('hours', hoursInWords(service.hours, language, say).join(separator)),
      ...fact('cost', costInWords(service.routes, say).join(separator)),
      ...(service.languages.length > 1 || service.interpreters
        ? fact('languages', inAList(spoken, language))
        : []),
      ...labelled('services:next', service.expect.map((what) => say(`services:expect.${what}`)).join(' ')),
      ...labelled(
        'services:why.label',
        inAList(
          reasons
            .filter((reason) => reason !== 'any-need' || reasons.length === 1)
            .map((reason) => say(`services:why.${reason}`)),
          language,
        ),
      ),
    ],
    routes: service.routes.map((route) => cardRoute(route, language, say)),
  };
}
