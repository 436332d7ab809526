import { z } from 'zod';
import { londonMoment } from '../../directory/hours/opening-hours.ts';
import { findServices } from '../../directory/services/find-services.ts';
import type { Found } from '../../directory/services/judge-service.ts';
import { momentInWords } from '../../replies/hours-in-words.ts';
import { inSign } from '../../replies/in-sign.ts';
import type { Reply } from '../../replies/reply.ts';
import { serviceCard } from '../../replies/service-card.ts';
import { placeName } from '../place-id.ts';
import type { Scene } from '../scene.ts';
import { searchIn } from '../search.ts';
import { stepBase } from '../step.ts';
import type { Kind } from './kind.ts';

const schema = stepBase.extend({
  kind: z.literal('services'),
  /** How many services a person is shown at a time. */
  atOnce: z.number().int().min(1).default(3),
});
type ServicesStep = z.infer<typeof schema>;

/** Crisis lines and by-and-for services that close a result. */
const mostCrisisLines = 6;
const mostByAndFor = 6;

/** Whether services are left to show. */
export const moreToShow = (scene: Scene) =>
  findServices(searchIn(scene), scene.directory).found.length > scene.shown;

/** Outside England and Wales only what serves the person's nation, or all the UK, is offered, and they are told so. */
function isOutside({ answers }: Scene): boolean {
  return answers['where']?.some((id) => id.startsWith('outside:')) ?? false;
}

/** The services for a person, the best few first; crisis lines last on every result. */
export const services: Kind<ServicesStep> = {
  schema,
  waits: false,
  repeats: true,
  options: () => [],
  label: () => '',
  ask(step, scene) {
    const { dialog, say, answers, language, shown } = scene;
    const words = (key: string, values = {}) => say(`${dialog}:${step.id}.${key}`, values);
    const search = searchIn(scene);
    const answered = findServices(search, scene.directory);
    const { found, crisisLines, byAndFor, otherRoutes, fellBackTo } = answered;
    const card = (each: Found) => serviceCard(each, language, say);
    const replies: Reply[] = [];
    const where = answers['where']?.[0];
    const place = placeName(where ?? '', scene);
    const from = Math.max(0, shown - step.atOnce);
    if (from === 0) {
      if (isOutside(scene)) replies.push({ kind: 'text', text: words('outside', { place }) });
      else if (fellBackTo === 'nation' && where?.startsWith('district:'))
        replies.push({ kind: 'text', text: words('no-local', { place }) });
      if (search.when) {
        const when = momentInWords(londonMoment(search.when, scene.now), language, say);
        replies.push({ kind: 'text', text: say('bot:open-then', { when }) });
      }
      if (otherRoutes) replies.push({ kind: 'text', text: words('other-routes') });
    }
    const few = found.slice(from, Math.max(shown, step.atOnce)).map(card);
    replies.push({ kind: 'services', heading: words(from === 0 ? 'heading' : 'heading-more'), cards: few });
    if (from === 0) replies.push({ kind: 'text', text: words('bills') });
    const lines = crisisLines.slice(0, mostCrisisLines);
    replies.push({ kind: 'services', heading: words('crisis'), cards: lines.map(card), brief: true });
    if (from === 0) replies.push(...inSign([...crisisLines, ...found], language, say));
    if (byAndFor.length > 0 && from === 0) {
      replies.push({
        kind: 'services',
        heading: words('by-and-for'),
        cards: byAndFor.slice(0, mostByAndFor).map(card),
        brief: true,
        folded: true,
      });
    }
    return replies;
  },
  read: () => undefined,
};
