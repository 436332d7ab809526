import type { PhraseKind } from './lexicon-files.ts';
import type { Meaning } from './phrase-book.ts';
import type { AnswerId, CommandId, SignalId, WhoId } from './understood.ts';

/** What a message asks the chat to do, or answers, as examples suggest. */
export type Suggestion = {
  command?: CommandId;
  answer?: AnswerId;
  isSure?: boolean;
};

/** What else is told in it. */
type Told = {
  /** Whether phrases know the whole message. */
  isWhole: boolean;
  said: readonly Meaning[];
  signals: readonly SignalId[];
  who: WhoId | undefined;
  isQuestion: boolean;
  isContact: boolean;
};

/** "How does this chat work" asks for help in words of "is this chat safe". */
const isOfThisPage = (kind: PhraseKind, id: string) => kind === 'topics' && id === 'safer-phone/this-page';

/** What is said beside a command as well: "close this *chat* *now*", "put *me* through", "can I have this *in Polish*". */
const isByTheWay = ({ kind, id }: Meaning) =>
  kind === 'when' ||
  (kind === 'who' && id === 'me') ||
  kind === 'contact' ||
  (kind === 'audiences' && id === 'another-language') ||
  isOfThisPage(kind, id);

/** "Close this chat" is no wish to chat, and "call the police" none for a call; "can somebody call me" is. */
const notContact: readonly (CommandId | undefined)[] = ['exit', 'emergency', 'help'];

/** A command or an answer that examples suggest counts only where nothing else was said: "me" is for whom it is. */
export function steer(asked: Suggestion, told: Told): Omit<Suggestion, 'isSure'> {
  const { command, answer, isSure } = asked;
  if (told.isWhole) return {};
  // "He is coming, close this" asks to leave; "finish it" may be meant of oneself.
  if (command === 'exit' && isSure && told.signals.every((id) => id === 'danger-now')) return { command };
  const isForOther = told.who !== undefined && told.who !== 'me';
  if (told.signals.length > 0 || isForOther || !told.said.every(isByTheWay)) return {};
  if (answer) return told.said.length > 0 ? {} : { answer };
  const isHelp = command === 'help' && isSure;
  const isAskedElse = (told.isQuestion && !isHelp) || (told.isContact && !notContact.includes(command));
  return command === undefined || isAskedElse ? {} : { command };
}
