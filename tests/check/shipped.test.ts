import { describe, expect, it } from 'vitest';
import { check, mustBeMended } from '../../src/check/check.ts';
import { inWords, located } from '../../src/check/print.ts';
import { rules } from '../../src/check/rules.ts';
import { checkedWith, made, shipped } from './made.ts';

const broken = check(rules, shipped).filter(mustBeMended);
const lines = located(broken, shipped.root).map((finding) => inWords(finding, false));

describe('the shipped content', () => {
  it.each(rules.map(({ id }) => id))('holds by "%s"', (id) => {
    expect(lines.filter((line) => line.startsWith(`${id}:`))).toEqual([]);
  });
});

describe('the rules', () => {
  it('have an id of their own each, and say why', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    for (const { id, why } of rules) {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)+$/);
      expect(why).toMatch(/^[A-Z].{20,}\.$/);
    }
  });

  it('find nothing in a record in which nothing is wrong', () => {
    const checked = checkedWith([made()]);
    const found = rules.flatMap((rule) => rule.find(checked)).filter(({ file }) => file === 'made.json');
    expect(found).toEqual([]);
  });
});
