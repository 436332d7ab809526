import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../src/root.ts';
import { caddyFaults, nginxFaults } from './proxy-faults.ts';

const supplied = (name: string) => readFileSync(join(projectRoot(), 'docs/deploying', name), 'utf8');
const nginx = supplied('nginx.conf');
const caddy = supplied('Caddyfile');

it('nginx as supplied writes nobody down', () => {
  expect(nginxFaults(nginx)).toEqual([]);
});

it('Caddy as supplied writes nobody down', () => {
  expect(caddyFaults(caddy)).toEqual([]);
});

describe('a configuration that would is caught', () => {
  it.each([
    ['logs requests', 'access_log off;', 'access_log /var/log/nginx/access.log combined;'],
    ['does not say access_log', 'access_log off;', ''],
    ['logs errors', 'error_log /dev/null crit;', 'error_log /var/log/nginx/error.log;'],
    ['does not say error_log', 'error_log /dev/null crit;', ''],
    ['does not have proxy_request_buffering off', 'proxy_request_buffering off;', ''],
    ['does not have proxy_max_temp_file_size 0', 'proxy_max_temp_file_size 0;', ''],
    ['does not have client_body_in_file_only off', 'file_only off', 'file_only clean'],
    ['does not have proxy_cache off', 'proxy_cache off;', 'proxy_cache all;'],
    [
      'lets in bodies that do not fit into memory',
      'client_body_buffer_size 64k',
      'client_body_buffer_size 8k',
    ],
    ['speaks an old TLS', 'TLSv1.2 TLSv1.3', 'TLSv1 TLSv1.2'],
    ['passes on without TLS', 'listen 443 ssl http2', 'listen 443'],
    ['answers without TLS', 'return 308 https:', 'return 308 http:'],
    ['believes any X-Forwarded-For', '$remote_addr', '$proxy_add_x_forwarded_for'],
    ['passes on user-agent', 'proxy_set_header User-Agent "";', ''],
    ['passes on referer', 'proxy_set_header Referer "";', 'proxy_set_header Referer $http_referer;'],
    ['passes on x-real-ip', 'X-Real-IP ""', 'X-Real-IP $remote_addr'],
    ['holds mirror', 'proxy_store off;', 'proxy_store off; mirror /elsewhere;'],
    [
      'says Strict-Transport-Security twice',
      'proxy_store off;',
      'proxy_store off; add_header Strict-Transport-Security "max-age=1";',
    ],
  ])('nginx that %s', (fault, from, to) => {
    const changed = nginx.replace(from, to);
    expect(changed).not.toBe(nginx);
    expect(nginxFaults(changed)).toContain(fault);
  });

  it.each([
    ['logs more than certificates', 'include tls', 'include http.log'],
    ['logs more than certificates', '	request_body {', '	log\n	request_body {'],
    ['can be asked from outside', 'admin off', 'admin 0.0.0.0:2019'],
    ['believes an X-Forwarded-For of others', 'header_up -Cookie', 'trusted_proxies private_ranges'],
    ['sets X-Forwarded-For itself', '-Cookie', 'X-Forwarded-For {header.X-Forwarded-For}'],
    ['passes on cookie', 'header_up -Cookie', ''],
    ['passes on user-agent', 'header_up -User-Agent', ''],
    ['keeps bodies back', 'header_up -Cookie', 'request_buffers 1MB'],
    ['takes bodies of any length', 'max_size 64KB', ''],
    ['says Strict-Transport-Security twice', 'header_up -Cookie', 'header_down Strict-Transport-Security x'],
    ['answers without TLS', 'chat.example.org {', 'http://chat.example.org {'],
  ])('Caddy that %s', (fault, from, to) => {
    const changed = caddy.replace(from, to);
    expect(changed).not.toBe(caddy);
    expect(caddyFaults(changed)).toContain(fault);
  });
});
