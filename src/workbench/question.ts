import { z } from 'zod';
import type { Directory } from '../directory/directory.ts';
import { type RouteKind, routeKinds, whos } from '../directory/schemas/vocabulary.ts';
import type { Search } from '../directory/services/search.ts';
import { readMoment } from './moment.ts';
import { forcesOf, siteNamed } from './sites.ts';
import { CannotRun } from './verb.ts';
import { type Where, whereOf } from './whereabouts.ts';

const list = z
  .union([z.string(), z.array(z.string())], 'write an id, or a list of ids')
  .transform((given) => (typeof given === 'string' ? given.split(',') : given))
  .transform((ids) => ids.map((id) => id.trim()).filter(Boolean));
const text = z.string('write a string');

/** What a support worker asks: who needs what, where, when. Ids as in `content/`. */
export const question = z.looseObject({
  needs: list.default([]),
  forms: list.default([]),
  audiences: list.default([]),
  who: text.default('me'),
  /** What a person typed of where they are. */
  place: text.optional(),
  /** A district's id, ONS code or name. */
  district: text.optional(),
  language: text.default('en'),
  /** Kinds of route, or the bot's own choices: "call" is "phone". */
  contact: list.default([]),
  /** ISO 8601, London time where it carries no offset; absent: now. */
  at: text.optional(),
  site: text.optional(),
});
export type Question = z.infer<typeof question>;

/** What the bot's choices of how to get in touch stand for; "later" is any. */
const choices: Readonly<Record<string, readonly RouteKind[]>> = {
  call: ['phone'],
  text: ['text', 'text-relay'],
  'web-chat': ['web-chat', 'bsl'],
  email: ['email', 'online-form'],
  'in-person': ['walk-in'],
  later: [],
};

/** Throws a sentence that lists the known ids where one is not among them. */
export function mustKnow(what: string, ids: readonly string[], known: readonly string[]): void {
  const unknown = ids.find((id) => !known.includes(id));
  if (unknown !== undefined)
    throw new CannotRun(`There is no ${what} "${unknown}". Known: ${known.join(', ')}.`);
}

/** The known ids of needs, forms, audiences and the rest. */
function check({ needs, forms, audiences, who, contact, language }: Question, directory: Directory): void {
  mustKnow(
    'need',
    needs,
    directory.needs.map(({ id }) => id),
  );
  mustKnow(
    'form of a need',
    forms,
    directory.needs.flatMap((need) => need.forms),
  );
  mustKnow(
    'audience',
    audiences,
    directory.audiences.map(({ id }) => id),
  );
  mustKnow('"who"', [who], whos);
  mustKnow('way of contact', contact, [...new Set([...routeKinds, ...Object.keys(choices)])]);
  if (!/^[a-z]{2,3}(-[a-z0-9]+)*$/i.test(language))
    throw new CannotRun(
      `"${language}" is not a language code: write two or three letters, such as pl or ur.`,
    );
}

/** Fields of a question that mean nothing here: a slip of spelling must not pass for an answer. */
export const strangersIn = (asked: Question): string[] =>
  Object.keys(asked).filter((field) => !Object.hasOwn(question.shape, field));

/** The search that the bot makes for a question, and where it looks. Throws a sentence for ids that nothing declares. */
export function searchFor(
  asked: Question,
  directory: Directory,
  now: Date,
): { search: Search; place: Where['place'] } {
  check(asked, directory);
  const { whereabouts, place } = whereOf(asked, directory, forcesOf(siteNamed(asked.site, directory)));
  const who = whos.find((each) => each === asked.who) ?? 'me';
  const search: Search = {
    who,
    audiences: asked.audiences,
    // Lines for a person's own behaviour are not told apart by need.
    needs: who === 'own-behaviour' ? [] : asked.needs,
    forms: asked.forms,
    where: whereabouts,
    routes: asked.contact.flatMap((way) => choices[way] ?? routeKinds.filter((kind) => kind === way)),
    language: asked.language,
    at: asked.at === undefined ? now : readMoment(asked.at),
  };
  return { search, place };
}
