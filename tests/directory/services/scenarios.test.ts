import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Answers, findServices } from '../../../src/directory/services/find-services.ts';
import { leftOutOf } from '../../../src/directory/services/left-out.ts';
import { projectRoot } from '../../../src/root.ts';
import { shippedWorld } from '../../support/house.ts';
import { type ExpectationKind, readScenarios, type Scenario } from './read-scenarios.ts';
import { ids } from './small-directory.ts';

const { directory } = shippedWorld();
const file = join(projectRoot(), 'tests/directory/services/scenarios.txt');
const { scenarios, problems } = readScenarios(readFileSync(file, 'utf8'), directory);

/** What of the expected ids is not so. */
const missing: Record<ExpectationKind, (wanted: string[], answers: Answers, scenario: Scenario) => string[]> =
  {
    first: (wanted, { found }) => wanted.filter((id, at) => found[at]?.service.id !== id),
    'first three': (wanted, { found }) => wanted.filter((id) => !ids(found.slice(0, 3)).includes(id)),
    shown: (wanted, { found }) => wanted.filter((id) => !ids(found).includes(id)),
    open: (wanted, { found }) =>
      wanted.filter(
        (id) => !found.some(({ service, opening }) => service.id === id && opening.open === 'open'),
      ),
    never: (wanted, { found, crisisLines, byAndFor }) =>
      wanted.filter((id) => ids([...found, ...crisisLines, ...byAndFor]).includes(id)),
    'crisis lines': (wanted, { crisisLines }) => wanted.filter((id) => !ids(crisisLines).includes(id)),
    'by and for': (wanted, { byAndFor }) => wanted.filter((id) => !ids(byAndFor).includes(id)),
    'left out': (wanted, _answers, { search }) => {
      const reasons = leftOutOf(search, directory).map(({ service, reason }) => `${service.id} (${reason})`);
      return wanted.filter((each) => !reasons.includes(each));
    },
    'falls back to': (wanted, { fellBackTo }) => wanted.filter((area) => area !== fellBackTo),
  };

/** What holds for everybody, without being written. */
function wrongForAnyone({ found, crisisLines }: Answers): string[] {
  const first = found.slice(0, 3);
  const isOpen = (some: Answers['found']) => some.some(({ opening }) => opening.open === 'open');
  const isNear = (some: Answers['found']) =>
    some.some(
      ({ service: { does }, reach }) =>
        reach !== 'nation' && !does.includes('police') && !does.includes('reporting'),
    );
  return [
    ...(isNear(found) && first.every(({ reach }) => reach === 'nation')
      ? ['none of the first three is near']
      : []),
    ...(ids([...first, ...crisisLines]).includes('emergency-999') ? [] : ['999 is missing']),
    ...(isOpen(found) && !isOpen(first) ? ['none of the first three is open'] : []),
  ];
}

function wrongIn(scenario: Scenario): string[] {
  const answers = findServices(scenario.search, directory);
  const order = `It is: ${ids(answers.found).join(', ')}`;
  const unmet = scenario.expected.flatMap(({ line, what, ids: wanted }) => {
    const not = missing[what](wanted, answers, scenario);
    return not.length === 0 ? [] : [`line ${line}: not so of "${what}": ${not.join(', ')}. ${order}`];
  });
  return [...unmet, ...wrongForAnyone(answers)];
}

describe('the table of scenarios', () => {
  it('can be read', () => expect(problems).toEqual([]));

  it('asks from every site, for every need, audience, person and way of making contact', () => {
    const searches = scenarios.map(({ search }) => search);
    const of = (read: (scenario: Scenario) => string[]) => [...new Set(scenarios.flatMap(read))].sort();
    expect(scenarios.length).toBeGreaterThanOrEqual(60);
    expect(of(({ site }) => [site])).toEqual([...directory.sites.keys()].sort());
    expect(of(({ search }) => [...search.needs])).toEqual(directory.needs.map(({ id }) => id).sort());
    expect(of(({ search }) => [...search.audiences])).toEqual(directory.audiences.map(({ id }) => id).sort());
    expect(of(({ search }) => [search.who])).toHaveLength(4);
    expect(searches.filter(({ routes }) => routes.length > 0).length).toBeGreaterThan(3);
    expect(searches.filter(({ language }) => language !== 'en').length).toBeGreaterThan(5);
  });
});

describe('what people find', () => {
  it.each(scenarios.map((scenario) => [`line ${scenario.line}: ${scenario.title}`, scenario] as const))(
    '%s',
    (_, scenario) => expect(wrongIn(scenario)).toEqual([]),
  );
});

describe('a mistake in the table', () => {
  const said = (text: string) => readScenarios(text, directory).problems.join('\n');

  it.each([
    ['an unknown service', 'Leicester\n  first: freva', 'line 2: there is no service "freva"'],
    [
      'an unknown expectation',
      'Leicester\n  frist: lwa',
      'line 2: "frist" is not one of: first, first three',
    ],
    ['an unknown site', 'site kent\nLeicester\n  first: lwa', 'line 1: there is no site "kent"'],
    ['a place of several districts', 'woman, LE8\n  first: lwa', 'line 1: "LE8" may be '],
    ['a word that means nothing', 'womann, Leicester\n  first: lwa', 'line 1: "womann" is no need, place'],
    ['a time that cannot be', 'Leicester, Someday 11:00\n  first: lwa', 'line 1: "Someday" is no day'],
    ['a time written otherwise', 'Leicester, Monday 9:00\n  first: lwa', 'write it as "Sunday 23:00"'],
    [
      'an hour that the clocks skip',
      'Leicester, 28 March 2027 01:30\n  first: lwa',
      'never show 01:30 on 28 March 2027: they go forward that night',
    ],
    ['nothing expected', 'woman, Leicester', 'line 1: nothing is expected'],
    ['an expectation of nobody', '  first: lwa', 'line 1: say first who asks'],
  ])('is told with its line: %s', (_, text, sentence) => {
    expect(said(text)).toContain(sentence);
  });

  it('a scenario that does not hold says what is found instead', () => {
    const { scenarios: read } = readScenarios(
      'site leicestershire\nwoman, Leicester\n  first: paladin',
      directory,
    );
    expect(read.flatMap(wrongIn).join()).toMatch(/line 3: not so of "first": paladin\. It is: victim-/);
  });
});
