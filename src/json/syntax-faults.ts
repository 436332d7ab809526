import { type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { lineAt } from './position.ts';
import type { Fault } from './read-text.ts';

export const tooDeep: Fault = { problem: 'nests too deeply', cure: 'Remove brackets.' };

const unended: Fault = {
  problem: 'a text does not end',
  cure: 'Close it with a double quote on the same line.',
};

/** What each error of the parser means to somebody who edits by hand. */
const sentences: Record<string, Fault> = {
  InvalidSymbol: { problem: 'a word stands here without quotes', cure: 'Put text in double quotes.' },
  InvalidNumberFormat: { problem: 'this number is not whole', cure: 'Write digits, without signs between.' },
  PropertyNameExpected: {
    problem: 'a name in double quotes is missing here',
    cure: 'Write it, or remove the comma before.',
  },
  ValueExpected: { problem: 'a value is missing here', cure: 'Write it, or remove the comma before.' },
  ColonExpected: { problem: 'a colon is missing before this', cure: 'Write ":" behind the name.' },
  CommaExpected: { problem: 'a comma is missing before this', cure: 'Write "," behind the entry above.' },
  CloseBraceExpected: { problem: 'a "}" is missing', cure: 'Close what "{" opened.' },
  CloseBracketExpected: { problem: 'a "]" is missing', cure: 'Close what "[" opened.' },
  EndOfFileExpected: { problem: 'more follows after the end', cure: 'Remove it, or a bracket too many.' },
  InvalidCommentToken: { problem: 'JSON has no comments', cure: 'Remove it, or move it to "notes".' },
  UnexpectedEndOfString: unended,
  InvalidEscapeCharacter: { problem: 'a backslash stands in a text', cure: 'Write it twice, or remove it.' },
  InvalidUnicode: { problem: '"\\u" needs four digits', cure: 'Write the character itself.' },
  InvalidCharacter: { problem: 'a text holds a tab or a line break', cure: 'Write \\t or \\n for it.' },
};

const other: Fault = { problem: 'is not JSON', cure: 'Compare the line with that of another file.' };

/** As many as a person mends before running again: one slip makes the parser stumble over what follows it. */
const atMost = 3;

export type SyntaxFault = Fault & { line: number; column: number };

/** Why a text is not JSON: the first faults, one a line of it. */
export function syntaxFaults(text: string): SyntaxFault[] {
  const errors: ParseError[] = [];
  try {
    parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  } catch {
    return [{ line: 1, column: 1, ...tooDeep }];
  }
  const found = errors.map(({ error, offset }) => ({
    line: lineAt(text, offset),
    column: offset - text.lastIndexOf('\n', offset - 1),
    ...(sentences[printParseErrorCode(error)] ?? other),
  }));
  const faults = found.filter(({ line }, at) => found.findIndex((each) => each.line === line) === at);
  // What follows a text that does not end is read as something else.
  const last = faults.findIndex(({ problem }) => problem === unended.problem);
  return faults.length > 0
    ? faults.slice(0, last === -1 ? atMost : Math.min(atMost, last + 1))
    : [{ line: 1, column: 1, ...other }];
}
