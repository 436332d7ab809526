import { chatJson } from '../src/door/chat.ts';
import { createHouse } from '../src/house.ts';
import { readSettings } from '../src/settings.ts';
import type { Turn } from './turn.ts';

/** The product's turn with the shipped content: from the JSON of `POST /chat` to that of its reply, state opened and sealed. */
export function productTurn(): Turn {
  const opening = createHouse(readSettings({ BOT_CHANNELS: 'off' }), () => undefined, process.cwd());
  return async (body) => {
    const { status, body: reply } = await chatJson(body, await opening);
    if (status !== 200) throw new Error(`a turn was answered with ${status}: ${reply}`);
    return reply;
  };
}
