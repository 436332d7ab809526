import type { Topic } from '../directory/schemas/guidance.ts';
import { nearest } from '../json/nearest.ts';
import { isLive } from './live-routes.ts';
import type { Checked, Finding, Rule } from './rule.ts';

/** Field, id and problem of what a topic names and nothing declares, or declares twice. */
type Note = [field: string, problem: string, cure: string];

const unknown = (field: string, id: string, known: readonly string[]): Note[] => {
  if (known.includes(id)) return [];
  const meant = nearest(id, known);
  return [
    [
      field,
      `"${id}" is not known`,
      meant ? `Did you mean "${meant}"?` : 'Correct the id, or add what it names.',
    ],
  ];
};

const twice = (field: string, ids: readonly string[], all: readonly string[]): Note[] =>
  ids.flatMap((id, at): Note[] =>
    all.indexOf(id) === all.lastIndexOf(id)
      ? []
      : [[`${field}.${at}.id`, `"${id}" stands twice`, 'Give each an id of its own, or keep one.']],
  );

function notesOf({ id, needs, points, helps, related, facts }: Topic, { directory }: Checked): Note[] {
  const { guidance, serviceById } = directory;
  const everyFact = guidance.flatMap((topic) => topic.facts.map((fact) => fact.id));
  const used = new Set(guidance.flatMap((topic) => topic.points.flatMap((point) => point.facts)));
  const topics = guidance.map((topic) => topic.id).filter((other) => other !== id);
  const live = [...serviceById.values()].filter(isLive).map((service) => service.id);
  const known = directory.needs.map((need) => need.id);
  const pointIds = points.map((point) => point.id);
  const factIds = facts.map((fact) => fact.id);
  return [
    ...(needs === 'all' ? [] : needs.flatMap((need, at) => unknown(`needs.${at}`, need, known))),
    ...related.flatMap((other, at) => unknown(`related.${at}`, other, topics)),
    ...helps.services.flatMap((service, at) => unknown(`helps.services.${at}`, service, live)),
    ...points.flatMap((point, at) =>
      point.facts.flatMap((fact, place) => unknown(`points.${at}.facts.${place}`, fact, everyFact)),
    ),
    ...twice('points', pointIds, pointIds),
    ...twice('facts', factIds, everyFact),
    ...facts.flatMap((fact, at): Note[] =>
      used.has(fact.id)
        ? []
        : [[`facts.${at}.id`, `no point rests on "${fact.id}"`, 'Let a point say it, or remove the fact.']],
    ),
  ];
}

export const guidanceHoldsTogether: Rule = {
  id: 'guidance-holds-together',
  why: 'A statement without its fact is a guess; a fact without a statement is work that nobody reads.',
  find: (checked) =>
    checked.directory.guidance.flatMap((topic) =>
      notesOf(topic, checked).map(
        ([field, problem, cure]): Finding => ({
          file: checked.contentFile(`guidance/${topic.id}.json`),
          field,
          problem,
          cure,
        }),
      ),
    ),
};
