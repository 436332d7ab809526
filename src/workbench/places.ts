import process from 'node:process';
import { buildPlaces } from './build-places.ts';

/** `npm run places -- build`. */
process.exitCode = await buildPlaces(process.argv.slice(2), process);
