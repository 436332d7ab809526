import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { newMemory } from '../../src/bot/memory.ts';
import { createKeying, rememberHere } from '../../src/bot/remembered.ts';

const minutes = 30;
const memory = newMemory('leicestershire', 'en');

describe('what a channel is remembered by', () => {
  let clock = 0;
  const later = (seconds: number) => {
    clock += seconds * 1000;
  };
  const now = () => new Date(clock);

  beforeEach(() => {
    vi.useFakeTimers();
    clock = Date.parse('2026-11-25T14:00:00Z');
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is there at the next turn', async () => {
    const remembered = rememberHere(minutes, now);
    await remembered.set('a', memory);
    expect(await remembered.get('a')).toEqual(memory);
  });

  it('belongs to one conversation alone', async () => {
    const remembered = rememberHere(minutes, now);
    await remembered.set('a', memory);
    expect(await remembered.get('b')).toBeUndefined();
  });

  it('is gone at once when a person leaves', async () => {
    const remembered = rememberHere(minutes, now);
    await remembered.set('a', memory);
    await remembered.delete('a');
    expect(await remembered.get('a')).toBeUndefined();
  });

  it.each([
    [29 * 60, true],
    [30 * 60, false],
    [31 * 60, false],
  ])('%i seconds after the last turn, is there: %s', async (seconds, there) => {
    const remembered = rememberHere(minutes, now);
    await remembered.set('a', memory);
    later(seconds);
    expect((await remembered.get('a')) !== undefined).toBe(there);
  });

  it('lasts as long again after each turn', async () => {
    const remembered = rememberHere(minutes, now);
    await remembered.set('a', memory);
    later(20 * 60);
    await remembered.set('a', memory);
    later(20 * 60);
    expect(await remembered.get('a')).toEqual(memory);
  });

  it('is let go of by the process itself, with nobody asking', async () => {
    const remembered = rememberHere(minutes, now);
    const deleted = vi.spyOn(Map.prototype, 'delete');
    await remembered.set('a', memory);
    deleted.mockClear();
    later(31 * 60);
    vi.advanceTimersByTime(31_000);
    expect(deleted.mock.calls).toEqual([['a']]);
    deleted.mockRestore();
  });

  it('is let go of in order of age, whichever was spoken to last', async () => {
    const remembered = rememberHere(minutes, now);
    await remembered.set('a', memory);
    await remembered.set('b', memory);
    later(20 * 60);
    await remembered.set('a', memory);
    later(15 * 60);
    expect([await remembered.get('a'), await remembered.get('b')]).toEqual([memory, undefined]);
  });

  it('has an end: past twenty thousand conversations the oldest is forgotten', async () => {
    const remembered = rememberHere(minutes, now);
    for (let at = 0; at <= 20_000; at += 1) await remembered.set(String(at), memory);
    expect([await remembered.get('0'), await remembered.get('1')]).toEqual([undefined, memory]);
  });
});

describe('the key of a conversation', () => {
  const key = createKeying();

  it('is the same for the same conversation', () => {
    expect(key('emulator', 'c1', 'u1')).toBe(key('emulator', 'c1', 'u1'));
  });

  it.each([
    [
      ['a', 'b', 'c'],
      ['a', 'b', 'd'],
    ],
    [
      ['ab', 'c'],
      ['a', 'bc'],
    ],
    [
      ['a', '', 'b'],
      ['a', 'b', ''],
    ],
    [
      ['a,b', 'c'],
      ['a', 'b,c'],
    ],
  ])('of %j is not that of %j', (one, two) => {
    expect(key(...one)).not.toBe(key(...two));
  });

  it('does not tell who it is of', () => {
    expect(key('msteams', 'sarah.jones@example.org')).not.toMatch(/sarah|jones|example|teams/i);
  });

  it('is another in every process, so that it links nothing', () => {
    expect(createKeying()('a', 'b')).not.toBe(key('a', 'b'));
  });
});
