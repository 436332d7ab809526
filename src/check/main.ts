import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWorld } from '../house.ts';
import { projectRoot } from '../root.ts';
import { rules } from './rules.ts';
import { allSchemas } from './schemas-are-current.ts';

/** `npm run check`: one line a finding; exit 1 where there is one. `--write-schemas` renews the JSON Schemas instead. */
function main(): void {
  const root = projectRoot();
  if (process.argv.includes('--write-schemas')) {
    for (const [file, text] of Object.entries(allSchemas())) writeFileSync(join(root, file), text);
    return;
  }
  try {
    const checked = { ...readWorld(root), root };
    const lines = rules.flatMap((rule) =>
      rule.find(checked).map(({ where, problem, cure }) => `${rule.id}: ${where}: ${problem}. ${cure}`),
    );
    process.stdout.write(
      lines.length > 0 ? `${lines.join('\n')}\n` : `The content holds: ${rules.length} rules.\n`,
    );
    process.exitCode = lines.length > 0 ? 1 : 0;
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exitCode = 1;
  }
}

main();
