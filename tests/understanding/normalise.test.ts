import { describe, expect, it } from 'vitest';
import { normalise, visibleLength } from '../../src/understanding/normalise.ts';

describe('one way to write a word', () => {
  it.each([
    ['Won’t', "won't"],
    ['  two   spaces\n', 'two spaces'],
    ['ＦＵＬＬ', 'full'],
    ['a\u200bb\u202ec\u{e0041}d', 'abcd'],
    ['café', 'cafe'],
    ['علي كي', 'علی کی'],
    ['ھے', 'ہے'],
    ['ئەو دەڵێ گۆڕی', 'ئہو دہلی گوری'],
    ['۱۲۳ ٤٥', '123 45'],
    ['rаped', 'raped'],
    ['хорошо', 'хорошо'],
  ])('"%s" becomes "%s"', (text, expected) => {
    expect(normalise(text)).toBe(expected);
  });

  it('changes nothing when done twice', () => {
    const once = normalise('Ｈé’s ﷺ ھے İ ǅ');
    expect(normalise(once)).toBe(once);
  });

  it('counts what a person sees', () => {
    expect(visibleLength(`a${'\u200b'.repeat(900)}b😀`)).toBe(3);
  });
});
