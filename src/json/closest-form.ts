import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

const isOfKind = ({ path }: Issue) => path.length === 1 && path[0] === 'kind';

/** The values of `kind` that the forms ask for, as one issue, where the author's is none of them. */
function unknownKind(forms: Issue[][]): Issue[] | undefined {
  const wrong = forms.flatMap((issues) =>
    issues.flatMap((issue) => (isOfKind(issue) && issue.code === 'invalid_value' ? [issue] : [])),
  );
  const [first] = wrong;
  if (!first || wrong.length < forms.length) return undefined;
  return [{ ...first, values: wrong.flatMap(({ values }) => values) }];
}

/**
 * What is wrong by the form that the author most likely had in mind, of several that a value may take: the one of its
 * kind, with the fewest faults. Undefined where none is near.
 */
export function closestForm(forms: Issue[][]): Issue[] | undefined {
  const isOther = (issues: Issue[]) =>
    issues.some(({ code, path }) => path.length === 0 && code !== 'unrecognized_keys') ||
    issues.some(isOfKind);
  const near = forms.filter((issues) => !isOther(issues)).sort((a, b) => a.length - b.length)[0];
  return near ?? unknownKind(forms);
}
