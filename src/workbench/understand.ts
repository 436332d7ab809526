import { z } from 'zod';
import { findAreaInSentence } from '../directory/places/find-area.ts';
import { placeWordsOf } from '../understanding/lexicon.ts';
import { findPersonalData } from '../understanding/personal-data.ts';
import { understand as understood } from '../understanding/understand.ts';
import { type Felt, type MetPhrase, why } from '../understanding/why.ts';
import { type Answering, answerLines, answerOne } from './each-line.ts';
import { type PlaceRecord, recordOf } from './find-place.ts';
import { forcesOf, siteNamed } from './sites.ts';
import { table } from './table.ts';
import { type Job, MissingWords, type Verb } from './verb.ts';

const question = z.object({
  text: z.string('write the words of a person, as a string'),
  language: z.string('write a language code, as a string').optional(),
  site: z.string('write the id of a site, as a string').optional(),
});
type Question = z.infer<typeof question>;

type Record = {
  language: string;
  script?: string;
  command: string | null;
  needs: string[];
  signals: string[];
  who: string | null;
  place: PlaceRecord | null;
  personalData: string[];
  why?: { phrases: MetPhrase[]; examples: Felt[] };
};

function answer({ text, language, site }: Question, job: Job): Record {
  const { lexicon, model, wording, directory } = job.world();
  const forces = forcesOf(siteNamed(site, directory));
  const codes = [...wording.languages.keys()];
  const code =
    language && codes.includes(language) ? language : (wording.recognise(text, 'en', codes) ?? 'en');
  const heard = understood(text, lexicon, code, model);
  const place = findAreaInSentence(text, directory.gazetteer, { forces, ...placeWordsOf(lexicon, code) });
  const script = wording.languages.get(code)?.script;
  return {
    language: code,
    ...(script ? { script } : {}),
    command: heard.command ?? null,
    needs: heard.needs.map(({ need }) => need),
    signals: [...heard.signals],
    who: heard.who ?? null,
    place: place && place.status !== 'unknown' ? recordOf(place, directory.gazetteer) : null,
    personalData: findPersonalData(text, lexicon, directory.isKnownNumber),
    ...(job.has('why') ? { why: why(text, lexicon, code, model) } : {}),
  };
}

const listed = (ids: readonly string[]) => ids.join(', ') || 'none';

function whyInWords({ phrases, examples }: NonNullable<Record['why']>, { paint, width }: Job): string[] {
  const met = phrases.map(({ language, kind, id, phrase, counts }) => [
    '',
    `${kind}: ${id}`,
    counts ? phrase : paint.quiet(`${phrase} (denied or cancelled)`),
    paint.quiet(`understanding/${language}/${kind}.json`),
  ]);
  const felt = examples.map(({ label, likely, because }) => [
    '',
    label,
    `${Math.round(likely * 100)}%`,
    paint.quiet(because.join(' · ')),
  ]);
  return [
    ...(met.length > 0 ? ['', 'phrases that were met', ...table(met, { width })] : []),
    ...(felt.length > 0
      ? ['', 'what examples suggest, and the parts that spoke for it', ...table(felt, { width })]
      : []),
  ];
}

function show(record: Record, job: Job): string[] {
  const { place, personalData } = record;
  const where = place?.districts.map(({ name }) => name) ?? [];
  const rows = [
    ['language', record.language],
    ['command', record.command ?? 'none'],
    ['needs', listed(record.needs)],
    ['signals', listed(record.signals)],
    ['who', record.who ?? 'not told'],
    ['place', place ? listed(where.length > 0 ? where : [...place.forces, place.status]) : 'none'],
    ['personal data', listed(personalData)],
  ];
  return [...table(rows, { width: job.width }), ...(record.why ? whyInWords(record.why, job) : [])];
}

const answering: Answering<Question, Record> = { question, answer, record: (record) => record, show };

/** What the bot makes of what somebody types. */
export const understand: Verb = {
  name: 'understand',
  summary: 'what the bot makes of what somebody types, and why',
  usage: '<words> [--why] [--language <code>] [--site <id>], or --stdin',
  words: 500,
  options: {
    why: { kind: 'flag', says: 'show the phrases that were met, and what examples suggest' },
    language: {
      kind: 'text',
      value: '<code>',
      says: 'the language of the page; else the one it is written in',
    },
    site: {
      kind: 'text',
      value: '<id>',
      says: 'of several places with one name, those of this site come first',
    },
    stdin: {
      kind: 'flag',
      says: 'read {"text", "language"?, "site"?} from standard input, one object a line',
    },
  },
  examples: [
    'understand --why he wont stop txting me n waits outside my work',
    'understand "my ex keeps following me, I\'m in Loughborough"',
  ],
  async run(job) {
    if (job.has('stdin')) return answerLines(answering, job);
    const text = job.words.join(' ');
    if (!text.trim()) throw new MissingWords('understand needs words: what somebody might type.');
    const [language, site] = [job.text('language'), job.text('site')];
    return answerOne(
      { text, ...(language === undefined ? {} : { language }), ...(site === undefined ? {} : { site }) },
      answering,
      job,
    );
  },
};
