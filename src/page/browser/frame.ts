import { leaveWith } from './leave.ts';
import { type Ready, told } from './messages.ts';

/**
 * Inside a partner's page nothing is asked until that page has shown that it can leave: keys pressed while the focus is
 * in it never reach this frame, and a sandbox may forbid this frame to take it along. Until then, and for ever where it
 * cannot, the frame holds only a link to the page on its own.
 */
function open(shut: HTMLTemplateElement, host: string, hasExit: boolean): void {
  leaveWith(() => parent.postMessage(told.leave, host));
  document.documentElement.classList.toggle('has-exit', hasExit);
  document.body.replaceChildren(document.importNode(shut.content, true));
}

function listen(): void {
  const shut = document.getElementById('shut') as HTMLTemplateElement | null;
  // A partner's page that is itself in a frame cannot take the window along.
  if (!shut || parent === self || parent !== top) return;
  const hosts = (shut.dataset['hosts'] ?? '')
    .split(' ')
    .flatMap((host) => (host === 'self' ? location.origin : host || []));
  addEventListener('message', ({ source, origin, data }) => {
    if (source !== parent || !hosts.includes(origin) || !shut.isConnected) return;
    if (data === told.here || data === told.hereWithExit) open(shut, origin, data === told.hereWithExit);
  });
  const ready: Ready = { chat: told.ready, keys: { ...document.getElementById('keys')?.dataset } };
  for (const host of hosts) parent.postMessage(ready, host);
}

addEventListener('DOMContentLoaded', listen);
