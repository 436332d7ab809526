import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromBytes, type Model } from './model.ts';

/** Below the folder that the build fills. */
export const modelFiles: Readonly<Record<keyof Model, string>> = {
  languages: 'understanding/languages.bin',
  tells: 'understanding/tells.bin',
  steers: 'understanding/steers.bin',
};

/**
 * The model that the build made of the examples; undefined before there was one.
 * @param folder `dist` of the project
 * @throws Error when it is not a model of this version
 */
export function readModel(folder: string): Model | undefined {
  const files = Object.entries(modelFiles).map(([name, file]) => [name, join(folder, file)] as const);
  if (!files.every(([, file]) => existsSync(file))) return undefined;
  return Object.fromEntries(files.map(([name, file]) => [name, fromBytes(readFileSync(file))])) as Model;
}
