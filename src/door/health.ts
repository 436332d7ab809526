import type { Door } from './door.ts';

/** `GET /health`: whether a turn could be answered, and which content answers it. */
export const health: Door = {
  method: 'get',
  path: '/health',
  answer: (_request, { world }) => ({
    status: 200,
    type: 'application/json',
    body: JSON.stringify({ status: 'ok', content: world.directory.version }),
  }),
};
