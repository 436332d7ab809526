import type { Directory } from '../directory/directory.ts';
import type { District } from '../directory/places/gazetteer.ts';
import type { Case } from './cases.ts';
import { type AnswerChange, people } from './compare-answers.ts';
import type { RecordChange } from './compare-records.ts';
import { districtsInWords } from './districts-in-words.ts';
import { momentInWords } from './moment.ts';
import { table } from './table.ts';
import type { Job } from './verb.ts';
import { hanging } from './wrap.ts';

/** What was compared. */
export type Compared = {
  before: Directory;
  after: Directory;
  districts: readonly District[];
  moments: number;
};

const longestLine = 110;
const mostFields = 8;

const sentences: Readonly<Record<string, string>> = {
  me: 'a person for themselves',
  men: 'a man',
  'under-18': 'someone under 18',
  'someone-else': 'for someone else',
  'own-behaviour': 'about their own behaviour',
};

/** The records that changed, a line each. */
export function showRecords(changes: readonly RecordChange[], { paint, width }: Job): string[] {
  const signs = { added: paint.good, removed: paint.bad, changed: paint.unsure };
  const rows = changes.map(({ change, kind, id, name, fields = [], seen }) => {
    const more = fields.length > mostFields ? ` and ${fields.length - mostFields} more` : '';
    const what = fields.length > 0 ? fields.slice(0, mostFields).join(', ') + more : (name ?? '');
    const told = seen ? `; among the first three of ${seen} answers` : '';
    return [`  ${signs[change](change)}`, kind, id, what + told];
  });
  return table(rows, { width });
}

function caseInWords(each: Case, { before, after, districts, moments }: Compared): string {
  const needs = new Set([...before.needs, ...after.needs].map(({ id }) => id)).size;
  const all = (count: number, of: number, every: string, words: () => string) =>
    count === of && of > 1 ? every : words();
  return [
    all(each.needs.length, needs, 'every need', () => each.needs.join(', ')),
    all(each.people.length, people.length, 'everyone asked for', () =>
      each.people.map((name) => sentences[name] ?? name).join(', '),
    ),
    all(each.moments.length, moments, 'at every moment', () =>
      each.moments.map((at) => momentInWords(new Date(at))).join(' and '),
    ),
    districtsInWords(each.districts, districts, after),
  ].join(' · ');
}

const marks = { open: 'open', closed: 'closed', unknown: 'hours not known' };

/** One way in which answers change: before, after, and for whom. */
export function showChange(change: AnswerChange, compared: Compared, { paint, width }: Job): string[] {
  const line = Math.min(width ?? longestLine, longestLine);
  const nameOf = (id: string) =>
    (compared.after.serviceById.get(id) ?? compared.before.serviceById.get(id))?.name ?? id;
  const names = (ids: readonly string[]) => ids.map(nameOf).join('; ');
  const list = (shown: AnswerChange['before']) =>
    shown.map(({ id, open }, index) => `${index + 1} ${nameOf(id)} (${marks[open]})`).join('  ');
  const [was, is] = [list(change.before), list(change.after)];
  const first =
    was === is
      ? [`      first three the same: ${was}`]
      : [`      before  ${was || 'nobody'}`, `      after   ${is || 'nobody'}`];
  const further = [
    ...(change.added.length > 0 ? [paint.good(`      new in the answer: ${names(change.added)}`)] : []),
    ...(change.removed.length > 0 ? [paint.bad(`      gone from it: ${names(change.removed)}`)] : []),
  ];
  const order =
    was === is && further.length === 0
      ? ['      in another order after the first three, or open at other hours']
      : [];
  return [
    ...change.cases.flatMap((each) => hanging(caseInWords(each, compared), line).map(paint.strong)),
    ...first,
    ...further,
    ...order,
    '',
  ];
}
