import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromBytes, type Model } from './model.ts';

/** Below the folder that the build fills. */
export const modelFile = 'understanding/model.bin';

/**
 * The model that the build made of the examples; undefined before there was one.
 * @param folder `dist` of the project
 * @throws Error when it is not a model of this version
 */
export function readModel(folder: string): Model | undefined {
  const file = join(folder, modelFile);
  return existsSync(file) ? fromBytes(readFileSync(file)) : undefined;
}
