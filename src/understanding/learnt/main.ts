/**
 * Learns from the examples of every language, and writes what the product reads at its start: what was learnt, and the books of
 * phrases. Part of the build; where nothing has changed since the last one, there is nothing to do.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { glossaryTable, openGlossary } from '../glossary.ts';
import { type LexiconFile, lexiconTables, openLexicon } from '../lexicon.ts';
import { type GlossaryFile, learntFrom, meaningsOf, wholeKinds } from '../lexicon-files.ts';
import { isMade, type Made, writeMade } from '../made.ts';
import { readLexiconFiles } from '../read-files.ts';
import { apart, stateOfPhrases } from '../read-words.ts';
import type { ExamplesFile } from './examples.ts';
import { learn } from './learn.ts';
import type { GlossaryTables } from './read-model.ts';

const folder = join(process.env['CONTENT_DIR'] || 'content', 'understanding');
const files = readLexiconFiles(folder);
const named = (...names: readonly string[]) => files.filter(({ name }) => names.includes(name));

/** Tells these files, as this program reads them, from any others. */
function versionOf(some: readonly LexiconFile[]): string {
  const seen = createHash('sha256').update(readFileSync(process.argv[1] ?? ''));
  for (const { language, name, text } of some) seen.update(`${language}/${name}\n${text}\n`);
  return seen.digest('hex').slice(0, 16);
}

/** Makes what these files decide, unless it was made of the same ones before. */
function keep(name: string, from: readonly LexiconFile[], make: () => Partial<Record<Made, unknown>>): void {
  const versionFile = `dist/understanding/${name}.version`;
  const version = versionOf(from);
  if (isMade('dist') && existsSync(versionFile) && readFileSync(versionFile, 'utf8') === version) return;
  mkdirSync('dist/understanding', { recursive: true });
  for (const [one, data] of Object.entries(make())) writeMade('dist', one as Made, data);
  writeFileSync(versionFile, version);
}

const phrases = files.filter(({ name }) => !learntFrom.some((each) => each === name));
keep('phrases', phrases, () => apart(lexiconTables(phrases), stateOfPhrases(folder)));

// What is learnt is read in the usual spelling of English, and of other phrases only as these are written.
const englishWords = named('words').filter(({ language }) => language === 'en');
keep('learnt', [...named(...learntFrom, ...wholeKinds), ...englishWords], () => {
  console.log('Learning from example sentences: about three minutes, once, and again when they change.');
  const examples = named('examples').map(({ language, content }) => ({
    language,
    examples: content as ExamplesFile,
    wholes: named(...wholeKinds).filter((one) => one.language === language),
  }));
  const glossaries: GlossaryTables = new Map(
    named('glossary').map(({ language, content }) => [
      language,
      glossaryTable(meaningsOf(content as GlossaryFile)),
    ]),
  );
  const opened = new Map([...glossaries].map(([language, table]) => [language, openGlossary(table)]));
  return { ...learn(examples, openLexicon(lexiconTables(englishWords)), opened), glossaries };
});
