/** What one turn sends back, before it becomes a Bot Framework activity or a piece of the page. */
export type Reply = TextReply | ServicesReply | QuestionReply | SheetReply | EndReply;

export type TextReply = {
  kind: 'text';
  /** What this and the messages after it are about. */
  heading?: string;
  text: string;
  /** A name that is good to know, in small print. */
  small?: string;
  /** Another page, one tap away. */
  link?: { label: string; href: string };
  /** What can be done about it, one tap away. */
  choice?: Choice;
  /** The language of the words, where it is not that of the words around them. */
  language?: string;
  /** `urgent`: the way to 999. `care`: an answer to something hard to say. */
  tone?: 'urgent' | 'care';
  /** The page shows this at all times, in its header; other clients are told. */
  always?: true;
  /** What clients other than the page are told in its place, where the words speak of the page. */
  elsewhere?: string;
};

export type ServicesReply = {
  kind: 'services';
  heading?: string;
  cards: ServiceCard[];
  /** A short list: name and routes only, for the lines that close a result. */
  brief?: true;
  /** Offered to everyone and needed by few: the page shows its heading, and the rest at a tap. */
  folded?: true;
};

export type QuestionReply = {
  kind: 'question';
  text: string;
  hint?: string;
  choices: Choice[];
  /** A postcode may be typed here: it is used once and dropped. */
  takesPostcode?: true;
  /** Ways round the question: skip it, add to the one before. */
  actions: Choice[];
  /** Ways through the conversation, the same at every question: back, change an answer, start again, help. */
  navigation?: Choice[];
};

/** Numbers to take away: a person ticks some, and only those are printed. */
export type SheetReply = {
  kind: 'sheet';
  text: string;
  /** A sentence to take along, ticked like the numbers. */
  note?: string;
  lines: { number: string; name: string; hours: string }[];
  /** The words of the box that adds the names, and of the button. */
  names: string;
  print: string;
};

export type EndReply = { kind: 'end'; text: string };

/** Something to tap. `id` is what the page sends; `label` is what a person reads, and what other channels send. */
export type Choice = {
  id: string;
  label: string;
  /** The label of clients other than the page, where the words speak of the page. */
  elsewhere?: string;
  /** The language of the label, where it is not that of the words around it. */
  language?: string;
};

export type ServiceCard = {
  id: string;
  name: string;
  open: { state: 'open' | 'closed' | 'unknown'; text: string };
  /** What it does, who it is for, cost, languages, what happens next and why this one: a label and its words. */
  facts: { label: string; text: string }[];
  routes: CardRoute[];
};

export type CardRoute = {
  /** "Call 0808 802 0028". */
  label: string;
  /** `tel:`, `sms:`, `mailto:` or `https:`; absent where there is nothing to open. */
  href?: string;
  /** Where it leads to another page, so that the reader can be told. */
  leaves?: true;
  note?: string;
};
