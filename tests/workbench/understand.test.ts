import { describe, expect, it } from 'vitest';
import { command, records } from './command.ts';

describe('understand', () => {
  it('tells what the bot makes of a sentence, in closed ids', async () => {
    const words = ['understand', 'my ex keeps following me, I am in Loughborough, ring 07700 900123'];
    expect(await records(words)).toMatchObject([
      {
        language: 'en',
        script: 'Latn',
        command: null,
        needs: expect.arrayContaining(['stalking']),
        signals: [],
        who: null,
        place: { status: 'found', districts: [{ name: 'Charnwood' }] },
        personalData: ['phone'],
      },
    ]);
  });

  it('tells a command, and the language that something is written in', async () => {
    expect(await records(['understand', 'start again'])).toMatchObject([
      { command: 'start-again', place: null },
    ]);
    expect(await records(['understand', 'میرا شوہر مجھے مارتا ہے'])).toMatchObject([
      { language: 'ur', script: 'Arab', needs: ['domestic-abuse'] },
    ]);
    const inFrench = ['understand', '--language', 'fr', 'mon mari me frappe, j’habite à Leicester'];
    expect(await records(inFrench)).toMatchObject([
      { place: { status: 'found', districts: [{ name: 'Leicester' }] } },
    ]);
  });

  it('shows why: the phrases that were met, those that were denied, and what examples suggest', async () => {
    const [record] = await records<{ why: { phrases: object[]; examples: object[] } }>([
      'understand',
      '--why',
      'he has never choked me',
    ]);
    expect(record?.why.phrases).toContainEqual(expect.objectContaining({ kind: 'signals', counts: false }));
    expect(record?.why.examples).toContainEqual(expect.objectContaining({ label: 'signal:strangulation' }));
    expect((await command(['understand', '--why', 'he has never choked me'])).out).toContain('denied');
  });

  it('answers line by line, and says what is wrong with a bad one', async () => {
    const lines = ['{"text":"he hits me"}', '{"text":7}', '{"text":"exit","language":"pl"}'];
    const answers = await records<{ needs?: string[]; error?: string; command?: string }>(
      ['understand', '--stdin'],
      { lines },
    );
    expect(answers[0]?.needs).toContain('domestic-abuse');
    expect(answers[1]?.error).toContain('"text"');
    expect(answers[2]?.command).toBe('exit');
  });

  it('shows how it is used where no words are given', async () => {
    const { code, err } = await command(['understand']);
    expect([code, err.includes('understand needs words')]).toEqual([1, true]);
  });
});
