import type { CardRoute, Choice, QuestionReply, Reply, ServiceCard } from '../replies/reply.ts';
import type { Say } from '../wording/wording.ts';
import { type Html, html } from './html.ts';

/** Numbers and addresses keep their own direction inside right-to-left text. */
export const plain = (text: string) => html`<bdi>${text.replace(/[\u2066-\u2069]/g, '')}</bdi>`;

function routeItem({ label, href, leaves, note }: CardRoute, say: Say): Html {
  const away = leaves && html` target="_blank"`;
  const link = href
    ? html`<a href="${href}" rel="noreferrer noopener"${away}>${label}${leaves && html`<span class="sr"> (${say('page:leaves')})</span>`}</a>`
    : html`<span>${label}</span>`;
  return html`<li>${link}${note && html` <small>${note}</small>`}</li>`;
}

function fullCard(card: ServiceCard, say: Say): Html {
  return html`<article class="card">
    <h3><bdi>${card.name}</bdi></h3>
    <p class="hours is-${card.open.state}">${card.open.text}</p>
    <ul class="routes">${card.routes.map((route) => routeItem(route, say))}</ul>
    <dl>${card.facts.map(({ label, text }) => html`<div><dt>${label}</dt><dd>${text}</dd></div>`)}</dl></article>`;
}

/** A line of a short list: the name, and the first ways to make contact. */
function briefCard({ name, open, routes }: ServiceCard, say: Say): Html {
  return html`<li><b><bdi>${name}</bdi></b> <small>${open.text}</small><ul class="routes">${routes.slice(0, 5).map((route) => routeItem(route, say))}</ul></li>`;
}

/** What was said, for the log: everything but the ways to answer. */
export function saidHtml(reply: Reply, say: Say): Html {
  switch (reply.kind) {
    case 'text':
      return html`<p class="said${reply.tone ? ` ${reply.tone}` : ''}">${reply.text}</p>`;
    case 'question':
      return html`<p class="said ask">${reply.text}${reply.hint && html`<small>${reply.hint}</small>`}</p>`;
    case 'services':
      return html`<section class="said list" tabindex="-1">${reply.heading && html`<h2>${reply.heading}</h2>`}
        ${reply.brief ? html`<ul class="brief">${reply.cards.map((card) => briefCard(card, say))}</ul>` : reply.cards.map((card) => fullCard(card, say))}
        </section>`;
    case 'end':
      return html`<p class="said">${reply.text}</p>`;
  }
}

const button = ({ id, label }: Choice, style = '') =>
  html`<button name="choice" value="${id}"${style && html` class="${style}"`}>${label}</button>`;

/** The ways to answer: choices, ways round them, and ways through the conversation. */
export function answerHtml({ choices, actions, navigation = [] }: QuestionReply, say: Say): Html {
  return html`<div class="choices" role="group" aria-label="${say('page:choices')}" tabindex="-1">${choices.map((each) => button(each))}</div>
    ${actions.length > 0 && html`<div class="round" role="group" aria-label="${say('page:round')}">${actions.map((each) => button(each))}</div>`}
    <div class="write"><label for="t">${say('page:box')}</label>
    <input id="t" name="text" maxlength="500" autocomplete="off" autocorrect="off" autocapitalize="off" spellcheck="false" writingsuggestions="false" enterkeyhint="send" dir="auto">
    <button class="send" name="send" value="1">${say('page:send')}</button></div>
    <div class="nav" role="group" aria-label="${say('page:navigation')}">${navigation.map((each) => button(each))}</div>`;
}
