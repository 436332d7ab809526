import { projectRoot } from '../root.ts';
import { help, helpOf } from './help.ts';
import { openJob, PipeClosed, type Surroundings } from './job.ts';
import { parseOptions } from './options.ts';
import { CannotRun, MissingWords, type Verb } from './verb.ts';
import { verbs as everyVerb } from './verbs.ts';

export type { Surroundings } from './job.ts';

async function runVerb(verb: Verb, argv: readonly string[], around: Surroundings): Promise<void> {
  const parsed = parseOptions(verb, argv);
  const job = openJob(parsed, projectRoot(), around);
  if (job.has('help')) await job.print(...helpOf(verb));
  else await verb.run(job);
}

/**
 * Runs one command of the workbench: a verb, its words and options. Gives the exit code: 0 unless it could not run, and
 * then standard error says what to do.
 */
export async function run(
  argv: readonly string[],
  around: Surroundings,
  verbs: readonly Verb[] = everyVerb,
): Promise<number> {
  const [name = 'help', ...others] = argv;
  const verb = verbs.find((each) => each.name === name);
  const say = (sentence: string) => around.stderr.write(`${sentence}\n`);
  try {
    if (verb) await runVerb(verb, others, around);
    else if (['help', '--help', '-h'].includes(name)) around.stdout.write(`${help(verbs).join('\n')}\n`);
    else {
      const known = verbs.map((each) => each.name).join(', ');
      throw new CannotRun(`There is no verb "${name}". The verbs are ${known}; "help" explains them.`);
    }
    return 0;
  } catch (error) {
    if (error instanceof PipeClosed) return 0;
    say(error instanceof Error ? error.message : String(error));
    if (error instanceof MissingWords && verb) say(`\n${helpOf(verb).join('\n')}`);
    return 1;
  }
}
