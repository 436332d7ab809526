import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { exitFault, exitsToOurselves } from '../../src/directory/exit-destination.ts';
import { readDirectory } from '../../src/directory/read-directory.ts';
import { appLinkDomains } from '../../src/directory/schemas/app-link-domain.ts';
import type { Site } from '../../src/directory/schemas/site.ts';
import { createHouse } from '../../src/house.ts';
import { projectRoot } from '../../src/root.ts';
import { readSettings } from '../../src/settings.ts';

const content = join(projectRoot(), 'content');
const apps = appLinkDomains.parse(JSON.parse(readFileSync(join(content, 'app-link-domains.json'), 'utf8')));

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** The shipped content, with the exits of some sites changed. */
function contentWith(exits: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'content-'));
  folders.push(folder);
  for (const name of readdirSync(content))
    if (name !== 'sites') symlinkSync(join(content, name), join(folder, name));
  cpSync(join(content, 'sites'), join(folder, 'sites'), { recursive: true });
  for (const [id, exit] of Object.entries(exits)) {
    const site = JSON.parse(readFileSync(join(content, 'sites/national.json'), 'utf8')) as Site;
    writeFileSync(join(folder, 'sites', `${id}.json`), JSON.stringify({ ...site, id, exit }, null, 2));
  }
  return folder;
}

describe('a neutral destination', () => {
  it.each(['https://www.gov.uk/bank-holidays', 'https://notyoutube.com/', 'https://bbc.co.uk.example/'])(
    'may be %s',
    (exit) => {
      expect(exitFault(exit, apps)).toBeUndefined();
    },
  );

  it.each([
    'https://www.youtube.com/watch?v=1',
    'https://YOUTUBE.COM./',
    'https://m.bbc.co.uk/weather',
    'https://bbc.com',
    'https://en.wikipedia.org/wiki/Tea',
    'https://app.gov.uk/',
  ])('may not be one that an app takes: %s', (exit) => {
    expect(exitFault(exit, apps)?.problem).toContain('in the app of');
  });

  it.each(['https://localhost:3978/', 'https://127.0.0.1/', 'https://[::1]/', 'https://chat.localhost/'])(
    'may not be the machine that reads it: %s',
    (exit) => {
      expect(exitFault(exit, apps)?.problem).toContain('own machine');
    },
  );

  it('is refused at the start in a sentence that names the site, the field and the cure', () => {
    const folder = contentWith({
      app: 'https://www.youtube.com/',
      here: 'https://localhost/',
      plain: 'http://www.gov.uk/bank-holidays',
    });
    let said = '';
    try {
      readDirectory(folder);
    } catch (error) {
      said = (error as Error).message;
    }
    expect(said.split('\n')).toEqual([
      expect.stringMatching(/sites\/plain\.json:\d+: exit: .*must be an https address/i),
      expect.stringMatching(/sites\/app\.json:\d+: exit: .*YouTube.*Choose a public https page/),
      expect.stringMatching(/sites\/here\.json:\d+: exit: .*own machine.*Choose a public https page/),
    ]);
  });

  it('is refused at the start where it is the product’s own address, by its public name or by its host', async () => {
    const folder = contentWith({ name: 'https://www.chat.example/elsewhere', host: 'https://192.0.2.7/' });
    const settings = { PUBLIC_URL: 'https://chat.example', HOST: '192.0.2.7', NODE_ENV: 'production' };
    const started = createHouse(readSettings({ ...settings, CONTENT_DIR: folder }), () => undefined);
    const sentence = (id: string) => `sites/${id}\\.json: exit: .*own address\\. Choose.*`;
    await expect(started).rejects.toThrow(new RegExp(`${sentence('host')}\\n.*${sentence('name')}`));
  });

  it('may share a domain with the product, which many a council does', () => {
    const [site] = [{ id: 'council', exit: 'https://www.council.example/bins' } as Site];
    expect(exitsToOurselves([site], ['https://chat.council.example'])).toEqual([]);
  });
});

describe('the list of domains that apps take', () => {
  it('has each domain once, in order, with the page that shows it', () => {
    const domains = apps.map(({ domain }) => domain);
    expect(domains).toEqual([...new Set(domains)].sort());
    expect(apps.filter(({ source }) => !source.said || !source.url.startsWith('https://'))).toEqual([]);
  });

  it('refuses none of the sites that ship', () => {
    const exits = readdirSync(join(content, 'sites'))
      .filter((name) => name !== 'schema.json')
      .map((name) => (JSON.parse(readFileSync(join(content, 'sites', name), 'utf8')) as Site).exit);
    expect(exits.flatMap((exit) => exitFault(exit, apps) ?? [])).toEqual([]);
  });
});
