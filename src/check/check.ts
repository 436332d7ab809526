import { type Found, withoutExceptions } from './exceptions.ts';
import type { Checked, Rule } from './rule.ts';

/** Everything that the rules find and no exception covers, in the rules' order. */
export function check(rules: readonly Rule[], checked: Checked): Found[] {
  const found = rules.flatMap((rule) =>
    rule.find(checked).map((finding): Found => ({ rule: rule.id, ...finding })),
  );
  return withoutExceptions(found, rules, checked);
}

/** Whether a finding must be mended before the content is good. */
export const mustBeMended = ({ level }: Pick<Found, 'level'>): boolean => level !== 'should';
