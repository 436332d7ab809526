import { parseArgs } from 'node:util';
import { CannotRun, type Option, type Verb } from './verb.ts';

/** What every verb takes. */
export const everyVerb: Readonly<Record<string, Option>> = {
  json: { kind: 'flag', says: 'one JSON object a line, for machines' },
  content: { kind: 'text', value: '<folder>', says: 'another content folder (also the setting CONTENT_DIR)' },
  help: { kind: 'flag', says: 'this help' },
};

export type Parsed = {
  words: readonly string[];
  values: Readonly<Record<string, readonly string[] | true | undefined>>;
};

/** An option whose value may be left out: alone, or before another option, it means standard output. */
function completed(argv: readonly string[], options: Readonly<Record<string, Option>>): string[] {
  return argv.map((word, index) => {
    const isPlace = word.startsWith('--') && options[word.slice(2)]?.kind === 'place';
    const next = argv[index + 1];
    return isPlace && (next === undefined || (next.startsWith('-') && next !== '-')) ? `${word}=-` : word;
  });
}

const isFlag = (option: Option) => option.kind === 'flag';

/** Reads what follows a verb. Throws `CannotRun` with one sentence for an option that the verb does not take. */
export function parseOptions(verb: Verb, argv: readonly string[]): Parsed {
  const options = { ...everyVerb, ...verb.options };
  const known = Object.keys(options).map((name) => `--${name}`);
  const { values, positionals, tokens } = parseArgs({
    args: completed(argv, options),
    options: Object.fromEntries(
      Object.entries(options).map(([name, option]) => [
        name,
        isFlag(option) ? { type: 'boolean' as const } : { type: 'string' as const, multiple: true as const },
      ]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const option = options[token.name];
    if (!option)
      throw new CannotRun(`${verb.name} has no option ${token.rawName}. It takes ${known.join(', ')}.`);
    if (isFlag(option) && token.value !== undefined)
      throw new CannotRun(`--${token.name} stands alone: leave out "=${token.value}".`);
    if (!isFlag(option) && (token.value === undefined || token.value === ''))
      throw new CannotRun(`--${token.name} needs a value: --${token.name} ${option.value ?? '<value>'}.`);
  }
  const most = verb.words ?? 0;
  if (positionals.length > most)
    throw new CannotRun(
      `${verb.name} does not take "${positionals[most]}". Usage: ${verb.name} ${verb.usage}`,
    );
  return { words: positionals, values: values as Parsed['values'] };
}
