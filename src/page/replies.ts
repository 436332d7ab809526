import type {
  CardRoute,
  Choice,
  QuestionReply,
  Reply,
  ServiceCard,
  SheetReply,
  TextReply,
} from '../replies/reply.ts';
import type { OwnWords } from '../understanding/personal-data/own-words.ts';
import type { Pictures } from '../wording/pictures.ts';
import type { Say } from '../wording/wording.ts';
import { Html, html } from './html.ts';

/** Numbers and addresses keep their own direction inside right-to-left text. */
export const plain = (text: string) => html`<bdi>${text.replace(/[\u2066-\u2069]/g, '')}</bdi>`;

/** A number is read, and copied, in one piece: it is not broken at the end of a line. */
const unbroken = (label: string) => label.replace(/(?<=\d) (?=\d)/g, '\u00a0');

/** Many links read "Open the website": whoever hears them one by one is told whose it is. */
function routeItem({ label, href, leaves, note }: CardRoute, name: string, say: Say): Html {
  const away = leaves && html` target="_blank"`;
  const words = unbroken(label);
  const link = href
    ? html`<a href="${href}" rel="noreferrer noopener"${away}>${words}${leaves && html`<span class="sr"> (<bdi>${name}</bdi>, ${say('page:leaves')})</span>`}</a>`
    : html`<span>${words}</span>`;
  return html`<li>${link}${note && html` <small>${note}</small>`}</li>`;
}

function fullCard(card: ServiceCard, say: Say): Html {
  return html`<article class="card">
    <h3><bdi>${card.name}</bdi></h3>
    <p class="hours is-${card.open.state}">${card.open.text}</p>
    <ul class="routes">${card.routes.map((route) => routeItem(route, card.name, say))}</ul>
    <dl>${card.facts.map(({ label, text }) => html`<div><dt>${label}</dt><dd>${text}</dd></div>`)}</dl></article>`;
}

/** A line of a short list: the name, and the first ways to make contact. */
function briefCard({ name, open, routes }: ServiceCard, say: Say): Html {
  return html`<li><b><bdi>${name}</bdi></b> <small>${open.text}</small><ul class="routes">${routes.slice(0, 5).map((route) => routeItem(route, name, say))}</ul></li>`;
}

/** The page's one form. */
export const formId = 'f';

/** A drawing says the same as the words beside it, so that a screen reader passes it by. */
const drawing = (svg: string) => html`<span class="drawing" aria-hidden="true">${new Html(svg)}</span>`;

/** `form`: the button stands outside the form that it sends. `svg`: a drawing of what it says. */
export const choiceButton = ({ id, label, language }: Choice, { form, svg }: ButtonLook = {}) =>
  html`<button${form && html` form="${form}"`} name="choice" value="${id}"${language && html` lang="${language}"`}>${svg && drawing(svg)}${label}</button>`;
type ButtonLook = { form?: string; svg?: string | undefined };

function textHtml({ heading, text, tone, small, link, choice, language }: TextReply, say: Say): Html {
  const away =
    link &&
    html`<small><a href="${link.href}" target="_blank" rel="noreferrer noopener">${link.label}<span class="sr"> (${say('page:leaves')})</span></a></small>`;
  return html`${heading && html`<h2>${heading}</h2>`}<p class="said${tone ? ` ${tone}` : ''}"${language && html` lang="${language}" dir="auto"`}>${text}${small && html`<small>${small}</small>`}${away}${choice && html` ${choiceButton(choice, { form: formId })}`}</p>`;
}

const tick = (what: Html, style = '') =>
  html`<label${style && html` class="${style}"`}><input type="checkbox" autocomplete="off"> ${what}</label>`;

/** The only thing on the page that is ever printed, and of it only what is ticked: the style sees to that. */
const sheetHtml = ({ text, note, lines, names, print }: SheetReply) =>
  html`<section class="said sheet list" tabindex="-1"><p>${text}</p>
    ${note && html`<div>${tick(html`${note}`)}</div>`}
    ${lines.map(({ number, name, hours }) => html`<div>${tick(html`<b>${plain(number)}</b> <span class="of"><bdi>${name}</bdi></span> <small>${hours}</small>`)}</div>`)}
    ${tick(html`${names}`, 'names')} <button type="button" class="print">${print}</button></section>`;

/** What was said, for the log: everything but the ways to answer. */
export function saidHtml(reply: Reply, say: Say): Html {
  switch (reply.kind) {
    case 'text':
      return textHtml(reply, say);
    case 'question':
      return html`<p class="said ask">${reply.text}${reply.hint && html`<small>${reply.hint}</small>`}</p>`;
    case 'services':
      if (reply.folded)
        return html`<details class="said list"><summary>${reply.heading}</summary><ul class="brief">${reply.cards.map((card) => briefCard(card, say))}</ul></details>`;
      return html`<section class="said list" tabindex="-1">${reply.heading && html`<h2>${reply.heading}</h2>`}
        ${reply.brief ? html`<ul class="brief">${reply.cards.map((card) => briefCard(card, say))}</ul>` : reply.cards.map((card) => fullCard(card, say))}
        </section>`;
    case 'sheet':
      return sheetHtml(reply);
    case 'end':
      return html`<p class="said">${reply.text}</p>`;
  }
}

/** The ways to answer: choices, ways round them, and ways through the conversation. */
export function answerHtml(
  { choices, actions, navigation = [], takesPostcode }: QuestionReply,
  say: Say,
  pictures: Pictures,
  ownWords: OwnWords,
): Html {
  const words = JSON.stringify(ownWords);
  const button = (each: Choice) => choiceButton(each, { svg: pictures.get(each.id) });
  return html`<div class="choices" role="group" aria-label="${say('page:choices')}" tabindex="-1">${choices.map(button)}</div>
    ${actions.length > 0 && html`<div class="round" role="group" aria-label="${say('page:round')}">${actions.map(button)}</div>`}
    <div class="write"><label for="t">${say('page:box')}</label>
    <input id="t" name="text" maxlength="500" autocomplete="off" autocorrect="off" autocapitalize="off" spellcheck="false" writingsuggestions="false" enterkeyhint="send" dir="auto"${takesPostcode && html` data-postcode`} data-words="${words}">
    <button class="send" name="send" value="1">${say('page:send')}</button>
    <p id="personal" class="care" hidden><span id="personal-say">${say('page:personal.say')}</span> <button type="button" aria-describedby="personal-say">${say('page:personal.without')}</button></p></div>
    <div class="nav" role="group" aria-label="${say('page:navigation')}">${navigation.map(button)}</div>`;
}
