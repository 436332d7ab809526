import { z } from 'zod';

/** A domain whose addresses phones open in an app: the browser then stays where it was. */
const appLinkDomain = z.strictObject({
  /** With all its subdomains: "bbc.co.uk" is "www.bbc.co.uk" too. */
  domain: z
    .string()
    .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'write a domain without "https://", for example "example.org"'),
  /** The app, as people know it. */
  app: z.string().min(1),
  source: z.strictObject({
    /** The public page that shows it. */
    url: z.url(),
    /** A short quotation of what that page says. */
    said: z.string().min(3).max(300),
  }),
});

/** `content/app-link-domains.json`. */
export const appLinkDomains = z.array(appLinkDomain);

export type AppLinkDomain = z.infer<typeof appLinkDomain>;
