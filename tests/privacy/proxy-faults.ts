import { allOf, type Directive, headersSet, passes, readNginx } from './nginx.ts';

/** Headers that a browser or another proxy sends, and that nothing here has a use for. */
const needless = ['user-agent', 'referer', 'cookie', 'x-real-ip', 'forwarded'];

/** All that a configuration may hold: whatever else there is in nginx has to be thought about first. */
const known = new Set(
  `server listen server_name access_log error_log server_tokens ssl_certificate ssl_certificate_key ssl_protocols
  ssl_session_cache ssl_session_tickets client_max_body_size client_body_buffer_size client_body_in_file_only error_page
  location proxy_pass proxy_http_version proxy_request_buffering proxy_max_temp_file_size proxy_cache proxy_store
  proxy_read_timeout proxy_set_header internal default_type add_header return`.split(/\s+/),
);

const said = (directives: readonly Directive[], name: string) =>
  directives.findLast((each) => each.name === name)?.values.join(' ');

const kilobytes = (size = '') => (/^\d+k$/.test(size) ? Number.parseInt(size, 10) : Number.NaN);

/** Why nginx, told so, would write a person down or show them twice. */
export function nginxFaults(text: string): string[] {
  const config = readNginx(text);
  const faults: string[] = allOf(config).flatMap(({ name }) => (known.has(name) ? [] : [`holds ${name}`]));
  const expect = (holds: boolean, fault: string) => void (holds || faults.push(fault));
  const servers = config.filter(({ name }) => name === 'server');
  expect(servers.length > 0, 'has no server');
  for (const { name, values } of allOf(config)) {
    if (name === 'access_log') expect(values.join(' ') === 'off', 'logs requests');
    if (name === 'error_log') expect(/^\/dev\/null( crit)?$/.test(values.join(' ')), 'logs errors');
  }
  for (const { inside } of servers) {
    for (const log of ['access_log', 'error_log'])
      expect(said(inside, log) !== undefined, `does not say ${log}`);
    const isPlain = inside.some(({ name, values }) => name === 'listen' && !values.includes('ssl'));
    expect(!isPlain || !allOf(inside).some(({ name }) => name === 'proxy_pass'), 'passes on without TLS');
    expect(!isPlain || /^308 https:/.test(said(inside, 'return') ?? ''), 'answers without TLS');
  }
  for (const pass of passes(config)) {
    for (const [name, value] of [
      ['proxy_request_buffering', 'off'],
      ['proxy_max_temp_file_size', '0'],
      ['client_body_in_file_only', 'off'],
      ['proxy_cache', 'off'],
      ['proxy_store', 'off'],
    ] as const)
      expect(said(pass, name) === value, `does not have ${name} ${value}`);
    expect(
      kilobytes(said(pass, 'client_body_buffer_size')) >= kilobytes(said(pass, 'client_max_body_size')),
      'lets in bodies that do not fit into memory',
    );
    expect(/^TLSv1\.2 TLSv1\.3$|^TLSv1\.3$/.test(said(pass, 'ssl_protocols') ?? ''), 'speaks an old TLS');
    expect(
      !pass.some(({ name, values }) => name === 'add_header' && /strict-transport/i.test(values[0] ?? '')),
      'says Strict-Transport-Security twice',
    );
    const headers = new Map(headersSet(pass));
    expect(headers.get('x-forwarded-for') === '$remote_addr', 'believes any X-Forwarded-For');
    for (const name of needless) expect(headers.get(name) === '', `passes on ${name}`);
  }
  return faults;
}

/** The lines of a Caddyfile in its braces: "reverse_proxy 127.0.0.1:3978 > header_up -Cookie". */
export function readCaddy(text: string): string[] {
  const open: string[] = [];
  return text.split('\n').flatMap((each) => {
    const line = each.trim();
    if (line === '' || line.startsWith('#')) return [];
    if (line === '}') {
      open.pop();
      return [];
    }
    const path = [...open, line.replace(/\s*\{$/, '')].join(' > ');
    if (line.endsWith('{')) open.push(line.replace(/\s*\{$/, ''));
    return [path];
  });
}

/** Why Caddy, told so, would. */
export function caddyFaults(text: string): string[] {
  const lines = readCaddy(text);
  const faults: string[] = [];
  const expect = (holds: boolean, fault: string) => void (holds || faults.push(fault));
  const logs = lines.filter((line) => /(^|> )log\b/.test(line));
  expect(lines.includes(' > admin off'), 'can be asked from outside');
  expect(
    logs.join('; ') === ' > log default;  > log default > output stderr;  > log default > include tls',
    'logs more than certificates',
  );
  expect(!lines.some((line) => /trusted_proxies/.test(line)), 'believes an X-Forwarded-For of others');
  expect(!lines.some((line) => /header_up \+?X-Forwarded-For/i.test(line)), 'sets X-Forwarded-For itself');
  expect(!lines.some((line) => /buffer/.test(line)), 'keeps bodies back');
  expect(
    lines.some((line) => /> request_body > max_size \d+KB$/.test(line)),
    'takes bodies of any length',
  );
  for (const name of needless)
    expect(
      lines.some((line) => line.toLowerCase().endsWith(`header_up -${name}`)),
      `passes on ${name}`,
    );
  expect(
    !lines.some((line) => /strict-transport/i.test(line) && !line.includes('handle_errors')),
    'says Strict-Transport-Security twice',
  );
  expect(!lines.some((line) => /^http:|auto_https/.test(line)), 'answers without TLS');
  return faults;
}
