import { type GlossaryTable, openGlossary } from '../glossary.ts';
import { readMade } from '../made.ts';
import type { Model, Weights } from './model.ts';

/** By language. */
export type GlossaryTables = ReadonlyMap<string, GlossaryTable>;

const areWeights = ({ bytes, labels }: Partial<Weights>): boolean =>
  bytes !== undefined && labels !== undefined && Number.isInteger(Math.log2(bytes.length / labels.length));

/**
 * The model that the build made of the examples and the glossaries; undefined before there was one.
 * @param folder `dist` of the project
 * @throws Error when it is not a model of this version
 */
export function readModel(folder: string): Model | undefined {
  const weights = (name: 'languages' | 'tells' | 'steers') => readMade<Weights>(folder, name, areWeights);
  const [languages, tells, steers] = [weights('languages'), weights('tells'), weights('steers')];
  const tables = readMade<GlossaryTables>(folder, 'glossaries', (data) => data instanceof Map);
  if (!languages || !tells || !steers || !tables) return undefined;
  const glossaries = new Map([...tables].map(([language, table]) => [language, openGlossary(table)]));
  return { languages, tells, steers, glossaries };
}
