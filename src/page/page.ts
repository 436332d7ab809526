import type { Directory } from '../directory/directory.ts';
import type { Site } from '../directory/schemas/site.ts';
import type { QuestionReply, Reply } from '../replies/reply.ts';
import type { OwnWords } from '../understanding/personal-data/own-words.ts';
import type { Language } from '../wording/languages.ts';
import type { Pictures } from '../wording/pictures.ts';
import type { Say } from '../wording/wording.ts';
import type { Assets } from './assets.ts';
import { Html, html } from './html.ts';
import { answerHtml, choiceButton, formId, plain, saidHtml } from './replies.ts';

/** What a page shows. `state`: sealed; absent when there is nothing to carry on. */
export type View = {
  site: Site;
  language: Language;
  languages: readonly Language[];
  say: Say;
  pictures: Pictures;
  directory: Directory;
  /** By which the page's script finds personal data in what is typed. */
  ownWords: OwnWords;
  replies: readonly Reply[];
  state?: string;
  /**
   * Inside a frame: origins of the pages that may hold it ("self": our own). Nothing is asked until that page has shown
   * that it can leave.
   */
  framedBy?: readonly string[];
};

/** The crisis line of the site, for the first paint and for when things break. */
export function lineOf(site: Site, { serviceById }: Directory): { name: string; number: string } {
  const service = serviceById.get(site.line);
  return {
    name: service?.name ?? '',
    number: service?.routes.find(({ kind }) => kind === 'phone')?.value ?? '',
  };
}

/** What other clients are told once, the page shows at all times. */
const isInHeader = (reply: Reply) => reply.kind === 'text' && reply.always === true;

const tel = (number: string) => `tel:${number.replace(/\D/g, '')}`;

/** The way out comes first for a keyboard and a screen reader; the style puts it at the end of the line. */
export function header({ site, say, directory }: View): Html {
  const { number } = lineOf(site, directory);
  return html`<header><a id="exit" href="${site.exit}" target="_top" rel="noreferrer noopener" draggable="false">${say('page:exit')}</a>
    <p class="help"><a href="tel:999">${say('page:danger')}</a> <a href="${tel(number)}">${say('page:line', { number: number.replaceAll(' ', '\u00a0') })}</a></p>
    <span id="dots" aria-hidden="true"></span>
    <p id="keys" class="sr" role="status" data-two="${say('page:shift.more', { count: 2 })}" data-one="${say('page:shift.more', { count: 1 })}" data-late="${say('page:shift.expired')}"></p></header>`;
}

/** As many as fit beside each other on a phone; the rest are one tap away. */
const mostLanguagesInSight = 2;

/**
 * Every other language that the site offers, each in its own name and script: first English for those who read another,
 * then those that most people here speak.
 */
function languagePicker({ say, language, languages }: View): Html | false {
  const isEnglish = ({ code }: Language) => code === 'en';
  const others = languages
    .filter(({ code }) => code !== language.code)
    .sort((a, b) => Number(isEnglish(b)) - Number(isEnglish(a)));
  const buttons = others.map(({ code, name }) =>
    choiceButton({ id: `language:${code}`, label: name, language: code }, { form: formId }),
  );
  const more = buttons.slice(mostLanguagesInSight);
  return (
    buttons.length > 0 &&
    html`<div class="languages" role="group" aria-label="${say('page:language')}">${buttons.slice(0, mostLanguagesInSight)}
    ${more.length > 0 && html`<details><summary>${say('page:languages')}</summary><div>${more}</div></details>`}</div>`
  );
}

/**
 * Enter presses the first button of a form, wherever it stands on the page: it must send the words, and neither change
 * the language nor take the first choice.
 */
const enter = html`<button form="${formId}" class="sr" name="send" value="1" tabindex="-1" aria-hidden="true"></button>`;

function body(view: View): Html {
  const { site, say, pictures, directory, replies, state, language } = view;
  const question = replies.findLast((reply): reply is QuestionReply => reply.kind === 'question');
  const { name, number } = lineOf(site, directory);
  return html`${header(view)}
    <main>${enter}${languagePicker(view)}<h1>${say('page:heading')}</h1>
    <div id="log" role="log" aria-label="${say('page:log')}" data-you="${say('page:you')}">${replies.filter((reply) => !isInHeader(reply)).map((reply) => saidHtml(reply, say))}</div>
    <p id="trouble" class="said urgent" hidden>${say('page:trouble', { name, number })} <a href="${tel(number)}">${plain(number)}</a></p>
    <form id="${formId}" method="post" action="/chat" autocomplete="off">
    <input type="hidden" name="site" value="${site.id}"><input type="hidden" name="language" value="${language.code}">
    ${state && html`<input type="hidden" name="state" value="${state}">`}
    ${question && answerHtml(question, say, pictures, view.ownWords)}</form>
    <noscript><p>${say('page:no-script')}</p></noscript></main>
    <footer>${say('page:foot', { site: site.name })}</footer>
    <button id="cover" type="button">${say('page:covered')}</button>`;
}

/** What a frame shows until the page around it has answered, and without a script: the way to the page on its own. */
function shut(view: View): Html {
  const { site, language, say } = view;
  const own = `/${site.id}?lang=${language.code}`;
  return html`${header(view)}
    <main class="shut"><p>${say('embed:failed')}</p><p><a href="${own}" target="_blank" rel="noreferrer noopener">${say('embed:own')}</a></p></main>
    <template id="shut" data-hosts="${view.framedBy?.join(' ') ?? ''}">${body(view)}</template>`;
}

/**
 * The page: whole for a browser, or without its style and script for the page's own script, which takes the pieces. There
 * is no other renderer: what works without a script is what works with one.
 */
export function page(view: View, assets?: Assets): string {
  const { language, say, site } = view;
  const head =
    assets &&
    html`<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="referrer" content="no-referrer"><link rel="icon" href="data:,"><style>${new Html(assets.style(site.accent))}</style><script>${new Html(assets.script)}</script>`;
  return html`<!doctype html><html lang="${language.code}" dir="${language.direction}"><head><meta charset="utf-8"><title>${say('page:title')}</title>${head}</head><body>${view.framedBy ? shut(view) : body(view)}</body></html>`.toString();
}
