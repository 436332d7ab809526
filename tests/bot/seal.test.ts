import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createSeal } from '../../src/bot/seal.ts';

const minutes = 30;
const now = new Date('2026-11-25T14:00:00Z');
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);

const key = randomBytes(32);
const seal = createSeal([key], minutes);
const content = '{"site":"leicestershire","answers":{"safe":["yes"]}}';
const sealed = seal.seal(content, now);

/** The sealed text with one bit of its bytes turned. */
function flipped(text: string, bit: number): string {
  const bytes = Buffer.from(text, 'base64url');
  bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return bytes.toString('base64url');
}

describe('a sealed state', () => {
  it.each([
    ['nothing', ''],
    ['one sign', 'x'],
    ['a state', content],
    ['other scripts', 'اردو ਪੰਜਾਬੀ 🐈'],
    ['as many bytes as fit in a block', 'a'.repeat(120)],
    ['one more than fit in a block', 'a'.repeat(121)],
    ['the longest that is not packed', 'a'.repeat(632)],
    ['one more', 'é'.repeat(317)],
    ['the longest that anyone could ever have', 'abcdefgh'.repeat(256)],
  ])('opens to what was sealed: %s', (_what, text) => {
    expect(seal.open(seal.seal(text, now), now)).toBe(text);
  });

  it('is letters, digits, hyphens and low lines, fit for a hidden field', () => {
    expect(sealed).toMatch(/^[\w-]+$/);
  });

  it('is never the same twice', () => {
    const many = new Set(Array.from({ length: 1000 }, () => seal.seal(content, now)));
    expect(many.size).toBe(1000);
  });

  it('has one length for all short answers, so that it tells little by its size', () => {
    const lengths = ['yes', 'no', 'not-sure', 'skip'].map(
      (id) => seal.seal(`{"safe":["${id}"]}`, now).length,
    );
    expect(new Set(lengths).size).toBe(1);
  });

  it('shows nothing of what it holds', () => {
    const bytes = Buffer.from(sealed, 'base64url');
    expect([bytes.includes('leicestershire'), bytes.includes('safe')]).toEqual([false, false]);
  });
});

describe('a state that was tampered with opens to nothing', () => {
  it('when any one bit of it is turned', () => {
    const bits = Buffer.from(sealed, 'base64url').length * 8;
    const opened = Array.from({ length: bits }, (_, bit) => seal.open(flipped(sealed, bit), now));
    expect(opened.every((each) => each === undefined)).toBe(true);
  });

  it('when any one sign of it is another', () => {
    const opened = [...sealed].map((sign, at) =>
      seal.open(`${sealed.slice(0, at)}${sign === 'A' ? 'B' : 'A'}${sealed.slice(at + 1)}`, now),
    );
    expect(opened.every((each) => each === undefined)).toBe(true);
  });

  it('when it is cut at any length, at either end', () => {
    const cut = Array.from({ length: sealed.length }, (_, at) => [sealed.slice(0, at), sealed.slice(at + 1)]);
    expect(cut.flat().every((text) => seal.open(text, now) === undefined)).toBe(true);
  });

  it.each([
    ['a sign after', `${sealed}A`],
    ['a sign before', `A${sealed}`],
    ['padding', `${sealed}==`],
    ['a line end', `${sealed}\n`],
    ['itself again', sealed + sealed],
    ['spaces', ` ${sealed} `],
    ['the other alphabet of base64', `+/${sealed.slice(2)}`],
  ])('when it has %s', (_what, text) => {
    expect(seal.open(text, now)).toBeUndefined();
  });

  it('when the middles of two are exchanged', () => {
    const [one, two] = [sealed, seal.seal(content.replace('yes', 'now'), now)];
    expect(seal.open(one.slice(0, 60) + two.slice(60), now)).toBeUndefined();
  });
});

describe('what was never a state opens to nothing and breaks nothing', () => {
  it.each([
    ['no text', ''],
    ['words', 'please let me in'],
    ['an unsigned token', 'eyJhbGciOiJub25lIn0.eyJzaXRlIjoieCJ9.'],
    ['a path', '../../etc/passwd'],
    ['zeros', Buffer.alloc(200).toString('base64url')],
    ['very many signs', 'A'.repeat(1_000_000)],
    ['a lone surrogate', '\ud800'.repeat(90)],
    ['signs above ASCII', 'é'.repeat(200)],
  ])('%s', (_what, text) => {
    expect(seal.open(text, now)).toBeUndefined();
  });

  it('ten thousand random ones, with and without a true beginning', () => {
    const head = Buffer.from(sealed, 'base64url').subarray(0, 5);
    const opened = Array.from({ length: 10_000 }, (_, at) => {
      const bytes = Buffer.concat([at % 2 ? head : Buffer.alloc(0), randomBytes(at % 300)]);
      return seal.open(bytes.toString('base64url'), now);
    });
    expect(opened.every((each) => each === undefined)).toBe(true);
  });
});

describe('the keys', () => {
  const [older, newer] = [randomBytes(32), randomBytes(32)];

  it('of somebody else open nothing', () => {
    expect(createSeal([randomBytes(32)], minutes).open(sealed, now)).toBeUndefined();
  });

  it('of the same deployment open what another process sealed', () => {
    expect(createSeal([Buffer.from(key)], minutes).open(sealed, now)).toBe(content);
  });

  it('can be changed in mid-conversation: the older still opens', () => {
    const before = createSeal([older], minutes).seal(content, now);
    expect(createSeal([newer, older], minutes).open(before, now)).toBe(content);
  });

  it('can be changed on one machine before another: either order opens both', () => {
    const [one, two] = [createSeal([newer, older], minutes), createSeal([older, newer], minutes)];
    expect([two.open(one.seal(content, now), now), one.open(two.seal(content, now), now)]).toEqual([
      content,
      content,
    ]);
  });

  it('seal with the first: an older one that is gone is not missed', () => {
    const both = createSeal([newer, older], minutes).seal(content, now);
    expect(createSeal([newer], minutes).open(both, now)).toBe(content);
  });

  it('that are gone open nothing', () => {
    const before = createSeal([older], minutes).seal(content, now);
    expect(createSeal([newer], minutes).open(before, now)).toBeUndefined();
  });

  it('must be there', () => {
    expect(() => createSeal([], minutes)).toThrow();
  });
});

describe('after half an hour', () => {
  it.each([
    [0, content],
    [60, content],
    [minutes * 60, content],
    [minutes * 60 + 1, undefined],
    [24 * 3600, undefined],
  ])('%i seconds after it was sealed, a state opens to %j', (seconds, expected) => {
    expect(seal.open(sealed, later(seconds))).toBe(expected);
  });

  it('a state that was carried on with is good for another half hour', () => {
    const again = seal.seal(content, later(29 * 60));
    expect(seal.open(again, later(58 * 60))).toBe(content);
  });
});
