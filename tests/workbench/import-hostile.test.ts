import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { crawl } from '../../src/workbench/feed/crawl.ts';
import type { Get } from '../../src/workbench/feed/get.ts';
import { usualLimits } from '../../src/workbench/feed/limits.ts';
import { readFeedFile } from '../../src/workbench/feed/read-file.ts';
import { recover, writeAtOnce } from '../../src/workbench/feed/write-at-once.ts';
import { command } from './command.ts';
import { asked, feedOf, type Handler, sendJson, serve, stopServers } from './feed-server.ts';
import { advice, advices, bringIn, folderIn, recordsIn, refusalOf, textsIn } from './importing.ts';
import { madeContent, removeMadeContent } from './made-content.ts';

afterEach(stopServers);
afterAll(removeMadeContent);

/** A feed whose lists are answered so; records are those of `advices`. */
const listing = (list: (page: number, response: Parameters<Handler>[1]) => void): Handler => {
  const good = feedOf(advices(20), { perPage: 100 });
  return (request, response) => {
    const { pathname, searchParams } = asked(request);
    return pathname === '/services'
      ? list(Number(searchParams.get('page')), response)
      : good(request, response);
  };
};

describe('a feed that is refused leaves what was there untouched', () => {
  const refused: [string, Handler, string][] = [
    ['a web page', (_request, response) => response.end('<html>'), 'is a web page (HTML)'],
    [
      'a sign-in that every address leads to',
      (_request, response) => response.writeHead(401).end(),
      'answered 401',
    ],
    [
      'JSON that is no list',
      (_request, response) => sendJson(response, { hello: 'world' }),
      'neither "contents" nor "content"',
    ],
    ['an empty feed', feedOf([]), 'holds no services'],
    [
      'a list that breaks off in the middle',
      listing((page, response) =>
        page < 3
          ? sendJson(response, { contents: [advice(page)], last_page: false })
          : response.end('{"contents": ['),
      ),
      'is not whole JSON',
    ],
    [
      'a redirect without end',
      (_request, response) => response.writeHead(302, { location: '/' }).end(),
      'redirects more than 5 times',
    ],
  ];
  it.each(refused)('%s', async (_what, handler, sentence) => {
    const content = madeContent([]);
    await bringIn(await serve(feedOf(advices(3))), content);
    const before = textsIn(folderIn(content));
    expect(await refusalOf(await serve(handler), content)).toContain(sentence);
    expect(textsIn(folderIn(content))).toEqual(before);
  });

  it('so does one on this machine, unless that is allowed', async () => {
    const content = madeContent([]);
    const address = await serve(feedOf(advices(1)));
    const { code, err } = await command([
      'import',
      address,
      '--allow-http',
      '--licence',
      'OGL',
      '--content',
      content,
    ]);
    expect([code, err]).toEqual([1, expect.stringContaining('inside a private network')]);
  });
});

describe('a feed that is odd is read as far as it can be', () => {
  it('pages that go round in a circle end where they began', async () => {
    const content = madeContent([]);
    const circle = listing((page, response) =>
      sendJson(response, { contents: [advice(((page - 1) % 4) + 1)], last_page: false }),
    );
    const { summary } = await bringIn(await serve(circle), content);
    expect(summary.counts.imported).toBe(4);
    expect(summary.remarks.join()).toContain('Page 5 of the list repeats earlier pages');
  });

  it('a server that takes no notice of pages is read once', async () => {
    const { summary } = await bringIn(
      await serve(listing((_page, response) => sendJson(response, { contents: advices(3) }))),
      madeContent([]),
    );
    expect(summary.counts.imported).toBe(3);
  });

  it('counts that lie are reported and not believed', async () => {
    const lying = listing((page, response) =>
      sendJson(response, {
        contents: page <= 3 ? [advice(page)] : [],
        total_items: 5000,
        total_pages: 1,
        last_page: false,
      }),
    );
    const { summary } = await bringIn(await serve(lying), madeContent([]));
    expect(summary.counts.imported).toBe(3);
    expect(summary.remarks).toEqual(['The feed says that it has 5000 services; 3 were found.']);
  });

  it('pages that are counted from 0 are all read', async () => {
    const content = madeContent([]);
    const counted = listing((page, response) =>
      sendJson(response, {
        content: [advice(page + 1)],
        first: page === 0,
        last: page === 2,
        totalPages: 3,
        totalElements: 3,
      }),
    );
    const { summary } = await bringIn(await serve(counted), content);
    expect([summary.counts.imported, summary.remarks]).toEqual([3, []]);
  });

  it('a root that only greets is passed by', async () => {
    const good = feedOf(advices(2));
    const greeting: Handler = (request, response) =>
      request.url === '/' ? response.end('Welcome to our directory') : good(request, response);
    const { summary } = await bringIn(await serve(greeting), madeContent([]));
    expect(summary.counts.imported).toBe(2);
  });

  it('entries that come twice become one record', async () => {
    const twice = listing((_page, response) =>
      sendJson(response, { contents: [advice(1), advice(2), advice(1)], last_page: true }),
    );
    const { summary } = await bringIn(await serve(twice), madeContent([]));
    expect([summary.counts.imported, summary.remarks.length]).toEqual([2, 1]);
  });

  it('a list without end is cut at the limit, and says so', async () => {
    let pages = 0;
    const endless = listing((page, response) => {
      pages++;
      sendJson(response, {
        contents: Array.from({ length: 10 }, (_, at) => advice(page * 10 + at, { id: `${page}-${at}` })),
        last_page: false,
      });
    });
    const { summary } = await bringIn(await serve(endless), madeContent([]), ['--limit', '25']);
    expect([summary.counts.imported, pages]).toEqual([25, 3]);
    expect(summary.remarks[0]).toContain('Use --limit to read more');
  });

  it('a record that answers for another service is not taken for it', async () => {
    const good = feedOf(advices(2), { perPage: 100 });
    const swapped: Handler = (request, response) =>
      asked(request).pathname === `/services/${advice(1).id}`
        ? sendJson(response, advice(2))
        : good(request, response);
    const content = madeContent([]);
    const { services } = await bringIn(await serve(swapped), content);
    expect(recordsIn(folderIn(content))['exampleshire-advice-1']?.['name']).toBe('Exampleshire Advice 1');
    expect(services[0]?.changed).toContainEqual({
      field: 'record',
      why: 'its full record is of another service: only what the list says of it was read',
    });
  });

  it('records that cannot be had are read from the list', async () => {
    const good = feedOf(advices(30), { perPage: 100 });
    let asks = 0;
    const listsOnly: Handler = (request, response) => {
      if (!asked(request).pathname.startsWith('/services/')) return good(request, response);
      asks++;
      return sendJson(response, {}, 404);
    };
    const { summary } = await bringIn(await serve(listsOnly), madeContent([]));
    expect(summary.counts.imported).toBe(30);
    // After twenty in a row, and those that were on their way, it stops to ask.
    expect(asks).toBeLessThan(25);
  });

  it('a huge record is read from the list', async () => {
    const good = feedOf(advices(2), { perPage: 100 });
    const huge: Handler = (request, response) =>
      asked(request).pathname === `/services/${advice(1).id}`
        ? response.end(JSON.stringify(advice(1, { description: 'x'.repeat(21_000_000) })))
        : good(request, response);
    const { services } = await bringIn(await serve(huge), madeContent([]));
    expect(services[0]?.changed.map(({ why }) => why).join()).toContain('larger than 20 MB');
  });

  it.each(['../../../etc/passwd', '..', 'a/b\\c', '%2e%2e/x', 'con:\u0000', '__proto__', 'schema'])(
    'an id like "%s" leads nowhere, and names no file',
    async (id) => {
      const paths: string[] = [];
      const good = feedOf([advice(1, { id, name: id })], { perPage: 100 });
      const address = await serve((request, response) => {
        paths.push(asked(request).pathname);
        return good(request, response);
      });
      const content = madeContent([]);
      await bringIn(address, content);
      expect(paths.filter((path) => path !== '/' && !path.startsWith('/services'))).toEqual([]);
      expect(Object.keys(textsIn(folderIn(content))).join()).toMatch(
        /^(?:imported\.md,)?[a-z0-9-]+\.json(?:,imported\.md)?$/,
      );
      expect(existsSync(join(folderIn(content), 'schema.json'))).toBe(false);
    },
  );
});

