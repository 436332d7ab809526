import {
  type Activity,
  ActivityHandler,
  BotAdapter,
  type ConversationReference,
  ConversationState,
  MemoryStorage,
  type ResourceResponse,
  TurnContext,
} from 'botbuilder';
import {
  ChoicePrompt,
  DialogSet,
  DialogTurnStatus,
  WaterfallDialog,
  type WaterfallStepContext,
} from 'botbuilder-dialogs';

const questions = [
  { text: 'Are you safe right now?', choices: ['Yes', 'No', 'Not sure'] },
  { text: 'Who is it for?', choices: ['Me', 'Someone I know', 'I am a professional', 'My own behaviour'] },
  {
    text: 'What is happening?',
    choices: [
      'Domestic abuse',
      'Sexual violence',
      'Stalking',
      'Honour-based abuse',
      'Forced marriage',
      'FGM',
      'Online abuse',
      'Harassment',
      'Spiking',
      'Exploitation',
    ],
  },
];

/** What a person says to have each question asked and answered: a turn each. */
export const said = ['Hello', 'Yes', 'Me', 'Stalking'];

/** Hands replies back instead of sending them, and does nothing else: no network, no sign-in, no queue. */
class InProcess extends BotAdapter {
  private replies: Partial<Activity>[] = [];

  async receive(
    activity: Partial<Activity>,
    bot: (context: TurnContext) => Promise<void>,
  ): Promise<Partial<Activity>[]> {
    this.replies = [];
    await this.runMiddleware(new TurnContext(this, activity), bot);
    return this.replies;
  }

  override async sendActivities(
    _: TurnContext,
    activities: Partial<Activity>[],
  ): Promise<ResourceResponse[]> {
    this.replies.push(...activities);
    return activities.map((_activity, at) => ({ id: String(at) }));
  }

  override async updateActivity(): Promise<void> {}
  override async deleteActivity(): Promise<void> {}
  override async continueConversation(_: Partial<ConversationReference>): Promise<void> {}
}

/** The questions above, as the SDK's own samples ask them. Takes the JSON of an activity, gives that of the replies. */
export function waterfallTurn(): (body: string) => Promise<string> {
  const state = new ConversationState(new MemoryStorage());
  const dialogs = new DialogSet(state.createProperty('dialog'));
  dialogs.add(new ChoicePrompt('choice'));
  dialogs.add(
    new WaterfallDialog('questions', [
      ...questions.map(
        ({ text, choices }) =>
          (step: WaterfallStepContext) =>
            step.prompt('choice', { prompt: text, choices }),
      ),
      async (step: WaterfallStepContext) => {
        await step.context.sendActivity('Thank you.');
        return step.endDialog();
      },
    ]),
  );
  const bot = new ActivityHandler();
  bot.onMessage(async (context, next) => {
    const dialog = await dialogs.createContext(context);
    const { status } = await dialog.continueDialog();
    if (status === DialogTurnStatus.empty) await dialog.beginDialog('questions');
    await next();
  });
  bot.onDialog(async (context, next) => {
    await state.saveChanges(context);
    await next();
  });
  const adapter = new InProcess();
  return async (body) =>
    JSON.stringify(await adapter.receive(JSON.parse(body), (context) => bot.run(context)));
}

/** The JSON of an activity with which a channel brings a message. */
export function activityOf(text: string): string {
  return JSON.stringify({
    type: 'message',
    id: '1',
    channelId: 'webchat',
    serviceUrl: 'http://127.0.0.1/',
    from: { id: 'person' },
    recipient: { id: 'bot' },
    conversation: { id: 'conversation' },
    locale: 'en',
    text,
  });
}
