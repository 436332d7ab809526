import { afterAll, describe, expect, it } from 'vitest';
import { newMemory } from '../../src/bot/memory.ts';
import { sceneOf } from '../../src/bot/world.ts';
import type { Answers as Said } from '../../src/dialogs/answers.ts';
import { searchIn } from '../../src/dialogs/search.ts';
import { findServices } from '../../src/directory/services/find-services.ts';
import { question, searchFor } from '../../src/workbench/question.ts';
import { shippedWorld } from '../support/house.ts';
import { afternoon, command, records } from './command.ts';
import { madeContent, removeMadeContent } from './made-content.ts';

afterAll(removeMadeContent);

type Answer = {
  services: { id: string; name: string; open: string; reasons: string[]; reach: string }[];
  crisisLines: string[];
  leftOut: { id: string; reason: string }[];
  otherRoutes: boolean;
  place: { status: string; searched: string };
  at: string;
  ignored?: string[];
};

const ask = async (line: object, content?: string) =>
  (
    await records<Answer & { error?: string }>(
      ['answers', '--stdin', ...(content ? ['--content', content] : [])],
      {
        lines: [JSON.stringify(line)],
      },
    )
  )[0];

describe('a support worker who asks what somebody would be shown', () => {
  const nine = {
    bankHolidays: 'same',
    weekly: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], opens: '09:00', closes: '17:00' }],
  };
  const content = madeContent([
    { id: 'burnley-advocates', areas: { districts: ['burnley'] }, specialism: ['stalking'], hours: nine },
    {
      id: 'lancashire-line',
      areas: { forces: ['lancashire'] },
      routes: [{ kind: 'email', value: 'a@example.org', evidence: [0] }],
    },
    { id: 'kent-line', areas: { forces: ['kent'] } },
    { id: 'womens-line', takes: { people: 'women' } },
    { id: 'polish-line', languages: ['en', 'pl'] },
    { id: 'held-line', status: 'held', reason: 'Nobody answers the telephone.' },
    { id: 'spiking-line', needs: ['spiking'] },
  ]);

  it('sees the services in order, with reasons, and why each other one is left out', async () => {
    const answer = await ask({ needs: ['stalking'], place: 'Burnley', audiences: ['men'] }, content);
    expect(answer?.services.map(({ id }) => id)).toEqual([
      'burnley-advocates',
      'lancashire-line',
      'polish-line',
    ]);
    expect(answer?.services[0]).toMatchObject({ open: 'open', reach: 'district' });
    expect(answer?.services[0]?.reasons).toContain('specialism');
    expect(answer?.crisisLines).toEqual(['always-there']);
    expect(answer?.leftOut).toEqual(
      expect.arrayContaining([
        { id: 'kent-line', reason: 'area' },
        { id: 'womens-line', reason: 'women-only' },
        { id: 'held-line', reason: 'held' },
        { id: 'spiking-line', reason: 'need' },
      ]),
    );
    expect(answer?.leftOut).toHaveLength(4);
  });

  it("sees the same by a district's id, its ONS code and its name", async () => {
    const places = ['burnley', 'E07000117', 'Burnley'].map((district) =>
      ask({ needs: 'stalking', district }, content),
    );
    const [first, ...others] = await Promise.all(places);
    expect(first?.services[0]?.id).toBe('burnley-advocates');
    for (const other of others) expect(other).toEqual(first);
  });

  it('sees what language, moment and way of contact change', async () => {
    const polish = await ask({ needs: ['stalking'], place: 'Dorset', language: 'pl' }, content);
    expect(polish?.services[0]).toMatchObject({
      id: 'polish-line',
      reasons: expect.arrayContaining(['language']),
    });
    const night = await ask({ needs: ['stalking'], place: 'Burnley', at: '2026-11-22T23:00' }, content);
    expect(night?.services[0]).toMatchObject({ open: 'closed', opensAt: '2026-11-23T09:00' });
    const byPhone = await ask({ needs: ['stalking'], place: 'Burnley', contact: 'phone' }, content);
    expect(byPhone?.leftOut).toContainEqual({ id: 'lancashire-line', reason: 'route' });
    const byBsl = await ask({ needs: ['stalking'], place: 'Burnley', contact: ['bsl'] }, content);
    expect(byBsl?.otherRoutes).toBe(true);
  });

  it('is told where the bot would look when it would have to ask which place', async () => {
    const bothLeicestershire = await ask({ needs: ['stalking'], place: 'LE8' });
    expect(bothLeicestershire?.place).toMatchObject({ status: 'choose', searched: 'Leicestershire' });
    const severalForces = await ask({ needs: ['stalking'], place: 'Preston' });
    expect(severalForces?.place).toMatchObject({ status: 'choose', searched: 'England' });
    expect(severalForces?.services.every(({ reach }) => reach === 'nation')).toBe(true);
  });

  it('sees what somebody outside England and Wales is offered', async () => {
    const answer = await ask({ needs: ['stalking'], place: 'Glasgow' });
    expect(answer?.place).toMatchObject({ status: 'outside', searched: 'Scotland' });
    expect(answer?.services.length).toBeGreaterThan(0);
  });

  it('sees the nation of the site where no place is said', async () => {
    const answer = await ask({ needs: ['stalking'], site: 'leicestershire' });
    expect(answer?.place).toMatchObject({ status: 'not-said', searched: 'England' });
  });

  it.each([
    [{ needs: ['stalkin'] }, /no need "stalkin".*stalking/],
    [{ needs: [], audiences: ['man'] }, /no audience "man".*men/],
    [{ needs: [], who: 'myself' }, /no "who" "myself".*someone-else/],
    [{ needs: [], contact: 'pigeon' }, /no way of contact "pigeon".*phone/],
    [{ needs: [], forms: ['x'] }, /no form of a need "x"/],
    [{ needs: [], district: 'Atlantis' }, /no district "Atlantis"/],
    [{ needs: [], place: 'qqqq' }, /"qqqq" is no place/],
    [{ needs: [], site: 'atlantis' }, /no site "atlantis".*lancashire/],
    [{ needs: [], language: 'Polish please' }, /not a language code/],
    [{ needs: [], at: 'yesterday' }, /not a moment/],
    [{ needs: 3 }, /"needs"/],
  ])('is told what is wrong with %j', async (line, sentence) => {
    expect((await ask(line, content))?.error).toMatch(sentence);
  });

  it('is told of a field that means nothing here: a slip must not pass for an answer', async () => {
    const answer = await ask({ needs: ['stalking'], place: 'Burnley', audience: 'men' });
    expect(answer?.ignored).toEqual(['audience']);
  });

  it('asks by options as by lines', async () => {
    const options = [
      '--needs',
      'stalking,harassment',
      '--place',
      'Burnley',
      '--audiences',
      'men',
      '--language',
      'pl',
    ];
    const more = ['--contact', 'phone', '--at', '2026-11-22T23:00'];
    const byOptions = await records<Answer>(['answers', ...options, ...more]);
    const byLine = await ask({
      needs: ['stalking', 'harassment'],
      place: 'Burnley',
      audiences: ['men'],
      language: 'pl',
      contact: ['phone'],
      at: '2026-11-22T23:00',
    });
    expect(byOptions).toEqual([byLine]);
  });

  it('reads it all in words', async () => {
    const { out } = await command([
      'answers',
      '--needs',
      'stalking',
      '--place',
      'Burnley',
      '--at',
      '2026-11-22T23:00',
      '--content',
      content,
    ]);
    expect(out).toContain('Burnley (Lancashire) · Sun 22 Nov 2026, 23:00');
    expect(out).toMatch(/1 {2}burnley-advocates +closed, opens Mon 09:00 +district/);
    expect(out).toMatch(/always-there|Always there/);
    expect(out).toMatch(/held, so never shown +1 +held-line/);
  });
});

