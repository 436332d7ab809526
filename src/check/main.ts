import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { projectRoot } from '../root.ts';
import { check, mustBeMended } from './check.ts';
import { readChecked } from './checked.ts';
import { asJson, inWords, located } from './print.ts';
import { rules } from './rules.ts';
import { allSchemas } from './schemas-are-current.ts';

/** How it went, for people: "3 findings: 1 must be mended." */
function summary(all: number, musts: number): string {
  const findings = all === 1 ? '1 finding' : `${all} findings`;
  return all === 0
    ? `The content holds: ${rules.length} rules.`
    : `${findings}: ${musts === 0 ? 'none holds anything up' : `${musts} must be mended`}.`;
}

/**
 * `npm run check`: one line a finding; exit 1 where one must be mended. `--json`: an object a line. `CONTENT_DIR` checks
 * another content folder. `--write-schemas` renews the JSON Schemas instead.
 */
function main(): void {
  const root = projectRoot();
  if (process.argv.includes('--write-schemas')) {
    for (const [file, text] of Object.entries(allSchemas())) writeFileSync(join(root, file), text);
    return;
  }
  try {
    const other = process.env['CONTENT_DIR'];
    const found = check(rules, readChecked(root, other ? resolve(other) : undefined));
    const json = process.argv.includes('--json');
    const colour = process.stdout.isTTY === true && !process.env['NO_COLOR'];
    for (const finding of located(found, root))
      process.stdout.write(`${json ? asJson(finding) : inWords(finding, colour)}\n`);
    const musts = found.filter(mustBeMended).length;
    const end = summary(found.length, musts);
    if (!json) process[found.length === 0 ? 'stdout' : 'stderr'].write(`${end}\n`);
    process.exitCode = musts > 0 ? 1 : 0;
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exitCode = 1;
  }
}

main();
