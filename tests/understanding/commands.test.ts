import { describe, expect, it } from 'vitest';
import { understand } from '../../src/understanding/understand.ts';
import { commandSentences, lexicon, rows } from './sentences.ts';

describe('typed commands', () => {
  it.each(rows(commandSentences))('%s: "%s"', (command, text) => {
    expect(understand(text, lexicon, 'en').command).toBe(command);
  });

  it.each([
    'exit',
    'quit',
    'leave',
    'stop',
    'bye',
    'close',
    'goodbye',
    'hide',
    'EXIT!!',
    'exit exit exit',
    'please stop',
    'quit now',
  ])('someone can leave with "%s" in any language', (text) => {
    expect(understand(text, lexicon, 'ur').command).toBe('exit');
  });

  it.each([
    'I want to leave him',
    "he won't leave",
    "he won't stop",
    'I want to leave my husband',
    'he told me to stop talking to my mum',
    'help me he is hitting me',
    'Hyde',
    'Stow',
    'Mere',
    'text',
    'my back hurts',
    'Loughborough',
  ])('takes "%s" for what it says, not for a command', (text) => {
    expect(understand(text, lexicon, 'en').command).toBeUndefined();
  });
});
