import type { ShapeName } from './field.ts';
import { fieldsOf } from './fields.ts';

/** A body with the fields of Open Referral UK 3.0 alone, for readers that refuse any other. */
export function strictly(shape: ShapeName, body: unknown): unknown {
  if (Array.isArray(body)) return body.map((each) => strictly(shape, each));
  const known = fieldsOf(shape);
  return Object.fromEntries(
    Object.entries(body as object).flatMap(([name, value]) => {
      const field = known[name];
      if (!field || field.extra) return [];
      return [[name, field.of ? strictly(field.of, value) : value]];
    }),
  );
}
