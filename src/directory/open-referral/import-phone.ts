import type { Route } from '../schemas/service.ts';

/** A telephone number of the United Kingdom, as the feed writes it and as it is dialled. */
export type Phone = { value: string; digits: string; cost?: NonNullable<Route['cost']> };

// Ofcom's National Telephone Numbering Plan: geographic and other numbers, Childline's, and short codes.
const shapes = [
  /^0[12378]\d{8,9}$/,
  /^09\d{9}$/,
  /^05[56]\d{8}$/,
  /^0800\d{4}$/,
  /^116\d{3}$/,
  /^1\d\d$|^999$/,
  /^[68]\d{4}$/,
];
const relayed = /^1800[12](?=\d{7})/;

const costs: readonly [RegExp, NonNullable<Route['cost']>][] = [
  [/^080|^116|^999$|^112$|^101$|^105$|^111$/, 'free'],
  [/^03/, 'local-rate'],
  [/^0[127]/, 'standard-rate'],
  [/^08[47]|^09/, 'service-rate'],
];

/** Digits alone, in the form that is dialled within the country: "+44 (0)116 ..." -> "0116...". */
export function dialled(text: string): string {
  const digits = text.replace(/\(0\)/g, '').replace(/[^\d+]/g, '');
  return digits.replace(/^(?:\+|00)44/, '0').replace(/^00(?=[1-9])/, '0');
}

const isNumber = (digits: string) => shapes.some((shape) => shape.test(digits.replace(relayed, '')));

/** Whether a number may be somebody's own: it rings a mobile phone. */
export const isMobile = (digits: string): boolean => /^07[1-57-9]\d{8}$/.test(digits);

function phoneOf(text: string): Phone | undefined {
  const digits = dialled(text);
  if (!isNumber(digits)) return undefined;
  const national = text.trim().replace(/^\(?(?:\+|00)44\)?[\s.-]*(?:\(0\))?[\s.-]*0?/, '0');
  const cost = costs.find(([range]) => range.test(digits))?.[1];
  return {
    value: national.replace(/^\((\d+)\)/, '$1').replace(/\s+/g, ' '),
    digits,
    ...(cost ? { cost } : {}),
  };
}

const candidate = /(?:\+|\b00)?[\d(][\d\s().+-]*\d/g;

/** Every number in a text: "01632 960001 or 01632 960002 (option 2)" holds two. Numbers of other countries are not read. */
export function phonesIn(text: string): Phone[] {
  const found = (text.match(candidate) ?? []).flatMap((each) => phoneOf(each) ?? []);
  return found.filter(({ digits }, at) => found.findIndex((each) => each.digits === digits) === at);
}
