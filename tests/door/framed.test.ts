import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSettings } from '../../src/settings.ts';
import { testHouse } from '../support/house.ts';
import { type Served, serve } from '../support/served.ts';
import { houseLeavingFor } from '../support/stand.ts';

const partner = 'https://partner.example';
let served: Served;
let trying: Served;
beforeAll(async () => {
  served = await serve(houseLeavingFor('https://www.gov.uk/bank-holidays', [partner]));
  trying = await serve(testHouse({ demo: true }));
});
afterAll(() => Promise.all([served.close(), trying.close()]));

const policyOf = (answer: Response) => answer.headers.get('content-security-policy') ?? '';
const asked = async (path: string, headers = {}) => fetch(served.url + path, { headers });

describe('a page in a frame', () => {
  it.each([
    ['its address says so', '/?frame=1', {}],
    ['the browser says so', '/', { 'sec-fetch-dest': 'iframe' }],
    ['the browser says so of an object', '/national', { 'sec-fetch-dest': 'object' }],
  ])('asks nothing yet when %s', async (_how, path, headers) => {
    const text = await (await asked(path, headers)).text();
    expect(text.slice(0, text.indexOf('<template'))).not.toContain('id="f"');
    expect(text).toContain(`data-hosts="${partner}"`);
  });

  it('is whole on its own', async () => {
    expect(await (await asked('/', { 'sec-fetch-dest': 'document' })).text()).not.toContain('<template');
  });

  it('may be held by the site’s partners alone', async () => {
    expect(policyOf(await asked('/?frame=1'))).toContain(`frame-ancestors ${partner};`);
    expect(policyOf(await fetch(`${trying.url}/?frame=1`))).toContain("frame-ancestors 'self';");
  });

  it('may be held by a partner’s page that isolates itself', async () => {
    const { headers } = await asked('/?frame=1');
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(headers.get('cross-origin-embedder-policy')).toBe('require-corp');
    expect((await asked('/')).headers.get('cross-origin-resource-policy')).toBe('same-origin');
  });
});

describe('the example of a partner’s page', () => {
  it('is there on a developer’s machine', async () => {
    expect((await fetch(`${trying.url}/demo`)).status).toBe(200);
  });

  it('is not there otherwise', async () => {
    expect((await asked('/demo')).status).toBe(404);
  });

  it.each([
    [{}, true],
    [{ HOST: '0.0.0.0' }, false],
    [{ NODE_ENV: 'production' }, false],
  ])('is shown with the settings %o: %s', (settings, shown) => {
    expect(readSettings(settings).demo).toBe(shown);
  });
});

describe('the partner’s script', () => {
  it('may be loaded by any page, and holds no word of what the chat is about', async () => {
    const answer = await asked('/embed.js');
    expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await answer.text()).not.toMatch(/abuse|violence|stalk|rape|victim|refuge|police/i);
  });
});
