import { everyVerb } from './options.ts';
import { table } from './table.ts';
import type { Option, Verb } from './verb.ts';

const command = 'npm run -s workbench --';

const optionRows = (options: Readonly<Record<string, Option>>) =>
  Object.entries(options).map(([name, { value, says }]) => [`  --${name}${value ? ` ${value}` : ''}`, says]);

/** How to use one verb, as lines. */
export function helpOf(verb: Verb): string[] {
  return [
    `${verb.name}: ${verb.summary}`,
    '',
    `Usage: ${command} ${verb.name} ${verb.usage}`.trimEnd(),
    '',
    ...table(optionRows({ ...verb.options, ...everyVerb })),
    '',
    ...verb.examples.map((example) => `  ${command} ${example}`),
  ];
}

/** What the workbench can do, as lines. */
export function help(verbs: readonly Verb[]): string[] {
  return [
    'The workbench: look into the service directory, the way the bot does.',
    '',
    `Usage: ${command} <verb> [words] [--options]`,
    '',
    ...table(verbs.map(({ name, summary }) => [`  ${name}`, summary])),
    '',
    ...verbs.flatMap(({ examples }) => examples.slice(0, 1).map((example) => `  ${command} ${example}`)),
    '',
    `Every verb takes --json for machines, and explains itself: ${command} <verb> --help`,
  ];
}
