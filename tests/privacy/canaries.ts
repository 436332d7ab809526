import { randomInt } from 'node:crypto';

/** Letters that nothing in the product takes for others, and that make no words. */
const letters = 'bcdfghjkmnpqrstvwxz';
const some = (length: number) => Array.from({ length }, () => letters[randomInt(letters.length)]).join('');

/** Every planted word begins so: one look through much memory tells whether it has any. */
const stem = some(8);
const word = (length = 6) => stem + some(length);

/**
 * Words that stand nowhere but in what is sent: made anew for every run, so that no file of the project has them.
 * `said`: what a person types, or their software says of them. `ids`: what a channel must get back to know its own.
 */
export function plantedWords() {
  const number = `07700 900${randomInt(100, 1000)}`;
  return {
    name: word(),
    surname: word(),
    friend: word(),
    street: word(),
    sentence: `${word(6)} ${some(7)} ${some(8)}`,
    email: `${word()}@${word()}.org`,
    number,
    postcode: `LE4 7${some(2).toUpperCase()}`,
    ni: `QQ${randomInt(100_000, 1_000_000)}C`,
    agent: word(),
    address: `203.0.113.${randomInt(100, 255)}, ${word()}`,
    referer: word(),
    query: word(),
    searched: word(),
    framer: word(),
    cookie: word(),
    token: word(),
    accept: word(),
    route: word(),
    malformed: word(),
    header: word(),
    fileName: word(),
    displayName: word(),
    channelData: word(),
    site: word(),
    choice: word(),
    state: word(),
    conversationId: word(),
    userId: word(),
    activityId: word(),
    serviceUrl: word(),
  };
}

export type Planted = ReturnType<typeof plantedWords>;

/** Any texts to look for, by name: the planted words, or others. */
export type Sought = Readonly<Record<string, string>>;

/** Ids that a channel's replies carry back, as its protocol asks. */
const carriedBack: readonly (keyof Planted)[] = ['conversationId', 'userId', 'activityId', 'serviceUrl'];

/** Each word as it may turn up: as it is, in small letters or capitals, without its spaces. */
const forms = (text: string) => [
  ...new Set([text, text.toLowerCase(), text.toUpperCase(), text.replace(/ /g, '')]),
];

/** Whether bytes hold any of these, in UTF-8 or in UTF-16. */
const holds = (bytes: Buffer, texts: readonly string[]) =>
  texts.some((text) => bytes.includes(text) || bytes.includes(Buffer.from(text, 'utf16le')));

/** Which of the planted words a text or file has, whichever way they are written in it. */
export function found(planted: Sought, where: string | Buffer, except: readonly string[] = []): string[] {
  const bytes = typeof where === 'string' ? Buffer.from(where) : where;
  const hasStem = holds(bytes, forms(stem));
  return Object.entries(planted)
    .filter(([name, text]) => !except.includes(name) && (hasStem || !text.includes(stem)))
    .filter(([, text]) => holds(bytes, forms(text)))
    .map(([name]) => name);
}

/** Which of them a reply has that it must not: ids of its own a channel gets back. */
export const foundInReply = (planted: Sought, reply: string) => found(planted, reply, carriedBack);
