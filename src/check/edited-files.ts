import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Checked } from './rule.ts';

/** Every file that people edit, in `content/`, `dialogs/` and `locales/`, from the project's folder, in a fixed order. */
export function editedFiles({ root, content }: Pick<Checked, 'root' | 'content'>): string[] {
  return [content, join(root, 'dialogs'), join(root, 'locales')].flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
      .sort(),
  );
}
