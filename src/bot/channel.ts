import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { Activity, InvokeResponse, TurnContext } from 'botbuilder-core';
import { z } from 'zod';
import type { Log } from '../log.ts';
import { isLoopback, type Settings } from '../settings.ts';
import { pickLanguage } from '../wording/languages.ts';
import type { Bot, Keeping } from './bot.ts';
import type { Remembered } from './remembered.ts';
import type { World } from './world.ts';

/** What a channel's request comes to: an HTTP status, and for `expectReplies` the replies. */
export type ChannelAnswer = { status: number; body?: unknown };

/** Takes an activity that a Bot Framework channel posted, with its Authorization header. */
export type ChannelDoor = (body: unknown, authorization: string) => Promise<ChannelAnswer>;

/** Whoever takes part, by id: a reply carries it back, and a person's name has no business in a reply. */
const account = z.object({ id: z.string(), role: z.string().max(20).optional() });

/** The parts of an activity that must have a shape; the rest is passed on, not looked at and never sent back. */
const incoming = z.looseObject({
  type: z.string().min(1),
  id: z.string().optional(),
  text: z.string().optional(),
  locale: z.string().optional(),
  channelId: z.string().min(1),
  serviceUrl: z.string().optional(),
  deliveryMode: z.string().optional(),
  conversation: z.object({ id: z.string().min(1), isGroup: z.boolean().optional() }),
  from: account.optional(),
  recipient: account.extend({ name: z.string().optional() }).optional(),
  membersAdded: z.array(account).optional(),
  attachments: z.array(z.looseObject({})).optional(),
});

/** The SDK's own `process` prints what failed, words and all, to the console; this gives it to nobody. */
class QuietAdapter extends CloudAdapter {
  take(
    authorization: string,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(authorization, activity, logic);
  }
}

/** Without an app id every caller is let in, so replies go to this machine only, or inside the response. */
function mayReplyTo({ serviceUrl = '', deliveryMode }: z.infer<typeof incoming>): boolean {
  if (deliveryMode === 'expectReplies') return true;
  // Only what every reader of addresses reads alike: no user names, no backslashes.
  if (!/^https?:\/\/[^\\@]*$/i.test(serviceUrl) || !URL.canParse(serviceUrl)) return false;
  return isLoopback(new URL(serviceUrl).hostname);
}

function keepingFor(
  world: World,
  remembered: Remembered,
  key: (...parts: string[]) => string,
  defaultSite: string,
): Keeping {
  const keyOf = ({ activity }: TurnContext) =>
    key(activity.channelId, activity.conversation.id, activity.from?.id ?? '');
  const site = world.directory.sites.get(defaultSite);
  const languages = site?.languages ?? ['en'];
  return {
    load: (context) => remembered.get(keyOf(context)),
    save: (context, memory) => remembered.set(keyOf(context), memory),
    forget: (context) => remembered.delete(keyOf(context)),
    start: ({ activity }) => ({
      site: defaultSite,
      language: pickLanguage(activity.locale, languages) ?? languages[0] ?? 'en',
    }),
  };
}

/** Opens the door of Bot Framework channels. */
export function openChannels(
  { app, botChannels, defaultSite }: Pick<Settings, 'app' | 'botChannels' | 'defaultSite'>,
  house: { bot: Bot; world: World; remembered: Remembered; key: (...parts: string[]) => string; log: Log },
): ChannelDoor {
  const { bot, world, remembered, key, log } = house;
  // Where callers are not asked who they are, the bot's own password stays out of what it sends them.
  const identity = botChannels === 'anonymous' ? {} : app;
  const adapter = new QuietAdapter(new ConfigurationBotFrameworkAuthentication(identity));
  const keeping = keepingFor(world, remembered, key, defaultSite);
  return async (body, authorization) => {
    const parsed = incoming.safeParse(body);
    if (!parsed.success) return { status: 400, body: { error: 'bad-activity' } };
    if (botChannels === 'anonymous' && !mayReplyTo(parsed.data))
      return { status: 403, body: { error: 'wrong-service-url' } };
    let letIn = false;
    try {
      const answer = await adapter.take(authorization, parsed.data as unknown as Activity, (context) => {
        letIn = true;
        return bot(context, keeping);
      });
      return { status: answer?.status ?? 200, ...(answer?.body ? { body: answer.body as unknown } : {}) };
    } catch {
      // The SDK throws errors of several kinds for a token that is not good; none of them comes from within a turn.
      if (!letIn) return { status: 401, body: { error: 'not-authenticated' } };
      // The reply could not be delivered: the caller's address does not answer. Saying so again would not help it.
      log('channel-failed');
      return { status: 202 };
    }
  };
}
