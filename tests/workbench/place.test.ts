import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/workbench/run.ts';
import { afternoon, command, records } from './command.ts';

type Place = { status: string; districts: { code: string; name: string; force: string }[]; forces: string[] };

describe('place', () => {
  it('tells the district of part of a postcode, whose words need no quotes', async () => {
    const [place] = await records<Place>(['place', 'LE67', '2', '--site', 'leicestershire']);
    expect(place).toMatchObject({
      status: 'found',
      districts: [{ code: 'E07000134', name: 'North West Leicestershire', force: 'Leicestershire' }],
      forces: ['Leicestershire'],
    });
  });

  it('tells which places a name may mean, and that the person is asked', async () => {
    const [place] = await records<Place>(['place', 'LE8']);
    expect(place?.status).toBe('choose');
    expect(place?.districts.length).toBeGreaterThan(1);
    expect((await command(['place', 'LE8'])).out).toContain('the person is asked which');
  });

  it('tells where outside England and Wales a place lies', async () => {
    expect(await records(['place', 'Glasgow'])).toEqual([
      { status: 'outside', districts: [], forces: [], where: 'scotland' },
    ]);
  });

  it('tells that a misspelt name is to be confirmed', async () => {
    expect(await records(['place', 'Lougborogh'])).toMatchObject([{ status: 'found', confirm: true }]);
  });

  it('puts the places of the site first', async () => {
    const nameOf = async (...site: string[]) =>
      (await records<Place>(['place', 'Preston', ...site]))[0]?.districts.map(({ name }) => name);
    expect((await nameOf('--site', 'leicestershire'))?.[0]).toBe('Rutland');
    expect((await nameOf())?.[0]).toBe('Preston');
  });

  it('shows how it is used where no place is given', async () => {
    const { code, out, err } = await command(['place']);
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).toContain('place needs a place');
    expect(err).toContain('Usage:');
  });

  it('answers many lines in order; a bad one says why in its place, and the rest go on', async () => {
    const lines = [
      '{"text":"Burnley"}',
      'not json',
      '',
      '[]',
      '{"text":7}',
      '{"text":"Newport","site":"atlantis"}',
      '{"text":"Leicester","site":"leicestershire"}',
    ];
    const answers = await records<Partial<Place> & { error?: string }>(['place', '--stdin'], { lines });
    expect(answers.map(({ districts }) => districts?.[0]?.name)).toEqual([
      'Burnley',
      undefined,
      undefined,
      undefined,
      undefined,
      'Leicester',
    ]);
    expect(answers.slice(1, 5).map(({ error }) => error)).toEqual([
      expect.stringContaining('not JSON'),
      expect.stringContaining('not an object'),
      expect.stringContaining('"text"'),
      expect.stringContaining('no site "atlantis"'),
    ]);
  });

  it('answers a line before the next one comes', async () => {
    const seen: string[] = [];
    let tell: (text: string) => void = () => undefined;
    async function* lines() {
      yield '{"text":"Burnley"}\n';
      const first = await new Promise<string>((resolve) => {
        if (seen[0] !== undefined) resolve(seen[0]);
        tell = resolve;
      });
      yield `{"text":${JSON.stringify(JSON.parse(first).forces[0])}}\n`;
    }
    const write = (text: string, taken?: () => void) => {
      seen.push(text);
      tell(text);
      taken?.();
    };
    const env = { CONTENT_DIR: process.env['CONTENT_DIR'] };
    const around = { stdin: Readable.from(lines()), stdout: { write }, stderr: { write }, env };
    await run(['place', '--stdin', '--json'], { ...around, now: () => afternoon });
    expect(seen).toHaveLength(2);
    expect(seen[1]).toContain('Lancashire');
  });
});
