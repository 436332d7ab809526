import { whos } from '../directory/schemas/vocabulary.ts';
import { findServices } from '../directory/services/find-services.ts';
import type { Rule } from './rule.ts';

/** A Monday noon and a Sunday night. */
const hours = [new Date('2026-11-23T12:00:00Z'), new Date('2026-11-22T23:30:00Z')];

export const nobodyIsLeftOut: Rule = {
  id: 'nobody-is-left-out',
  why: 'Every need, of everyone, anywhere in England and Wales, must lead to somebody, at any hour.',
  find({ directory }) {
    const people = [[], ['men'], ['under-18'], ['men', 'under-18']];
    const nations = ['england', 'wales'] as const;
    return nations.flatMap((nation) =>
      whos.flatMap((who) =>
        people.flatMap((audiences) =>
          directory.needs.flatMap(({ id }) =>
            hours.flatMap((at) => {
              const search = {
                who,
                audiences,
                needs: [id],
                forms: [],
                where: { nation },
                routes: [],
                language: 'en',
                at,
              };
              const { found, crisisLines } = findServices(search, directory);
              const open = [...found, ...crisisLines].some(({ opening }) => opening.open === 'open');
              if (found.length > 0 && open) return [];
              const whom = [who, ...audiences].join(', ');
              return [
                {
                  where: `${id}, ${nation}, ${whom}`,
                  problem: 'nobody is offered who is open',
                  cure: 'Add a service with evidence that takes them.',
                },
              ];
            }),
          ),
        ),
      ),
    );
  },
};
