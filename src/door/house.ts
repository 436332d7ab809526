import type { Bot } from '../bot/bot.ts';
import type { ChannelDoor } from '../bot/channel.ts';
import type { Seal } from '../bot/seal.ts';
import type { World } from '../bot/world.ts';
import type { Log } from '../log.ts';
import type { Assets } from '../page/assets.ts';
import type { Crowd } from './crowd.ts';

/** What the doors open on: wired together in `main.ts`, never written to. */
export type House = {
  world: World;
  bot: Bot;
  seal: Seal;
  assets: Assets;
  /** Where Bot Framework channels come in; absent when they are off. */
  channels?: ChannelDoor;
  defaultSite: string;
  /** The origin people see, where it is not that of the request (behind a proxy). */
  publicUrl?: string;
  /** Whether the example of a partner's page is shown, and may hold the chat: on a developer's machine. */
  demo: boolean;
  /** Whether one more turn may be taken for whoever sent a request. */
  crowd: Crowd;
  log: Log;
};
