/**
 * Learns from the examples of every language, and writes the model that the product reads at its start. Part of the build;
 * where nothing has changed since the last one, there is nothing to learn.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { glossaryTable, openGlossary } from '../glossary.ts';
import { lexiconTables, openLexicon } from '../lexicon.ts';
import { type GlossaryFile, meaningsOf, wholeKinds } from '../lexicon-files.ts';
import { isMade, writeMade } from '../made.ts';
import { apart, readLexiconFiles, stateOfPhrases } from '../read-files.ts';
import type { ExamplesFile } from './examples.ts';
import { learn } from './learn.ts';
import type { GlossaryTables } from './read-model.ts';

const folder = join(process.env['CONTENT_DIR'] || 'content', 'understanding');
const files = readLexiconFiles(folder);
// The program that learns is part of what decides what is learnt.
const seen = createHash('sha256').update(readFileSync(process.argv[1] ?? ''));
for (const { language, name, text } of files) seen.update(`${language}/${name}\n${text}\n`);
const version = seen.digest('hex').slice(0, 16);
const versionFile = 'dist/understanding/version';
if (!isMade('dist') || !existsSync(versionFile) || readFileSync(versionFile, 'utf8') !== version) {
  console.log('Learning from example sentences: two or three minutes, once, and again when they change.');
  const examples = files
    .filter(({ name }) => name === 'examples')
    .map(({ language, content: file }) => ({
      language,
      examples: file as ExamplesFile,
      wholes: files.filter(
        (one) => one.language === language && wholeKinds.some((kind) => kind === one.name),
      ),
    }));
  const glossaryTables: GlossaryTables = new Map(
    files
      .filter(({ name }) => name === 'glossary')
      .map(({ language, content: file }) => [language, glossaryTable(meaningsOf(file as GlossaryFile))]),
  );
  const glossaries = new Map([...glossaryTables].map(([language, table]) => [language, openGlossary(table)]));
  const tables = lexiconTables(files);
  const { languages, tells, steers } = learn(examples, openLexicon(tables), glossaries);
  mkdirSync('dist/understanding', { recursive: true });
  const made = {
    languages,
    tells,
    steers,
    glossaries: glossaryTables,
    ...apart(tables, stateOfPhrases(folder)),
  };
  for (const [name, data] of Object.entries(made)) writeMade('dist', name as keyof typeof made, data);
  writeFileSync(versionFile, version);
}
