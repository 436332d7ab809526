import { z } from 'zod';
import { id } from './id.ts';

/** One commissioner's or partner's deployment. */
export const site = z.strictObject({
  $schema: z.string().optional(),
  id,
  /** Printed at the foot of the page. */
  name: z.string().min(2),
  /** Force ids that the site speaks for; none: all of England and Wales. */
  forces: z.array(id),
  /**
   * Languages offered, as folders of `locales/`: the default one first, then those that most people here speak. "*" stands
   * for every other one that there is.
   */
  languages: z.array(z.string()).min(1),
  /** Only languages whose words a native speaker has signed. */
  signedOnly: z.boolean().optional(),
  /**
   * Where Exit goes: https, nothing personal on the page, and no phone app that opens in its stead. `exit-destination.ts`
   * refuses our own address and the domains of `content/app-link-domains.json`.
   */
  exit: z.url({ protocol: /^https$/, error: 'the exit destination must be an https address' }),
  /** The free 24-hour line of the first paint: the id of a crisis line that takes everyone. */
  line: id,
  /** Origins of partners' pages that may show the chat in a frame, e.g. `https://www.example.org`. */
  hosts: z.array(z.url({ protocol: /^https$/, error: 'write a partner as an https origin' })),
  /** The colour of buttons and links on a light page; white text on it needs a contrast of 4.5. */
  accent: z
    .string()
    .regex(/^#[0-9a-f]{6}$/, 'write the accent as six hexadecimal digits, for example "#00594f"'),
});

export type Site = z.infer<typeof site>;
