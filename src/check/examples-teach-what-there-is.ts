import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExamplesFile } from '../understanding/learnt/examples.ts';
import { normalise } from '../understanding/normalise.ts';
import type { Finding, Rule } from './rule.ts';

export const examplesTeachWhatThereIs: Rule = {
  id: 'examples-teach-what-there-is',
  why: 'Who learns that a sentence tells of nothing there is, or of two things at once, understands it wrongly.',
  find: ({ directory, lexicon, content, contentFile }) =>
    [...lexicon.keys()].flatMap((language) => {
      const name = `understanding/${language}/examples.json`;
      const path = join(content, name);
      if (!existsSync(path)) return [];
      const at = (group: number) => ({ file: contentFile(name), field: `examples.${group}` });
      const { examples } = JSON.parse(readFileSync(path, 'utf8')) as ExamplesFile;
      const first = new Map<string, number>();
      return examples.flatMap(({ needs, say }, group): Finding[] => {
        const again = say.map(normalise).filter((sentence) => {
          const known = first.get(sentence);
          first.set(sentence, known ?? group);
          return known !== undefined && known !== group;
        });
        return [
          ...needs
            .filter((id) => !directory.needs.some((need) => need.id === id))
            .map((id) => ({
              ...at(group),
              problem: `tells of "${id}", which is no need`,
              cure: 'Name a need of content/needs.',
            })),
          ...again.map((sentence) => ({
            ...at(group),
            problem: `"${sentence}" stands here and in another group`,
            cure: 'Decide what it tells, and keep it there alone.',
          })),
        ];
      });
    }),
};
