import type { Memory } from '../../src/bot/memory.ts';
import { isPlaceId } from '../../src/dialogs/place-id.ts';
import { signalIds } from '../../src/understanding/understood.ts';
import { shippedWorld } from '../support/house.ts';

const world = shippedWorld();
const { directory, dialogs, wording } = world;

/** The options that a step's own file lists. */
export const optionsOf = (step: object) => ('options' in step ? (step.options as string[]) : []);

const steps = new Set([...dialogs.map(({ step }) => step.id), 'signal', 'forms']);
const sites = new Set(directory.sites.keys());
const languages = new Set(wording.languages.keys());
/** Every form of every need: what can be heard in a sentence, beside what can be tapped. */
export const forms = directory.needs.flatMap((need) => need.forms);
const topics = new Set(directory.guidance.map(({ id }) => id));
const options = new Set<string>([
  ...dialogs.flatMap(({ step }) => optionsOf(step)),
  ...directory.needs.map(({ id }) => id),
  ...directory.audiences.map(({ id }) => id),
  ...forms,
  ...signalIds,
  'skip',
]);
/** Everything in a memory that is not an id of the product's own files. */
export function foreign(content: string): string[] {
  const held = JSON.parse(content) as Memory & Record<string, unknown>;
  const { site, language, answers, adding, offered = [], shown, misses, ...others } = held;
  const isSpecial = (id: string) =>
    (id.startsWith('change:') && steps.has(id.slice(7))) ||
    (id.startsWith('language:') && languages.has(id.slice(9))) ||
    ['guides', 'carry-on'].includes(id) ||
    (/^(?:sheet|topic):/.test(id) && topics.has(id.split(':')[1] ?? ''));
  const isKnown = (id: string) => options.has(id) || isPlaceId(id, directory.gazetteer);
  return [
    ...Object.keys(others),
    ...[site].filter((id) => !sites.has(id)),
    ...[language].filter((id) => !languages.has(id)),
    ...Object.keys(answers).filter((id) => !steps.has(id)),
    ...Object.values(answers)
      .flat()
      .filter((id) => !isKnown(id)),
    ...(adding && !steps.has(adding) ? [adding] : []),
    ...offered.filter((id) => !isKnown(id) && !isSpecial(id)),
    ...[shown, misses].filter((number) => !Number.isInteger(number)).map(String),
  ];
}
