import { z } from 'zod';
import { type Answering, answerLines, answerOne } from './each-line.ts';
import { findPlace, type PlaceRecord, recordOf } from './find-place.ts';
import { forcesOf, siteNamed } from './sites.ts';
import { table } from './table.ts';
import { type Job, MissingWords, type Verb } from './verb.ts';

const question = z.object({
  text: z.string('write the words of a person, as a string'),
  // Taken and not used: the bot reads an answer to "where are you?" alike in every language.
  language: z.string('write a language code, as a string').optional(),
  site: z.string('write the id of a site, as a string').optional(),
});
type Question = z.infer<typeof question>;

/** What the bot does with the place, in words. */
function inWords({ status, districts, forces, nation, where, confirm }: PlaceRecord): string {
  if (status === 'outside') return `outside England and Wales (${where ?? 'elsewhere'}): signposted out`;
  if (status === 'unknown') return 'unknown: the person is asked again, with examples';
  if (status === 'choose') return 'several places: the person is asked which';
  const what = districts.length > 0 ? 'one district' : forces.length > 0 ? 'a whole area' : (nation ?? '');
  return confirm ? `${what}, a guess: the person is asked to confirm` : what;
}

function show(place: PlaceRecord, { paint, width }: Job): string[] {
  const colour = place.status === 'found' ? paint.good : place.status === 'choose' ? paint.unsure : paint.bad;
  const rows = place.districts.map(({ code, name, force }) => ['', name, force, paint.quiet(code)]);
  const areas = place.districts.length > 0 ? [] : place.forces.map((force) => ['', force]);
  return [
    `${colour(place.status)}  ${inWords(place)}`,
    ...table([...rows, ...areas], { width }),
    ...(place.status === 'choose' && place.where ? [`  or ${place.where}`] : []),
  ];
}

const answering: Answering<Question, PlaceRecord> = {
  question,
  answer({ text, site }, job) {
    const directory = job.directory();
    const { gazetteer } = directory;
    return recordOf(findPlace(text, gazetteer, forcesOf(siteNamed(site, directory))), gazetteer);
  },
  record: (place) => place,
  show,
};

/** Where the bot takes a person to be. */
export const place: Verb = {
  name: 'place',
  summary: 'where the bot takes a person to be, from their own words',
  usage: '<words> [--site <id>], or --stdin',
  words: 100,
  options: {
    site: {
      kind: 'text',
      value: '<id>',
      says: 'of several places with one name, those of this site come first',
    },
    stdin: { kind: 'flag', says: 'read {"text", "site"?} from standard input, one object a line' },
  },
  examples: ['place LE67 2 --site leicestershire', 'place Newport'],
  async run(job) {
    if (job.has('stdin')) return answerLines(answering, job);
    const text = job.words.join(' ');
    if (!text.trim())
      throw new MissingWords('place needs a place: a postcode, a town, a council or a county.');
    const site = job.text('site');
    return answerOne({ text, ...(site === undefined ? {} : { site }) }, answering, job);
  },
};
