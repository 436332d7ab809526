import { z } from 'zod';
import { area } from './schemas/area.ts';
import { audience } from './schemas/audience.ts';
import { need } from './schemas/need.ts';
import { placeList } from './schemas/place.ts';
import { service } from './schemas/service.ts';
import { site } from './schemas/site.ts';

const schemas = {
  areas: area,
  audiences: audience,
  needs: need,
  places: placeList,
  services: service,
  sites: site,
};

/** The JSON Schema of each folder of `content/`, by the file it belongs in, for people's editors. */
export function jsonSchemas(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(schemas).map(([folder, schema]) => [
      `content/${folder}/schema.json`,
      `${JSON.stringify(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), null, 2)}\n`,
    ]),
  );
}
