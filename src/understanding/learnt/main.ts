/**
 * Learns from the examples of every language, and writes the model that the product reads at its start. Part of the build;
 * where nothing has changed since the last one, there is nothing to learn.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { glossaryTable, openGlossary } from '../glossary.ts';
import { readLexicon } from '../lexicon.ts';
import { type GlossaryFile, meaningsOf, wholeKinds } from '../lexicon-files.ts';
import { readLexiconFiles } from '../read-files.ts';
import { glossariesToBytes, weightsToBytes } from './bytes.ts';
import type { ExamplesFile } from './examples.ts';
import { learn } from './learn.ts';
import { modelFiles } from './read-model.ts';

const content = process.env['CONTENT_DIR'] || 'content';
const files = readLexiconFiles(join(content, 'understanding'));
// The program that learns is part of what decides what is learnt.
const seen = createHash('sha256').update(readFileSync(process.argv[1] ?? ''));
for (const { language, name, text } of files) seen.update(`${language}/${name}\n${text}\n`);
const version = seen.digest('hex').slice(0, 16);
const inDist = (file: string) => join('dist', file);
const versionFile = inDist('understanding/version');
const isThere = Object.values(modelFiles).every((file) => existsSync(inDist(file)));
if (!isThere || !existsSync(versionFile) || readFileSync(versionFile, 'utf8') !== version) {
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
  const tables = new Map(
    files
      .filter(({ name }) => name === 'glossary')
      .map(({ language, content: file }) => [language, glossaryTable(meaningsOf(file as GlossaryFile))]),
  );
  const glossaries = new Map([...tables].map(([language, table]) => [language, openGlossary(table)]));
  const { languages, tells, steers } = learn(examples, readLexicon(files), glossaries);
  const made = {
    languages: weightsToBytes(languages),
    tells: weightsToBytes(tells),
    steers: weightsToBytes(steers),
    glossaries: glossariesToBytes(tables),
  };
  mkdirSync(dirname(versionFile), { recursive: true });
  for (const [name, bytes] of Object.entries(made))
    writeFileSync(inDist(modelFiles[name as keyof typeof made]), bytes);
  writeFileSync(versionFile, version);
}
