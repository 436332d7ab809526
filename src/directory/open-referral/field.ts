/** Everything that has fields: objects of the standard, by its own names for them. */
export type ShapeName =
  | 'api_details'
  | 'service'
  | 'organization'
  | 'service_at_location'
  | 'location'
  | 'address'
  | 'contact'
  | 'phone'
  | 'schedule'
  | 'service_area'
  | 'language'
  | 'cost_option'
  | 'attribute'
  | 'taxonomy_term'
  | 'taxonomy';

/**
 * What one field holds: a JSON type with a format or a list of values; or `of`, another shape. `extra`: the field is not
 * in Open Referral UK 3.0. It has the name and the meaning that HSDS 3.0 gives it.
 */
export type Field = {
  type?: 'string' | 'number';
  format?: 'uuid' | 'uri' | 'email' | 'date' | 'date-time';
  values?: readonly string[];
  of?: ShapeName;
  isList?: true;
  isRequired?: true;
  extra?: true;
};

/** The fields of one of `shapes.ts`, none forgotten and none too many. */
export type Fields<Shape> = { [Name in keyof Required<Shape>]: Field };

export const text = { type: 'string' } as const;
export const number = { type: 'number' } as const;
export const id = { type: 'string', format: 'uuid', isRequired: true } as const;
export const link = { type: 'string', format: 'uuid' } as const;
export const uri = { type: 'string', format: 'uri' } as const;
export const needed = { type: 'string', isRequired: true } as const;
export const extra = { type: 'string', extra: true } as const;
export const extraLink = { ...link, extra: true } as const;
export const list = <Of extends ShapeName>(of: Of) => ({ of, isList: true }) as const;
export const placeTypes = ['physical', 'postal', 'virtual'] as const;
