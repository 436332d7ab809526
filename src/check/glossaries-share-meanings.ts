import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding, Rule } from './rule.ts';

/** The names of meanings in a glossary; undefined where there is none. */
function meaningsIn(path: string): string[] | undefined {
  if (!existsSync(path)) return undefined;
  return Object.keys(JSON.parse(readFileSync(path, 'utf8')) as object).filter((name) => name !== '$schema');
}

export const glossariesShareMeanings: Rule = {
  id: 'glossaries-share-meanings',
  why: 'A meaning that another language does not name teaches it nothing, and learns nothing from it.',
  find({ lexicon, content, contentFile }) {
    const nameOf = (language: string) => `understanding/${language}/glossary.json`;
    const english = new Set(meaningsIn(join(content, nameOf('en'))) ?? []);
    return [...lexicon.keys()].flatMap((language): Finding[] => {
      const file = contentFile(nameOf(language));
      const meanings = meaningsIn(join(content, nameOf(language)));
      if (!meanings)
        return [
          {
            file,
            problem: 'is missing, so what was learnt in other languages does not serve this one',
            cure: 'Write the words of this language for each meaning of the English one.',
            level: 'should',
          },
        ];
      return meanings
        .filter((name) => !english.has(name))
        .map((field) => ({
          file,
          field,
          problem: 'is no meaning of the English glossary',
          cure: 'Name one that is, or add it to the English one with its words.',
        }));
    });
  },
};
