import { isIP } from 'node:net';
import { domainToUnicode } from 'node:url';
import { hostOf } from './hosts.ts';
import { isLive } from './live-routes.ts';
import type { Checked, Finding, Rule } from './rule.ts';

/** Services that hide where a link goes, and see everyone who follows it. */
const shorteners =
  /^(bit\.ly|is\.gd|t\.co|tinyurl\.com|goo\.gl|ow\.ly|buff\.ly|shorturl\.at|rb\.gy|cutt\.ly|lnkd\.in|tiny\.cc|bitly\.com|rebrand\.ly)$/;

/** Domains that somebody else took over; what once stood there is gone. */
const takenOver = /(^|\.)emergencysms\.(org\.uk|net)$/;

/** Parameters by which a page learns who sent a person. */
const tracking = /^(utm_.*|fbclid|gclid|msclkid|mc_cid|mc_eid|igshid|yclid|_ga|ref_src)$/i;

/** What is odd about the address of a link. */
function oddities(address: string): string[] {
  if (/[\s\p{Cc}\p{Cf}]/u.test(address)) return ['has a space or an unseen sign in it'];
  if (!URL.canParse(address)) return ['is not a whole address'];
  const { protocol, username, password, hostname, port, searchParams } = new URL(address);
  if (protocol !== 'https:') return [`starts with "${protocol}", not with "https:"`];
  const host = hostname.replace(/^\[|\]$/g, '');
  const readable = domainToUnicode(host);
  return [
    ...(username || password ? ['carries a name or a password'] : []),
    ...(isIP(host) ? ['leads to a bare IP address'] : []),
    ...(!isIP(host) && !host.includes('.') ? ['leads to a host without a domain'] : []),
    ...(port ? [`asks for the port ${port}`] : []),
    ...(!isIP(host) && readable !== host ? [`looks like ${readable} and is ${host}`] : []),
    ...(shorteners.test(host.replace(/^www\./, '')) ? ['hides where it goes behind a shortener'] : []),
    ...(takenOver.test(host) ? ['is a domain that somebody else has taken over'] : []),
    ...([...searchParams.keys()].some((name) => tracking.test(name)) ? ['carries a tracking parameter'] : []),
  ];
}

/** Routes whose value is a link. An app may be named instead. */
const linked = new Set(['website', 'web-chat', 'online-form', 'bsl']);

const mailbox = /^[\w.+'-]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/i;

function inServices({ directory, fileOf }: Checked): Finding[] {
  return directory.services.filter(isLive).flatMap((service) =>
    service.routes.flatMap(({ kind, value }, at) => {
      const isLink = linked.has(kind) || (kind === 'app' && value.includes(':'));
      const wrong = kind === 'email' && !mailbox.test(value) ? ['is not an e-mail address'] : [];
      return [...(isLink ? oddities(value) : []), ...wrong].map((problem) => ({
        file: fileOf(service.id),
        field: `routes.${at}.value`,
        problem: `${value} ${problem}`,
        cure: 'Give the plain address, as the service itself prints it.',
      }));
    }),
  );
}

function inSites({ directory, contentFile }: Checked): Finding[] {
  return [...directory.sites.values()].flatMap(({ id, exit, hosts }) =>
    [['exit', exit] as const, ...hosts.map((host, at) => [`hosts.${at}`, host] as const)].flatMap(
      ([field, address]) =>
        oddities(address).map((problem) => ({
          file: contentFile(`sites/${id}.json`),
          field,
          problem: `${address} ${problem}`,
          cure: 'Give the plain https address.',
        })),
    ),
  );
}

function inGuidance({ directory, contentFile }: Checked): Finding[] {
  return directory.guidance.flatMap(({ id, facts }) =>
    facts.flatMap(({ official }, at) =>
      (official === undefined ? [] : oddities(official)).map((problem) => ({
        file: contentFile(`guidance/${id}.json`),
        field: `facts.${at}.official`,
        problem: `${official} ${problem}`,
        cure: 'Give the plain https address of the official page.',
      })),
    ),
  );
}

/** A source whose address hides where it is cannot be looked at again. */
function inSources({ directory, fileOf }: Checked): Finding[] {
  return directory.services.flatMap((service) =>
    service.sources.flatMap(({ url }, at) => {
      const host = hostOf(url);
      if (host === undefined || !(shorteners.test(host) || isIP(host))) return [];
      return [
        {
          file: fileOf(service.id),
          field: `sources.${at}.url`,
          problem: `${url} hides where it goes`,
          cure: 'Follow it, and give the address that it leads to.',
          level: 'should' as const,
        },
      ];
    }),
  );
}

export const linksAreSafe: Rule = {
  id: 'links-are-safe',
  why: 'A link is followed in trust: it must go where it says, unseen by others.',
  find: (checked) => [
    ...inServices(checked),
    ...inSites(checked),
    ...inGuidance(checked),
    ...inSources(checked),
  ],
};
