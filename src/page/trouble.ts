import type { Assets } from './assets.ts';
import { Html, html } from './html.ts';
import { header, type View } from './page.ts';

/** A page for when there is no conversation to show: what happened, the way to help, the way out, the way back. */
export function troublePage(view: View, key: string, code: string, assets: Assets): string {
  const { language, say, site } = view;
  return html`<!doctype html><html lang="${language.code}" dir="${language.direction}"><head><meta charset="utf-8"><title>${say('page:title')}</title>
    <meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><link rel="icon" href="data:,">
    <style>${new Html(assets.style(site.accent))}</style><script>${new Html(assets.script)}</script></head>
    <body>${header(view)}<main><h1>${say(key)}</h1><p class="said" data-code="${code}"><a href="/${site.id}">${say('page:heading')}</a></p></main></body></html>`.toString();
}
