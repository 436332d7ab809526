import type { Activity, Attachment, CardAction } from 'botbuilder-core';
import type { Choice, QuestionReply, Reply, ServiceCard } from './reply.ts';

/** Ways through the conversation that other clients show as taps; the rest can be typed. */
const tappable = new Set(['back', 'exit']);

/** More than these do not fit side by side, and are listed in the message too. */
const mostTaps = 3;

/** Some clients send the title back and not the value, so that both are what a person reads. */
const sendBack = ({ label, elsewhere = label }: Choice): CardAction => ({
  type: 'imBack',
  title: elsewhere,
  value: elsewhere,
});

/** Directional isolates are for eyes: a voice reads the words only. */
const spoken = (...parts: string[]) => parts.join(' ').replace(/[\u2066-\u2069]/g, '');

/** A full stop, where a line has none in its own script: some clients run lines together. */
const sentence = (line: string) => (/[.?\u06d4\u061f\u0964。？]\u2069?$/.test(line) ? line : `${line}.`);

/** Lines that Web Chat and Microsoft Teams both show one under another; blank lines they do not. */
const list = (lines: string[]) => lines.map((line) => `- ${sentence(line)}`).join('\n');

/** Microsoft Teams shows no more on a card. */
const mostButtons = 6;

/**
 * A service as a hero card (Bot Framework cards schema). What a button says is not said again above it, unless it has a
 * note; of a brief card only what no button says is left.
 */
function heroCard(card: ServiceCard, brief: boolean): Attachment {
  const buttons = card.routes.flatMap(({ label, href }): CardAction[] =>
    href ? [{ type: href.startsWith('tel:') ? 'call' : 'openUrl', title: label, value: href }] : [],
  );
  const lines = [
    ...(brief ? [] : card.facts.map(({ label, text }) => `${label}: ${text}`)),
    ...card.routes
      .filter(({ href, note }) => note || !href)
      .map(({ label, note }) => (note ? `${label}. ${note}` : label)),
  ];
  return {
    contentType: 'application/vnd.microsoft.card.hero',
    content: {
      title: card.name,
      subtitle: card.open.text,
      text: list(lines),
      buttons: buttons.slice(0, mostButtons),
    },
  };
}

/** A tap that stays where it is said: suggested actions are gone with the next message. */
const buttonCard = (choice: Choice): Attachment => ({
  contentType: 'application/vnd.microsoft.card.hero',
  content: { buttons: [sendBack(choice)] },
});

function asked(reply: QuestionReply): Partial<Activity> {
  const around = (reply.navigation ?? []).filter(({ id }) => tappable.has(id));
  const choices = [...reply.choices, ...reply.actions, ...around];
  const words = reply.hint ? `${reply.text}\n\n${reply.hint}` : reply.text;
  // Clients show three taps (Microsoft Teams) or cut off what does not fit; a number typed is understood everywhere.
  const numbered = reply.choices.map(({ label }, index) => `${index + 1}. ${label}`);
  return {
    ...(reply.choices.length > mostTaps
      ? { text: `${words}\n\n${numbered.join('\n')}`, textFormat: 'markdown' }
      : { text: words }),
    speak: spoken(reply.text, ...reply.choices.map(({ label }) => `${label}.`)),
    inputHint: 'expectingInput',
    suggestedActions: { to: [], actions: choices.map(sendBack) },
  };
}

/** A reply as Bot Framework activities, as any client gets them; `locale` is the language of its words. */
export function toActivities(reply: Reply, locale: string): Partial<Activity>[] {
  const message = { type: 'message', locale, textFormat: 'plain', inputHint: 'acceptingInput' };
  switch (reply.kind) {
    case 'text': {
      const { heading, text, elsewhere = text, small, link, choice, language = locale } = reply;
      const words = [heading, elsewhere, small, link && `${link.label}: ${link.href}`].filter(Boolean);
      return [
        {
          ...message,
          locale: language,
          text: words.join('\n\n'),
          speak: spoken(...(heading ? [heading] : []), elsewhere),
          ...(choice ? { attachments: [buttonCard(choice)] } : {}),
        },
      ];
    }
    case 'question':
      return [{ ...message, ...asked(reply) }];
    case 'services':
      return [
        {
          ...message,
          ...(reply.heading ? { text: reply.heading } : {}),
          speak: spoken(
            reply.heading ?? '',
            ...reply.cards.map(({ name, open, routes }) =>
              [name, open.text, routes[0]?.label ?? ''].map(sentence).join(' '),
            ),
          ),
          attachmentLayout: 'list',
          attachments: reply.cards.map((card) => heroCard(card, reply.brief ?? false)),
        },
      ];
    case 'sheet': {
      // Other clients print nothing: the numbers alone, to copy.
      const numbers = reply.lines.map(({ number, hours }) => (hours ? `${number}. ${hours}` : number));
      const lines = [...(reply.note ? [reply.note] : []), ...numbers];
      return [
        { ...message, textFormat: 'markdown', text: list(lines), speak: spoken(...lines.map(sentence)) },
      ];
    }
    case 'end':
      return [
        { ...message, text: reply.text, speak: spoken(reply.text), inputHint: 'ignoringInput' },
        { type: 'endOfConversation', locale, code: 'completedSuccessfully' },
      ];
  }
}
