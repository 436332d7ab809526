import type { Request } from 'restify';
import type { Answer } from './answer.ts';
import type { House } from './house.ts';

/** One route: what it answers to, and how. Doors only carry; nothing is decided here that is not about HTTP. */
export type Door = {
  /** `opts` is restify's name for OPTIONS. */
  method: 'get' | 'post' | 'opts';
  path: string;
  /** Whether it takes a turn, and so is counted when too much comes from one place. */
  isTurn?: true;
  answer(request: Request, house: House): Answer | Promise<Answer>;
};
