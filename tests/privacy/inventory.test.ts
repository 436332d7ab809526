import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { logLine } from '../../src/log.ts';
import { projectRoot } from '../../src/root.ts';
import {
  differences,
  doors,
  fieldsInCode,
  headersRead,
  headersTakenWhole,
  inventory,
  tableUnder,
} from './inventory.ts';

const page = readFileSync(join(projectRoot(), 'docs/privacy.md'), 'utf8');
const groups = inventory();
const code = fieldsInCode();

describe('the data inventory is the reality', () => {
  it.each(Object.entries(code))('the code and the inventory have the same fields: %s', (id, fields) => {
    const group = groups.find((each) => each.id === id);
    expect(fields.length).toBeGreaterThan(1);
    expect(differences(id, fields, Object.keys(group?.fields ?? {}))).toEqual([]);
  });

  it.each(groups.map((group) => [group.heading, group] as const))(
    'docs/privacy.md has the same fields in its table: %s',
    (heading, { id, fields }) => {
      expect(differences(id, Object.keys(fields).sort(), tableUnder(heading, page))).toEqual([]);
    },
  );

  it('the codes of the log are those of the code, in the inventory and in docs/privacy.md', () => {
    const codes = [...logLine.shape.code.options].sort();
    const published = groups.find(({ id }) => id === 'log')?.codes ?? {};
    expect(differences('log', codes, Object.keys(published).sort())).toEqual([]);
    expect(differences('log', codes, tableUnder('Codes', page))).toEqual([]);
  });

  it('no door takes all the headers of a request: each that is read is named', () => {
    expect(headersTakenWhole(doors())).toBe(0);
  });

  it('no door asks who somebody is by their browser, where they came from or a cookie', () => {
    expect(code['headers']).not.toEqual(expect.arrayContaining(['user-agent']));
    expect(
      code['headers']?.filter((name) => /agent|referer|cookie|real-ip|forwarded$|sec-ch/.test(name)),
    ).toEqual([]);
  });

  it('every group says where it is and how long', () => {
    for (const { where, howLong, name, notice } of groups)
      for (const each of [where, howLong, name, notice]) expect(each.length).toBeGreaterThan(3);
  });
});

describe('a header that a door began to read would be found', () => {
  it.each([
    ['by name', "const agent = request.headers['user-agent'];", ['user-agent']],
    ['by a point', 'request.headers.referer ?? ""', ['referer']],
    ['taken apart', "const { cookie, 'x-real-ip': ip } = request.headers;", ['cookie', 'x-real-ip']],
    ['in an argument', "({ headers: { via, dnt = '' } }: Request) => via", ['dnt', 'via']],
  ])('%s', (_how, source, names) => {
    expect(headersRead(source)).toEqual(expect.arrayContaining(names));
  });

  it('also where all of them are taken', () => {
    expect(headersTakenWhole('keep(request.headers); const { a } = request.headers;')).toBe(1);
  });

  it('and the cure is said', () => {
    expect(differences('headers', ['host', 'user-agent'], ['host', 'via'])).toEqual([
      expect.stringContaining('The code has "user-agent"'),
      expect.stringContaining('has "via", and the code does not: take it out'),
    ]);
  });
});