describe('the workbench', () => {
  const asked: [Record<string, unknown>, Said][] = [
    [
      { needs: ['stalking'], district: 'burnley' },
      { needs: ['stalking'], where: ['district:burnley'] },
    ],
    [
      {
        needs: ['domestic-abuse'],
        place: 'Wales',
        audiences: ['men', 'deaf'],
        contact: ['text', 'web-chat'],
      },
      {
        needs: ['domestic-abuse'],
        where: ['nation:wales'],
        about: ['men', 'deaf'],
        contact: ['text', 'web-chat'],
      },
    ],
    [
      { needs: ['domestic-abuse'], place: 'Lancashire', who: 'own-behaviour', contact: 'email' },
      { needs: ['domestic-abuse'], where: ['force:lancashire'], who: ['own-behaviour'], contact: ['email'] },
    ],
    [
      { needs: [], place: 'Glasgow', who: 'someone-else', contact: ['call', 'in-person'] },
      { where: ['outside:scotland'], who: ['someone-else'], contact: ['call', 'in-person'] },
    ],
    [
      { needs: [], place: 'Jersey', contact: 'later' },
      { where: ['outside:jersey'], contact: ['later'] },
    ],
    [{ needs: ['fgm'], site: 'leicestershire' }, { needs: ['fgm'] }],
  ];

  it.each(asked)('searches for %j exactly as the bot does', (line, answers) => {
    const world = shippedWorld(afternoon);
    const site = String(line['site'] ?? 'national');
    const scene = sceneOf({ ...newMemory(site, 'en'), answers }, world, 'main');
    const { search } = searchFor(question.parse(line), world.directory, afternoon);
    expect(search).toEqual(searchIn(scene));
    expect(findServices(search, world.directory)).toEqual(findServices(searchIn(scene), world.directory));
  });
});
