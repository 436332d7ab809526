/** All that the frame and the page around it ever say to each other. */
export const told = {
  /** The frame: I am loaded. May I open? It comes in a `Ready`. */
  ready: 'chat:ready',
  /** The page around it: yes, and I leave when you ask, or when I am asked. */
  here: 'chat:here',
  /** The same, and there is an Exit above the frame. */
  hereWithExit: 'chat:here:exit',
  /** The frame: leave now. */
  leave: 'chat:leave',
} as const;

/** What is said of the Shift keys, in the language of the chat. */
export type ShiftWords = { two?: string | undefined; one?: string | undefined; late?: string | undefined };

export type Ready = { chat: typeof told.ready; keys: ShiftWords };
