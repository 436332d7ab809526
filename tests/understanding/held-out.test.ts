import { describe, expect, it } from 'vitest';
import { understand } from '../../src/understanding/understand.ts';
import { lexicon, rows, sentences } from './sentences.ts';

/**
 * The least that sentences nobody wrote phrases for must come to. When phrases are written after reading these
 * sentences, write new ones: a list that was learnt from measures nothing.
 */
const floors = {
  en: { needs: 0.77, signals: 0.93, who: 0.9, calm: 0.96 },
  ur: { needs: 0.9, signals: 0.9, who: 0, calm: 0.96 },
};

const share = (all: readonly boolean[]): number =>
  all.length === 0 ? 1 : all.filter(Boolean).length / all.length;

describe.each(['en', 'ur'] as const)('sentences in %s that no phrase was written for', (language) => {
  const heldOut = sentences('held-out', language);
  const heard = (text: string) => understand(text, lexicon, language);

  it('are understood best first', () => {
    const right = rows(heldOut.needs).map(([need, text]) => heard(text).needs[0]?.need === need);
    expect(share(right)).toBeGreaterThanOrEqual(floors[language].needs);
  });

  it('raise the signal they hold', () => {
    const right = rows(heldOut.signals).map(([signal, text]) =>
      (heard(text).signals as string[]).includes(signal),
    );
    expect(share(right)).toBeGreaterThanOrEqual(floors[language].signals);
  });

  it('tell who they are for', () => {
    const right = rows(heldOut.who).map(([who, text]) => {
      const found = heard(text).who ?? 'me';
      return found === (who === 'nobody-else' ? 'me' : who);
    });
    expect(share(right)).toBeGreaterThanOrEqual(floors[language].who);
  });

  it('raise no signal when they are ordinary', () => {
    const calm = heldOut.ordinary.map((text) => heard(text).signals.length === 0);
    expect(share(calm)).toBeGreaterThanOrEqual(floors[language].calm);
  });
});
