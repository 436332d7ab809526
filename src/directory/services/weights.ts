/**
 * What puts one suitable service before another. Points are added up; the highest comes first.
 * The order of size is the rule: made for this need and this person, then local, then open, then free, then 24-hour; each
 * outweighs all that come after it together. Language stands beside that order, for the reason it gives.
 */
export const weights = {
  /** By and for people like this person, or for their age: people feel far safer there. */
  madeForThem: 150,
  /** It exists for what is happening: the people there will understand soonest. */
  specialism: 72,
  /** It names this need among others. */
  need: 24,
  /** It takes every need, and so this one. */
  anyNeed: 10,
  /** It is known for the very form of it. */
  form: 12,
  /** In their district; in their force's area. Local services can meet, accompany and refer. */
  district: 40,
  force: 36,
  nation: 0,
  /** It serves both England and Wales, and they did not say where they are: among equals, this one is sure. */
  bothNations: 3,
  /**
   * It speaks the person's language, brings an interpreter, or takes BSL calls, and a source says so. To be understood is
   * worth more than a door that is open, free and there at night together: nobody is helped by a call that they cannot
   * follow. It is worth a little less than being local, and far less than knowing this need: of many a service nobody has
   * written down the languages, and it may well find an interpreter when asked.
   */
  language: 34,
  /** A page to read or a form to fill in, with nobody to talk to: after those who answer. */
  nobodyAnswers: -45,
  /** It takes reports: offered, after those who support. */
  reporting: -70,
  /** Somebody answers now. */
  open: 20,
  /** Hours not known: they may answer. */
  mayBeOpen: 8,
  /** A call that costs nothing can be made with no credit. */
  free: 6,
  /** It will still be there at three in the morning. */
  always: 4,
} as const;
