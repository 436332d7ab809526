import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { readDirectory } from '../../src/directory/read-directory.ts';
import { command } from './command.ts';
import { changingFeed, feedOf, sendJson, serve, stopServers } from './feed-server.ts';
import { advice, advices, bringIn, folderIn, recordsIn, textsIn } from './importing.ts';
import { madeContent, removeMadeContent } from './made-content.ts';

afterEach(stopServers);
afterAll(removeMadeContent);

describe('someone who imports a feed', () => {
  it('finds its services as held records with their origin, which the directory can read', async () => {
    const content = madeContent([]);
    const address = await serve(feedOf(advices(5)));
    const { summary } = await bringIn(address, content);
    expect(summary.counts.imported).toBe(5);
    const held = readDirectory(content).services.filter(({ origin }) => origin);
    expect(held).toHaveLength(5);
    expect(held[0]).toMatchObject({
      id: 'exampleshire-advice-1',
      status: 'held',
      reason: 'Imported from Exampleshire Council: a person must review it',
      checkedOn: '2026-10-01',
      areas: { districts: ['blaby'] },
      origin: { publisher: 'Exampleshire Council', feed: address, id: advice(1).id, licence: 'OGL-UK-3.0' },
      sources: [{ url: `${address}/services/${advice(1).id}`, date: '2026-10-01' }],
    });
  });

  it('may give the address with "/services" at its end', async () => {
    const content = madeContent([]);
    const { summary } = await bringIn(`${await serve(feedOf(advices(3)))}/services/`, content);
    expect(summary.counts.imported).toBe(3);
  });

  it('changes nothing by importing the same feed again, on another day', async () => {
    const content = madeContent([]);
    const address = await serve(feedOf([...advices(3), advice(9, { assured_date: undefined })]));
    await bringIn(address, content);
    const before = textsIn(folderIn(content));
    const { summary } = await bringIn(address, content, [], { now: new Date('2027-02-01T12:00:00Z') });
    expect(summary.counts).toMatchObject({ imported: 0, changed: 0, unchanged: 4 });
    expect(textsIn(folderIn(content))).toEqual(before);
  });

  it('sees what the feed has changed since, under the same id', async () => {
    const content = madeContent([]);
    let services = advices(2);
    const address = await serve(changingFeed(() => services));
    await bringIn(address, content);
    services = [advice(1, { name: 'Advice with a new name' }), advice(2)];
    const { summary } = await bringIn(address, content);
    expect(summary.counts).toMatchObject({ changed: 1, unchanged: 1 });
    expect(recordsIn(folderIn(content))['exampleshire-advice-1']?.['name']).toBe('Advice with a new name');
  });

  it('sees all of it and writes nothing in a dry run', async () => {
    const content = madeContent([]);
    const { summary } = await bringIn(await serve(feedOf(advices(2))), content, ['--dry-run']);
    expect(summary).toMatchObject({ isDryRun: true, counts: { imported: 2 } });
    expect(textsIn(folderIn(content))).toEqual({});
  });

  it('reads a report in words, which says that nothing is shown yet', async () => {
    const content = madeContent([]);
    const address = await serve(feedOf([advice(1), advice(2, { languages: [{ name: 'Klingon' }] })]));
    const { out } = await command([
      ...['import', address, '--licence', 'OGL', '--allow-http', '--allow-private', '--content', content],
    ]);
    expect(out).toMatch(/^ {2}imported +2 /m);
    expect(out).toContain('"Klingon" is no language that is known here');
    expect(out).toContain('Nothing of it is shown to people until a person reviews it and sets it live.');
  });

  it.each([
    ['no address', ['import'], 'Say what to import'],
    ['no file of that name', ['import', 'nowhere.json', '--licence', 'OGL'], 'There is no file nowhere.json'],
    ['a limit that is no number', ['import', 'x.json', '--limit', 'few'], '--limit must be a number'],
  ])('reads one sentence for %s', async (_what, argv, sentence) => {
    const { code, err } = await command([...argv, '--content', madeContent([])]);
    expect([code, err]).toEqual([1, expect.stringContaining(sentence)]);
  });
});

describe('a licence', () => {
  const importing = async (about: object, more: string[] = []) => {
    const address = await serve(feedOf(advices(1), { about }));
    const content = madeContent([]);
    const argv = [
      'import',
      address,
      '--allow-http',
      '--allow-private',
      '--content',
      content,
      '--json',
      ...more,
    ];
    return { ...(await command(argv)), content };
  };

  it('is asked for where the feed declares none, and nothing is written', async () => {
    const { code, err } = await importing({});
    expect([code, err]).toEqual([1, expect.stringContaining('--licence "OGL-UK-3.0"')]);
  });

  it.each([
    ['as a name', { licence: 'OGL-UK-3.0' }, 'OGL-UK-3.0'],
    ['as an object', { license: { name: 'CC BY 4.0', url: 'https://example.org/' } }, 'CC BY 4.0'],
  ])('is read where the feed declares it %s', async (_how, about, licence) => {
    const { out } = await importing(about);
    expect(JSON.parse(out.trim().split('\n').at(-1) ?? '')).toMatchObject({
      licence,
      publisher: '127.0.0.1',
    });
  });

  it('that keeps all rights lets nothing in', async () => {
    const { code, err } = await importing({ licence: 'All rights reserved' });
    expect([code, err]).toEqual([1, expect.stringContaining('is no licence that lets its data be used')]);
  });
});

