import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromBytes, type Model } from './model.ts';

/** Below the folder that the build fills. */
export const modelFiles: Readonly<Record<keyof Model, string>> = {
  languages: 'understanding/languages.bin',
  tells: 'understanding/tells.bin',
};

/**
 * The model that the build made of the examples; undefined before there was one.
 * @param folder `dist` of the project
 * @throws Error when it is not a model of this version
 */
export function readModel(folder: string): Model | undefined {
  const [languages, tells] = [join(folder, modelFiles.languages), join(folder, modelFiles.tells)];
  if (!existsSync(languages) || !existsSync(tells)) return undefined;
  return { languages: fromBytes(readFileSync(languages)), tells: fromBytes(readFileSync(tells)) };
}
