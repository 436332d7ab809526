export const commandIds = [
  'exit',
  'back',
  'start-again',
  'change-answer',
  'help',
  'change-language',
  'person',
  'emergency',
  'skip',
  'more',
  'next',
  'another-need',
  'guides',
  'carry-on',
] as const;
export type CommandId = (typeof commandIds)[number];

export const signalIds = [
  'danger-now',
  'strangulation',
  'weapon-threat',
  'injury',
  'self-harm',
  'child-at-risk',
  'under-18',
  'no-safe-place',
] as const;
export type SignalId = (typeof signalIds)[number];

/** The first that is found is the one that counts: never take the person who hurts for the person who is hurt. */
export const whoIds = ['own-behaviour', 'professional', 'someone-else', 'me'] as const;
export type WhoId = (typeof whoIds)[number];

export const contactIds = ['call', 'text', 'web-chat', 'email', 'in-person', 'later'] as const;
export type ContactId = (typeof contactIds)[number];

/** When somebody could reach a service: what tells most comes first. */
export const whenIds = [
  'tomorrow-morning',
  'tomorrow-afternoon',
  'tomorrow-evening',
  'tonight',
  'this-afternoon',
  'weekend',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
  'school-hours',
  'mornings',
  'afternoons',
  'evenings',
  'nights',
  'tomorrow',
  'now',
] as const;
export type WhenId = (typeof whenIds)[number];

/** In the order that counts when a message holds several. */
export const safetyIds = ['no', 'not-sure', 'yes'] as const;
export type SafetyId = (typeof safetyIds)[number];

export const ordinalIds = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'last',
] as const;
export type OrdinalId = (typeof ordinalIds)[number];
export const answerIds = ['yes', 'no', 'not-sure', ...ordinalIds] as const;
export type AnswerId = (typeof answerIds)[number];

/** A need and the forms of it that were recognised; both are ids of `content/needs/`. */
export type UnderstoodNeed = { readonly need: string; readonly forms: readonly string[] };

/** An id of `content/guidance/`, and which of its points answer. */
export type UnderstoodTopic = {
  readonly id: string;
  readonly points: readonly string[];
  /** The needs that the message tells of beside its question: "is it rape if we are married" tells of none. */
  readonly told: readonly UnderstoodNeed[];
};

/** What a message says, in closed ids. Nothing of the text itself. */
export type Understood = {
  readonly command?: CommandId;
  /** One that examples suggest: it counts where nothing else does, since "Reading" may be a place. */
  readonly likelyCommand?: CommandId;
  /** A yes, a no or a place in a list, where it is said in words that no phrase has. */
  readonly answer?: AnswerId;
  readonly signals: readonly SignalId[];
  /** Best first. */
  readonly needs: readonly UnderstoodNeed[];
  readonly who?: WhoId;
  readonly audiences: readonly string[];
  readonly contact: readonly ContactId[];
  readonly when?: WhenId;
  readonly safe?: SafetyId;
  /** What is asked about. */
  readonly topic?: UnderstoodTopic;
};
