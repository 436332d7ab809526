import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { understand } from '../../src/understanding/understand.ts';
import { shippedWorld } from '../support/house.ts';
import { lexicon, rows } from './sentences.ts';

type Table = Record<'en' | 'ur', Record<string, string[]>>;

const read = (file: string) => JSON.parse(readFileSync(join(import.meta.dirname, file), 'utf8')) as unknown;
const asked = read('questions.json') as Table & { tellings: Record<'en' | 'ur', string[]> };
const heldOut = read('held-out/questions.json') as Table;
const { guidance } = shippedWorld().directory;

/** The least share of questions nobody wrote phrases for that must find their topic. */
const floors = { en: 0.9, ur: 0.9 };

describe.each(['en', 'ur'] as const)('a question in %s', (language) => {
  const topicOf = (text: string) => understand(text, lexicon, language).topic?.id;

  it.each(rows(asked[language]))('is about %s: "%s"', (topic, text) => {
    expect(topicOf(text)).toBe(topic);
  });

  it('that no phrase was written for mostly finds its topic', () => {
    const found = rows(heldOut[language]).map(([topic, text]) => topicOf(text) === topic);
    expect(found.filter(Boolean).length / found.length).toBeGreaterThanOrEqual(floors[language]);
  });

  it.each(asked.tellings[language])('is not heard in what somebody tells: "%s"', (text) => {
    expect(topicOf(text)).toBeUndefined();
  });

  it('is asked of every topic', () => {
    const ids = guidance.map(({ id }) => id).sort();
    expect(Object.keys(asked[language]).sort()).toEqual(ids);
    expect(Object.keys(heldOut[language]).sort()).toEqual(ids);
  });
});

describe('a question about a point of a topic', () => {
  it.each([
    ['telling-the-police', 'immigration', 'will they deport me'],
    ['consent-and-images', 'couple', 'is it rape if we are married'],
    ['court-orders', 'home', 'how do i make him leave the house'],
    ['children', 'taken', 'will social services take my kids'],
    ['cannot-say', 'sentence', 'what sentence will he get'],
  ])('%s: names %s', (id, point, text) => {
    const topic = understand(text, lexicon, 'en').topic;
    expect(topic).toEqual({ id, points: expect.arrayContaining([point]), told: [] });
  });

  it('beside a telling leaves what is told to be heard', () => {
    const { topic } = understand('my ex keeps following me, can i get a court order', lexicon, 'en');
    expect(topic?.id).toBe('court-orders');
    expect(topic?.told.map(({ need }) => need)).toEqual(['stalking']);
  });

  it('is heard in "I do not want to": what somebody does not want is what they ask about', () => {
    expect(understand('I do not want to report it', lexicon, 'en').topic?.id).toBe('telling-the-police');
  });
});
