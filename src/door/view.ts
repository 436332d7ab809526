import { type Memory, memory as memorySchema, newMemory } from '../bot/memory.ts';
import { type PageTurn, takePageTurn } from '../bot/page-channel.ts';
import type { Sent } from '../bot/turn.ts';
import type { Site } from '../directory/schemas/site.ts';
import { lineOf, page, type View } from '../page/page.ts';
import { troublePage } from '../page/trouble.ts';
import type { Language } from '../wording/languages.ts';
import { type Answer, errorJson } from './answer.ts';
import type { House } from './house.ts';

/** The site that a request names, or the deployment's own; undefined for one that does not exist. */
export function siteNamed(name: string | undefined, { world, defaultSite }: House): Site | undefined {
  return world.directory.sites.get(name || defaultSite);
}

/** The memory that the page carried; undefined where it is forged, expired, from another key, or no longer fits. */
export function openMemory(state: string | undefined, { seal, world }: House): Memory | undefined {
  const content = state ? seal.open(state, world.now()) : undefined;
  if (!content) return undefined;
  const parsed = memorySchema.safeParse(JSON.parse(content));
  const site = parsed.success ? world.directory.sites.get(parsed.data.site) : undefined;
  return parsed.success && site?.languages.includes(parsed.data.language) ? parsed.data : undefined;
}

export const sealMemory = (memory: Memory, { seal, world }: House): string =>
  seal.seal(JSON.stringify(memory), world.now());

/** Takes a turn of the page's channel. `restarted`: words came with no memory that could be opened. */
export async function turn(
  house: House,
  given: { site: Site; language: string; state: string | undefined; sent?: Sent },
): Promise<PageTurn & { restarted: boolean }> {
  const { site, language, state, sent } = given;
  // Leaving needs no memory: a tap on the exit after half an hour must not be answered with an opening.
  const leaving = sent?.choice === 'exit' ? newMemory(site.id, language) : undefined;
  const memory = openMemory(state, house) ?? leaving;
  const lost = !memory && Boolean(state);
  const restarted = lost || (!memory && sent !== undefined);
  const carried =
    memory && memory.language !== language && site.languages.includes(language)
      ? { ...memory, language }
      : memory;
  const start = { site: site.id, language, lost };
  const taken = await takePageTurn(house.bot, {
    start,
    ...(carried ? { memory: carried } : {}),
    ...(sent ? { sent } : {}),
  });
  return { ...taken, restarted };
}

/** What the page shows after a turn. */
export function viewOf(house: House, site: Site, code: string, taken: PageTurn): View {
  const { wording, directory, lexicon } = house.world;
  const known = (each: string) => wording.languages.get(each);
  return {
    site,
    language: known(code) as Language,
    languages: site.languages.flatMap((each) => known(each) ?? []),
    say: wording.in(code),
    pictures: wording.picturesIn(code),
    directory,
    ownWords: lexicon.get(code)?.personal ?? {},
    replies: taken.replies,
    ...(taken.memory ? { state: sealMemory(taken.memory, house) } : {}),
  };
}

/** Whose pages may show the chat in a frame: the site's partners and, where it is shown, our own example of one. */
export function framers({ hosts }: Site, { demo }: House): string[] {
  return [...(demo ? ['self'] : []), ...hosts.map((host) => new URL(host).origin)];
}

/** The same as a Content Security Policy says it. */
export const framersPolicy = (site: Site, house: House): string =>
  framers(site, house).join(' ').replace('self', "'self'") || "'none'";

/** Everything that the page may do, by name; the rest is forbidden. */
function policy(site: Site, house: House): string {
  const { style, script } = house.assets.hashes(site.accent);
  const exit = new URL(site.exit).origin;
  return [
    "default-src 'none'",
    `style-src ${style}`,
    `script-src ${script}`,
    'img-src data:',
    "connect-src 'self'",
    // With no script, leaving is an answer to a form, which sends the browser on.
    `form-action 'self' ${exit}`,
    `frame-ancestors ${framersPolicy(site, house)}`,
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

/** The whole page as an answer. */
export const pageAnswer = (house: House, view: View, status = 200): Answer => ({
  status,
  type: 'text/html',
  body: page(view, house.assets),
  headers: {
    'Content-Security-Policy': policy(view.site, house),
    // A partner's page that isolates itself (COEP) may still hold the frame.
    ...(view.framedBy
      ? {
          'Cross-Origin-Resource-Policy': 'cross-origin',
          'Cross-Origin-Embedder-Policy': 'require-corp',
        }
      : {}),
  },
});

/** Something went wrong: a page that still has the way to 999, a free line and the way out. */
export function troubleAnswer(
  house: House,
  status: number,
  key: string,
  code: string,
  language?: string,
): Answer {
  const site = siteNamed(undefined, house) ?? [...house.world.directory.sites.values()][0];
  if (!site) return errorJson(status, 'no-site');
  const known =
    house.world.wording.languages.get(language ?? '') ??
    house.world.wording.languages.get(site.languages[0] ?? 'en');
  const view = viewOf(house, site, known?.code ?? 'en', { activities: [], replies: [] });
  return {
    status,
    type: 'text/html',
    body: troublePage(view, `page:${key}`, code, house.assets),
    headers: { 'Content-Security-Policy': policy(site, house) },
  };
}

/** The crisis lines that errors of ours carry, for clients other than the page. */
export function crisisLinesIn({ world, defaultSite }: House): { name: string; number: string }[] {
  const site = world.directory.sites.get(defaultSite);
  return [{ name: '999', number: '999' }, ...(site ? [lineOf(site, world.directory)] : [])];
}