describe('a record that a person has taken up', () => {
  /** Imports a feed, lets a person change the first record, and imports the feed as it then is. */
  async function reviewed(edit: (record: Record<string, unknown>) => object, later: object = {}) {
    const content = madeContent([]);
    let services = advices(2);
    const address = await serve(changingFeed(() => services));
    await bringIn(address, content);
    const file = join(folderIn(content), 'exampleshire-advice-1.json');
    writeFileSync(file, JSON.stringify(edit(JSON.parse(readFileSync(file, 'utf8')))));
    const text = readFileSync(file, 'utf8');
    services = [advice(1, later), advice(2)];
    const again = await bringIn(address, content);
    return { ...again, isAsItWas: readFileSync(file, 'utf8') === text };
  }

  it.each([
    [
      'set live',
      { status: 'live', reason: undefined, checkedHow: 'telephoned' },
      'reviewed here: it is live',
    ],
    ['checked, and still held', { checkedHow: 'telephoned' }, 'reviewed here'],
    ['only begun to fill in', { needs: ['stalking'] }, 'a person has changed its file'],
  ])('and %s is left as it is', async (_what, changes, why) => {
    const { services, isAsItWas } = await reviewed((record) => ({ ...record, ...changes }), {
      name: 'Another name',
    });
    expect(isAsItWas).toBe(true);
    expect(services[0]).toMatchObject({ outcome: 'left-alone', why });
  });

  it('stays beside a report of what the feed now says otherwise', async () => {
    const { services } = await reviewed((record) => ({ ...record, checkedHow: 'telephoned' }), {
      phones: [{ number: '01632 960777' }],
    });
    const routes = services[0]?.differs?.find(({ field }) => field === 'routes');
    expect(JSON.stringify(routes?.feed)).toContain('01632 960777');
    expect(services[0]?.differs?.map(({ field }) => field)).toEqual(['routes']);
  });

  it('in a folder of another area is not made a second time', async () => {
    const content = madeContent([]);
    const address = await serve(feedOf(advices(2)));
    await bringIn(address, content);
    const [from, to] = [
      join(folderIn(content), 'exampleshire-advice-1.json'),
      join(content, 'services/made/exampleshire-advice-1.json'),
    ];
    writeFileSync(to, readFileSync(from));
    rmSync(from);
    const { summary } = await bringIn(address, content);
    expect(summary.counts).toMatchObject({ imported: 0, unchanged: 1, 'left-alone': 1 });
  });
});

describe('a record of this directory', () => {
  it('keeps its id when a feed has a service of the same name', async () => {
    const content = madeContent([{ id: 'exampleshire-advice-1' }]);
    const { services } = await bringIn(await serve(feedOf(advices(1))), content);
    expect(services[0]?.id).toMatch(/^exampleshire-advice-1-[0-9a-f]{8}$/);
    expect(() => readDirectory(content)).not.toThrow();
  });
});

describe('services that are gone from a feed', () => {
  it('are reported, and stay', async () => {
    const content = madeContent([]);
    await bringIn(await serve(feedOf(advices(3))), content);
    const { summary } = await bringIn(await serve(feedOf(advices(2))), content);
    expect(summary.gone).toEqual(['exampleshire-advice-3']);
    expect(Object.keys(recordsIn(folderIn(content)))).toHaveLength(3);
  });

  it('raise a warning when they are many', async () => {
    const content = madeContent([]);
    await bringIn(await serve(feedOf(advices(10))), content);
    const { summary } = await bringIn(await serve(feedOf(advices(4))), content);
    expect(summary.remarks.join()).toContain(
      '6 of the 10 services that came from this feed are no longer in it',
    );
  });

  it('are not spoken of when only a part of the feed was read', async () => {
    const content = madeContent([]);
    await bringIn(await serve(feedOf(advices(5))), content);
    const { summary } = await bringIn(await serve(feedOf(advices(5))), content, ['--limit', '2']);
    expect(summary.gone).toEqual([]);
    expect(summary.remarks.join()).toContain('The feed goes on after 2 services');
  });
});

describe('a feed in a file', () => {
  const three = advices(3);
  const bodies: [string, string][] = [
    ['one service', JSON.stringify(three[0])],
    ['a list of version 3', JSON.stringify({ contents: three, total_items: 3 })],
    ['a list of version 1', JSON.stringify({ content: three, totalElements: 3 })],
    ['a bare list', JSON.stringify(three, null, 2)],
    ['a service a line', three.map((each) => JSON.stringify(each)).join('\n')],
  ];
  it.each(bodies)('is read as %s', async (what, text) => {
    const file = join(madeContent([]), 'feed.json');
    writeFileSync(file, text);
    const { summary } = await bringIn(file, madeContent([]));
    expect(summary.counts.imported).toBe(what === 'one service' ? 1 : 3);
  });

  it('has no address but its name, and gives away nothing of the folder that it lay in', async () => {
    const content = madeContent([]);
    const file = join(madeContent([]), 'feed.json');
    writeFileSync(file, JSON.stringify(three));
    await bringIn(file, content);
    const texts = Object.values(textsIn(folderIn(content))).join();
    expect(texts).toContain('"feed": "feed.json"');
    expect(texts).not.toContain(tmpdir());
  });

  it('that is a whole list on the web needs no more pages', async () => {
    const content = madeContent([]);
    const address = await serve((request, response) =>
      request.url === '/feed.json' ? sendJson(response, three) : response.writeHead(404).end(),
    );
    const { summary } = await bringIn(`${address}/feed.json`, content);
    expect(summary.counts.imported).toBe(3);
  });
});
