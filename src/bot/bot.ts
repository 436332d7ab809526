import { ActivityTypes, type TurnContext } from 'botbuilder-core';
import { DialogContext, DialogSet } from 'botbuilder-dialogs';
import type { Log } from '../log.ts';
import { pickLanguage } from '../wording/languages.ts';
import type { Start } from './begin.ts';
import { peopleToTalkTo } from './commands.ts';
import { ConversationDialog, tell } from './conversation-dialog.ts';
import { type Memory, newMemory } from './memory.ts';
import { siteOf, type World } from './world.ts';

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
    const heard = memory && withLanguageOf(context, memory, world);
    const stack = heard ? [{ id: dialogId, state: heard }] : [];
    const dc = new DialogContext(dialogs, context, { dialogStack: stack });
    if (heard) await dc.continueDialog();
    else await dc.beginDialog(dialogId, keeping.start(context));
    const after = dc.activeDialog?.state as Memory | undefined;
    if (after) await keeping.save(context, after);
    else await keeping.forget(context);
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
      await converse(context, keeping);
    } catch {
      await apologise(context, keeping);
    }
  };
}

/** A client that changes its locale in mid-conversation is answered in the new language from then on. */
function withLanguageOf({ activity }: TurnContext, memory: Memory, world: World): Memory {
  const asked = (activity.channelData as { language?: unknown } | undefined)?.language;
  const language =
    typeof asked === 'string' ? pickLanguage(asked, siteOf(memory, world).languages) : undefined;
  return language && language !== memory.language ? { ...memory, language } : memory;
}
