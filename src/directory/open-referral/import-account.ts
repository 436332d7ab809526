/** One field of a service, and what became of it, in words that stand after "because". */
export type Remark = { field: string; why: string };

/** What became of one service of a feed on its way into a record of ours. */
export type Account = {
  /** Taken in another form than the feed has it. */
  changed: Remark[];
  /** Not taken. */
  dropped: Remark[];
  /** Sentences for whoever reviews the record: they become its notes. */
  review: string[];
};

export const emptyAccount = (): Account => ({ changed: [], dropped: [], review: [] });

/** Adds a remark once: a feed that errs in every row of a list is told of it in one line. */
export function remark(list: Remark[], field: string, why: string): void {
  if (!list.some((each) => each.field === field && each.why === why)) list.push({ field, why });
}

/** Adds a sentence for the reviewer, once. */
export function forReview(account: Account, sentence: string): void {
  if (!account.review.includes(sentence)) account.review.push(sentence);
}
