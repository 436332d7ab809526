/**
 * What the feed sends: Open Referral UK 3.0, and beside it fields that the UK profile dropped from HSDS 3.0 and that
 * people cannot do without, telephone numbers first of all. `fields.ts` says which is which. Ids are lower-case UUIDs,
 * days `YYYY-MM-DD`, times `HH:MM` on London's clocks. What has no value is left out: never null, never "".
 */
export type OrukTerm = {
  id: string;
  name: string;
  description: string;
  parent_id?: string;
  /** The name of its taxonomy. */
  taxonomy: string;
  taxonomy_id: string;
  term: string;
  code?: string;
};

export type OrukTaxonomy = { id: string; name: string; description: string; taxonomy_terms?: OrukTerm[] };

export type OrukAttribute = {
  id: string;
  link_id: string;
  link_entity?: 'service' | 'contact';
  link_type: string;
  /** Text that belongs to the term here: a number, an address, ids with commas between them. */
  value?: string;
  taxonomy_term_id: string;
  taxonomy_term: OrukTerm;
};

export type OrukLanguage = {
  id: string;
  service_id?: string;
  phone_id?: string;
  name?: string;
  /** ISO 639: two letters where there are two, else three. */
  code?: string;
};

export type OrukPhone = {
  id: string;
  contact_id?: string;
  service_id?: string;
  number: string;
  /** As RFC 6350 has them. */
  type?: 'voice' | 'text' | 'textphone' | 'video';
  description?: string;
  languages?: OrukLanguage[];
};

/** One way to get in touch. Its kind, number, cost and warnings are attributes; its own hours are at its place. */
export type OrukContact = {
  id: string;
  service_id?: string;
  /** Where this contact has hours or an address of its own. */
  service_at_location_id?: string;
  name: string;
  email?: string;
  phones?: OrukPhone[];
  attributes?: OrukAttribute[];
};

export type OrukSchedule = {
  id: string;
  service_id?: string;
  service_at_location_id?: string;
  freq?: 'WEEKLY' | 'MONTHLY';
  /** `MO,TU`. */
  byday?: string;
  opens_at?: string;
  /** At or before `opens_at`: on the next day. */
  closes_at?: string;
  description: string;
  notes?: string;
};

export type OrukServiceArea = {
  id: string;
  service_id: string;
  name: string;
  service_area: string;
  /** `http://statistics.data.gov.uk/id/statistical-geography/E06000016` */
  uri?: string;
};

export type OrukCostOption = {
  id: string;
  service_id: string;
  option: string;
  amount?: number;
  amount_description: string;
  currency?: string;
};

export type OrukAddress = {
  id: string;
  location_id: string;
  address_1: string;
  city: string;
  state_province: string;
  postal_code: string;
  country: string;
  address_type: 'physical' | 'postal' | 'virtual';
};

export type OrukLocation = {
  id: string;
  location_type: 'physical' | 'postal' | 'virtual';
  name: string;
  addresses?: OrukAddress[];
};

export type OrukServiceAtLocation = {
  id: string;
  service_id: string;
  location_id: string;
  location?: OrukLocation;
  /** In lists and by itself, not inside its service. */
  service?: OrukService;
  schedules?: OrukSchedule[];
};

export type OrukOrganization = { id: string; name: string; description: string; services?: OrukService[] };

export type OrukService = {
  id: string;
  organization_id?: string;
  name: string;
  description?: string;
  url?: string;
  email?: string;
  status: 'active';
  minimum_age?: number;
  maximum_age?: number;
  assured_date?: string;
  /** Of the last check: `2026-11-22T00:00:00.000Z`. */
  last_modified: string;
  eligibility_description?: string;
  interpretation_services?: string;
  phones?: OrukPhone[];
  contacts?: OrukContact[];
  schedules?: OrukSchedule[];
  service_areas?: OrukServiceArea[];
  service_at_locations?: OrukServiceAtLocation[];
  languages?: OrukLanguage[];
  cost_options?: OrukCostOption[];
  organization?: OrukOrganization;
  attributes?: OrukAttribute[];
};

export type OrukApiDetails = { version: string; profile: string; openapi_url: string };

/** One page of a list. All eight fields, always, and true numbers. */
export type OrukPage<Item> = {
  total_items: number;
  total_pages: number;
  page_number: number;
  /** Of this page. */
  size: number;
  first_page: boolean;
  last_page: boolean;
  empty: boolean;
  contents: Item[];
};
