import { z } from 'zod';
import type { Path } from './position.ts';

/** What this file uses of JSON Schema. */
type Shape = {
  properties?: Record<string, Shape>;
  items?: Shape;
  additionalProperties?: Shape | boolean;
  anyOf?: Shape[];
};

/** Every form that what lies under `step` may take. */
function under(shape: Shape, step: PropertyKey): Shape[] {
  const { properties, items, additionalProperties, anyOf = [] } = shape;
  const own = typeof step === 'number' ? items : properties?.[String(step)];
  const any = typeof additionalProperties === 'object' ? additionalProperties : undefined;
  return [
    ...[own ?? any].filter((each) => each !== undefined),
    ...anyOf.flatMap((each) => under(each, step)),
  ];
}

const fieldsOf = ({ properties = {}, anyOf = [] }: Shape): string[] => [
  ...Object.keys(properties),
  ...anyOf.flatMap(fieldsOf),
];

/** The names that a schema knows at a path, each once. */
export function knownFields(schema: z.ZodType, path: Path): string[] {
  const whole = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shape;
  const shapes = path.reduce<Shape[]>((all, step) => all.flatMap((each) => under(each, step)), [whole]);
  return [...new Set(shapes.flatMap(fieldsOf))].filter((name) => name !== '$schema');
}
