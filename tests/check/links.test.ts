import { describe, expect, it } from 'vitest';
import { linksAreSafe } from '../../src/check/links-are-safe.ts';
import { linksHaveEvidence } from '../../src/check/links-have-evidence.ts';
import { made, said, saidOf, shipped } from './made.ts';

const withLink = (value: string, kind = 'website') => made({ routes: [{ kind, value, evidence: [0] }] });

describe('the check finds a link', () => {
  it.each([
    ['that is not secret', 'http://made.example/', 'starts with "http:", not with "https:"'],
    ['that runs a script', 'javascript:alert(1)', 'starts with "javascript:", not with "https:"'],
    ['that is not one', 'made.example', 'is not a whole address'],
    ['with a password', 'https://me:secret@made.example/', 'carries a name or a password'],
    ['that looks like another', 'https://gov.uk@made.example/', 'carries a name or a password'],
    ['to a bare address', 'https://93.184.216.34/', 'leads to a bare IP address'],
    ['to a bare address written as one number', 'https://1572395042/', 'leads to a bare IP address'],
    ['to a bare address of the newer kind', 'https://[::1]/', 'leads to a bare IP address'],
    ['to a host of this house', 'https://localhost/', 'leads to a host without a domain'],
    ['to another port', 'https://made.example:8443/', 'asks for the port 8443'],
    ['behind a shortener', 'https://bit.ly/3abc', 'hides where it goes behind a shortener'],
    ['that tells who sent a person', 'https://made.example/?utm_source=x', 'carries a tracking parameter'],
    ['with a space', 'https://made.example/a b', 'has a space or an unseen sign in it'],
    ['with a sign that nobody sees', 'https://made.example/\u202egpj', 'has a space or an unseen sign in it'],
    [
      'in letters of two scripts',
      'https://m\u0430de.example/',
      'looks like m\u0430de.example and is xn--mde-6cd.example',
    ],
    [
      'that somebody took over',
      'https://www.emergencysms.org.uk/',
      'is a domain that somebody else has taken over',
    ],
  ])('%s', (_what, address, problem) => {
    expect(said(linksAreSafe, withLink(address))).toEqual([
      `made.json: routes.0.value: ${address} ${problem}`,
    ]);
  });

  it.each([
    ['for e-mail', 'made.example', 'email', 1],
    ['and not in a mailbox', 'help@made.example', 'email', 0],
    ['and not in the name of an app', 'Bright Sky', 'app', 0],
    ['for an app', 'http://made.example/app', 'app', 1],
    ['and not in the name of a place', 'Town hall', 'walk-in', 0],
    ['and not in a plain one', 'https://made.example/a?page=2', 'web-chat', 0],
  ])('%s', (_what, value, kind, count) => {
    expect(said(linksAreSafe, withLink(value, kind))).toHaveLength(count);
  });

  it('that leaves a site for a place that is not safe', () => {
    const [site] = shipped.directory.sites.values();
    if (!site) throw new Error('There is no site.');
    const sites = new Map([
      ['made', { ...site, id: 'made', exit: 'https://bit.ly/x', hosts: ['https://made:1'] }],
    ]);
    const directory = { ...shipped.directory, services: [], sites };
    expect(saidOf(linksAreSafe, { ...shipped, directory })).toEqual([
      'content/sites/made.json: exit: https://bit.ly/x hides where it goes behind a shortener',
      'content/sites/made.json: hosts.0: https://made:1 leads to a host without a domain',
      'content/sites/made.json: hosts.0: https://made:1 asks for the port 1',
    ]);
  });

  it('to a source that hides where it is', () => {
    const sources = [{ url: 'https://is.gd/7Hc1wP', said: 'Call 0808 157 0000', date: 'undated' }];
    expect(said(linksAreSafe, made({ sources }))).toEqual([
      'made.json: sources.0.url: https://is.gd/7Hc1wP hides where it goes',
    ]);
  });
});

describe('an address has evidence', () => {
  const withSource = (route: object, source: object) =>
    made({
      routes: [{ evidence: [0], ...route }],
      sources: [{ url: 'https://council.example/list', said: 'Ask Made Trust', date: 'undated', ...source }],
    });
  const site = { kind: 'website', value: 'https://www.made.example/help' };
  const mail = { kind: 'email', value: 'Help@made.example' };

  it.each([
    ['on a page of the same host', site, { url: 'http://made.example/contact' }, 0],
    ['in a quotation', site, { said: 'See Made.example for more' }, 0],
    ['not on a page of another host', site, {}, 1],
    ['not on a page of a host that ends alike', site, { url: 'https://notmade.example/' }, 1],
    ['as a mailbox in a quotation', mail, { said: 'Write to help@made.example' }, 0],
    ['not as a mailbox by the host alone', mail, { url: 'https://made.example/' }, 1],
    ['without any for the name of an app', { kind: 'app', value: 'Bright Sky' }, {}, 0],
  ])('%s', (_what, route, source, count) => {
    expect(said(linksHaveEvidence, withSource(route, source))).toHaveLength(count);
  });

  it('only in the sources that the route points to', () => {
    const sources = [
      { url: 'https://council.example/', said: 'Ask Made Trust', date: 'undated' },
      { url: 'https://made.example/', said: 'Welcome', date: 'undated' },
    ];
    const service = made({ routes: [{ ...site, evidence: [0] }], sources });
    expect(said(linksHaveEvidence, service)).toEqual([
      'made.json: routes.0.evidence: no source that it points to is on, or names, made.example',
    ]);
  });
});
