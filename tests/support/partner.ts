import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How a partner's page holds the chat, and what else is on it. */
export type PartnerPage = {
  /** Where the chat is. */
  chat: string;
  /** Whether the one script tag is in it. */
  tag?: boolean;
  /** A frame that the partner wrote by hand; its `sandbox`, or none where it is true. */
  frame?: string | true;
  /** More of the page: a cookie notice, a hostile script. */
  more?: string;
  /** The page's own Content-Security-Policy. */
  policy?: string;
  /** Stands on the tag, for a policy that lets in only what carries it. */
  nonce?: string;
  language?: string;
};

/** A partner's web server: an origin of its own, whose pages are made to order. */
export type Partner = {
  origin: string;
  /** The address of a page made as told. */
  page(made: PartnerPage): string;
  asked: string[];
  close(): Promise<void>;
};

const written = ({
  chat,
  tag = true,
  frame,
  more = '',
  nonce = '',
  language = 'en',
}: PartnerPage) => `<!doctype html>
<html lang="${language}"><head><title>Partner</title><link rel="icon" href="data:,">
${tag ? `<script src="${chat}/embed.js" data-site="leicestershire" nonce="${nonce}" defer></script>` : ''}</head>
<body><h1>Partner</h1><a href="#more">More</a><input id="own">
${frame === undefined ? '' : `<iframe id="by-hand" width="500" height="600" ${frame === true ? '' : `sandbox="${frame}"`} src="${chat}/leicestershire"></iframe>`}
${more}</body></html>`;

export async function openPartner(): Promise<Partner> {
  const pages: PartnerPage[] = [];
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const made = pages[Number(/^\/page\/(\d+)/.exec(request.url ?? '')?.[1] ?? -1)];
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    if (made?.policy) response.setHeader('Content-Security-Policy', made.policy);
    response.end(made ? written(made) : '<!doctype html><title>Before</title><h1>Before</h1>');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const origin = `http://host.test:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    page: (made) => `${origin}/page/${pages.push(made) - 1}`,
    asked,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
