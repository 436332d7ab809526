import { describe, expect, it } from 'vitest';
import { childrenGetNoAdultLines } from '../../src/check/children-get-no-adult-lines.ts';
import { nobodyIsNamed } from '../../src/check/nobody-is-named.ts';
import { takesAgree } from '../../src/check/takes-agree.ts';
import { turnedAwayAreTaken } from '../../src/check/turned-away-are-taken.ts';
import { made, said } from './made.ts';

const quoting = (...quotes: string[]) => ({
  sources: quotes.map((each) => ({ url: 'https://made.example/', said: each, date: 'undated' })),
});

describe('a child is not sent to a line for adults', () => {
  it.each([
    'We support women aged 16+',
    'for anyone over the age of 18',
    'Over-18s can call',
    'survivors who are 18 and over',
    'people 16 years or older',
    'Our line is for adults',
    'Adults only',
    'adult survivors of abuse',
  ])('that says "%s"', (quote) => {
    const found = said(childrenGetNoAdultLines, made(quoting(quote)));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^made.json: sources.0.said: says ".+", and under-18s are offered the service$/);
  });

  it.each([
    ['says it takes all', quoting('Call us, whoever you are')],
    ['takes adults and children', quoting('for adults and children')],
    ['takes people from 13', quoting('survivors aged 13+')],
    ['is for the young', quoting('anyone aged 16 to 24')],
    [
      'takes every age, and some by another way in',
      quoting('for all genders and ages', 'over the age of 18, self-refer'),
    ],
    [
      'is for adults, and the record says so',
      { ...quoting('women aged 16+'), takes: { people: 'everyone', ages: { from: 16 } } },
    ],
    [
      'is for adults, and is not shown',
      { ...quoting('women aged 16+'), status: 'held', reason: 'Find the number.' },
    ],
  ])('and one that %s is left alone', (_what, changes) => {
    expect(said(childrenGetNoAdultLines, made(changes))).toEqual([]);
  });
});

describe('the check finds a service that takes people', () => {
  const takes = (changes: object) => ({ takes: { people: 'everyone', ...changes } });
  const away = (who: string) => ({ cannotTake: [{ who, instead: ['other'] }] });

  it.each([
    ['from 18 to 16', takes({ ages: { from: 18, to: 16 } }), 'takes.ages: takes people from 18 to 16'],
    [
      'of no age at all',
      takes({ ages: { from: 18 }, madeFor: ['under-18'] }),
      'takes.madeFor: is made for under-18s',
    ],
    [
      'that it turns away: men',
      { ...takes({ people: 'men' }), ...away('men') },
      'cannotTake.0.who: turns men away',
    ],
    [
      'that it turns away: women',
      { ...takes({ people: 'women' }), ...away('women') },
      'cannotTake.0.who: turns women away',
    ],
    [
      'that it turns away: adults',
      { ...takes({ ages: { from: 18 } }), ...away('adults') },
      'cannotTake.0.who: turns adults away',
    ],
    [
      'that it turns away: children',
      { ...takes({ ages: { to: 15 } }), ...away('under-16') },
      'cannotTake.0.who: turns under-16 away',
    ],
    [
      'at two ages',
      { ...takes({ ages: { from: 16 } }), ...away('under-18') },
      'cannotTake.0.who: turns under-18 away and takes people from 16',
    ],
  ])('%s', (_what, changes, problem) => {
    const found = said(takesAgree, made(changes));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`made.json: ${problem}`);
  });

  it.each([
    [{ ...takes({ people: 'women' }), ...away('men') }],
    [{ ...takes({ ages: { to: 18 } }), ...away('adults') }],
    [{ ...takes({ ages: { from: 16 } }), ...away('under-16') }],
    [{ ...takes({}), ...away('under-18') }],
  ])('and not in %j', (changes) => {
    expect(said(takesAgree, made(changes))).toEqual([]);
  });
});

