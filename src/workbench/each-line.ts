import type { z } from 'zod';
import { CannotRun, type Job } from './verb.ts';

/** How a verb that takes one question answers it, whether the question is a line of JSON or a command line. */
export type Answering<Question, Answer> = {
  /** What a line of `--stdin` may hold. */
  question: z.ZodType<Question>;
  /** Answers a question; throws `CannotRun` with a sentence for one that has no answer. */
  answer(question: Question, job: Job): Answer;
  /** The answer for machines, as one object. */
  record(answer: Answer): object;
  /** The answer for people, as lines. */
  show(answer: Answer, job: Job): string[];
};

/** Reads one line. What is wrong with it is one sentence that names the field. */
function read<Question>(line: string, schema: z.ZodType<Question>): Question {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    throw new CannotRun('This line is not JSON: write one object a line, with its strings in double quotes.');
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    throw new CannotRun('This line is not an object: write one a line, between { and }.');
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `"${issue.path.join('.')}": ${issue.message}`);
  throw new CannotRun(`${problems.join('; ')}.`);
}

const say = <Question, Answer>(given: Answer, { record, show }: Answering<Question, Answer>, job: Job) =>
  job.json ? job.record(record(given)) : job.print(...show(given, job));

/** Answers the command line's own question: what is wrong with it ends the command. */
export async function answerOne<Question, Answer>(
  asked: Question,
  answering: Answering<Question, Answer>,
  job: Job,
): Promise<void> {
  await say(answering.answer(asked, job), answering, job);
}

/** Answers each line of standard input, in order, as it comes; a bad line gives `{"error"}` in its place. */
export async function answerLines<Question, Answer>(
  answering: Answering<Question, Answer>,
  job: Job,
): Promise<void> {
  // A broken folder ends the command, and is not the fault of the first line.
  job.directory();
  let isFirst = true;
  for await (const line of job.lines()) {
    if (!job.json && !isFirst) await job.print('');
    isFirst = false;
    try {
      await say(answering.answer(read(line, answering.question), job), answering, job);
    } catch (error) {
      // A bad line takes nothing from the others; anything unforeseen ends the command.
      if (!(error instanceof CannotRun)) throw error;
      await (job.json ? job.record({ error: error.message }) : job.print(error.message));
    }
  }
}
