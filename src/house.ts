import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { createBot } from './bot/bot.ts';
import { openChannels } from './bot/channel.ts';
import { createKeying, rememberHere } from './bot/remembered.ts';
import { createSeal } from './bot/seal.ts';
import type { World } from './bot/world.ts';
import { readDialogs } from './dialogs/read-dialogs.ts';
import { readDirectory } from './directory/read-directory.ts';
import type { House } from './door/house.ts';
import type { Log } from './log.ts';
import { readAssets } from './page/assets.ts';
import { projectRoot } from './root.ts';
import type { Settings } from './settings.ts';
import { readLexicon } from './understanding/lexicon.ts';
import { readLexiconFiles } from './understanding/read-files.ts';
import { readWording } from './wording/wording.ts';

/** How long a conversation lasts after its last turn: as long as its seal is good. */
const minutes = 30;

/** Reads everything that turns work with, from the folders beside the code. */
export function readWorld(root: string, contentFolder = join(root, 'content')): World {
  return {
    directory: readDirectory(contentFolder),
    dialogs: readDialogs(join(root, 'dialogs')),
    wording: readWording(join(root, 'locales')),
    lexicon: readLexicon(readLexiconFiles(join(contentFolder, 'understanding'))),
    now: () => new Date(),
  };
}

/** Wires the house together. */
export function createHouse(settings: Settings, log: Log, root = projectRoot()): House {
  const world = readWorld(root, settings.contentFolder);
  const bot = createBot(world, log);
  if (settings.sealKeys.length === 0) log('random-seal-key');
  const remembered = rememberHere(minutes, world.now);
  const channels = { bot, world, remembered, key: createKeying(), log };
  if (!world.directory.sites.has(settings.defaultSite)) {
    throw new Error(
      `The setting DEFAULT_SITE must be one of ${[...world.directory.sites.keys()].join(', ')}.`,
    );
  }
  return {
    world,
    bot,
    seal: createSeal(settings.sealKeys.length > 0 ? settings.sealKeys : [randomBytes(32)], minutes),
    assets: readAssets(join(root, 'dist/page')),
    ...(settings.botChannels === 'off' ? {} : { channels: openChannels(settings, channels) }),
    defaultSite: settings.defaultSite,
    ...(settings.publicUrl ? { publicUrl: settings.publicUrl } : {}),
    log,
  };
}
