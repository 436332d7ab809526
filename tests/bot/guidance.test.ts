import { describe, expect, it } from 'vitest';
import { begin } from '../../src/bot/begin.ts';
import { specialChoice } from '../../src/bot/offers.ts';
import { takeTurn } from '../../src/bot/turn.ts';
import type { World } from '../../src/bot/world.ts';
import { kindOf } from '../../src/dialogs/kinds/kinds.ts';
import type { Topic } from '../../src/directory/schemas/guidance.ts';
import type { TextReply } from '../../src/replies/reply.ts';
import { understand } from '../../src/understanding/understand.ts';
import { shippedWorld } from '../support/house.ts';
import { talk } from '../support/talk.ts';

const world = shippedWorld();
const { directory, wording } = world;
const say = wording.in('en');
const topic = (id: string) => directory.guidance.find((each) => each.id === id) as Topic;
const nameOf = (id: string) => say(`guidance/${id}:name`);
const point = (id: string, at: string) => say(`guidance/${id}:points.${at}`);

/** What the last turn says, without its services and its question. */
const said = (now: ReturnType<typeof talk>) =>
  now.last.replies.filter((reply): reply is TextReply => reply.kind === 'text').map(({ text }) => text);

/** The shipped world with a topic changed. */
const withTopic = (id: string, changes: Partial<Topic>): World => ({
  ...world,
  directory: {
    ...directory,
    guidance: directory.guidance.map((each) => (each.id === id ? { ...each, ...changes } : each)),
  },
});

describe('a question', () => {
  it('is answered by the point that answers it, with who helps, and all of the topic one tap away', () => {
    const now = talk().tap('yes', 'me').type('will they deport me');
    expect(said(now).at(-1)).toBe(point('telling-the-police', 'immigration'));
    expect(now.last.memory.answers['needs']).toBeUndefined();
    expect(now.services.length).toBeGreaterThan(0);
    expect(now.question.choices[0]).toEqual({
      id: 'topic:telling-the-police:0',
      label: say('bot:guidance.more', { topic: nameOf('telling-the-police') }),
    });
    const [first] = topic('telling-the-police').points;
    expect(said(now.type('more'))[0]).toBe(point('telling-the-police', first?.id ?? ''));
  });

  it('gives way to danger', () => {
    const now = talk().tap('yes', 'me').type('he has a knife, do i have to tell the police');
    expect(now.last.memory.answers['signal']).toContain('weapon-threat');
    expect(now.last.memory.offered).toBeUndefined();
  });

  it('that holds a name and a number loses them, kindly', () => {
    const now = talk()
      .tap('yes')
      .type('my name is Sarah Zelenka, 07700 900123, do i have to tell the police');
    expect(said(now)).toContain(say('bot:personal-data'));
    expect(said(now)).toContain(point('telling-the-police', 'choice'));
    expect(now.text + JSON.stringify(now.last.memory)).not.toMatch(/zelenka|900123/i);
  });

  it('with a telling beside it is answered, and what was told is not asked again', () => {
    const now = talk().tap('yes', 'me').type('my ex keeps following me, can i get a court order');
    expect(now.last.memory.answers['needs']).toEqual(['stalking']);
    expect(said(now)).toContain(say('main:believed.say'));
    expect(now.last.memory.offered).toContain('sheet:court-orders');
    expect(now.tap('carry-on').question.text).toBe(say('main:where.ask'));
  });

  it('alone tells nothing of who asks: anybody may ask "is it rape if she did not say no"', () => {
    const { answers } = talk().tap('yes').type('is it rape if she did not say no').last.memory;
    expect(answers).toEqual({ safe: ['yes'] });
    const told = talk().tap('yes').type('my husband raped me last year. am i allowed to stay in my house');
    expect(told.last.memory.answers).toMatchObject({
      who: ['me'],
      needs: ['sexual-violence', 'domestic-abuse'],
    });
  });

  it('at the end leaves the answers as they are', () => {
    const now = talk().tap('yes', 'me', 'stalking', 'district:charnwood', 'skip', 'skip');
    const { answers } = now.last.memory;
    expect(now.type('is it rape if we are married').last.memory.answers).toEqual(answers);
    expect(now.tap('carry-on').question.text).toBe(say('main:next.ask'));
  });

  it('may be the first thing that is said, where nothing was asked yet', () => {
    const { memory } = begin(
      { site: 'national', language: 'en' },
      { text: 'do i have to tell the police' },
      world,
    );
    expect(memory.offered).toContain('topic:telling-the-police:0');
  });

  it('is never what an option of the conversation says', () => {
    const asks = [...wording.languages.keys()].flatMap((language) =>
      world.dialogs.flatMap(({ dialog, step }) => {
        const now = talk({ language });
        const scene = {
          dialog,
          answers: {},
          shown: 3,
          language,
          say: wording.in(language),
          has: wording.has,
        };
        const all = { ...scene, directory, lexicon: world.lexicon, now: world.now() };
        const site = [...directory.sites.values()][0];
        if (!site || step.kind === 'menu') return [];
        const labels = kindOf(step)
          .options(step, { ...all, site })
          .map((id) => kindOf(step).label(step, id, { ...all, site }));
        expect(now.question.choices.length).toBeGreaterThan(0);
        return labels.filter((label) => understand(label, world.lexicon, language).topic);
      }),
    );
    expect(asks).toEqual([]);
  });
});

