import { z } from 'zod';
import { openingAt } from '../../directory/hours/opening-hours.ts';
import { type Person, unsuitableFor } from '../../directory/services/eligibility.ts';
import { crisisLinesFor } from '../../directory/services/find-services.ts';
import { inSign } from '../../replies/in-sign.ts';
import { serviceCard } from '../../replies/service-card.ts';
import { forWhom } from '../question.ts';
import { personIn, searchIn } from '../search.ts';
import { stepBase } from '../step.ts';
import type { Kind } from './kind.ts';

const schema = stepBase.extend({
  kind: z.literal('notice'),
  tone: z.enum(['urgent', 'care']).optional(),
  /** Services to show with it, by id; those that cannot take this person are left out. */
  services: z.array(z.string()).default([]),
  /** It is a child who may be in danger: lines for those who worry about one are shown too, whoever asks. */
  child: z.literal(true).optional(),
});
type NoticeStep = z.infer<typeof schema>;

const worriedAboutAChild: Person = { who: 'someone-else', audiences: ['under-18'] };

/** Something said in passing, once, when the conversation first reaches it. */
export const notice: Kind<NoticeStep> = {
  schema,
  waits: false,
  options: () => [],
  label: () => '',
  ask(step, scene) {
    const { dialog, directory, answers, say, language, now } = scene;
    const people = [personIn(answers), ...(step.child ? [worriedAboutAChild] : [])];
    const cards = step.services.flatMap((id) => {
      const service = directory.serviceById.get(id);
      if (service?.status !== 'live' || people.every((person) => unsuitableFor(service, person))) return [];
      const opening = openingAt(service.hours, now, directory.bankHolidays);
      return [
        serviceCard({ service, opening, reach: 'nation', reasons: [], score: 0, instead: [] }, language, say),
      ];
    });
    // Where a voice is asked to call 999, hands are told how.
    const isUrgent = step.tone === 'urgent' || cards.length > 0;
    const lines = isUrgent ? crisisLinesFor(searchIn(scene), directory) : [];
    return [
      {
        kind: 'text',
        text: say(`${dialog}:${step.id}.say`, forWhom(answers)),
        ...(step.tone ? { tone: step.tone } : {}),
      },
      ...(cards.length > 0 ? [{ kind: 'services' as const, cards, brief: true as const }] : []),
      ...inSign(lines, language, say),
    ];
  },
  read: () => undefined,
};
