import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { begin } from './bot/begin.ts';
import { createBot } from './bot/bot.ts';
import { type ChannelDoor, openChannels } from './bot/channel.ts';
import { connectRedis } from './bot/redis.ts';
import { createKeying, rememberHere, rememberInRedis } from './bot/remembered.ts';
import { createSeal } from './bot/seal.ts';
import { takeTurn } from './bot/turn.ts';
import type { World } from './bot/world.ts';
import { readDialogs } from './dialogs/read-dialogs.ts';
import { exitsToOurselves } from './directory/exit-destination.ts';
import { readDirectory } from './directory/read-directory.ts';
import type { Site } from './directory/schemas/site.ts';
import { createCrowd } from './door/crowd.ts';
import type { House } from './door/house.ts';
import type { Log } from './log.ts';
import { readAssets } from './page/assets.ts';
import { projectRoot } from './root.ts';
import type { Settings } from './settings.ts';
import { readModel } from './understanding/learnt/read-model.ts';
import { readWords } from './understanding/read-words.ts';
import { offered } from './wording/languages.ts';
import { readWording, type Wording } from './wording/wording.ts';

/** How long a conversation lasts after its last turn: as long as its seal is good. */
const minutes = 30;

/** A site with the languages that it offers, of those that there are words for. */
const withLanguages = (site: Site, { languages }: Wording): Site => ({
  ...site,
  languages: offered(site, languages),
});

/**
 * Reads everything that turns work with, from the folders beside the code.
 * @param isAsked whether anybody is going to ask why something was understood
 * @throws Error whose message names what is wrong in all of them, a line each
 */
export function readWorld(root: string, contentFolder = join(root, 'content'), isAsked = false): World {
  const problems: string[] = [];
  const attempt = <T>(read: () => T): T | undefined => {
    try {
      return read();
    } catch (error) {
      problems.push((error as Error).message);
      return undefined;
    }
  };
  const directory = attempt(() => readDirectory(contentFolder));
  const dialogs = attempt(() => readDialogs(join(root, 'dialogs')));
  const wording = attempt(() => readWording(join(root, 'locales')));
  const dist = join(projectRoot(), 'dist');
  const lexicon = attempt(() => readWords(join(contentFolder, 'understanding'), dist, isAsked));
  const model = attempt(() => readModel(dist));
  if (!directory || !dialogs || !wording || !lexicon || problems.length > 0)
    throw new Error(problems.join('\n'));
  const sites = new Map([...directory.sites].map(([id, site]) => [id, withLanguages(site, wording)]));
  const mute = [...sites.values()].filter(({ languages }) => languages.length === 0);
  if (mute.length > 0)
    throw new Error(
      mute
        .map(
          ({ id }) =>
            `${join(contentFolder, 'sites', `${id}.json`)}: languages: none is left to offer. Name one that locales/ has, or take "signedOnly" away.`,
        )
        .join('\n'),
    );
  return {
    directory: { ...directory, sites },
    dialogs,
    wording,
    lexicon,
    ...(model ? { model } : {}),
    now: () => new Date(),
  };
}

/** The door of Bot Framework channels, with memories here or, for several machines, in Redis. */
async function channelsOf(
  settings: Settings,
  { seal, ...house }: Pick<House, 'bot' | 'world' | 'seal' | 'log'>,
): Promise<ChannelDoor> {
  const { now } = house.world;
  const remembered = settings.redisUrl
    ? rememberInRedis(await connectRedis(settings.redisUrl), seal, minutes, now)
    : rememberHere(minutes, now);
  return openChannels(settings, { ...house, remembered, key: createKeying(settings.sealKeys[0]) });
}

/** Takes one turn, so that the first person does not wait for what loads on first use. */
function warmUp(world: World): void {
  const { memory } = begin({ site: 'national', language: 'en' }, undefined, world);
  takeTurn(memory, { text: 'the second one, on 07700 900000' }, world);
}

/** Wires the house together. Rejects with a sentence for whoever starts it. */
export async function createHouse(settings: Settings, log: Log, root = projectRoot()): Promise<House> {
  const world = readWorld(root, settings.contentFolder);
  if (!world.model) throw new Error('What examples teach is missing in dist/. Run: npm run build');
  const bot = createBot(world, log);
  if (settings.sealKeys.length === 0) log('random-seal-key');
  if (!world.directory.sites.has(settings.defaultSite)) {
    throw new Error(
      `The setting DEFAULT_SITE must be one of ${[...world.directory.sites.keys()].join(', ')}.`,
    );
  }
  const own = [settings.host, ...(settings.publicUrl ? [settings.publicUrl] : [])];
  const circles = exitsToOurselves(world.directory.sites.values(), own, settings.contentFolder);
  if (circles.length > 0) throw new Error(circles.join('\n'));
  const keys = settings.sealKeys.length > 0 ? settings.sealKeys : [randomBytes(32)];
  const seal = createSeal(keys, minutes, settings.publicUrl);
  warmUp(world);
  return {
    world,
    bot,
    seal,
    assets: readAssets(join(root, 'dist/page')),
    ...(settings.botChannels === 'off'
      ? {}
      : { channels: await channelsOf(settings, { bot, world, seal, log }) }),
    defaultSite: settings.defaultSite,
    ...(settings.publicUrl ? { publicUrl: settings.publicUrl } : {}),
    demo: settings.demo,
    crowd: createCrowd({ trustProxy: settings.trustProxy, now: Date.now }),
    log,
  };
}