describe('a feed that would take too long or too much', () => {
  const get: Get = async (url) => {
    const page = Number(url.searchParams.get('page') ?? 0);
    const contents = [advice(page)];
    const body = url.pathname.endsWith('/services')
      ? { contents, last_page: false }
      : { version: 'HSDS-UK-3.0' };
    return { status: 200, text: JSON.stringify(body), url };
  };

  it('is stopped after an hour, however quick each answer is', async () => {
    let minutes = 0;
    const crawling = crawl(new URL('https://feed.example.org/'), {
      get,
      limits: usualLimits,
      clock: () => 60_000 * minutes++,
      progress: () => undefined,
      begin: () => undefined,
    });
    await expect(crawling).rejects.toThrow('The feed takes more than 60 minutes');
  });

  it('is refused as a file that is larger than may be read', () => {
    const file = join(madeContent([]), 'feed.json');
    writeFileSync(file, JSON.stringify(advices(20)));
    expect(() => readFeedFile(file, { ...usualLimits, fileBytes: 1_000 })).toThrow(
      'Split it, and import the parts',
    );
  });

  it('tells someone at a terminal how far it has come', async () => {
    const address = await serve(feedOf(advices(5)));
    const argv = ['import', address, '--licence', 'OGL', '--allow-http', '--allow-private', '--dry-run'];
    const { err } = await command([...argv, '--content', madeContent([])], { columns: 80 });
    expect(err).toContain('reading service 5 of 5');
  });
});

describe('records are written all or none', () => {
  const folderWith = (texts: Record<string, string>) => {
    const folder = join(madeContent([]), 'services/imported');
    mkdirSync(folder, { recursive: true });
    for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text);
    return folder;
  };
  const files = new Map([
    ['a.json', 'new'],
    ['b.json', 'new'],
  ]);

  it('beside files that were there', () => {
    const folder = folderWith({ 'a.json': 'old', 'notes.txt': 'mine' });
    writeAtOnce(folder, files);
    expect(textsIn(folder)).toEqual({ 'a.json': 'new', 'b.json': 'new', 'notes.txt': 'mine' });
  });

  it.each([1, 2])('and when the disk fails at step %i, all is as it was', (failing) => {
    const folder = folderWith({ 'a.json': 'old' });
    let step = 0;
    const rename = (from: string, to: string) => {
      step++;
      if (step === failing) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
      renameSync(from, to);
    };
    expect(() => writeAtOnce(folder, files, rename)).toThrow('Nothing there was changed');
    expect(textsIn(folder)).toEqual({ 'a.json': 'old' });
  });

  it('and when the machine dies between the steps, the next import finds the old state', () => {
    const folder = folderWith({ 'a.json': 'old' });
    const aside = join(dirname(dirname(folder)), '.before-import-imported');
    renameSync(folder, aside);
    recover(folder);
    expect(textsIn(folder)).toEqual({ 'a.json': 'old' });
    expect(existsSync(aside)).toBe(false);
  });
});
