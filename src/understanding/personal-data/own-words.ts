/** What tells personal data in a language other than English, in the usual spelling: `content/understanding/README.md`. */
export type OwnWords = {
  readonly names?: readonly string[] | undefined;
  readonly inNameOf?: readonly string[] | undefined;
  readonly nameOf?: readonly string[] | undefined;
  readonly isLast?: readonly string[] | undefined;
  readonly callMe?:
    | readonly { readonly before: readonly string[]; readonly after: readonly string[] }[]
    | undefined;
  readonly link?: readonly string[] | undefined;
  readonly after?: readonly string[] | undefined;
  readonly noNames?: readonly string[] | undefined;
  readonly iAm?: readonly string[] | undefined;
  readonly withCapital?: readonly string[] | undefined;
  readonly peoples?: readonly string[] | undefined;
  readonly birth?: readonly string[] | undefined;
  readonly address?: readonly string[] | undefined;
  readonly home?: readonly string[] | undefined;
  readonly street?: readonly string[] | undefined;
  readonly streetFirst?: readonly string[] | undefined;
};

/** The words of several languages at once. */
export function together(all: readonly OwnWords[]): OwnWords {
  const keys = [...new Set(all.flatMap((one) => Object.keys(one)))] as (keyof OwnWords)[];
  return Object.fromEntries(
    keys.map((key) => [key, all.flatMap((one): readonly unknown[] => one[key] ?? [])]),
  );
}
