import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { filesAreRead } from '../../src/check/files-are-read.ts';
import { guidanceFactsAreCurrent } from '../../src/check/guidance-facts-are-current.ts';
import { guidanceHasWords } from '../../src/check/guidance-has-words.ts';
import { guidanceHoldsTogether } from '../../src/check/guidance-holds-together.ts';
import { guidanceReachesPeople } from '../../src/check/guidance-reaches-people.ts';
import { guidanceReadsEasily } from '../../src/check/guidance-reads-easily.ts';
import { guidanceSheetsStayNeutral } from '../../src/check/guidance-sheets-stay-neutral.ts';
import { linksAreSafe } from '../../src/check/links-are-safe.ts';
import { questionsLeadToGuidance } from '../../src/check/questions-lead-to-guidance.ts';
import { readingGrade } from '../../src/check/reading-grade.ts';
import type { Checked } from '../../src/check/rule.ts';
import { topic } from '../../src/directory/schemas/guidance.ts';
import { checkedWith, made, saidOf, shipped } from './made.ts';

const source = { url: 'https://made.example/page', said: 'It is so.', date: '2026-11-02' };
const fact = (changes: Record<string, unknown> = {}) => ({
  id: 'made-fact',
  says: 'It is so, and here is how we know.',
  sources: [source],
  checkedOn: '2026-11-01',
  reviewBy: '2027-05-01',
  ...changes,
});
const good = {
  id: 'made-topic',
  order: 1,
  needs: ['stalking'],
  points: [{ id: 'first', facts: ['made-fact'] }],
  helps: { does: ['outreach'], services: ['made'] },
  facts: [fact()],
};
const another = {
  ...good,
  id: 'other-topic',
  points: [{ id: 'first', facts: ['other-fact'] }],
  facts: [fact({ id: 'other-fact' })],
};

const nationwide = { areas: { nations: ['england', 'wales'] } };
const everyone = ['me', 'someone-else', 'professional', 'own-behaviour'];
const line = made({ ...nationwide, who: everyone, needs: 'all', hours: { always: true } });

/** The shipped world with these topics alone, and one service that takes everyone. */
function withTopics(topics: Record<string, unknown>[], changes: Partial<Checked> = {}): Checked {
  const checked = checkedWith([line]);
  const guidance = topics.map((each) => topic.parse(each));
  return { ...checked, directory: { ...checked.directory, guidance }, ...changes };
}
const holds = (changes: Record<string, unknown>) =>
  saidOf(guidanceHoldsTogether, withTopics([{ ...good, ...changes }, another]));
const file = 'content/guidance/made-topic.json';

describe('a fact', () => {
  const foundOn = (day: string, changes: Record<string, unknown> = {}) =>
    guidanceFactsAreCurrent
      .find(withTopics([{ ...good, facts: [fact(changes)] }], { now: () => new Date(`${day}T12:00:00Z`) }))
      .map(({ field, level = 'must' }) => `${field} ${level}`);

  it.each([
    ['long before its day', '2027-03-31', []],
    ['thirty days before its day', '2027-04-01', ['facts.0.reviewBy should']],
    ['on its day', '2027-05-01', ['facts.0.reviewBy should']],
    ['after its day', '2027-05-02', ['facts.0.reviewBy must']],
    ['checked tomorrow', '2026-10-31', ['facts.0.checkedOn must']],
  ])('%s', (_when, day, levels) => {
    expect(foundOn(day)).toEqual(levels);
  });

  it('that is to be reviewed before it was checked is found', () => {
    expect(foundOn('2026-11-02', { reviewBy: '2026-11-01' })).toContain('facts.0.reviewBy must');
  });

  it('without a source, or with a link that is not https, is no fact', () => {
    expect(topic.safeParse({ ...good, facts: [fact({ sources: [] })] }).success).toBe(false);
    expect(topic.safeParse({ ...good, facts: [fact({ official: 'http://made.example/' })] }).success).toBe(
      false,
    );
  });

  it('with a link that hides where it goes is found', () => {
    const checked = withTopics([{ ...good, facts: [fact({ official: 'https://bit.ly/abc' })] }]);
    expect(saidOf(linksAreSafe, checked)).toEqual([
      `${file}: facts.0.official: https://bit.ly/abc hides where it goes behind a shortener`,
    ]);
  });
});

