/**
 * Learns from the examples of every language, and writes the model that the product reads at its start. Part of the build;
 * where nothing has changed since the last one, there is nothing to learn.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readLexicon } from '../lexicon.ts';
import { readLexiconFiles } from '../read-files.ts';
import { type ExamplesFile, examplesOf, labelsIn } from './examples.ts';
import { toBytes } from './model.ts';
import { modelFile } from './read-model.ts';
import { train } from './train.ts';

const content = process.env['CONTENT_DIR'] || 'content';
const files = readLexiconFiles(join(content, 'understanding'));
const lexicon = readLexicon(files);
const examples = files
  .filter(({ name }) => name === 'examples')
  .flatMap(({ content: file }) => examplesOf(file as ExamplesFile, lexicon));
// The program that learns is part of what decides what is learnt.
const made = createHash('sha256')
  .update(readFileSync(process.argv[1] ?? ''))
  .update(JSON.stringify(examples));
const version = made.digest('hex').slice(0, 16);
const target = join('dist', modelFile);
const isNew = () => !existsSync(`${target}.version`) || readFileSync(`${target}.version`, 'utf8') !== version;
if (!existsSync(target) || isNew()) {
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, toBytes(train(examples, labelsIn(examples))));
  writeFileSync(`${target}.version`, version);
}
