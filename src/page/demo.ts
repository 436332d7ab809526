import { Html, html } from './html.ts';

/** The example's whole look. Its hash is in its policy, as a careful partner would have it. */
export const demoStyle =
  'body{max-width:44rem;margin:0 auto;padding:1rem;font:1.1rem/1.6 system-ui,sans-serif;color:#1f2430;background:#fff}' +
  'nav a{margin-inline-end:1.5rem}code{background:#f2f2f2;padding:.1rem .3rem}';

/** A page such as a council has, with the one tag in it: to try the chat in a frame, and to copy from. */
export function demoPage(site: string): string {
  const tag = `<script src="/embed.js" data-site="${site}" defer></script>`;
  return html`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Example Borough Council</title>
    <meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,"><style>${new Html(demoStyle)}</style>
    <script src="/embed.js" data-site="${site}" defer></script></head>
    <body><nav><a href="#bins">Bins</a><a href="#parking">Parking</a><a href="#libraries">Libraries</a></nav>
    <h1>Example Borough Council</h1><p>An invented partner. Its page holds one line more than before:</p><p><code>${tag}</code></p>
    <h2 id="bins">Bins</h2><p>Collections move one day after a bank holiday.</p>
    <h2 id="parking">Parking</h2><p>Car parks in the town centre are free after six.</p>
    <h2 id="libraries">Libraries</h2><p>Every library has free computers and a quiet room.</p>
    <p><label>A box of the partner's own <input name="search"></label></p></body></html>`.toString();
}
