import { join } from 'node:path';
import type { Directory } from '../../../src/directory/directory.ts';
import type { ImportContext, Imported } from '../../../src/directory/open-referral/import-context.ts';
import { importService } from '../../../src/directory/open-referral/import-service.ts';
import { projectRoot } from '../../../src/root.ts';
import { importContext } from '../../../src/workbench/feed/read-context.ts';
import { shipped } from './feed.ts';

export const aDay = new Date('2026-11-25T12:00:00Z');

const origin = { publisher: 'Exampleshire Council', feed: 'https://feed.example.org', licence: 'OGL-UK-3.0' };

/** What an import on a Wednesday in November 2026 knows. */
export const contextFor = (directory: Directory): ImportContext =>
  importContext(origin, directory, join(projectRoot(), 'content'), aDay);

/** A service as a council might publish it, in version 3. */
export const advice = {
  id: '0f4ae0f6-3a3d-4f9a-9d59-6a1f3ad0a001',
  name: 'Exampleshire Advice',
  status: 'active',
  description: 'We listen, and help you think about what to do next.',
  url: 'https://advice.example.org/',
  assured_date: '2026-10-01',
  phones: [{ id: '1', number: '01632 960001' }],
  organization: { id: '2', name: 'Exampleshire Trust' },
  service_areas: [
    { id: '3', name: 'Blaby', uri: 'http://statistics.data.gov.uk/id/statistical-geography/E07000129' },
  ],
};

/** That service with some fields as given, brought in. */
export function brought(changes: object = {}): Imported {
  return importService(
    { ...advice, ...changes },
    'https://feed.example.org/services/1',
    contextFor(shipped()),
  );
}

/** The record of that service. Throws where there is none. */
export function record(changes: object = {}) {
  const { record: made, leftOut } = brought(changes);
  if (!made) throw new Error(leftOut);
  return made;
}
