/** Every one of these needs, for every one of these people, at every one of these moments, in every one of these districts. */
export type Case = {
  needs: readonly string[];
  people: readonly string[];
  /** ISO 8601. */
  moments: readonly string[];
  /** District ids. */
  districts: readonly string[];
};

/** Joins cases that differ in one field alone. */
function joinedBy(field: keyof Case, cases: readonly Case[]): Case[] {
  const joined = new Map<string, Case>();
  for (const each of cases) {
    const key = JSON.stringify({ ...each, [field]: undefined });
    const known = joined.get(key);
    const values = known ? [...new Set([...known[field], ...each[field]])] : each[field];
    joined.set(key, { ...each, [field]: values });
  }
  return [...joined.values()];
}

/** Cases in as few lines as say exactly the same. */
export function mergedCases(cases: readonly Case[]): Case[] {
  const fields = ['moments', 'districts', 'people', 'needs'] as const;
  return fields.reduce<Case[]>((merged, field) => joinedBy(field, merged), [...cases]);
}