describe('a topic', () => {
  const atWhere = () => talk().tap('yes', 'me', 'stalking');

  it('is read three messages at a time, to its end, where people are who help', () => {
    const now = atWhere().tap('topic:court-orders');
    const { points } = topic('court-orders');
    const read = [...said(now)];
    expect(read).toHaveLength(3);
    expect(now.services).toEqual([]);
    for (let at = 3; at < points.length; at += 3) read.push(...said(now.type('more')));
    expect(read).toEqual(points.map(({ id }) => point('court-orders', id)));
    expect(now.services.length).toBeGreaterThan(0);
    expect(now.question.choices.map(({ id }) => id)).not.toContain(expect.stringMatching(/:\d+$/));
  });

  it('gives way to the answer of the question that was asked before', () => {
    const now = atWhere().tap('topic:safer-phone').type('Loughborough');
    expect(now.last.memory.answers['where']).toEqual(['district:charnwood']);
    expect(now.last.memory.offered).toBeUndefined();
  });

  it.each(['back', '[carry-on]', 'carry on', 'go back please', 'Back to where I was'])(
    'is left by "%s", to the question that was asked before',
    (way) => {
      const now = atWhere().tap('topic:safer-phone');
      const tapped = /^\[(.+)\]$/.exec(way)?.[1];
      if (tapped) now.tap(tapped);
      else now.type(way);
      expect(now.question.text).toBe(say('main:where.ask'));
      expect(now.last.memory.answers['needs']).toEqual(['stalking']);
    },
  );

  it('keeps an answer that is being added to', () => {
    const now = atWhere().tap('add:needs', 'guides', 'topic:safer-phone', 'carry-on');
    expect(now.question.text).toBe(say('main:needs.more'));
    expect(now.tap('spiking').last.memory.answers['needs']).toEqual(['stalking', 'spiking']);
  });

  it('can be chosen by its name or its number, as clients send it that show no buttons', () => {
    const now = atWhere().tap('guides');
    const at = now.question.choices.findIndex(({ id }) => id === 'topic:children');
    expect(said(now.type(`${at + 1}`))[0]).toBe(point('children', topic('children').points[0]?.id ?? ''));
    expect(said(now.tap('guides').type(nameOf('who-is-who')))[0]).toBe(
      point('who-is-who', topic('who-is-who').points[0]?.id ?? ''),
    );
    expect(said(now.send({ choice: nameOf('who-is-who') }))).toEqual([]);
  });

  it.each(['exit', 'start again', '999'])('does not stand in the way of "%s"', (text) => {
    const now = atWhere().tap('topic:safer-phone').type(text);
    if (text === '999') expect(now.services).toEqual(['emergency-999']);
    else expect(now.last.memory.answers).toEqual({});
  });

  it.each([
    'topic:',
    'topic:none',
    'topic:__proto__',
    'topic:safer-phone:',
    'topic:safer-phone:99',
    'topic:safer-phone:01',
    'topic:safer-phone:-1',
    'topic:safer-phone:0.5',
    'topic:safer-phone:1e0',
    'topic:safer-phone:0:0',
    'sheet:none',
    'sheet:',
  ])('that there is not is ignored: %s', (choice) => {
    const before = atWhere();
    const { memory, replies } = takeTurn(before.last.memory, { choice }, world);
    expect(memory).toEqual(before.last.memory);
    expect(replies.map(({ kind }) => kind)).toEqual(['question']);
  });

  it('shows what holds where somebody is, and both where that is not known', () => {
    const [england, wales] = ['council-england', 'council-wales'].map((id) => point('home-and-money', id));
    const reading = (...taps: string[]) => {
      const now = talk({ site: 'national' }).tap('yes', 'me', 'skip', ...taps, 'topic:home-and-money');
      const texts = said(now);
      while (now.last.memory.offered?.some((id) => /:\d+$/.test(id))) texts.push(...said(now.type('more')));
      return texts;
    };
    expect(reading('force:gwent')).toContain(wales);
    expect(reading('force:gwent')).not.toContain(england);
    expect(reading('district:charnwood')).not.toContain(wales);
    expect(reading('skip')).toEqual(expect.arrayContaining([england, wales]));
    expect(reading()).toEqual(expect.arrayContaining([england, wales]));
  });

  it('says what the law calls it, and links the official page', () => {
    const { replies } = atWhere().tap('topic:court-orders').last;
    expect(replies[0]).toMatchObject({
      heading: nameOf('court-orders'),
      small: say('bot:guidance.law', { name: say('guidance/court-orders:law.stop') }),
      link: { label: say('bot:guidance.official'), href: expect.stringMatching(/^https:/) },
    });
  });
});

