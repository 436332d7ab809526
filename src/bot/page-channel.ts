import {
  type Activity,
  BotAdapter,
  type ConversationReference,
  type ResourceResponse,
  TurnContext,
} from 'botbuilder-core';
import type { Reply } from '../replies/reply.ts';
import type { Start } from './begin.ts';
import type { Bot, Keeping } from './bot.ts';
import { repliesOf } from './conversation-dialog.ts';
import type { Memory } from './memory.ts';
import type { Sent } from './turn.ts';

/** What the page's own channel gives back. `memory` is absent once the conversation has ended. */
export type PageTurn = { activities: Partial<Activity>[]; replies: Reply[]; memory?: Memory };

/** What the page sends: what was said, what it carries, and how to start when it carries nothing. */
export type PageSent = { sent?: Sent; memory?: Memory; start: Start };

/**
 * The page's own channel: one activity in, the replies out, nothing stored in between. It is a Bot Framework adapter, so
 * the page talks to the same bot as every other client.
 */
class PageAdapter extends BotAdapter {
  readonly sent: Partial<Activity>[] = [];

  override async sendActivities(
    _context: TurnContext,
    activities: Partial<Activity>[],
  ): Promise<ResourceResponse[]> {
    this.sent.push(...activities);
    return activities.map(() => ({ id: '' }));
  }

  override async updateActivity(): Promise<void> {
    throw new Error('The page keeps no activities to update.');
  }

  override async deleteActivity(): Promise<void> {
    throw new Error('The page keeps no activities to delete.');
  }

  override async continueConversation(_reference: Partial<ConversationReference>): Promise<void> {
    throw new Error('The page cannot be spoken to unasked.');
  }
}

/** Takes one turn of the page's channel. */
export async function takePageTurn(bot: Bot, { sent, memory, start }: PageSent): Promise<PageTurn> {
  let kept: Memory | undefined;
  const keeping: Keeping = {
    load: async () => memory,
    save: async (_context, after) => {
      kept = after;
    },
    forget: async () => {
      kept = undefined;
    },
    start: () => start,
  };
  const adapter = new PageAdapter();
  const activity = {
    type: 'message',
    channelId: 'waymark',
    ...(sent?.text !== undefined ? { text: sent.text } : {}),
    ...(sent?.choice !== undefined ? { value: { choice: sent.choice } } : {}),
  };
  const context = new TurnContext(adapter, activity);
  await bot(context, keeping);
  const replies = (context.turnState.get(repliesOf) as Reply[] | undefined) ?? [];
  return { activities: adapter.sent.map(asClientsGetThem), replies, ...(kept ? { memory: kept } : {}) };
}

/** What the SDK adds to an activity for routing says nothing to a client of this channel. */
function asClientsGetThem(activity: Partial<Activity>): Partial<Activity> {
  const {
    channelId: _c,
    conversation: _v,
    from: _f,
    recipient: _r,
    serviceUrl: _s,
    replyToId: _t,
    ...rest
  } = activity;
  return { ...rest, from: { id: 'waymark', name: '', role: 'bot' } as Activity['from'] };
}
