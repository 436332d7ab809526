import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../src/root.ts';
import { readModel } from '../../src/understanding/learnt/read-model.ts';
import { type Understood, understand } from '../../src/understanding/understand.ts';
import { lexicon } from './sentences.ts';

/**
 * Sentences by people who had seen no phrase: whom a service should be for, how to make contact, which form of a need, and
 * what is asked; `none` and `tellings` hold words like these, and tell nothing of the kind.
 */
type File = Record<'audiences' | 'contact' | 'forms' | 'topics', Record<string, string[]>> & {
  tellings: string[];
};
const folder = join(import.meta.dirname, 'choices');
const model = readModel(join(projectRoot(), 'dist'));
type Row = { id: string; text: string; understood: Understood };

function rowsOf(part: keyof Omit<File, 'tellings'>): Row[] {
  return readdirSync(folder).flatMap((name) => {
    const file = JSON.parse(readFileSync(join(folder, name), 'utf8')) as File;
    return Object.entries(file[part]).flatMap(([id, all]) =>
      all.map((text) => ({
        id,
        text,
        understood: understand(text, lexicon, name.replace('.json', ''), model),
      })),
    );
  });
}

const share = (all: readonly Row[], isSo: (row: Row) => boolean) =>
  (100 * all.filter(isSo).length) / Math.max(1, all.length);
const told = (all: readonly Row[]) => all.filter(({ id }) => id !== 'none');
const others = (all: readonly Row[]) => all.filter(({ id }) => id === 'none');

/** Least and most shares in percent, a little beside what is reached. */
describe('in eighteen languages, of what nobody had prepared for', () => {
  it('whom a service should be for is heard', () => {
    const rows = rowsOf('audiences');
    const isHeard = ({ id, understood: { audiences, signals } }: Row) =>
      audiences.includes(id) || (id === 'under-18' && signals.includes('under-18'));
    expect(share(told(rows), isHeard)).toBeGreaterThanOrEqual(79);
    expect(share(others(rows), ({ understood }) => understood.audiences.length > 0)).toBeLessThanOrEqual(38);
  });

  it('how someone can make contact is heard', () => {
    const rows = rowsOf('contact');
    const isHeard = ({ id, understood: { contact, when } }: Row) =>
      contact.some((each) => each === id) || (id === 'later' && when !== undefined);
    expect(share(told(rows), isHeard)).toBeGreaterThanOrEqual(73);
    expect(share(others(rows), ({ understood }) => understood.contact.length > 0)).toBeLessThanOrEqual(16);
  });

  it('the form of a need is told where the need is', () => {
    const [needOf, formOf] = [(id: string) => id.split('/')[0], (id: string) => id.split('/')[1] ?? ''];
    const own = ({ id, understood }: Row) => understood.needs.find(({ need }) => need === needOf(id));
    const rows = rowsOf('forms');
    expect(share(rows, (row) => own(row) !== undefined)).toBeGreaterThanOrEqual(85);
    expect(
      share(rows.filter(own), (row) => own(row)?.forms.includes(formOf(row.id)) === true),
    ).toBeGreaterThanOrEqual(82);
  });

  it('a question opens its topic, and what is told opens none', () => {
    const rows = rowsOf('topics');
    const open = rows.filter(({ understood }) => understood.topic !== undefined);
    expect(share(rows, ({ id, understood }) => understood.topic?.id === id)).toBeGreaterThanOrEqual(58);
    expect(share(open, ({ id, understood }) => understood.topic?.id === id)).toBeGreaterThanOrEqual(88);
    const tellings = readdirSync(folder).flatMap((name) => {
      const file = JSON.parse(readFileSync(join(folder, name), 'utf8')) as File;
      return file.tellings.map((text) => understand(text, lexicon, name.replace('.json', ''), model));
    });
    const asked = tellings.filter(({ topic }) => topic !== undefined);
    expect((100 * asked.length) / tellings.length).toBeLessThanOrEqual(2);
  });
});
