import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromBytes, type Model } from './model.ts';

/** Below the folder that the build fills. */
export const modelFile = 'understanding/model.bin';

/**
 * The model that the build made of the examples.
 * @param folder `dist` of the project
 * @throws Error saying what to run when it is not there
 */
export function readModel(folder: string): Model {
  const file = join(folder, modelFile);
  if (!existsSync(file)) throw new Error(`${file}: is missing. Run: npm run build`);
  return fromBytes(readFileSync(file));
}
