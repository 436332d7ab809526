import { describe, expect, it } from 'vitest';
import { costsFitNumbers } from '../../src/check/costs-fit-numbers.ts';
import { dialledIn } from '../../src/check/dialled.ts';
import { namesHoldNoNumbers } from '../../src/check/names-hold-no-numbers.ts';
import { canBeTexted, rangeOf } from '../../src/check/numbering-plan.ts';
import { numbersArePossible } from '../../src/check/numbers-are-possible.ts';
import { numbersHaveEvidence } from '../../src/check/numbers-have-evidence.ts';
import { oldNumbersStayAway } from '../../src/check/old-numbers-stay-away.ts';
import { checkedWith, made, said, saidOf } from './made.ts';

const withRoute = (route: object, quote = 'Call us') =>
  made({
    routes: [{ kind: 'phone', evidence: [0], ...route }],
    sources: [{ url: 'https://made.example/', said: quote, date: 'undated' }],
  });

describe('a number', () => {
  it.each([
    ['999', 'free'],
    ['101', 'free'],
    ['111', 'free'],
    ['116 123', 'free'],
    ['0800 1111', 'free'],
    ['0800 555 111', 'free'],
    ['0808 2000 247', 'free'],
    ['0300 323 0085', 'local-rate'],
    ['0345 345 4345', 'local-rate'],
    ['0116 454 1004', 'standard-rate'],
    ['01524 67099', 'standard-rate'],
    ['(020) 7008 0151', 'standard-rate'],
    ['+44 20 7008 0151', 'standard-rate'],
    ['+44 (0)20 7008 0151', 'standard-rate'],
    ['0845 602 1043', 'service-rate'],
    ['07624 400 000', undefined],
    ['07700 900123', undefined],
  ])('%s can be called, and costs %s', (number, cost) => {
    expect(rangeOf(number)).toMatchObject({ cost });
  });

  it.each([
    ['0808 802 028', /has 10 digits/],
    ['0300 323 085', /has 10 digits/],
    ['0116 454 10044', /has 12 digits/],
    ['0116 45410', /has 9 digits/],
    ['116 12', /has 5 digits/],
    ['020 7008 015', /has 10 digits/],
    ['07700 90012', /has 10 digits/],
    ['070 1234 5678', /personal number/],
    ['0909 879 0000', /premium/],
    ['076 1234 5678', /pager/],
    ['118 500', /dear/],
    ['0500 600 600', /gone/],
    ['04 1234 5678', /begins as no number/],
    ['1234', /begins as no number/],
    ['+353 1 678 9999', /not a number of the UK/],
    ['call us', /is not a number/],
    ['', /is not a number/],
  ])('%s cannot be called', (number, why) => {
    expect(rangeOf(number)).toMatch(why);
  });

  it.each([
    ['07860 077333', true],
    ['85258', true],
    ['61016', true],
    ['999', true],
    ['0116 454 1004', false],
    ['852', false],
    ['07860 07733', false],
  ])('%s can be texted: %s', (number, can) => {
    expect(canBeTexted(number)).toBe(can);
  });
});

describe('the check finds a number', () => {
  it.each([
    ['with a digit too few', { value: '0808 157 000' }, 'routes.0.value: "0808 157 000" has 10 digits'],
    [
      'that cannot be texted',
      { kind: 'text', value: '0116 454 1004' },
      'routes.0.value: "0116 454 1004" is neither',
    ],
    [
      'that is dialled otherwise than it reads',
      { value: '0808 157 0000', dial: '08081570001' },
      'routes.0.dial: dials "08081570001" where people read "0808 157 0000"',
    ],
    [
      'with a digit too few behind the relay',
      { kind: 'text-relay', value: '18001 0808 157' },
      'routes.0.value: "0808 157"',
    ],
  ])('%s', (_what, route, problem) => {
    const found = said(numbersArePossible, withRoute(route));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`made.json: ${problem}`);
  });

  it.each([
    [{ value: '0808 157 0000', dial: '+448081570000' }],
    [{ kind: 'text', value: '85258', keyword: 'SHOUT' }],
    [{ kind: 'text-relay', value: '18000' }],
    [{ kind: 'text-relay', value: '18001 101' }],
    [{ kind: 'email', value: 'help@made.example' }],
  ])('and not in %j', (route) => {
    expect(said(numbersArePossible, withRoute(route))).toEqual([]);
  });

  it('not in a service that nobody is shown', () => {
    const held = { ...withRoute({ value: '12' }), status: 'held' as const, reason: 'Find the number.' };
    expect(said(numbersArePossible, held)).toEqual([]);
  });
});

