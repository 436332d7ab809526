import type { Activity, Attachment, CardAction } from 'botbuilder-core';
import type { Choice, QuestionReply, Reply, ServiceCard } from './reply.ts';

/** Ways through the conversation that other clients show as taps; the rest can be typed. */
const tappable = new Set(['back', 'exit']);

const sendBack = ({ label }: Choice): CardAction => ({ type: 'imBack', title: label, value: label });

/** Directional isolates are for eyes: a voice reads the words only. */
const spoken = (...parts: string[]) => parts.join(' ').replace(/[\u2066-\u2069]/g, '');

/** A service as a hero card (Bot Framework cards schema): names and numbers as text, and what can be tapped. */
function heroCard(card: ServiceCard): Attachment {
  const buttons = card.routes.flatMap(({ label, href }): CardAction[] =>
    href ? [{ type: href.startsWith('tel:') ? 'call' : 'openUrl', title: label, value: href }] : [],
  );
  const lines = [
    ...card.facts.map(({ label, text }) => `${label}: ${text}`),
    ...card.routes.map(({ label, note }) => (note ? `${label}. ${note}` : label)),
    ...card.next,
    ...(card.why ? [card.why] : []),
  ];
  return {
    contentType: 'application/vnd.microsoft.card.hero',
    content: { title: card.name, subtitle: card.open.text, text: lines.join('\n\n'), buttons },
  };
}

function asked(reply: QuestionReply): Partial<Activity> {
  const around = (reply.navigation ?? []).filter(({ id }) => tappable.has(id));
  const choices = [...reply.choices, ...reply.actions, ...around];
  return {
    text: reply.hint ? `${reply.text}\n\n${reply.hint}` : reply.text,
    speak: spoken(reply.text, ...reply.choices.map(({ label }) => `${label}.`)),
    inputHint: 'expectingInput',
    suggestedActions: { to: [], actions: choices.map(sendBack) },
  };
}

/** A reply as Bot Framework activities, as any client gets them; `locale` is the language of its words. */
export function toActivities(reply: Reply, locale: string): Partial<Activity>[] {
  const message = { type: 'message', locale, textFormat: 'plain', inputHint: 'acceptingInput' };
  switch (reply.kind) {
    case 'text':
      return [{ ...message, text: reply.text, speak: spoken(reply.text) }];
    case 'question':
      return [{ ...message, ...asked(reply) }];
    case 'services':
      return [
        {
          ...message,
          text: reply.heading ?? '',
          speak: spoken(
            reply.heading ?? '',
            ...reply.cards.map(
              ({ name, open, routes }) => `${name}. ${open.text}. ${routes[0]?.label ?? ''}.`,
            ),
          ),
          attachmentLayout: 'list',
          attachments: reply.cards.map(heroCard),
        },
      ];
    case 'end':
      return [
        { ...message, text: reply.text, speak: spoken(reply.text), inputHint: 'ignoringInput' },
        { type: 'endOfConversation', locale, code: 'completedSuccessfully' },
      ];
  }
}
