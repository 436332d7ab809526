import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding, Rule } from './rule.ts';

export const questionsLeadToGuidance: Rule = {
  id: 'questions-lead-to-guidance',
  why: 'A question that leads to a topic or a point that there is not is a question that nobody answers.',
  find({ directory, lexicon, content, contentFile }) {
    const known = new Set(
      directory.guidance.flatMap(({ id, points }) => [id, ...points.map((point) => `${id}/${point.id}`)]),
    );
    return [...lexicon.keys()].flatMap((language): Finding[] => {
      const name = `understanding/${language}/topics.json`;
      const file = contentFile(name);
      const path = join(content, name);
      const entries = existsSync(path) ? Object.keys(JSON.parse(readFileSync(path, 'utf8')) as object) : [];
      const ids = entries.filter((id) => id !== '$schema');
      if (ids.length === 0)
        return [
          {
            file,
            problem: 'has no phrase for any topic',
            cure: 'Add what people type who ask; until then they find topics in the list.',
            level: 'should',
          },
        ];
      return [
        ...ids
          .filter((id) => !known.has(id))
          .map((id) => ({
            file,
            field: id,
            problem: 'names no topic, or no point of one',
            cure: 'Name a topic of content/guidance, or "topic/point".',
          })),
        ...directory.guidance
          .filter(({ id }) => !ids.some((each) => each === id || each.startsWith(`${id}/`)))
          .map(({ id }) => ({
            file,
            problem: `has no phrase for the topic "${id}"`,
            cure: 'Add what people type who ask about it.',
          })),
      ];
    });
  },
};
