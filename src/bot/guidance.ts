import { says, skipped } from '../dialogs/answers.ts';
import { personIn, searchIn } from '../dialogs/search.ts';
import type { Point, Topic } from '../directory/schemas/guidance.ts';
import type { Reply, TextReply } from '../replies/reply.ts';
import { serviceCard } from '../replies/service-card.ts';
import type { Memory } from './memory.ts';
import { whoHelps } from './who-helps.ts';
import { sceneOf, type World } from './world.ts';

/** Messages of a topic at a time, so that a person sets the pace. */
const atOnce = 3;

/**
 * What may be chosen while a topic is read: another topic (`topic:<id>`), or a part of this one (`topic:<id>:<part>`), of
 * which the first is offered after an answer that was but a point of it.
 */
const choiceOf = (topic: string, part?: number) =>
  part === undefined ? `topic:${topic}` : `topic:${topic}:${part}`;

/** "court-orders:1" -> the topic and its second part. A number is written in one way only; others are none. */
function partOf(name: string): [id: string, part: number] | undefined {
  const [, id = '', part = '0'] = /^([^:]+)(?::(0|[1-9]\d?))?$/.exec(name) ?? [];
  return id === '' ? undefined : [id, Number(part)];
}

/** What holds where this person is. Somebody whose nation is not known reads what holds in each. */
function pointsFor(topic: Topic, memory: Memory, world: World): Point[] {
  const { where } = searchIn(sceneOf(memory, world, ''));
  const nation = where.nation ?? where.force?.nation;
  const isOf = (point: Point) =>
    !point.nation || (nation !== 'england' && nation !== 'wales') || point.nation === nation;
  return topic.points.filter(isOf);
}

/** Whether a topic is written for this person; one who has not said, or would rather not, may read them all. */
function isFor({ who }: Topic, { answers }: Memory): boolean {
  return !who || !answers['who'] || says(answers, 'who', [skipped]) || who.includes(personIn(answers).who);
}

const wordsOf = (topic: string) => `guidance/${topic}`;

/** One idea as one message: with its name in law and the official page, where there are such. */
function messageOf(id: string, point: Point, memory: Memory, world: World): TextReply {
  const { say, has } = sceneOf(memory, world, '');
  const rests = (topic: Topic) => topic.facts.filter((fact) => point.facts.includes(fact.id));
  const facts = world.directory.guidance.flatMap(rests);
  const official = point.facts.flatMap((each) => facts.find((fact) => fact.id === each)?.official ?? [])[0];
  const law = `${wordsOf(id)}:law.${point.id}`;
  return {
    kind: 'text',
    text: say(`${wordsOf(id)}:points.${point.id}`),
    ...(has(law) ? { small: say('bot:guidance.law', { name: say(law) }) } : {}),
    ...(official ? { link: { label: say('bot:guidance.official'), href: official } } : {}),
  };
}

/** Topics to read next that are for this person. */
const relatedTo = ({ related }: Topic, memory: Memory, { directory }: World) =>
  related.filter((id) => directory.guidance.some((each) => each.id === id && isFor(each, memory)));

/**
 * A part of a topic (`<id>` or `<id>:<part>`): its messages, who helps after the last, and what may be chosen then. Of a
 * topic that was asked about, the `asked` points alone answer, and the rest is offered. Undefined for one that there is not.
 */
export function readTopic(
  name: string,
  memory: Memory,
  world: World,
  asked: readonly string[] = [],
): { replies: Reply[]; offered: string[] } | undefined {
  const [id = '', part = 0] = partOf(name) ?? [];
  const topic = world.directory.guidance.find((each) => each.id === id);
  if (!topic) return undefined;
  const points = pointsFor(topic, memory, world);
  const answering = points.filter((point) => asked.includes(point.id)).slice(0, atOnce);
  const next = answering.length > 0 ? 0 : part + 1;
  const shown = answering.length > 0 ? answering : points.slice(part * atOnce, next * atOnce);
  if (shown.length === 0) return undefined;
  const { say } = sceneOf(memory, world, '');
  const isWhole = answering.length === 0 && next * atOnce >= points.length;
  const helpers = answering.length > 0 || isWhole ? whoHelps(topic, memory, world) : [];
  const cards = helpers.map((found) => serviceCard(found, memory.language, say));
  const heading = say(`${wordsOf(id)}:name`);
  return {
    replies: [
      ...shown.map((point, at) => ({
        ...(at === 0 ? { heading } : {}),
        ...messageOf(id, point, memory, world),
      })),
      ...(cards.length > 0
        ? [{ kind: 'services' as const, heading: say('bot:guidance.who-helps'), cards, brief: true as const }]
        : []),
    ],
    offered: [
      ...(isWhole ? [] : [choiceOf(id, next)]),
      ...relatedTo(topic, memory, world).map((each) => choiceOf(each)),
      `sheet:${id}`,
      'guides',
      'carry-on',
    ],
  };
}

/** The later part that is offered while a topic is read, as `readTopic` takes it: what "more" reads. */
export const nextPart = ({ offered = [] }: Memory): string | undefined =>
  offered.flatMap((each) => /^topic:([^:]+:\d+)$/.exec(each)?.[1] ?? [])[0];

/** The topics for this person, first those written for them alone, and about what is happening to them. */
export function topicsFor(memory: Memory, { directory }: World): string[] {
  const needs = memory.answers['needs'] ?? [];
  const isTheirs = ({ who }: Topic) => memory.answers['who'] !== undefined && who !== undefined;
  const fits = (topic: Topic) =>
    Number(isTheirs(topic) || (topic.needs !== 'all' && topic.needs.some((need) => needs.includes(need))));
  return directory.guidance
    .filter((topic) => isFor(topic, memory))
    .toSorted((a, b) => fits(b) - fits(a) || a.order - b.order)
    .map(({ id }) => choiceOf(id));
}

/** The label of `topic:<id>` or `topic:<id>:<part>`: a person reads what it is about. */
export function topicLabel(name: string, memory: Memory, { wording }: World): string {
  const [id = '', part] = name.split(':');
  const say = wording.in(memory.language);
  const topic = say(`${wordsOf(id)}:name`);
  return part ? say('bot:guidance.more', { topic }) : topic;
}