describe('the check finds a price', () => {
  it.each([
    [
      'that is not free',
      { value: '0300 323 0085', cost: 'free' },
      'says "free", and 0300 323 0085 costs "local-rate"',
    ],
    [
      'that is',
      { value: '0808 157 0000', cost: 'standard-rate' },
      'says "standard-rate", and 0808 157 0000 costs "free"',
    ],
    ['that is missing', { value: '0116 454 1004' }, 'is missing, and 0116 454 1004 costs "standard-rate"'],
    [
      'of a relayed call',
      { kind: 'text-relay', value: '18001 101', cost: 'local-rate' },
      'says "local-rate"',
    ],
  ])('%s', (_what, route, problem) => {
    const found = said(costsFitNumbers, withRoute(route));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`made.json: routes.0.cost: ${problem}`);
  });

  it.each([
    [{ kind: 'text-relay', value: '18001 101' }],
    [{ kind: 'text', value: '85258', cost: 'unknown' }],
    [{ value: '07700 900123', cost: 'unknown' }],
    [{ kind: 'website', value: 'https://made.example/' }],
  ])('and not in %j', (route) => {
    expect(said(costsFitNumbers, withRoute(route))).toEqual([]);
  });
});

describe('the check finds a number without evidence', () => {
  it.each([
    ['for a call', { value: '0808 157 0000' }, 'Call 0808 157 0001'],
    ['for a text', { kind: 'text', value: '85258' }, 'Text us'],
    ['for a relayed call', { kind: 'text-relay', value: '18001 101' }, 'Call 102'],
    ['for what is dialled', { value: 'SHOUT', dial: '85258' }, 'SHOUT'],
  ])('%s', (_what, route, quote) => {
    expect(said(numbersHaveEvidence, withRoute(route, quote))).toHaveLength(1);
  });

  it.each([
    ['grouped otherwise', { value: '0808 157 0000' }, 'Ring 080 815 70 000 now'],
    ['with the code of the country', { value: '0116 454 1004' }, 'Tel: +44 (0)116 454 1004'],
    ['behind the relay', { kind: 'text-relay', value: '18001 101' }, 'Call 101'],
  ])('and not where it is printed %s', (_what, route, quote) => {
    expect(said(numbersHaveEvidence, withRoute(route, quote))).toEqual([]);
  });
});

describe('a number that has gone', () => {
  const doNotUse = [
    { number: '0300 303 1844', why: 'Replaced in 2015.', source: 'https://made.example/' },
    { number: '0808 157 000', why: 'Misprint, a digit short.', source: 'https://made.example/' },
  ];
  const lists = { exceptions: [], doNotUse };
  const found = (changes: Record<string, unknown>) =>
    saidOf(oldNumbersStayAway, checkedWith([made(changes)], { lists }));

  it.each([
    ['as a route', { routes: [{ kind: 'phone', value: '0300 303 1844', evidence: [0] }] }, 'routes.0.value'],
    [
      'grouped otherwise',
      { routes: [{ kind: 'phone', value: '03003 031844', evidence: [0] }] },
      'routes.0.value',
    ],
    [
      'as dialled from abroad',
      { routes: [{ kind: 'phone', value: 'Us', dial: '+443003031844', evidence: [0] }] },
      'routes.0.dial',
    ],
    ['in what it says of itself', { about: { en: 'Ring (0300) 303-1844 today.' } }, 'about.en'],
    ['in a name', { name: 'Advice 0300 303 1844' }, 'name'],
  ])('is found %s', (_what, changes, field) => {
    expect(found(changes)).toEqual([`made.json: ${field}: shows 0300 303 1844: Replaced in 2015`]);
  });

  it('is not found in the whole number that it misprints', () => {
    expect(found({ routes: [{ kind: 'phone', value: '0808 157 0000', evidence: [0] }] })).toEqual([]);
  });

  it('is not found in a service that nobody is shown', () => {
    expect(
      found({ status: 'held', reason: 'Find the number.', about: { en: 'Ring 0300 303 1844.' } }),
    ).toEqual([]);
  });
});

describe('a number in a sentence', () => {
  it.each([
    ['Ring 0808 157 0000 now', ['08081570000']],
    ['+44 808 157 0000, or 85258', ['08081570000', '85258']],
    ['From 2014 to 2020, 24/7, call 999 and press 55', []],
    ['On 22/11/2026, from 09:30 to 17:00 or 9.30-17.00', []],
    ['116 123, or (0116) 454-1004', ['116123', '01164541004']],
  ])('"%s" holds %j', (text, numbers) => {
    expect(dialledIn(text)).toEqual(numbers);
  });

  it.each([
    ['organisation', { organisation: 'Made Trust 0808 157 0000' }],
    ['about.en', { about: { en: 'Call us on 0808 157 0000.' } }],
    ['name', { name: 'Made 85258' }],
  ])('is found in %s', (field, changes) => {
    expect(said(namesHoldNoNumbers, made(changes))).toEqual([
      `made.json: ${field}: holds a telephone number`,
    ]);
  });

  it('may be the name of the very line', () => {
    const routes = [{ kind: 'text', value: '85258', evidence: [0] }];
    expect(said(namesHoldNoNumbers, made({ name: 'Made 85258', routes }))).toEqual([]);
  });
});
