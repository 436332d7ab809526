import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openGlossary } from '../glossary.ts';
import { glossariesFromBytes, weightsFromBytes } from './bytes.ts';
import type { Model } from './model.ts';

/** Below the folder that the build fills. */
export const modelFiles: Readonly<Record<keyof Model, string>> = {
  languages: 'understanding/languages.bin',
  tells: 'understanding/tells.bin',
  steers: 'understanding/steers.bin',
  glossaries: 'understanding/glossaries.bin',
};

/**
 * The model that the build made of the examples and the glossaries; undefined before there was one.
 * @param folder `dist` of the project
 * @throws Error when it is not a model of this version
 */
export function readModel(folder: string): Model | undefined {
  if (!Object.values(modelFiles).every((file) => existsSync(join(folder, file)))) return undefined;
  const read = (part: keyof Model) => readFileSync(join(folder, modelFiles[part]));
  const glossaries = [...glossariesFromBytes(read('glossaries'))];
  return {
    languages: weightsFromBytes(read('languages')),
    tells: weightsFromBytes(read('tells')),
    steers: weightsFromBytes(read('steers')),
    glossaries: new Map(glossaries.map(([language, table]) => [language, openGlossary(table)])),
  };
}
