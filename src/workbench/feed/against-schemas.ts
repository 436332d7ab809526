import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Feed } from './feed.ts';
import { FeedRefused } from './refused.ts';

/** Where the official schemas refer to each other. */
const base = 'https://openreferraluk.org/specifications/3.0/schema/';
/** A template and a stub that lie among the schemas. */
const notSchemas = new Set(['open_api.json', 'empy_list_response.json']);

/** How a feed stands against the official schemas: for information, never a reason to leave anything out. */
export type Standing = { holds: number; of: number; problems: { problem: string; times: number }[] };

async function loadAjv() {
  try {
    const [{ Ajv2020 }, formats] = await Promise.all([import('ajv/dist/2020.js'), import('ajv-formats')]);
    const ajv = new Ajv2020({ allErrors: true, strict: false });
    formats.default.default(ajv);
    return ajv;
  } catch {
    throw new FeedRefused('--schemas needs the packages ajv and ajv-formats: install them with "npm ci".');
  }
}

/**
 * Validates every service of a feed, and what the feed says of itself, against the Open Referral UK 3.0 schemas.
 * @param folder their folder, or the one above it; it holds `service.json` and `api_details.json`
 */
export async function againstSchemas(feed: Feed, folder: string): Promise<Standing> {
  const schemas = [folder, join(folder, 'schema')].find((each) => existsSync(join(each, 'service.json')));
  if (!schemas)
    throw new FeedRefused(`There is no service.json in ${folder}: give the folder of the official schemas.`);
  const ajv = await loadAjv();
  for (const file of readdirSync(schemas).filter((name) => name.endsWith('.json') && !notSchemas.has(name)))
    ajv.addSchema(JSON.parse(readFileSync(join(schemas, file), 'utf8')) as object, base + file);
  const problems = new Map<string, number>();
  const check = (schema: string, value: unknown): boolean => {
    const validate = ajv.getSchema(base + schema);
    const holds = validate?.(value) === true;
    for (const { instancePath, message = '' } of validate?.errors ?? []) {
      const problem = `${schema.replace('.json', '')}${instancePath.replace(/\/\d+/g, '/*')} ${message}`;
      problems.set(problem, (problems.get(problem) ?? 0) + 1);
    }
    return holds;
  };
  if ('version' in feed.about || 'openapi_url' in feed.about) check('api_details.json', feed.about);
  const holds = feed.services.filter(({ service }) => check('service.json', service)).length;
  const sorted = [...problems]
    .map(([problem, times]) => ({ problem, times }))
    .sort((a, b) => b.times - a.times);
  return { holds, of: feed.services.length, problems: sorted };
}
