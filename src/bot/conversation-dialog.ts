import { type Activity, ActivityTypes, TurnContext } from 'botbuilder-core';
import { Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import { toActivities } from '../replies/activity.ts';
import type { Reply } from '../replies/reply.ts';
import { begin, type Start } from './begin.ts';
import type { Turn } from './commands.ts';
import type { Memory } from './memory.ts';
import { type Sent, takeTurn } from './turn.ts';
import type { World } from './world.ts';

/** Where a turn leaves its replies for a door that shows them by itself (the page) rather than as activities. */
export const repliesOf = Symbol('replies');

/** What an activity says, and nothing else of it: no names, no addresses, no attachments' contents. */
export function sentIn(activity: Activity): Sent | undefined {
  const { value, attachments } = activity;
  // In a group a message begins with the bot's own name: "@Waymark exit" must still be exit.
  const text =
    activity.text && activity.recipient ? TurnContext.removeRecipientMention(activity) : activity.text;
  const choice = (value as { choice?: unknown } | undefined)?.choice;
  if (typeof choice === 'string') return { choice };
  if (text) return { text };
  return attachments && attachments.length > 0 ? { picture: true } : undefined;
}

/**
 * The whole conversation as one botbuilder dialog. The state it leaves on the dialog stack is its `Memory`: closed ids,
 * which each door keeps, or does not, in its own way.
 */
export class ConversationDialog extends Dialog<Start> {
  private readonly world: World;

  constructor(id: string, world: World) {
    super(id);
    this.world = world;
  }

  override async beginDialog(dc: DialogContext, start: Start): Promise<DialogTurnResult> {
    return this.give(dc, begin(start, sentIn(dc.context.activity), this.world));
  }

  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const memory = dc.activeDialog?.state as Memory;
    return this.give(dc, takeTurn(memory, sentIn(dc.context.activity) ?? {}, this.world));
  }

  private async give(dc: DialogContext, { memory, replies, ended }: Turn): Promise<DialogTurnResult> {
    if (dc.activeDialog) dc.activeDialog.state = memory;
    // Over before it is said: a goodbye that cannot be delivered keeps nothing either.
    const result = ended ? await dc.endDialog() : Dialog.EndOfTurn;
    await tell(dc.context, replies, memory.language);
    return result;
  }
}

/** The channel did not take a reply. Nothing is wrong with the turn, and no apology would arrive either. */
export class Undelivered extends Error {}

/** Sends replies in a language. Throws `Undelivered` when the channel takes none of them. */
export async function tell(context: TurnContext, replies: Reply[], language: string): Promise<void> {
  context.turnState.set(repliesOf, replies);
  const activities = replies.flatMap((reply) => toActivities(reply, language));
  const isEnd = ({ type }: Partial<Activity>) => type === ActivityTypes.EndOfConversation;
  const said = activities.filter((activity) => !isEnd(activity));
  try {
    await context.sendActivities(said);
  } catch {
    throw new Undelivered();
  }
  try {
    for (const end of activities.filter(isEnd)) await context.sendActivity(end);
  } catch {
    // Microsoft Teams has no such activity and answers 400; the goodbye has been said.
  }
}