describe('somebody who is turned away', () => {
  const womens = made({ takes: { people: 'women' }, cannotTake: [{ who: 'men', instead: ['other'] }] });
  const other = (changes: Record<string, unknown> = {}) => made({ id: 'other', ...changes });

  it.each([
    ['is sent to a service that takes them', [other()]],
    ['is sent to a national one', [other({ areas: { nations: ['england', 'wales'] } })]],
    ['is sent to one of the force', [other({ areas: { forces: ['leicestershire'] } })]],
    ['is sent to a line for any need', [other({ needs: 'all' })]],
  ])('%s', (_what, others) => {
    expect(said(turnedAwayAreTaken, womens, ...others)).toEqual([]);
  });

  it.each([
    ['that is not there', [], 'is not known'],
    ['that nobody is shown', [other({ status: 'held', reason: 'Find the number.' })], 'is held'],
    ['that has gone', [other({ status: 'closed', reason: 'It has gone.' })], 'is closed'],
    [
      'that does not take them either',
      [other({ takes: { people: 'women' } })],
      'does not take them either (women-only)',
    ],
    [
      'for other people',
      [other({ takes: { people: 'everyone', madeFor: ['deaf'] } })],
      'is made for deaf alone',
    ],
    ['for other askers', [other({ who: ['professional'] })], 'is for other askers'],
    ['for another need', [other({ needs: ['spiking'] })], 'serves none of the same needs'],
  ])('is not sent to a service %s', (_what, others, problem) => {
    expect(said(turnedAwayAreTaken, womens, ...others)).toEqual([
      `made.json: cannotTake.0.instead.0: sends men to "other", which ${problem}`,
    ]);
  });

  it('is not sent to a service in another place', () => {
    expect(said(turnedAwayAreTaken, womens, other({ areas: { districts: ['melton'] } }))).toEqual([
      'made.json: cannotTake.0.instead: names nobody who takes men in all of its areas',
    ]);
  });

  it('as a child is not sent to a line for adults', () => {
    const adults = made({ cannotTake: [{ who: 'under-18', instead: ['other'] }] });
    expect(
      said(turnedAwayAreTaken, adults, other({ takes: { people: 'everyone', ages: { from: 18 } } })),
    ).toEqual([
      'made.json: cannotTake.0.instead.0: sends under-18 to "other", which does not take them either (adults-only)',
    ]);
  });
});

describe('a person who works at a service', () => {
  const mail = (value: string) => ({ routes: [{ kind: 'email', value, evidence: [0] }] });
  const mobile = { routes: [{ kind: 'phone', value: '07700 900123', evidence: [0] }] };

  it.each([
    ['by a mailbox', mail('jane.smith@made.example'), 'routes.0.value: jane.smith@made.example seems'],
    [
      'by a mailbox that anybody can have',
      mail('madeadvice@gmail.com'),
      'routes.0.value: madeadvice@gmail.com seems',
    ],
    [
      'by a mobile',
      {
        ...mobile,
        ...quoting('Ring 07700 900123'),
        sources: [{ url: 'https://blog.example/', said: 'Ring 07700 900123', date: 'undated' }],
      },
      'routes.0.value: 07700 900123 is a mobile',
    ],
    ['in a quotation', quoting('Dr Smith runs the clinic'), 'sources.0.said: names a person'],
    ['in a quoted mailbox', quoting('write to jane_smith@made.example'), 'sources.0.said: holds a mailbox'],
    ['in notes', { notes: 'Confirmed by PC Jones.' }, 'notes: names a person'],
  ])('is found %s', (_what, changes, problem) => {
    const found = said(nobodyIsNamed, made(changes));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`made.json: ${problem}`);
  });

  it.each([
    ['in the mailbox of a team', mail('adult.socialcare@made.example')],
    ['in another mailbox of a team', mail('safeguarding.adults@made.example')],
    ['in a short mailbox', mail('jo@made.example')],
    ['in a mobile on a page of the service', { ...mobile, ...quoting('Made Advice: 07700 900123') }],
    ['in the name of an office', { notes: 'Ask the PCC, the IDVA and Dr Who Trust.' }],
  ])('is not found %s', (_what, changes) => {
    expect(said(nobodyIsNamed, made(changes))).toEqual([]);
  });
});
