import { chat } from './chat.ts';
import { demo } from './demo.ts';
import { directory } from './directory.ts';
import type { Door } from './door.ts';
import { embed } from './embed.ts';
import { health } from './health.ts';
import { messages } from './messages.ts';
import { page, sitePage } from './page.ts';
import { relay, webChat } from './web-chat.ts';

/** Every way in. A new door is its file and its line here. */
export const doors: readonly Door[] = [
  page,
  health,
  chat,
  messages,
  embed,
  webChat,
  relay,
  demo,
  ...directory,
  sitePage,
];