describe('who helps with a topic', () => {
  const helpersOf = (id: string, ...taps: string[]) => {
    const now = talk().tap(...taps, `topic:${id}`);
    while (now.last.memory.offered?.some((each) => /:\d+$/.test(each))) now.type('more');
    return now.services;
  };

  it('serves where somebody is', () => {
    const here = helpersOf('who-is-who', 'yes', 'me', 'sexual-violence', 'district:charnwood');
    const elsewhere = helpersOf('who-is-who', 'yes', 'me', 'sexual-violence', 'force:lancashire');
    expect(here).not.toEqual(elsewhere);
  });

  it.each(directory.guidance.map(({ id }) => id))('takes a child who reads "%s", Childline first', (id) => {
    const found = helpersOf(id, 'yes', 'me', 'stalking', 'district:charnwood', 'under-18');
    if (topic(id).who) return;
    expect(found[0]).toBe('childline');
    for (const each of found) {
      const { takes, cannotTake } = directory.serviceById.get(each) ?? {
        takes: { ages: {} },
        cannotTake: [],
      };
      expect([each, (takes.ages?.from ?? 0) <= 13]).toEqual([each, true]);
      expect([each, cannotTake.some(({ who }) => who === 'under-18')]).toEqual([each, false]);
    }
  });

  it.each(directory.guidance.map(({ id }) => id))(
    'is for somebody who worries about what they do, and reads "%s"',
    (id) => {
      const found = helpersOf(id, 'yes', 'own-behaviour', 'district:charnwood');
      if (topic(id).who && !topic(id).who?.includes('own-behaviour')) return;
      for (const each of found)
        expect([each, directory.serviceById.get(each)?.who]).toEqual([
          each,
          expect.arrayContaining(['own-behaviour']),
        ]);
    },
  );

  it('is somebody, even where nothing fits but the lines for everyone', () => {
    const odd = withTopic('finding-out', {
      helps: { does: ['image-removal'], services: [] },
      needs: ['fgm'],
    });
    const now = talk({ world: odd }).tap('topic:finding-out');
    while (now.last.memory.offered?.some((each) => /:\d+$/.test(each))) now.type('more');
    expect(now.services.length).toBeGreaterThan(0);
  });

  it('begins with others than the police', () => {
    const found = helpersOf('telling-the-police', 'yes', 'me', 'stalking', 'district:charnwood');
    const isPolice = found.map((id) => directory.serviceById.get(id)?.does.includes('police'));
    expect(isPolice.indexOf(true)).not.toBe(0);
    expect(isPolice.lastIndexOf(false)).toBeLessThan(isPolice.indexOf(true));
  });
});

describe('the list of topics', () => {
  const listed = (...taps: string[]) => talk().tap(...taps, 'guides').last.memory.offered ?? [];

  it('begins with what is happening', () => {
    const [first] = listed('yes', 'me', 'spiking');
    expect(topic(first?.replace('topic:', '') ?? '').needs).toContain('spiking');
  });

  it('begins for somebody who worries about what they do with what was written for them', () => {
    expect(listed('yes', 'own-behaviour')[0]).toBe('topic:worried-about-what-i-do');
    expect(listed('yes', 'own-behaviour')).not.toContain('topic:for-professionals');
    expect(listed('yes', 'me')).not.toContain('topic:worried-about-what-i-do');
  });

  it('holds all of them for whoever has not said who they are', () => {
    for (const taps of [[], ['yes'], ['yes', 'skip']])
      expect(listed(...taps)).toHaveLength(directory.guidance.length + 1);
  });

  it('has a label for each, in every language', () => {
    for (const language of wording.languages.keys()) {
      const now = talk({ language }).tap('guides');
      const labels = now.question.choices.map(({ label }) => label);
      expect(new Set(labels).size).toBe(labels.length);
      for (const { id, label } of now.question.choices) {
        expect(specialChoice(id)).toBeDefined();
        expect(label).not.toMatch(/^(name|guidance\/.*|bot:.*)$/);
      }
    }
  });
});

describe('the sheet of a topic', () => {
  it.each([...wording.languages.keys()])(
    'carries its words for paper and the numbers of who helps, in "%s"',
    (language) => {
      const now = talk({ language }).tap('yes', 'me', 'topic:court-orders', 'sheet:court-orders');
      const [sheet] = now.last.replies;
      expect(sheet).toMatchObject({
        kind: 'sheet',
        note: wording.in(language)('guidance/court-orders:sheet'),
      });
      expect(sheet?.kind === 'sheet' && sheet.lines.length).toBeGreaterThan(0);
      // The topic stays open: nothing is lost by printing.
      expect(now.last.memory.offered).toContain('topic:court-orders:1');
    },
  );
});