describe('topics', () => {
  it('in which all is in order are not found', () => {
    expect(holds({})).toEqual([]);
  });

  it.each([
    [
      'a point without its fact',
      { points: [{ id: 'first', facts: ['made-fact', 'made-fakt'] }] },
      'points.0.facts.1: "made-fakt" is not known',
    ],
    [
      'a fact that no point rests on',
      { facts: [fact(), fact({ id: 'idle' })] },
      'facts.1.id: no point rests on "idle"',
    ],
    [
      'a fact that stands in another topic too',
      { facts: [fact(), fact({ id: 'other-fact' })] },
      'facts.1.id: "other-fact" stands twice',
    ],
    [
      'a point that stands twice',
      { points: [good.points[0], good.points[0]] },
      'points.0.id: "first" stands twice',
    ],
    ['a need that there is not', { needs: ['stalkin'] }, 'needs.0: "stalkin" is not known'],
    [
      'a topic to read next that there is not',
      { related: ['no-topic'] },
      'related.0: "no-topic" is not known',
    ],
    ['itself to read next', { related: ['made-topic'] }, 'related.0: "made-topic" is not known'],
    [
      'a service that there is not',
      { helps: { does: [], services: ['gone'] } },
      'helps.services.0: "gone" is not known',
    ],
  ])('with %s are found', (_what, changes, problem) => {
    expect(holds(changes)).toContain(`${file}: ${problem}`);
  });

  it('may rest on the facts of another', () => {
    expect(holds({ points: [{ id: 'first', facts: ['made-fact', 'other-fact'] }] })).toEqual([]);
  });

  it('that lead everybody to somebody are not found', () => {
    expect(saidOf(guidanceReachesPeople, withTopics([good]))).toEqual([]);
  });

  it('that lead a man to nobody are found, with the places', () => {
    const women = made({ ...nationwide, who: everyone, takes: { people: 'women' } });
    const checked = checkedWith([women]);
    const guidance = [topic.parse(good)];
    const found = saidOf(guidanceReachesPeople, {
      ...checked,
      directory: { ...checked.directory, guidance },
    });
    expect(found).toContainEqual(
      expect.stringMatching(/helps: leads to nobody but the police: me, men, stalking, anywhere in England/),
    );
    expect(found.filter((each) => /: me, stalking/.test(each))).toEqual([]);
  });

  it('that lead to the police alone are found', () => {
    const police = made({ ...nationwide, who: everyone, needs: 'all', does: ['police', 'outreach'] });
    const checked = checkedWith([police]);
    const guidance = [topic.parse(good)];
    const found = saidOf(guidanceReachesPeople, {
      ...checked,
      directory: { ...checked.directory, guidance },
    });
    expect(found.length).toBeGreaterThan(0);
  });
});

