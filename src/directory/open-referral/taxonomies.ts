import { uuid5 } from './uuid5.ts';

/** A list of terms of ours: what it is for, and what an attribute that links to one of its terms is called. */
type Taxonomy = { name: string; description: string; link: string };

/**
 * Every list of ids that our records use, as an Open Referral taxonomy. The keys are part of the ids of terms: never
 * rename one. `link` is the `link_type` of its attributes, an open codelist in the standard.
 */
export const taxonomies = {
  needs: {
    name: 'Needs',
    description: 'What is happening to a person, and the narrower forms of it that a service is known for.',
    link: 'need',
  },
  does: { name: 'What it does', description: 'What a service does for people.', link: 'service_type' },
  who: {
    name: 'Who may get in touch',
    description: 'Who may contact a service: the person it happens to, someone for them, a professional.',
    link: 'contacted_by',
  },
  people: { name: 'People', description: 'Whether a service takes everyone.', link: 'service_eligibility' },
  audiences: {
    name: 'Made for',
    description: 'People whom a service exists for; it takes others seldom or never.',
    link: 'intended_audience',
  },
  'cannot-take': {
    name: 'Cannot take',
    description: 'People whom a service cannot take. The value of the attribute names services that do.',
    link: 'service_exclusion',
  },
  expect: {
    name: 'What to expect',
    description: 'What a person can expect on getting in touch.',
    link: 'what_to_expect',
  },
  routes: {
    name: 'Ways to get in touch',
    description: 'The kind of one contact. The value of the attribute is the number, address or name to use.',
    link: 'contact_route',
  },
  'route-notes': {
    name: 'Notes on getting in touch',
    description: 'A warning that belongs to one contact.',
    link: 'contact_note',
  },
  costs: { name: 'Cost of getting in touch', description: 'What one contact costs.', link: 'contact_cost' },
  bills: {
    name: 'Itemised bills',
    description: 'Whether one contact appears on an itemised telephone bill. None: not known, it may.',
    link: 'contact_bill',
  },
  about: {
    name: 'In its own words',
    description: 'What a service says of itself, a term for each language (ISO 639). The value is the text.',
    link: 'about',
  },
  record: {
    name: 'Of the record',
    description: 'What this directory notes of a record: its own id, how it was checked, what to dial.',
    link: 'record',
  },
} as const satisfies Record<string, Taxonomy>;

export type TaxonomyKey = keyof typeof taxonomies;

export const taxonomyKeys = Object.keys(taxonomies) as TaxonomyKey[];

export const taxonomyUuid = (key: TaxonomyKey): string => uuid5(`taxonomy/${key}`);
