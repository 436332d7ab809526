/**
 * The numbers of the United Kingdom that a person may be told to dial or text, by Ofcom's National Telephone Numbering
 * Plan (www.ofcom.org.uk, "The National Telephone Numbering Plan"), and what calling them costs by its tariff principles.
 */

/** `undefined`: the plan does not say what it costs. */
type Cost = 'free' | 'local-rate' | 'standard-rate' | 'service-rate' | undefined;

export type Range = {
  /** What people call it. */
  name: string;
  /** Whether digits, dialled within the UK, are a number of this range that is whole. */
  whole: RegExp;
  cost: Cost;
};

/** Area codes of five digits whose older numbers have one digit less: 01524 67099. */
const shorter =
  '1(?:204|208|254|276|297|298|363|364|384|386|404|420|460|461|480|488|524|527|562|566|606|629|635|647|659|695|' +
  '726|744|750|768|827|837|884|900|905|935|946|949|963|995)';

/** Ranges of telephone numbers by how they begin; the first that fits decides. */
const ranges: readonly (Range & { begins: RegExp })[] = [
  { name: 'emergency', begins: /^(999|112)/, whole: /^(999|112)$/, cost: 'free' },
  { name: 'an EU-wide number of social value', begins: /^116/, whole: /^116\d{3}$/, cost: 'free' },
  { name: 'a national short number', begins: /^1(01|05|11|19)/, whole: /^1(01|05|11|19)$/, cost: 'free' },
  { name: 'a national short number', begins: /^159/, whole: /^159$/, cost: 'standard-rate' },
  { name: 'Relay UK', begins: /^1800/, whole: /^1800[0-2]$/, cost: undefined },
  {
    name: 'an area of 01',
    begins: /^01/,
    whole: new RegExp(`^01\\d{9}$|^016977\\d{4}$|^0${shorter}\\d{5}$`),
    cost: 'standard-rate',
  },
  { name: 'an area of 02', begins: /^02/, whole: /^02[03489]\d{8}$/, cost: 'standard-rate' },
  { name: '03', begins: /^03/, whole: /^03[0347]\d{8}$/, cost: 'local-rate' },
  { name: '055 or 056', begins: /^05[56]/, whole: /^05[56]\d{8}$/, cost: undefined },
  { name: 'a mobile', begins: /^07([1-57-9]|624)/, whole: /^07([1-57-9]\d|62)\d{7}$/, cost: undefined },
  { name: '0800', begins: /^0800/, whole: /^0800(1111|\d{6,7})$/, cost: 'free' },
  { name: '0808', begins: /^0808/, whole: /^0808\d{7}$/, cost: 'free' },
  { name: '084 or 087', begins: /^08(4[345]|7[0-3])/, whole: /^08\d{9}$/, cost: 'service-rate' },
];

/** Ranges that nobody in trouble may be sent to, or that have gone. */
const refused: readonly { begins: RegExp; why: string }[] = [
  { begins: /^070/, why: '070 is a personal number, often dear and used for fraud' },
  { begins: /^076(?!24)/, why: '076 is a pager' },
  { begins: /^09/, why: '09 is a premium number' },
  { begins: /^118/, why: '118 is a dear directory of numbers' },
  { begins: /^0500/, why: '0500 numbers have all gone' },
];

/** Digits as dialled within the UK: "+44 (0)20 7946 0000" is 02079460000. A number of another country keeps its "+". */
export function domestic(number: string): string {
  const bare = number.replace(/[\s().\-/]/g, '');
  return bare.replace(/^(?:\+|00)440?(?=\d{7,10}$)/, '0');
}

/** The range of a number that a person may call; a string says why it is none. */
export function rangeOf(number: string): Range | string {
  const digits = domestic(number);
  if (!/^\d+$/.test(digits)) return /^\+\d+$/.test(digits) ? 'is not a number of the UK' : 'is not a number';
  const never = refused.find(({ begins }) => begins.test(digits));
  if (never) return `must not be called: ${never.why}`;
  const range = ranges.find(({ begins }) => begins.test(digits));
  if (!range) return 'begins as no number of the UK does';
  return range.whole.test(digits)
    ? range
    : `has ${digits.length} digits, which no number of ${range.name} has`;
}

/** Whether a number can be texted: a mobile, 999, or a short code of five to seven digits. */
export function canBeTexted(number: string): boolean {
  const digits = domestic(number);
  return digits === '999' || /^[5-8]\d{4,6}$/.test(digits) || /^07([1-57-9]\d|62)\d{7}$/.test(digits);
}
