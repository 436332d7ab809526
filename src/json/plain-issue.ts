import type { z } from 'zod';
import { closestForm } from './closest-form.ts';
import { knownFields } from './known-fields.ts';
import { nearest } from './nearest.ts';
import type { Path } from './position.ts';
import type { Fault } from './read-text.ts';

/** `instead`: the field that was most likely meant by one that is not known. */
export type PlainIssue = Fault & { path: Path; instead?: Path };

type Issue = z.core.$ZodIssue;
type Parsed = { schema: z.ZodType; json: unknown };

const wanted: Record<string, string> = {
  string: 'text in double quotes',
  number: 'a number without quotes',
  int: 'a whole number without quotes',
  boolean: 'true or false, without quotes',
  array: 'a list in [ ]',
  object: 'an entry in { }',
  record: 'an entry in { }',
};
const inWords = (type: string) => wanted[type] ?? `of the kind "${type}"`;

function at(json: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined),
    json,
  );
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an entry in { }';
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

const formats: Record<string, string> = {
  url: 'Write a whole address, from https:// on',
  date: 'Write a day as YYYY-MM-DD',
};
const other = 'Compare it with the same field of another file';
const formatOf = (issue: Issue) => ('format' in issue ? issue.format : '');

const sentence = (words: string) =>
  `${words.charAt(0).toUpperCase()}${words.slice(1)}${/[.?]$/.test(words) ? '' : '.'}`;

/** Words that a schema of ours gives; zod's own begin otherwise. */
const ownWords = ({ message }: Issue) =>
  /^(Invalid|Too (small|big)|Unrecognized)/.test(message) ? undefined : message;

function unknownFields(issue: Issue & { code: 'unrecognized_keys' }, { schema }: Parsed): PlainIssue[] {
  const known = knownFields(schema, issue.path);
  return issue.keys.map((key) => {
    const meant = nearest(key, known);
    return {
      path: [...issue.path, key],
      problem: 'is not a field that is known here',
      cure: meant ? `Did you mean "${meant}"?` : `Remove it, or use one of: ${known.join(', ')}.`,
      ...(meant ? { instead: [...issue.path, meant] } : {}),
    };
  });
}

function notListed(issue: Issue & { code: 'invalid_value' }, value: unknown): Fault {
  const values = issue.values.map(String);
  const meant = typeof value === 'string' ? nearest(value, values) : undefined;
  const one =
    values.length === 1 ? `Write ${shown(issue.values[0])}.` : `Write one of: ${values.join(', ')}.`;
  if (value === undefined) return { problem: 'is missing', cure: one };
  return {
    problem: `is ${shown(value)}, which is not known here`,
    cure: meant ? `Did you mean "${meant}"?` : one,
  };
}

const entries = (limit: number) => (limit === 1 ? ' entry' : ' entries');

function wrongSize(issue: Issue & { code: 'too_small' | 'too_big' }, value: unknown): Fault {
  const small = issue.code === 'too_small';
  const limit = Number(small ? issue.minimum : issue.maximum);
  const unit = issue.origin === 'string' ? ' characters' : issue.origin === 'array' ? entries(limit) : '';
  const has = issue.origin === 'string' ? `has ${String(value).length} characters` : `is ${shown(value)}`;
  return { problem: has, cure: `Write ${small ? 'at least' : 'at most'} ${limit}${unit}.` };
}

function noForm(issue: Issue & { code: 'invalid_union' }, parsed: Parsed): PlainIssue[] {
  const form = closestForm(issue.errors);
  if (form) {
    const inside = form.map((each) => ({ ...each, path: [...issue.path, ...each.path] }) as Issue);
    return inside.flatMap((each) => plainIssues(each, parsed));
  }
  const value = at(parsed.json, issue.path);
  const forms = issue.errors.flatMap((issues) =>
    issues
      .filter(({ path }) => path.length === 0)
      .map((each) =>
        each.code === 'invalid_type'
          ? inWords(each.expected)
          : 'values' in each
            ? each.values.map(shown).join(' or ')
            : '',
      ),
  );
  const may = [...new Set(forms)].filter(Boolean).join(', or ');
  return [
    {
      path: issue.path,
      problem: value === undefined ? 'is missing' : `is ${shown(value)}`,
      cure: may ? `Write ${may}.` : `${other}.`,
    },
  ];
}

/** What zod's issues mean to somebody who edits by hand. A field with a slip in its name is not also said to be missing. */
export function inPlainWords(issues: readonly Issue[], parsed: Parsed): PlainIssue[] {
  const all = issues.flatMap((issue) => plainIssues(issue, parsed));
  const meant = new Set(all.map(({ instead }) => instead?.join('.')));
  return all.filter(({ path }) => !meant.has(path.join('.')));
}

function plainIssues(issue: Issue, parsed: Parsed): PlainIssue[] {
  const { path } = issue;
  const value = at(parsed.json, path);
  const one = (fault: Fault) => [{ path, ...fault }];
  const words = ownWords(issue);
  switch (issue.code) {
    case 'unrecognized_keys':
      return unknownFields(issue, parsed);
    case 'invalid_union':
      return noForm(issue, parsed);
    case 'invalid_value':
      return one(notListed(issue, value));
    case 'invalid_type':
      return one({
        problem: value === undefined ? 'is missing' : `is ${shown(value)}`,
        cure: `Write ${inWords(issue.expected)}.`,
      });
    case 'too_small':
    case 'too_big':
      return one(words ? { problem: words, cure: '' } : wrongSize(issue, value));
    case 'custom':
      return one({ problem: issue.message, cure: '' });
    case 'invalid_key':
      return one({ problem: 'has a name that will not do', cure: sentence(issue.issues[0]?.message ?? '') });
    default:
      return one({
        problem: `is ${shown(value)}`,
        cure: sentence(words ?? formats[formatOf(issue)] ?? other),
      });
  }
}
