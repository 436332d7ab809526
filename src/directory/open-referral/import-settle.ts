import { type Service, service as serviceSchema } from '../schemas/service.ts';
import { forReview, remark } from './import-account.ts';
import type { Imported, ServiceInput } from './import-context.ts';
import { recordText } from './import-record-text.ts';

/** A record that is ready to be written. */
export type Settled = {
  record: Service;
  text: string;
  /** Its fields that the feed filled. */
  kept: string[];
};

/** Fields that an import fills by itself. */
const bookkeeping = new Set([
  '$schema',
  'id',
  'status',
  'reason',
  'sources',
  'checkedHow',
  'origin',
  'notes',
]);

/** Leaves out what the schema would fill in by itself, as people do who write records. */
function withoutDefaults(record: ServiceInput): ServiceInput {
  const usual: Partial<Record<keyof ServiceInput, string>> = {
    specialism: '[]',
    forms: '[]',
    cannotTake: '[]',
    languages: '["en"]',
    interpreters: 'false',
    expect: '[]',
  };
  const kept = Object.entries(record).filter(
    ([key, value]) => usual[key as keyof ServiceInput] !== JSON.stringify(value),
  );
  const { madeFor = [], ...takes } = record.takes;
  return {
    ...(Object.fromEntries(kept) as ServiceInput),
    takes: madeFor.length > 0 ? { ...takes, madeFor } : takes,
  };
}

/**
 * The record under its id, true to the schema, or a sentence that says why there is none.
 * @param isService whether there is a service of this id for people whom this one cannot take
 * @param schema the path of the JSON Schema from the record's folder, for people's editors
 */
export function settle(
  { record, account }: Imported,
  id: string,
  isService: (id: string) => boolean,
  schema: string | undefined,
): Settled | string {
  if (!record) return 'there is no record';
  const cannotTake = (record.cannotTake ?? []).flatMap(({ who, instead }) => {
    const known = instead.filter(isService);
    if (known.length > 0) return [{ who, instead: known }];
    remark(account.dropped, 'cannotTake', `no service of ours is named that takes ${who}`);
    forReview(account, `It cannot take: ${who}. Name a service that does.`);
    return [];
  });
  const { origin, ...others } = record;
  const whole = withoutDefaults({
    ...(schema ? { $schema: schema } : {}),
    id,
    ...others,
    cannotTake,
    ...(origin ? { origin } : {}),
    ...(account.review.length > 0 ? { notes: account.review.join(' ') } : {}),
  });
  const parsed = serviceSchema.safeParse(whole);
  if (parsed.success)
    return {
      record: parsed.data,
      text: recordText(whole),
      kept: Object.keys(whole).filter((key) => !bookkeeping.has(key)),
    };
  const [issue] = parsed.error.issues;
  return `its record would break a rule: ${issue?.path.join('.')}: ${issue?.message}`;
}
