import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { dialog } from '../../src/dialogs/read-dialogs.ts';
import { service } from '../../src/directory/schemas/service.ts';
import { type Problems, readRecord } from '../../src/json/read-record.ts';

const folder = mkdtempSync(join(tmpdir(), 'records-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = join(folder, 'made.json');

const good = `{
  "id": "made",
  "name": "Made Advice",
  "organisation": "Made Trust",
  "status": "live",
  "does": ["helpline"],
  "needs": "all",
  "who": ["me"],
  "takes": { "people": "everyone",
    "ages": { "to": 18 } },
  "areas": { "nations": ["england"] },
  "routes": [
    { "kind": "phone", "value": "999",
      "cost": "free",
      "evidence": [0] }
  ],
  "hours": {
    "always": true
  },
  "sources": [
    { "url": "https://made.example/", "said": "Call 999", "date": "undated" }
  ],
  "checkedOn": "2026-11-22",
  "checkedHow": "public pages"
}
`;

/** What is said of a file, without the name of its folder. */
function problemsOf(path = file): Problems {
  const problems: Problems = [];
  readRecord(path, service, problems);
  return problems.map((line) => line.replaceAll(`${folder}/`, ''));
}

function problemsOfText(text: string | Buffer): Problems {
  writeFileSync(file, text);
  return problemsOf();
}

describe('a keeper reads nothing', () => {
  it.each([
    ['of a record that is right', good],
    ['of line ends from another system', good.replaceAll('\n', '\r\n')],
  ])('%s', (_what, text) => {
    expect(problemsOfText(text)).toEqual([]);
  });
});

const slips: [what: string, from: string, to: string, said: string][] = [
  [
    'a missing comma',
    '"Made Advice",',
    '"Made Advice"',
    '4: column 3: a comma is missing before this. Write "," behind the entry above.',
  ],
  [
    'a comma too many',
    '"evidence": [0] }',
    '"evidence": [0], }',
    '15: column 24: a name in double quotes is missing here. Write it, or remove the comma before.',
  ],
  [
    'a quote that is missing',
    '"live"',
    '"live',
    '5: column 13: a text does not end. Close it with a double quote on the same line.',
  ],
  [
    'a comment',
    '"status"',
    '// shown\n  "status"',
    '5: column 3: JSON has no comments. Remove it, or move it to "notes".',
  ],
  [
    'a word without quotes',
    '"live"',
    'live',
    '5: column 13: a word stands here without quotes. Put text in double quotes.',
  ],
  [
    'a brace that is missing',
    '"public pages"\n}',
    '"public pages"',
    '25: column 1: a "}" is missing. Close what "{" opened.',
  ],
  [
    'a slip in a field',
    '"routes"',
    '"rotues"',
    '12: rotues: is not a field that is known here. Did you mean "routes"?',
  ],
  [
    'a slip deep inside',
    '"cost"',
    '"costs"',
    '14: routes.0.costs: is not a field that is known here. Did you mean "cost"?',
  ],
  [
    'a slip in a word',
    '"free"',
    '"fre"',
    '14: routes.0.cost: is "fre", which is not known here. Did you mean "free"?',
  ],
  [
    'a word that is not known',
    '"live"',
    '"showing"',
    '5: status: is "showing", which is not known here. Write one of: live, held, closed.',
  ],
  [
    'a missing field',
    '"organisation": "Made Trust",',
    '',
    '1: organisation: is missing. Write text in double quotes.',
  ],
  [
    'a number as text',
    '"to": 18',
    '"to": "18"',
    '10: takes.ages.to: is "18". Write a number without quotes.',
  ],
  ['text for a list', '["me"]', '"me"', '8: who: is "me". Write a list in [ ].'],
  ['an empty list', '["me"]', '[]', '8: who: is a list of 0. Write at least 1 entry.'],
  [
    'text that is too short',
    '"Made Advice"',
    '"M"',
    '3: name: has 1 characters. Write at least 2 characters.',
  ],
  [
    'neither of two forms',
    '"needs": "all"',
    '"needs": "every"',
    '7: needs: is "every". Write "all", or a list in [ ].',
  ],
  [
    'one of two forms with a slip',
    '"always": true',
    '"bankHolidays": "same",\n    "weekly": [{ "days": ["mon"], "opens": "9", "closes": "17:00" }]',
    '19: hours.weekly.0.opens: is "9". Write times as HH:MM, from 00:00 to 24:00.',
  ],
  [
    'half an address',
    '"https://made.example/"',
    '"made.example"',
    '21: sources.0.url: is "made.example". Write a whole address, from https:// on.',
  ],
  [
    'a day in another order',
    '"2026-11-22"',
    '"22/11/2026"',
    '23: checkedOn: is "22/11/2026". Write dates as YYYY-MM-DD.',
  ],
  [
    'a source that is not there',
    '[0]',
    '[4]',
    '15: routes.0.evidence: there is no source number 4; sources count from 0.',
  ],
  ['a record that is held without a word', '"live"', '"held"', '1: reason: say why it is not live.'],
];

describe('a keeper reads the line, the field and the cure of', () => {
  it.each(slips)('%s', (_what, from, to, said) => {
    expect(problemsOfText(good.replace(from, to))).toEqual([`made.json:${said}`]);
  });

  it('every slip of a record at once', () => {
    const text = good.replace('"live"', '"alive"').replace('"free"', '"cheap"').replace('["me"]', '[]');
    expect(problemsOfText(text).map((line) => line.split(' ')[0])).toEqual([
      'made.json:5:',
      'made.json:8:',
      'made.json:14:',
    ]);
  });

  it('a slip in a file with line ends from another system', () => {
    expect(problemsOfText(good.replaceAll('\n', '\r\n').replace('"free"', '1'))[0]).toMatch(
      /^made.json:14: /,
    );
  });
});

describe('a keeper reads what is wrong with a file as a whole:', () => {
  it.each<[string, string | Buffer, RegExp]>([
    ['nothing in it', '', /is empty\. Write the record/],
    ['white space alone', ' \r\n\t', /is empty/],
    ['a byte order mark', `\uFEFF${good}`, /byte order mark.*without|byte order mark.*not "UTF-8 with BOM"/],
    ['another encoding', Buffer.from('{"name": "caf\xe9"}', 'latin1'), /not written in UTF-8/],
    ['nine megabytes', ' '.repeat(9 * 1024 * 1024), /larger than 8 MB/],
    ['another kind of file', '<!doctype html><p>Not found', /column 1/],
    ['a list for a record', '[]', /is a list of 0\. Write an entry in \{ \}/],
    ['a name that hides another', '{"__proto__": {"id": "made"}}', /__proto__: is not a field/],
    ['two hundred thousand brackets', '['.repeat(200_000), /nests too deeply/],
    ['brackets that all close', '['.repeat(100_000) + ']'.repeat(100_000), /made.json:1: /],
  ])('%s', (_what, text, said) => {
    const problems = problemsOfText(text);
    expect(problems.join('\n')).toMatch(said);
    expect(problems.every((line) => line.startsWith('made.json:'))).toBe(true);
  });

  it('a folder in its place', () => {
    mkdirSync(join(folder, 'folder.json'));
    expect(problemsOf(join(folder, 'folder.json'))[0]).toMatch(/^folder.json:1: is not a file\. /);
  });

  it('a pipe in its place, without waiting at it', () => {
    execFileSync('mkfifo', [join(folder, 'pipe.json')]);
    expect(problemsOf(join(folder, 'pipe.json'))[0]).toMatch(/is not a file/);
  });

  it('a link that leads nowhere, or to itself', () => {
    symlinkSync(join(folder, 'gone.json'), join(folder, 'lost.json'));
    symlinkSync(join(folder, 'loop.json'), join(folder, 'loop.json'));
    expect(problemsOf(join(folder, 'lost.json'))[0]).toMatch(/is missing\. Add the file/);
    expect(problemsOf(join(folder, 'loop.json'))[0]).toMatch(/leads to itself/);
  });
});

describe('a keeper of dialogs reads what is wrong with a step', () => {
  const step = (changes: object) => ({
    id: 'made',
    order: 1,
    steps: [{ id: 'safe', kind: 'choice', options: ['yes', 'no'], ...changes }],
  });

  it.each([
    ['nothing', {}, []],
    [
      'of a kind with a slip',
      { kind: 'chioce' },
      [': steps.0.kind: is "chioce", which is not known here. Did you mean "choice"?'],
    ],
    [
      'of its kind, and of no other',
      { options: 'yes' },
      [': steps.0.options: is "yes". Write a list in [ ].'],
    ],
  ])('%s', (_what, changes, said) => {
    const problems: Problems = [];
    writeFileSync(file, JSON.stringify(step(changes)));
    readRecord(file, dialog, problems);
    expect(problems).toEqual(said.map((each) => expect.stringContaining(each)));
  });
});
