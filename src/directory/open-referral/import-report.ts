import type { Remark } from './import-account.ts';
import type { Entry, Outcome, Plan } from './import-plan.ts';

/** What an import did, or would do. */
export type Report = {
  publisher: string;
  licence: string;
  /** Address or file name. */
  feed: string;
  version: string;
  /** The folder that records go to. */
  folder: string;
  isDryRun: boolean;
  counts: Record<Outcome, number>;
  /** Sentences about the feed as a whole. */
  remarks: string[];
  services: Entry[];
  gone: string[];
};

/** Why of remarks, with the services that it holds for, most frequent first. */
export type Reason = { field: string; why: string; names: string[] };

/** Where so much of a feed has gone, it is more likely broken than so many services closed. */
const bigFall = 0.3;
const fewEnoughToCount = 4;

export function countsOf(entries: readonly Entry[]): Record<Outcome, number> {
  const counts: Record<Outcome, number> = {
    imported: 0,
    changed: 0,
    unchanged: 0,
    'left-alone': 0,
    'left-out': 0,
  };
  for (const { outcome } of entries) counts[outcome]++;
  return counts;
}

/** A warning where a feed has lost many of its services since the last import; undefined where it has not. */
export function warningOfFall({ gone, before }: Pick<Plan, 'gone' | 'before'>): string | undefined {
  if (before <= fewEnoughToCount || gone.length <= before * bigFall) return undefined;
  return (
    `${gone.length} of the ${before} services that came from this feed are no longer in it. ` +
    'Ask its publisher whether that is meant before you close any of them.'
  );
}

function grouped(rows: readonly { remark: Remark; name: string }[]): Reason[] {
  const reasons = new Map<string, Reason>();
  for (const { remark, name } of rows) {
    // What a feed says differs from service to service: for several, only the reason is shown.
    const general = remark.why.replace(/"[^"]*"/g, '"…"');
    const key = `${remark.field}\n${general}`;
    const reason = reasons.get(key) ?? { ...remark, names: [] };
    if (reason.why !== remark.why) reason.why = general;
    reason.names.push(name);
    reasons.set(key, reason);
  }
  return [...reasons.values()].sort((a, b) => b.names.length - a.names.length);
}

/** Everything that was dropped, or changed, by field and reason. */
export function reasonsOf(entries: readonly Entry[], part: 'changed' | 'dropped'): Reason[] {
  return grouped(entries.flatMap((entry) => entry[part].map((remark) => ({ remark, name: entry.name }))));
}

/** Services that were left out or left alone, by reason. */
export function whysOf(entries: readonly Entry[], outcome: Outcome): Reason[] {
  const chosen = entries.filter((entry) => entry.outcome === outcome);
  return grouped(
    chosen.map(({ name, why = '', id }) => ({ remark: { field: outcome, why }, name: id ?? name })),
  );
}
