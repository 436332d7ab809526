import { z } from 'zod';
import { hours } from './hours.ts';
import { day, id } from './id.ts';
import { doings, expectations, nations, routeKinds, turnedAway, whos } from './vocabulary.ts';

export const source = z.strictObject({
  url: z.url(),
  /** A short quotation of what the page says. */
  said: z.string().min(3).max(300),
  /** The day or year that the page carries, or "undated". */
  date: z.string().min(4),
});

const route = z.strictObject({
  kind: z.enum(routeKinds),
  /** The number as people write it, the address, or the e-mail. */
  value: z.string().min(2),
  /** Digits only (with a leading + allowed) where dialling differs from `value`; for `text`, the number to text. */
  dial: z
    .string()
    .regex(/^\+?\d+$/)
    .optional(),
  /** For `text`: the word that must be sent; for `phone`: what must be pressed when the call is answered. */
  keyword: z.string().optional(),
  cost: z.enum(['free', 'local-rate', 'standard-rate', 'service-rate', 'unknown']).optional(),
  /** For `walk-in`, where its parts are known: `value` is what people read. Never the address of a refuge. */
  address: z
    .strictObject({ street: z.string().min(2), town: z.string().min(2), postcode: z.string().min(5) })
    .optional(),
  /** Whether a call or text appears on an itemised bill; absent: not known, and people are told that it may. */
  showsOnBills: z.boolean().optional(),
  /** Where this route's hours differ from those of the service; "unknown" hides the service's hours for it. */
  hours: z.union([hours, z.literal('unknown')]).optional(),
  /** A warning that must stand beside this route. Words in `locales/<code>/services.json` under `routeNote`. */
  note: z
    .enum([
      'register-first',
      'not-emergency',
      'landline-only',
      'mobile-only',
      'out-of-hours',
      'daytime',
      'for-referrals',
    ])
    .optional(),
  /** Indexes into `sources`: where this very number or address is printed. */
  evidence: z.array(z.number().int().min(0)).min(1),
});
export type Route = z.infer<typeof route>;

/**
 * One service that a person can contact. Words that people read are composed from these fields through `locales/`;
 * only `name`, `organisation` and what `routes` print stand as they are, in every language.
 */
export const service = z
  .strictObject({
    $schema: z.string().optional(),
    id,
    name: z.string().min(2).max(90),
    organisation: z.string().min(2).max(120),
    /** `live` is shown; `held` is known and not shown; `closed` no longer takes people. */
    status: z.enum(['live', 'held', 'closed']),
    /** Why it is held or closed, for the people who look after the directory. */
    reason: z.string().min(10).optional(),
    does: z.array(z.enum(doings)).min(1),
    /** Need ids. `"all"` serves every need. */
    needs: z.union([z.literal('all'), z.array(id)]),
    /** Needs that it exists for: these rank it first. A subset of `needs`. */
    specialism: z.array(id).default([]),
    /** Forms of the needs that it is known for. */
    forms: z.array(id).default([]),
    who: z.array(z.enum(whos)).min(1),
    takes: z.strictObject({
      people: z.enum(['everyone', 'women', 'men']),
      ages: z
        .strictObject({ from: z.number().int().min(0).optional(), to: z.number().int().max(120).optional() })
        .optional(),
      /** By-and-for: audience ids. Shown in the results of a person who named one, and to everyone in the last line. */
      madeFor: z.array(id).default([]),
    }),
    /** Whom it cannot take, and the services (by id) that do. */
    cannotTake: z.array(z.strictObject({ who: z.enum(turnedAway), instead: z.array(id).min(1) })).default([]),
    areas: z
      .strictObject({
        nations: z.array(z.enum(nations)).optional(),
        /** Force ids: a file in `content/areas/`. */
        forces: z.array(id).optional(),
        /** District ids: listed in the file of their force. */
        districts: z.array(id).optional(),
      })
      .refine(
        (areas) => Object.values(areas).some((list) => list !== undefined && list.length > 0),
        'name at least one nation, force or district',
      ),
    routes: z.array(route),
    hours: hours.optional(),
    /** ISO 639 codes of languages spoken, where a source says so. */
    languages: z.array(z.string()).default(['en']),
    /** True where a source says that interpreters can be had. */
    interpreters: z.boolean().default(false),
    expect: z.array(z.enum(expectations)).default([]),
    /** What it says of itself, by language; absent, the card is composed from the other fields alone. */
    about: z.record(z.string(), z.string().min(3).max(600)).optional(),
    sources: z.array(source),
    checkedOn: day,
    /** How it was checked, e.g. "public pages" or "telephoned". */
    checkedHow: z.string().min(3),
    /** Where the record was imported from, and under which licence its words may be used. */
    origin: z
      .strictObject({
        publisher: z.string().min(2),
        /** The address or the file name of the feed. */
        feed: z.string().min(2),
        /** What the feed calls this service. */
        id: z.string().min(1),
        licence: z.string().min(2),
      })
      .optional(),
    /** For keepers of the directory: conflicts seen, what to re-check. */
    notes: z.string().optional(),
  })
  .superRefine((record, context) => {
    const problem = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, message });
    if (record.status !== 'live' && !record.reason) problem(['reason'], 'say why it is not live');
    if (record.status === 'live' && record.routes.length === 0)
      problem(['routes'], 'a live service needs a way to contact it');
    for (const [index, each] of record.routes.entries()) {
      for (const at of each.evidence) {
        if (!record.sources[at])
          problem(['routes', index, 'evidence'], `there is no source number ${at}; sources count from 0`);
      }
    }
    if (record.needs !== 'all') {
      for (const need of record.specialism) {
        if (!record.needs.includes(need)) problem(['specialism'], `"${need}" is not among its needs`);
      }
    }
  });

export type Service = z.infer<typeof service>;

/** A crisis line: a service that need, place and hour never filter out. */
export const crisisLine = service;
