/**
 * What puts one suitable service before another. Points are added up; the highest comes first.
 * The order of size is the rule: made for this need and this person, then local, then open, then free, then 24-hour.
 */
export const weights = {
  /** It exists for what is happening: the people there will understand soonest. */
  specialism: 64,
  /** It names this need among others. */
  need: 24,
  /** It takes every need, and so this one. */
  anyNeed: 10,
  /** It is known for the very form of it. */
  form: 12,
  /** By and for people like this person, or for their age: people feel far safer there. */
  madeForThem: 130,
  /** It speaks the person's language, or brings an interpreter. */
  language: 26,
  /** In their district; in their force's area. Local services can meet, accompany and refer. */
  district: 40,
  force: 36,
  /** It takes reports: offered, after those who support. */
  reporting: -60,
  /** Somebody answers now. */
  open: 20,
  /** Hours not known: they may answer. */
  mayBeOpen: 8,
  /** A call that costs nothing can be made with no credit. */
  free: 6,
  /** It will still be there at three in the morning. */
  always: 4,
} as const;
