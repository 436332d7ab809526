import type { LondonMoment, Opening } from '../directory/hours/opening-hours.ts';
import { findServices } from '../directory/services/find-services.ts';
import type { Found } from '../directory/services/judge-service.ts';
import { leftOutOf } from '../directory/services/left-out.ts';
import { type Answer, showAnswer } from './answer-in-words.ts';
import { type Answering, answerLines, answerOne } from './each-line.ts';
import { type Question, question, searchFor, strangersIn } from './question.ts';
import type { Job, Option, Verb } from './verb.ts';

const momentOf = ({ date, time }: LondonMoment) => `${date}T${time}`;

/** When an opening changes, on London's clocks. */
const changes = ({ closesAt, opensAt }: Opening) => ({
  ...(closesAt && { closesAt: momentOf(closesAt) }),
  ...(opensAt && { opensAt: momentOf(opensAt) }),
});

const serviceOf = ({ service, opening, reasons, reach, score }: Found) => ({
  id: service.id,
  name: service.name,
  open: opening.open,
  reasons,
  reach,
  score,
  ...changes(opening),
});

const ids = (found: readonly Found[]) => found.map(({ service }) => service.id);

/** Exactly what the bot would show, and why each other service was left out. */
function answer(asked: Question, job: Job): Answer {
  const directory = job.directory();
  const { search, place } = searchFor(asked, directory, job.now());
  const answers = findServices(search, directory);
  const leftOut = leftOutOf(search, directory);
  const ignored = strangersIn(asked);
  return {
    record: {
      services: answers.found.map(serviceOf),
      crisisLines: ids(answers.crisisLines),
      leftOut: leftOut.map(({ service, reason }) => ({ id: service.id, reason })),
      byAndFor: ids(answers.byAndFor),
      otherRoutes: answers.otherRoutes,
      place,
      at: search.at.toISOString(),
      ...(ignored.length > 0 && { ignored }),
    },
    search,
    answers,
    leftOut,
  };
}

const answering: Answering<Question, Answer> = {
  question,
  answer,
  record: ({ record }) => record,
  show: showAnswer,
};

const list = (value: string, says: string): Option => ({ kind: 'text', value, several: true, says });
const one = (value: string, says: string): Option => ({ kind: 'text', value, says });

/** What the bot would show to a person. */
export const answers: Verb = {
  name: 'answers',
  summary: 'what the bot shows a person, in order, and why each other service is left out',
  usage: '[--needs <ids>] [--place <words>] [options], or --stdin',
  options: {
    needs: list('<ids>', 'what is happening, commas between; none: not sure'),
    place: one('<words>', 'where, in words that a person would type'),
    district: one('<district>', "where, as a district's id, ONS code or name"),
    audiences: list('<ids>', 'whom it is for: men, under-18, deaf ...'),
    who: one('<who>', 'who asks: me (unless given), someone-else, professional, own-behaviour'),
    language: one('<code>', 'the language of the conversation: en (unless given), pl, ur ...'),
    contact: list('<kinds>', 'how they can get in touch: phone, text, web-chat, email, bsl ...'),
    forms: list('<ids>', 'forms of the needs'),
    at: one('<time>', 'when: 2026-11-22T23:00 is London time; now unless given'),
    site: one('<id>', 'on which site'),
    all: { kind: 'flag', says: 'name every service that was left out' },
    stdin: { kind: 'flag', says: 'read {"needs", "place" ...} from standard input, one object a line' },
  },
  examples: [
    'answers --needs stalking --place Loughborough --audiences men --at 2026-11-22T23:00',
    'answers --needs domestic-abuse --district burnley --language pl --contact phone --json',
  ],
  async run(job) {
    if (job.has('stdin')) return answerLines(answering, job);
    const texts = ['place', 'district', 'who', 'language', 'at', 'site'] as const;
    const lists = ['needs', 'audiences', 'contact', 'forms'] as const;
    const given = [
      ...texts.map((name) => [name, job.text(name)]),
      ...lists.map((name) => [name, job.list(name)]),
    ].filter(([, value]) => value !== undefined);
    return answerOne(question.parse(Object.fromEntries(given)), answering, job);
  },
};
