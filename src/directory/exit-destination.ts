import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { problemLine } from '../json/read-record.ts';
import { type Fault, readText, shownPath } from '../json/read-text.ts';
import { type Problems, readRecord } from './read-folder.ts';
import { type AppLinkDomain, appLinkDomains } from './schemas/app-link-domain.ts';
import type { Site } from './schemas/site.ts';

const cure =
  'Choose a public https page that shows everyone the same and that no app opens, for example https://www.gov.uk/bank-holidays.';

/** A host as it is compared: in small letters, without "www." and without a dot at its end. */
const plainHost = (host: string) =>
  host
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/^www\./, '');

const hostOf = (address: string) => plainHost(new URL(address).hostname);

const isUnder = (host: string, domain: string) => host === domain || host.endsWith(`.${domain}`);

/** Names and addresses that are always the machine that reads them. */
const thisMachine = /^(?:(?:.+\.)?localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[::1?\])$/;

/**
 * Why Exit must not lead to an https address; undefined where it may. An app that takes the address leaves the browser on
 * the chat's own page: emptied, but still open under its own address.
 */
export function exitFault(exit: string, apps: readonly AppLinkDomain[]): Fault | undefined {
  const host = hostOf(exit);
  if (thisMachine.test(host)) return { problem: `is ${exit}, which is the reader's own machine`, cure };
  const taken = apps.find(({ domain }) => isUnder(host, domain));
  return (
    taken && {
      problem: `is ${exit}, which a phone may open in the app of ${taken.app}, so that the browser stays here`,
      cure,
    }
  );
}

/** Notes each site of a content folder whose Exit must not lead where it does. A list that is missing refuses nothing. */
export function noteExits(folder: string, sites: readonly Site[], problems: Problems): void {
  const list = join(folder, 'app-link-domains.json');
  const apps = existsSync(list) ? (readRecord(list, appLinkDomains, problems) ?? []) : [];
  for (const { id, exit } of sites) {
    const fault = exitFault(exit, apps);
    if (!fault) continue;
    const file = join(folder, 'sites', `${id}.json`);
    problems.push(problemLine(file, String(readText(file)), ['exit'], fault.problem, fault.cure));
  }
}

/**
 * Sites whose Exit would lead back to where the product itself is served, a sentence each.
 * @param own addresses or host names that people reach the product by
 */
export function exitsToOurselves(
  sites: Iterable<Site>,
  own: readonly string[],
  folder = 'content',
): string[] {
  const hosts = own.map((each) => (URL.canParse(each) ? hostOf(each) : plainHost(each)));
  return [...sites]
    .filter(({ exit }) => hosts.includes(hostOf(exit)))
    .map(
      ({ id, exit }) =>
        `${shownPath(join(folder, 'sites', `${id}.json`))}: exit: is ${exit}, which is this product's own address. ${cure}`,
    );
}
