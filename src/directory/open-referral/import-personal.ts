import { lineOf } from './feed-values.ts';
import { sentencesOf } from './import-plain-text.ts';

/** Mailboxes that anybody can have: nothing shows that they are the service's. */
const anybodys =
  /@(?:gmail|googlemail|hotmail|outlook|live|yahoo|icloud|aol|btinternet|protonmail|proton)\./i;
const ofTeams =
  /adult|advice|admin|appeal|care|centre|child|communit|contact|counsel|desk|domestic|duty|enquir|famil|general|hello|help|home|hous|info|justice|line|mail|office|option|outreach|people|police|reception|refer|report|safe|service|social|support|team|the|victim|volunteer|welfare|wellbeing|wom[ae]n|young|youth/i;
/** "jo.bloggs@": a name, a sign, a name. */
const named = /\b[a-z]+[._-][a-z]+\d*@/i;
const titled =
  /\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Cllr|Councillor|Sgt|PC|DC|DCI|DS|DI|Rev|Revd)\.? [A-Z][a-z]{2,}/;
const mailbox = /[\w.+'-]{1,64}@[\w-]+(?:\.[\w-]+)+/g;
/** Six digits and more, however they are grouped, and short codes that can be texted. */
const dialled = /(?<![\d.:/])(?:\+?\(?\d(?:[ \u00a0()\-\u2010-\u2015]{0,3}\d){5,}|[5-8]\d{4})/g;

/** Whether the name of a contact is a person's: not that of a desk or a team. */
export function isPerson(name: unknown): boolean {
  const text = lineOf(name) ?? '';
  return (
    /^\p{Lu}/u.test(text) &&
    !ofTeams.test(text) &&
    !/switchboard|manager|department|dept|hub|trust/i.test(text)
  );
}

/** Whether a mailbox seems to be one person's, or could be anybody's. */
export const isPersonalMailbox = (email: string): boolean =>
  anybodys.test(email) || (named.test(email) && !ofTeams.test(email.slice(0, email.indexOf('@'))));

/** Whether a text names a person, or holds a mailbox of one. */
export const namesPerson = (text: string): boolean =>
  titled.test(text) || (text.match(mailbox) ?? []).some(isPersonalMailbox);

/** The sentences of a text that hold no number, no mailbox and no person: those belong into routes, or nowhere. */
export const withoutContacts = (text: string): string =>
  sentencesOf(text)
    .filter((sentence) => sentence.search(dialled) < 0 && !/\S@\S/.test(sentence) && !namesPerson(sentence))
    .join(' ');

/** A name without a number in it: "Helpline 0808 157 0000" -> "Helpline". */
export const nameWithoutNumbers = (name: string): string =>
  name
    .replace(dialled, ' ')
    .replace(/\s+/g, ' ')
    .replace(/[\s:(–-]+\)?$/, '')
    .trim();
