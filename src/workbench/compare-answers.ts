import type { Directory } from '../directory/directory.ts';
import type { District } from '../directory/places/gazetteer.ts';
import type { Person } from '../directory/services/eligibility.ts';
import { findServices } from '../directory/services/find-services.ts';
import type { Found } from '../directory/services/judge-service.ts';
import { groupAlike } from './alike.ts';
import { type Case, mergedCases } from './cases.ts';
import type { NamedMoment } from './moment.ts';

/** Who is asked about: a man and a child are told other things, and so are friends and people who worry about themselves. */
export const people: readonly (Person & { name: string })[] = [
  { name: 'me', who: 'me', audiences: [] },
  { name: 'men', who: 'me', audiences: ['men'] },
  { name: 'under-18', who: 'me', audiences: ['under-18'] },
  { name: 'someone-else', who: 'someone-else', audiences: [] },
  { name: 'own-behaviour', who: 'own-behaviour', audiences: [] },
];

/** What a person reads of one service: which it is, and whether it is open. */
type Shown = { id: string; open: Found['opening']['open'] };

/** How answers change, and all for whom they change in this very way. */
export type AnswerChange = {
  /** The first three, before and after. */
  before: Shown[];
  after: Shown[];
  /** Service ids anywhere in the answer, crisis lines too. */
  added: string[];
  removed: string[];
  cases: Case[];
};

/** What came of asking both. */
export type Comparison = {
  changes: AnswerChange[];
  /** How many questions were asked, and how many have another answer. */
  asked: number;
  changed: number;
  /** Service id to the number of questions in which it is among the first three, in the new content. */
  seen: ReadonlyMap<string, number>;
};

type Answer = { found: Shown[]; lines: string[] };

const atOnce = 3;

const shown = ({ service, opening }: Found): Shown => ({ id: service.id, open: opening.open });
const ids = ({ found, lines }: Answer) => [...found.map(({ id }) => id), ...lines];

function effectOf(before: Answer, after: Answer): Omit<AnswerChange, 'cases'> | undefined {
  if (JSON.stringify(before) === JSON.stringify(after)) return undefined;
  const [was, is] = [ids(before), ids(after)];
  return {
    before: before.found.slice(0, atOnce),
    after: after.found.slice(0, atOnce),
    added: [...new Set(is.filter((id) => !was.includes(id)))],
    removed: [...new Set(was.filter((id) => !is.includes(id)))],
  };
}

const leads = ({ before, after }: AnswerChange) => JSON.stringify(before) !== JSON.stringify(after);
const sizeOf = ({ cases }: AnswerChange) =>
  cases.reduce(
    (sum, { needs, people: whom, moments, districts }) =>
      sum + needs.length * whom.length * moments.length * districts.length,
    0,
  );

/** The same question to two contents, everywhere: whose answers differ, what leads the answer first, then the most cases. */
export function answerChanges(
  before: Directory,
  after: Directory,
  districts: readonly District[],
  moments: readonly NamedMoment[],
  progress: (part: number) => void = () => undefined,
): Comparison {
  const needs = [...new Set([...before.needs, ...after.needs].map(({ id }) => id))];
  const groups = groupAlike(districts, [before, after]);
  const effects = new Map<string, AnswerChange>();
  const seen = new Map<string, number>();

  function answerOf(directory: Directory, { id }: District, person: Person, need: string, at: Date): Answer {
    const district = directory.gazetteer.districts.get(id);
    const force = directory.gazetteer.forces.get(district?.force ?? '');
    const where =
      district && force ? { district, force, nation: force.nation } : district ? { district } : {};
    const search = { where, forms: [], routes: [], language: 'en', at };
    const own = person.who === 'own-behaviour';
    const { found, crisisLines } = findServices(
      { ...person, ...search, needs: own ? [] : [need] },
      directory,
    );
    return { found: found.map(shown), lines: crisisLines.map(({ service }) => service.id) };
  }

  for (const [index, group] of groups.entries()) {
    const [any] = group;
    if (!any) continue;
    for (const person of people) {
      // Their own behaviour is not told apart by need: one need stands for all.
      const each = person.who === 'own-behaviour' ? needs.slice(0, 1) : needs;
      for (const need of each) {
        for (const { at } of moments) {
          const is = answerOf(after, any, person, need, at);
          const weight = group.length * (person.who === 'own-behaviour' ? needs.length : 1);
          for (const { id } of is.found.slice(0, atOnce)) seen.set(id, (seen.get(id) ?? 0) + weight);
          const effect = effectOf(answerOf(before, any, person, need, at), is);
          if (!effect) continue;
          const key = JSON.stringify(effect);
          const change = effects.get(key) ?? { ...effect, cases: [] };
          effects.set(key, change);
          change.cases.push({
            needs: person.who === 'own-behaviour' ? needs : [need],
            people: [person.name],
            moments: [at.toISOString()],
            districts: group.map(({ id }) => id),
          });
        }
      }
    }
    progress((index + 1) / groups.length);
  }
  const changes = [...effects.values()].map((change) => ({ ...change, cases: mergedCases(change.cases) }));
  changes.sort((a, b) => Number(leads(b)) - Number(leads(a)) || sizeOf(b) - sizeOf(a));
  return {
    changes,
    asked: needs.length * people.length * moments.length * districts.length,
    changed: changes.reduce((sum, change) => sum + sizeOf(change), 0),
    seen,
  };
}
