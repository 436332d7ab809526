import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { createBot } from '../../src/bot/bot.ts';
import { createSeal } from '../../src/bot/seal.ts';
import type { World } from '../../src/bot/world.ts';
import type { House } from '../../src/door/house.ts';
import { readWorld } from '../../src/house.ts';
import type { Log } from '../../src/log.ts';
import { readAssets } from '../../src/page/assets.ts';
import { projectRoot } from '../../src/root.ts';

/** A Wednesday afternoon in London: every office is open. */
export const afternoon = new Date('2026-11-25T14:00:00Z');

let read: World | undefined;

/** The shipped content, dialogs and words, at a moment that stands still. */
export function shippedWorld(now = afternoon): World {
  read ??= readWorld(projectRoot(), process.env['CONTENT_DIR'] || undefined);
  return { ...read, now: () => now };
}

/** A house on the shipped content, with a key of its own and a clock that stands still. */
export function testHouse(changes: Partial<House> & { now?: Date; log?: Log } = {}): House {
  const { now, ...others } = changes;
  const world = others.world ?? shippedWorld(now);
  const log = others.log ?? (() => undefined);
  return {
    world,
    bot: createBot(world, log),
    seal: createSeal([randomBytes(32)], 30),
    assets: readAssets(join(projectRoot(), 'dist/page')),
    defaultSite: 'leicestershire',
    demo: false,
    crowd: () => true,
    log,
    ...others,
  };
}
