import { searchIn } from '../dialogs/search.ts';
import type { Directory } from '../directory/directory.ts';
import type { Topic } from '../directory/schemas/guidance.ts';
import { findServices } from '../directory/services/find-services.ts';
import type { Found } from '../directory/services/judge-service.ts';
import type { Search } from '../directory/services/search.ts';
import type { Memory } from './memory.ts';
import { sceneOf, type World } from './world.ts';

const mostServices = 4;
/** Lines that anybody can ring, where nothing else helps with a topic. */
const mostLines = 2;

const isPolice = ({ service }: Found) => service.does.includes('police');

/** The search for who helps with a topic: what the person said, or where they did not, what the topic is about. */
export function searchFor({ needs, who }: Pick<Topic, 'needs' | 'who'>, search: Search): Search {
  const shared = needs === 'all' ? search.needs : search.needs.filter((need) => needs.includes(need));
  const [only, ...others] = who ?? [];
  return {
    ...search,
    needs: shared.length > 0 || needs === 'all' ? shared : needs,
    ...(only && others.length === 0 ? { who: only } : {}),
  };
}

/** Who helps with a topic: the best for each thing that it needs done, and those it names, of all that a search finds. */
export function whoHelpsIn(topic: Topic, search: Search, directory: Directory): Found[] {
  const { does, services } = topic.helps;
  const { found, crisisLines } = findServices(searchFor(topic, search), directory);
  const all = [...found, ...crisisLines];
  const best = does.flatMap((doing) => all.find(({ service }) => service.does.includes(doing)) ?? []);
  const named = services.flatMap((id) => all.find(({ service }) => service.id === id) ?? []);
  const others = all.filter(({ service }) => service.does.some((doing) => does.includes(doing)));
  // Whoever is a child has a line of their own to ask first.
  const isForTheYoung = ({ service }: Found) =>
    service.does.includes('children-and-young-people') && directory.crisisLines.includes(service);
  const young = search.audiences.includes('under-18') ? all.filter(isForTheYoung) : [];
  const chosen = [
    ...new Set([...young, ...[...new Set(best)].slice(0, mostServices - 1), ...named, ...others]),
  ];
  const few = chosen.slice(0, mostServices);
  // Nobody reads of help without a person to ask; and to ask the police is a choice among others.
  const lines = all.filter((line) => !isPolice(line)).slice(0, mostLines);
  const whole = few.every(isPolice) ? [...lines, ...few] : few;
  return whole.toSorted((a, b) => Number(isPolice(a)) - Number(isPolice(b)));
}

/** Who helps with a topic, where this person is, and can take them. */
export const whoHelps = (topic: Topic, memory: Memory, world: World): Found[] =>
  whoHelpsIn(topic, searchIn(sceneOf(memory, world, '')), world.directory);
