import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dialogSchema } from '../dialogs/read-dialogs.ts';
import { jsonSchemas } from '../directory/json-schemas.ts';
import type { Rule } from './rule.ts';

export const schemasAreCurrent: Rule = {
  id: 'schemas-are-current',
  why: 'Editors help people by the JSON Schema that stands beside the content.',
  find: ({ root }) =>
    Object.entries(allSchemas())
      .filter(
        ([file, text]) => !existsSync(join(root, file)) || readFileSync(join(root, file), 'utf8') !== text,
      )
      .map(([file]) => ({ file, problem: 'is not what the code says', cure: 'Run npm run schemas.' })),
};

/** Every generated JSON Schema, by file. */
export function allSchemas(): Record<string, string> {
  return { ...jsonSchemas(), 'dialogs/schema.json': dialogSchema() };
}