describe('words of guidance', () => {
  const root = mkdtempSync(join(tmpdir(), 'guidance-'));
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  const copy: Checked = {
    ...shipped,
    root,
    content: join(root, 'content'),
    contentFile: (path) => `content/${path}`,
  };
  beforeEach(() => {
    rmSync(root, { recursive: true, force: true });
    for (const folder of ['content', 'dialogs', 'locales'])
      cpSync(join(shipped.root, folder), join(root, folder), { recursive: true });
  });

  type Words = { name: string; points: Record<string, string>; law: Record<string, string>; sheet: string };
  function change(path: string, changes: (words: Words) => void): void {
    const words = JSON.parse(readFileSync(join(root, path), 'utf8')) as Words;
    changes(words);
    writeFileSync(join(root, path), JSON.stringify(words));
  }
  const english = 'locales/en/guidance/court-orders.json';

  it('that a point lacks, or that belong to none, are found', () => {
    change(english, (words) => {
      words.points = { ...words.points, extra: 'Nobody reads this.' };
      delete words.points['fast'];
    });
    expect(saidOf(guidanceHasWords, copy)).toEqual([
      `${english}: points.fast: has no English words`,
      `${english}: points.extra: belongs to no topic or point`,
    ]);
  });

  it('may do without a name in law and words for paper', () => {
    change(english, (words) => {
      words.law = {};
      delete (words as Partial<Words>).sheet;
    });
    expect(saidOf(guidanceHasWords, copy)).toEqual([]);
  });

  it.each([
    [
      'reads at grade',
      'Applicants may nevertheless obtain discretionary authorisation notwithstanding ineligibility.',
    ],
    ['is 5 sentences long', 'One. Two. Three. Four. Five.'],
    ['has a sentence of 30 words', Array(30).fill('so').join(' ')],
    ['has an exclamation mark', 'Call now!'],
  ])('that are hard to read are found: %s', (problem, words) => {
    change(english, (all) => {
      all.points['fast'] = words;
    });
    expect(saidOf(guidanceReadsEasily, copy).join('\n')).toContain(`${english}: points.fast: ${problem}`);
  });

  it.each([
    ['en', 'Ask about your abuser at the desk.', 'abuser'],
    ['ur', 'پولیس سے پوچھیں۔', 'پولیس'],
  ])('for paper that tell what it is about are found, in "%s"', (code, words, told) => {
    const path = `locales/${code}/guidance/court-orders.json`;
    change(path, (all) => {
      all.sheet = words;
    });
    expect(saidOf(guidanceSheetsStayNeutral, copy)).toEqual([`${path}: sheet: says "${told}"`]);
  });

  it('may stand in the folders of guidance, and not below them', () => {
    for (const path of [
      'content/guidance/new.json',
      'locales/en/guidance/new.json',
      'locales/en/guidance/more/new.json',
    ])
      cpSync(join(root, 'content/guidance/children.json'), join(root, path));
    expect(saidOf(filesAreRead, copy)).toEqual(['locales/en/guidance/more/new.json: is read by nothing']);
  });

  it('that people type must lead to a topic or a point, and to every topic', () => {
    const path = join(root, 'content/understanding/ur/topics.json');
    const all = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
    const { children: _, ...others } = all;
    const kept = Object.entries(others).filter(([id]) => !id.startsWith('children/'));
    const phrases = { phrases: ['made'] };
    writeFileSync(
      path,
      JSON.stringify({ ...Object.fromEntries(kept), 'court-orders/none': phrases, none: phrases }),
    );
    const file = 'content/understanding/ur/topics.json';
    const found = saidOf(questionsLeadToGuidance, copy).filter((each) => each.startsWith(file));
    expect(found).toEqual([
      `${file}: court-orders/none: names no topic, or no point of one`,
      `${file}: none: names no topic, or no point of one`,
      `${file}: has no phrase for the topic "children"`,
    ]);
  });
});

describe('the reading grade', () => {
  it('grows with long words and long sentences', () => {
    const short = readingGrade('You can ask for help. It is free.');
    const long = readingGrade('Individuals experiencing victimisation may legitimately request assistance.');
    expect(short).toBeLessThan(2);
    expect(long).toBeGreaterThan(12);
    expect(readingGrade('You can ask for help and it is free and you can ask now.')).toBeGreaterThan(short);
  });

  it('does not count the names of services against a sentence', () => {
    expect(readingGrade('You can ask Crimestoppers.')).toBe(readingGrade('You can ask Ann.'));
  });

  it('of nothing is nothing', () => {
    expect(readingGrade('')).toBe(0);
  });
});
