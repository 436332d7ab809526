import type { Directory } from '../directory.ts';
import { catalogueOf } from './catalogue.ts';
import { type Collection, collections } from './endpoints.ts';
import { openApi } from './open-api.ts';
import { pageOf } from './pages.ts';
import { BadQuery, readQuery } from './query.ts';
import type { OrukApiDetails } from './shapes.ts';
import { strictly } from './strict-profile.ts';

/** A question to the feed: what follows `/directory/` in the path, and the query. `base`: the feed's own address. */
export type Asked = { path: string; query: URLSearchParams; base: string };

export type Answered = {
  status: 200 | 400 | 404;
  type: 'application/json' | 'application/x-ndjson';
  body: string;
};

const json = (body: object, status: Answered['status'] = 200): Answered => ({
  status,
  type: 'application/json',
  body: JSON.stringify(body),
});

const trouble = (status: 400 | 404, error: string, message: string) => json({ error, message }, status);

/** Raise it when the same records come to be told in another way: readers then fetch again what they have. */
export const edition = '1';

const nowhere =
  'There is nothing at this address. The feed begins at /directory, and /directory/openapi.json lists all of it.';

const apiDetails = (base: string): OrukApiDetails => ({
  version: 'HSDS-UK-3.0',
  profile: 'https://openreferraluk.org/developers/specifications',
  openapi_url: `${base}/openapi.json`,
});

function answerList(collection: Collection, asked: Asked, directory: Directory): Answered {
  const query = readQuery(asked.query, collection.parameters);
  const page = pageOf(collection.list(query, catalogueOf(directory)), query);
  const contents = query.profile ? (strictly(collection.shape, page.contents) as object[]) : page.contents;
  if (query.format !== 'ndjson') return json({ ...page, contents });
  const body = contents.map((each) => `${JSON.stringify(each)}\n`).join('');
  return { status: 200, type: 'application/x-ndjson', body };
}

function answerOne(collection: Collection, id: string, asked: Asked, directory: Directory): Answered {
  const query = readQuery(asked.query, collection.oneParameters);
  const body = collection.one(id.toLowerCase(), query, catalogueOf(directory));
  if (!body)
    return trouble(404, 'not-found', `There is no ${collection.noun} with this id in the directory.`);
  return json(query.profile ? (strictly(collection.shape, body) as object) : body);
}

/** Answers a question to the feed; pure. What was asked is never repeated, save names of parameters that exist. */
export function answerDirectory(asked: Asked, directory: Directory): Answered {
  const [name = '', id, ...deeper] = asked.path.split('/').filter(Boolean);
  if (name === '') return json(apiDetails(asked.base));
  if (name === 'openapi.json' && id === undefined) return json(openApi(asked.base));
  const collection = collections.find(({ path }) => path === name);
  if (!collection || deeper.length > 0) return trouble(404, 'not-found', nowhere);
  try {
    return id === undefined
      ? answerList(collection, asked, directory)
      : answerOne(collection, id, asked, directory);
  } catch (error) {
    if (error instanceof BadQuery) return trouble(400, 'bad-parameter', error.message);
    throw error;
  }
}
