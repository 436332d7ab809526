/** English names of ids that do not read well by themselves, by their code. All others are read off the id. */
const names: Record<string, string> = {
  'needs:all': 'Any of the needs',
  'needs:fgm': 'Female genital mutilation (FGM)',
  'needs:honour-based-abuse': 'So-called honour-based abuse',
  'needs:sexual-violence': 'Rape and sexual violence',
  'does:idva': 'Independent domestic violence adviser (IDVA)',
  'does:isva': 'Independent sexual violence adviser (ISVA)',
  'does:sarc': 'Sexual assault referral centre (SARC)',
  'does:online-chat': 'Chat online',
  'does:refuge-access': 'Way to a refuge',
  'does:victim-gateway': 'Help after any crime',
  'who:me': 'The person it is happening to',
  'who:someone-else': 'Someone asking for another person',
  'who:professional': 'A professional',
  'who:own-behaviour': 'A person worried about their own behaviour',
  'audiences:lgbt': 'LGBT+ people',
  'audiences:deaf': 'Deaf people',
  'audiences:disabled': 'Disabled people',
  'audiences:men': 'Men and boys',
  'audiences:over-60': 'People over 60',
  'audiences:under-18': 'Children and young people',
  'audiences:another-language': 'People who would rather speak another language',
  'audiences:immigration-or-money': 'People with immigration or money worries',
  'audiences:faith-or-community': 'People of a faith or community',
  'expect:talk-no-name': 'You can talk without giving your name',
  'expect:asks-name': 'Asks for your name',
  'expect:self-refer': 'You can refer yourself',
  'expect:not-a-person': 'Nobody answers: you read or use it yourself',
  'expect:forensic-choice': 'You choose whether evidence is taken',
  'expect:must-share-risk': 'May have to tell someone where there is great risk',
  'routes:bsl': 'British Sign Language (BSL)',
  'routes:text': 'Text message',
  'routes:email': 'E-mail',
  'routes:phone': 'Telephone',
  'routes:walk-in': 'In person',
  'route-notes:register-first': 'Register first',
  'route-notes:not-emergency': 'Not for emergencies',
  'route-notes:out-of-hours': 'When the other number is closed',
  'route-notes:daytime': 'In the daytime',
  'route-notes:mobile-only': 'From a mobile only',
  'route-notes:landline-only': 'From a landline only',
  'costs:local-rate': 'The price of a local call',
  'costs:standard-rate': 'The price of a normal call',
  'costs:service-rate': 'More than a normal call',
  'costs:unknown': 'Cost not known',
  'bills:shows': 'Shows on itemised bills',
  'bills:does-not-show': 'Does not show on itemised bills',
  'record:id': 'Id of the record in this directory',
  'record:dial': 'Digits to dial',
  'record:keyword': 'Word to send, or key to press',
  'record:checked-how': 'How the record was checked',
  'record:crisis-line': 'Crisis line: show it whatever the need, place or hour',
};

const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' });

/** The English name of a language by its ISO 639 code. `Intl` has none for British Sign Language. */
export const languageName = (code: string): string =>
  code === 'bfi' ? 'British Sign Language' : (languageNames.of(code) ?? code);

/** The English name of a term: "needs:forced-marriage" is "Forced marriage". */
export function termName(kind: string, id: string): string {
  const known = names[`${kind}:${id}`];
  if (known) return known;
  if (kind === 'about') return languageName(id);
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
