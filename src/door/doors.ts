import { chat } from './chat.ts';
import type { Door } from './door.ts';
import { health } from './health.ts';
import { messages } from './messages.ts';
import { page, sitePage } from './page.ts';

/** Every way in. A new door is its file and its line here. */
export const doors: readonly Door[] = [page, health, chat, messages, sitePage];
