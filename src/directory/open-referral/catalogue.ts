import type { Directory } from '../directory.ts';
import type { Service } from '../schemas/service.ts';
import { countPlaces } from './places-of-service.ts';
import { createPostings, type Positions, type Postings } from './postings.ts';
import { openRoutes } from './routes.ts';
import { ownWordsOf } from './sentences.ts';
import { termsOfRoute, termsOfService } from './term-links.ts';
import { buildVocabulary, type Vocabulary } from './terms.ts';
import { organizationUuid, serviceUuid } from './uuid5.ts';

export type Organization = { id: string; name: string; services: Positions };

/**
 * Everything that lists filter by, light enough for 100,000 services: bodies are made for the page that is asked for,
 * and dropped with it.
 */
export type Catalogue = {
  directory: Directory;
  vocabulary: Vocabulary;
  /** What may be published: live services, in the order of their ids. */
  services: readonly Service[];
  /** By our id and by the feed's. */
  positions: ReadonlyMap<string, number>;
  organizations: ReadonlyMap<string, Organization>;
  /** Which services carry a term, or any term of a taxonomy. */
  postings: Postings;
  /** How many places each service has. */
  placeCounts: Uint16Array;
  isCrisisLine(service: Service): boolean;
  isPublished(id: string): boolean;
};

function build(directory: Directory): Catalogue {
  const services = directory.services
    .filter(({ status }) => status === 'live')
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const crisisLines = new Set(directory.crisisLines);
  const isCrisisLine = (service: Service) => crisisLines.has(service);
  const isPublished = (id: string) => directory.serviceById.get(id)?.status === 'live';
  const positions = new Map<string, number>();
  const organizations = new Map<string, Organization>();
  const postings = createPostings();
  const placeCounts = new Uint16Array(services.length);
  const languages = new Set<string>();
  for (const [position, service] of services.entries()) {
    positions.set(service.id, position).set(serviceUuid(service.id), position);
    placeCounts[position] = countPlaces(service);
    for (const [language] of ownWordsOf(service)) languages.add(language);
    const { organisation: name } = service;
    const known = organizations.get(name);
    if (known) known.services.push(position);
    else organizations.set(name, { id: organizationUuid(name), name, services: [position] });
    for (const link of termsOfService(service, isPublished, isCrisisLine(service)))
      postings.add(link, position);
    for (const route of openRoutes(service))
      for (const link of termsOfRoute(route)) postings.add(link, position);
  }
  const { needs, audiences } = directory;
  const byName = [...organizations.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  return {
    directory,
    vocabulary: buildVocabulary({ needs, audiences, about: [...languages].sort() }),
    services,
    positions,
    organizations: new Map(byName.map((each) => [each.id, each])),
    postings,
    placeCounts,
    isCrisisLine,
    isPublished,
  };
}

const built = new WeakMap<Directory, Catalogue>();

/** The catalogue of a directory, made when it is first asked for and kept as long as the directory is. */
export function catalogueOf(directory: Directory): Catalogue {
  const catalogue = built.get(directory) ?? build(directory);
  built.set(directory, catalogue);
  return catalogue;
}
