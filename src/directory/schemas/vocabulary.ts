/** Who is asking: the answers of the step "who is it for". */
export const whos = ['me', 'someone-else', 'professional', 'own-behaviour'] as const;
export type Who = (typeof whos)[number];

/** The nations of the UK. The product finds services in England and Wales; from the others it signposts out. */
export const nations = ['england', 'wales', 'scotland', 'northern-ireland'] as const;
export type Nation = (typeof nations)[number];

/** What a service does. Words for each are in `locales/<code>/services.json`. */
export const doings = [
  'helpline',
  'online-chat',
  'outreach',
  'refuge-access',
  'idva',
  'isva',
  'sarc',
  'stalking-advocacy',
  'advocacy',
  'counselling',
  'emotional-support',
  'legal',
  'housing',
  'money',
  'immigration',
  'children-and-young-people',
  'perpetrator-programme',
  'police',
  'reporting',
  'online-safety',
  'image-removal',
  'safety-app',
  'health',
  'social-care',
  'student-support',
  'victim-gateway',
  'community-specialist',
  'night-safety',
  'information',
] as const;

/** How a person can get in touch. */
export const routeKinds = [
  'phone',
  'text',
  'text-relay',
  'bsl',
  'web-chat',
  'email',
  'online-form',
  'website',
  'app',
  'walk-in',
] as const;
export type RouteKind = (typeof routeKinds)[number];

/** People whom a service cannot take. Words for each are in `locales/<code>/services.json` under `cannot-take`. */
export const turnedAway = ['men', 'women', 'adults', 'under-13', 'under-16', 'under-18'] as const;

/** What a person is told to expect when they get in touch. Claim only what a source says. */
export const expectations = [
  'talk-no-name',
  'someone-listens',
  'says-options',
  'safety-plan',
  'finds-refuge',
  'may-refer',
  'calls-back-safely',
  'asks-name',
  'police-may-act',
  'no-police-needed',
  'forensic-choice',
  'must-share-risk',
  'reply-later',
  'self-refer',
  'interpreter',
  'not-a-person',
  'removes-images',
] as const;
