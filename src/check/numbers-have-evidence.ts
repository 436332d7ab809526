import type { Rule } from './rule.ts';

const digits = (text: string) => text.replace(/\D/g, '');

export const numbersHaveEvidence: Rule = {
  id: 'numbers-have-evidence',
  why: 'A wrong number can be the last one that someone tries: each must be printed in a source that the record quotes.',
  find: ({ directory }) =>
    directory.services.flatMap(({ id, status, routes, sources }) =>
      routes
        .filter(({ kind }) => status === 'live' && (kind === 'phone' || kind === 'text'))
        .filter((route) => {
          const number = digits(route.value);
          return !route.evidence.some((at) => digits(sources[at]?.said ?? '').includes(number));
        })
        .map(({ value }) => ({
          where: `service ${id}`,
          problem: `no quoted source prints ${value}`,
          cure: 'Quote a public page that prints the number, or hold the service.',
        })),
    ),
};
