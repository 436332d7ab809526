import { describe, expect, it } from 'vitest';
import { understand } from '../../src/understanding/understand.ts';
import { lexicon, rows, sentences } from './sentences.ts';

describe('who it is for', () => {
  const { who } = sentences('sentences', 'en');

  it.each(rows(who))('%s: "%s"', (expected, text) => {
    const heard = understand(text, lexicon, 'en').who;
    if (expected === 'nobody-else') expect([undefined, 'me']).toContain(heard);
    else expect(heard).toBe(expected);
  });

  it.each([
    'my husband hits me',
    'my wife beat me up',
    'میرا شوہر مجھے مارتا ہے',
    'meri biwi mujhe marti hai',
  ])('never takes the person who is hurt for the one who hurts: "%s"', (text) => {
    expect(understand(text, lexicon, 'ur').who).not.toBe('own-behaviour');
  });

  it('hears someone who hurts their wife in Urdu', () => {
    expect(understand('میں اپنی بیوی کو مارتا ہوں', lexicon, 'ur').who).toBe('own-behaviour');
  });
});

describe('who they are and how they can be reached', () => {
  it.each([
    ['under-18', "i'm 15 and scared"],
    ['over-60', 'I am 72 and my son hits me'],
    ['lgbt', 'my girlfriend hits me, I am a lesbian'],
    ['deaf', 'I am deaf and use BSL'],
    ['disabled', 'I use a wheelchair'],
    ['another-language', "I don't speak much English"],
    ['immigration-or-money', 'I am on a spouse visa'],
    ['faith-or-community', 'I am a Muslim woman'],
    ['men', 'is there help for men'],
  ])('hears %s in "%s"', (audience, text) => {
    expect(understand(text, lexicon, 'en').audiences).toContain(audience);
  });

  it.each([
    ['text', "I'd rather text"],
    ['web-chat', 'can I chat online'],
    ['email', 'please email me'],
    ['in-person', 'can I see someone face to face'],
    ['later', 'not now'],
  ])('hears %s in "%s"', (contact, text) => {
    expect(understand(text, lexicon, 'en').contact).toContain(contact);
  });

  it.each([
    ['now', 'I need to talk to someone now'],
    ['tonight', "I'm in Loughborough, is anyone there tonight?"],
    ['tomorrow-morning', 'can I ring someone tomorrow morning'],
    ['school-hours', 'I can only talk after the school run'],
    ['school-hours', 'only when he is at work'],
    ['weekend', 'are you open at the weekend'],
    ['evenings', 'is there someone I can call after work'],
    ['saturday', 'saturday'],
    ['now', 'now please'],
  ])('hears when they can be reached: %s in "%s"', (when, text) => {
    expect(understand(text, lexicon, 'en').when).toBe(when);
  });

  it.each([
    'he hit me last night',
    'every weekend he drinks and shouts',
    'she has followed me since Monday',
    'he is coming back now',
  ])('takes no time from what happens: "%s"', (text) => {
    expect(understand(text, lexicon, 'en').when).toBeUndefined();
  });

  it('does not take what someone does to a person for how to reach them', () => {
    expect(understand('he keeps texting and calling me', lexicon, 'en').contact).toEqual([]);
  });
});
