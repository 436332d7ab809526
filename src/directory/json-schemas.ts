import { z } from 'zod';
import { appLinkDomains } from './schemas/app-link-domain.ts';
import { area } from './schemas/area.ts';
import { audience } from './schemas/audience.ts';
import { doNotUseNumbers } from './schemas/do-not-use-number.ts';
import { exceptions } from './schemas/exception.ts';
import { topic } from './schemas/guidance.ts';
import { need } from './schemas/need.ts';
import { namesInLanguage, placeList } from './schemas/place.ts';
import { service } from './schemas/service.ts';
import { site } from './schemas/site.ts';

const schemas = {
  areas: area,
  audiences: audience,
  guidance: topic,
  needs: need,
  places: placeList,
  'places/in-languages': namesInLanguage,
  services: service,
  sites: site,
};

/** Files that are lists: a list has no `$schema` of its own, so an editor must be told of these. */
const lists = {
  'app-link-domains': appLinkDomains,
  'do-not-use-numbers': doNotUseNumbers,
  exceptions,
};

const jsonSchema = (schema: z.ZodType) =>
  `${JSON.stringify(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), null, 2)}\n`;

/** Short lists of names on one line, as the formatter writes them: it passes over `schema.json` alone. */
const formatted = (json: string) =>
  json.replace(/\[\s+((?:"[^"]*",?\s+)+)\]/g, (_, names: string) => `[${names.trim().replace(/\s+/g, ' ')}]`);

/** The JSON Schema of each folder and list of `content/`, by the file it belongs in, for people's editors. */
export function jsonSchemas(): Record<string, string> {
  return Object.fromEntries([
    ...Object.entries(schemas).map(([folder, schema]) => [
      `content/${folder}/schema.json`,
      jsonSchema(schema),
    ]),
    ...Object.entries(lists).map(([list, schema]) => [
      `content/${list}.schema.json`,
      formatted(jsonSchema(schema)),
    ]),
  ]);
}
