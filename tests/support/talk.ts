import { begin } from '../../src/bot/begin.ts';
import type { Turn } from '../../src/bot/commands.ts';
import { type Sent, takeTurn } from '../../src/bot/turn.ts';
import type { World } from '../../src/bot/world.ts';
import type { QuestionReply } from '../../src/replies/reply.ts';
import { shippedWorld } from './house.ts';

/** A conversation with the bot, without any door: say things, look at the last turn. */
export type Talk = {
  last: Turn;
  /** Taps a choice by its id. */
  tap(...choices: string[]): Talk;
  /** Types words. */
  type(...texts: string[]): Talk;
  send(sent: Sent): Talk;
  /** Everything that the last turn says, as one text. */
  readonly text: string;
  /** The question that waits. */
  readonly question: QuestionReply;
  /** Ids of the services that the last turn shows, in order. */
  readonly services: string[];
};

export function talk({
  site = 'leicestershire',
  language = 'en',
  world = shippedWorld(),
}: {
  site?: string;
  language?: string;
  world?: World;
} = {}): Talk {
  const conversation: Talk = {
    last: begin({ site, language }, undefined, world),
    send(sent) {
      conversation.last = takeTurn(conversation.last.memory, sent, world);
      return conversation;
    },
    tap(...choices) {
      for (const choice of choices) conversation.send({ choice });
      return conversation;
    },
    type(...texts) {
      for (const text of texts) conversation.send({ text });
      return conversation;
    },
    get text() {
      return JSON.stringify(conversation.last.replies);
    },
    get question() {
      const found = conversation.last.replies.findLast(
        (reply): reply is QuestionReply => reply.kind === 'question',
      );
      if (!found) throw new Error('No question waits.');
      return found;
    },
    get services() {
      return conversation.last.replies.flatMap((reply) =>
        reply.kind === 'services' ? reply.cards.map(({ id }) => id) : [],
      );
    },
  };
  return conversation;
}
