import type { Site } from '../directory/schemas/site.ts';
import type { Assets } from './assets.ts';
import { Html, html } from './html.ts';

/** The page of the hidden frame: nothing to see, a script, and whom it may answer. */
export const relayPage = ({ relay }: Assets, site: Site, hosts: readonly string[]): string =>
  html`<!doctype html><html data-site="${site.id}" data-hosts="${hosts.join(' ')}"><head><meta charset="utf-8"><title>Home</title></head><body><script>${new Html(relay)}</script></body></html>`.toString();
