import { ActivityTypes, type TurnContext } from 'botbuilder-core';
import { DialogContext, DialogContextError, DialogSet } from 'botbuilder-dialogs';
import type { Log } from '../log.ts';
import type { Start } from './begin.ts';
import { peopleToTalkTo } from './commands.ts';
import { ConversationDialog, tell, Undelivered } from './conversation-dialog.ts';
import { type Memory, newMemory } from './memory.ts';
import type { World } from './world.ts';

/** Where the memory of a conversation is between two turns. */
export type Keeping = {
  load(context: TurnContext): Promise<Memory | undefined>;
  save(context: TurnContext, memory: Memory): Promise<void>;
  forget(context: TurnContext): Promise<void>;
  /** How a conversation that has no memory starts. */
  start(context: TurnContext): Start;
};

/** Handles one activity. The page, the Bot Framework endpoint and the tests all come through here. */
export type Bot = (context: TurnContext, keeping: Keeping) => Promise<void>;

const dialogId = 'conversation';

/** Whether an activity opens a conversation: somebody other than the bot itself joined. */
const joins = ({ activity }: TurnContext) =>
  (activity.membersAdded ?? []).some(({ id }) => id !== activity.recipient?.id);

export function createBot(world: World, log: Log): Bot {
  const dialogs = new DialogSet().add(new ConversationDialog(dialogId, world));

  async function converse(context: TurnContext, keeping: Keeping): Promise<void> {
    const memory = await keeping.load(context);
    const stack = memory ? [{ id: dialogId, state: memory }] : [];
    const dc = new DialogContext(dialogs, context, { dialogStack: stack });
    let undelivered: unknown;
    try {
      if (memory) await dc.continueDialog();
      else await dc.beginDialog(dialogId, keeping.start(context));
    } catch (error) {
      if (!isUndelivered(error)) throw error;
      undelivered = error;
    }
    // An answer is kept though its reply was lost, and an exit forgets though its goodbye was.
    const after = dc.activeDialog?.state as Memory | undefined;
    if (after) await keeping.save(context, after);
    else await keeping.forget(context);
    if (undelivered) throw undelivered;
  }

  /** Others in a group would read along: nothing is asked there, and nothing is remembered. */
  async function askToBeAlone(context: TurnContext, keeping: Keeping): Promise<void> {
    const { language } = keeping.start(context);
    await tell(context, [{ kind: 'text', text: world.wording.in(language)('bot:alone') }], language);
  }

  /** The one place for the unexpected: apologise, give the crisis lines, forget, log a code. */
  async function apologise(context: TurnContext, keeping: Keeping): Promise<void> {
    log('turn-broke');
    const { site, language } = keeping.start(context);
    const fresh = newMemory(site, language);
    await keeping.forget(context);
    const text = world.wording.in(language)('bot:broken');
    await tell(context, [{ kind: 'text', text }, peopleToTalkTo(fresh, world)], language);
  }

  return async (context, keeping) => {
    const { type } = context.activity;
    if (type === ActivityTypes.EndOfConversation) return keeping.forget(context);
    if (type !== ActivityTypes.Message && !(type === ActivityTypes.ConversationUpdate && joins(context)))
      return;
    try {
      if (context.activity.conversation?.isGroup) await askToBeAlone(context, keeping);
      else await converse(context, keeping);
    } catch (error) {
      if (isUndelivered(error)) throw error;
      await apologise(context, keeping);
    }
  };
}

/** The SDK wraps what a dialog throws. */
const isUndelivered = (error: unknown) =>
  error instanceof Undelivered || (error instanceof DialogContextError && error.error instanceof Undelivered);
