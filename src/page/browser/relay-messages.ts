/** What a partner's window asks of the relay: something said, or nothing for the opening. */
export type RelayAsk = { chat: 'chat:say'; language: string; say?: string };

/** What the relay hands up: Bot Framework activities; or, where too much came, lines that answer. */
export type RelayAnswer = {
  replies: object[];
  ended: boolean;
  crisisLines: { name: string; number: string }[];
};
