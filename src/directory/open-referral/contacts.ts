import type { Route, Service } from '../schemas/service.ts';
import { placeOfRoute } from './places-of-service.ts';
import { type PublishedRoute, publishedRoutes } from './routes.ts';
import type { OrukContact, OrukPhone } from './shapes.ts';
import { attributesOf, termsOfRoute } from './term-links.ts';
import { languageName, termName } from './term-names.ts';
import type { Vocabulary } from './terms.ts';
import { serviceUuid, uuid5 } from './uuid5.ts';

const phoneTypes: Partial<Record<Route['kind'], NonNullable<OrukPhone['type']>>> = {
  phone: 'voice',
  text: 'text',
  'text-relay': 'textphone',
  bsl: 'video',
};

/** Kept as the standard's format asks: a value that is no address stays in the attributes alone. */
const isEmail = (text: string) => /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i.test(text);

function howToUse({ kind, keyword }: Route): string {
  if (kind === 'text') return keyword ? `Text the word ${keyword} to this number` : 'Send a text message';
  if (kind === 'phone') return keyword ? `Call, then press ${keyword} when asked` : 'Call';
  return termName('routes', kind);
}

function phoneOf({ route, key }: PublishedRoute, contact: string, service: string): OrukPhone | undefined {
  const type = phoneTypes[route.kind];
  if (!type || !/^[\d\s+()-]+$/.test(route.value)) return undefined;
  const id = uuid5(`phone/${key}`);
  const said = [
    howToUse(route),
    ...(route.note ? [termName('route-notes', route.note)] : []),
    ...(route.cost && route.cost !== 'unknown' ? [termName('costs', route.cost)] : []),
    ...(route.showsOnBills === false ? [termName('bills', 'does-not-show')] : []),
  ];
  const bsl = { id: uuid5(`language/${key}/bfi`), phone_id: id, name: languageName('bfi'), code: 'bfi' };
  return {
    id,
    contact_id: contact,
    service_id: service,
    number: route.value,
    type,
    description: `${said.join('. ')}.`,
    // Of other numbers no source says who answers in which language: the service's own list has them.
    ...(type === 'video' ? { languages: [bsl] } : {}),
  };
}

/** Every way to get in touch that may be published, as a contact each. */
export function contactsOf(service: Service, vocabulary: Vocabulary): OrukContact[] {
  const serviceId = serviceUuid(service.id);
  return publishedRoutes(service).map((published) => {
    const { route, key } = published;
    const id = uuid5(`contact/${key}`);
    const place = placeOfRoute(published);
    const phone = phoneOf(published, id, serviceId);
    return {
      id,
      service_id: serviceId,
      ...(place ? { service_at_location_id: place } : {}),
      name: termName('routes', route.kind),
      ...(route.kind === 'email' && isEmail(route.value) ? { email: route.value } : {}),
      ...(phone ? { phones: [phone] } : {}),
      attributes: attributesOf(termsOfRoute(route), { entity: 'contact', id }, vocabulary),
    };
  });
}

/** The first e-mail address of a service. */
export const emailOf = (service: Service): string | undefined =>
  service.routes.find(({ kind, value }) => kind === 'email' && isEmail(value))?.value;

/** The service's own web address: of its website or, where none is known, of its form or its chat. */
export function urlOf(service: Service): string | undefined {
  const values = (kinds: readonly Route['kind'][]) =>
    service.routes.filter(({ kind }) => kinds.includes(kind)).map(({ value }) => value);
  return [...values(['website']), ...values(['online-form', 'web-chat'])].find(
    (value) => /^https?:\/\/\S+$/.test(value) && URL.canParse(value),
  );
}
