import { type Dispatcher, request } from 'undici';
import { acceptEncoding, readBody } from './body.ts';
import type { Limits } from './limits.ts';
import { Exhausted, FeedRefused, TryLater } from './refused.ts';
import { textOfBytes } from './text-of-bytes.ts';

/** One answer, decompressed, as text. */
export type Answer = { status: number; text: string; url: URL };

/** Fetches one address. Throws `FeedRefused` with a sentence, or `TryLater` where asking again may help. */
export type Get = (url: URL) => Promise<Answer>;

type GetOptions = { connections: Dispatcher; limits: Limits; allowHttp: boolean; userAgent: string };

const redirects = new Set([301, 302, 303, 307, 308]);
const passing = new Set([408, 425, 429, 500, 502, 503, 504]);
const inMegabytes = (bytes: number) => `${Math.round(bytes / 1e5) / 10} MB`;

/** Throws a sentence for an address that is never asked, the first one and where a redirect leads. */
export function checkScheme(url: URL, allowHttp: boolean): void {
  if (url.username || url.password)
    throw new FeedRefused(
      'Leave the user name and password out of the address: Open Referral UK feeds are open.',
    );
  if (url.protocol === 'http:' && !allowHttp)
    throw new FeedRefused(
      `${url.origin} is not https: anyone on the way could change it. Add --allow-http to read it.`,
    );
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    throw new FeedRefused(`Feeds are read by https, not by ${url.protocol.slice(0, 20)}//.`);
}

function laterMs(header: unknown): number | undefined {
  const seconds = Number(header);
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : undefined;
}

/** What a failed connection means, for a person. */
function explained(error: unknown, url: URL): Error {
  if (error instanceof FeedRefused) return error;
  const { code = '', name } = error as NodeJS.ErrnoException;
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return new FeedRefused(`There is no ${url.hostname} on the internet. Check the spelling of the address.`);
  if (/CERT|TLS|SELF_SIGNED|UNABLE_TO_/.test(code))
    return new FeedRefused(
      `The certificate of ${url.hostname} is not trusted (${code}). Tell its publisher.`,
    );
  if (code.startsWith('Z_') || code.startsWith('ERR__ERROR_FORMAT'))
    return new FeedRefused(`${url.href} says that it is compressed, and cannot be unpacked.`);
  return new TryLater(`${url.href} could not be read (${code || name}). Try again later.`);
}

/** Fetches over these connections and within these limits; bytes are counted over all that this one function reads. */
export function createGet({ connections, limits, allowHttp, userAgent }: GetOptions): Get {
  let crawled = 0;
  const once = async (url: URL) => {
    checkScheme(url, allowHttp);
    const stop = new AbortController();
    const refuse = (why: string) => stop.abort(new FeedRefused(`${url.href} ${why}`));
    const whole = setTimeout(
      refuse,
      limits.responseMs,
      `took more than ${limits.responseMs / 1000} s. Try again later.`,
    );
    const idle = setTimeout(
      refuse,
      limits.idleMs,
      `sent nothing for ${limits.idleMs / 1000} s. Try again later.`,
    );
    try {
      const { statusCode, headers, body } = await request(url, {
        dispatcher: connections,
        signal: stop.signal,
        headers: { accept: 'application/json', 'accept-encoding': acceptEncoding, 'user-agent': userAgent },
      });
      const header = (name: string) => String(headers[name] ?? '');
      if (redirects.has(statusCode) || passing.has(statusCode)) {
        body.on('error', () => undefined).destroy();
        if (passing.has(statusCode))
          throw new TryLater(
            `${url.href} answered ${statusCode}. Try again later.`,
            laterMs(headers['retry-after']),
          );
        return { to: header('location') };
      }
      let bytes = 0;
      const read = await readBody(body, header('content-encoding'), url.href, {
        signal: stop.signal,
        arrived: () => idle.refresh(),
        taken(more) {
          bytes += more;
          crawled += more;
          if (bytes > limits.responseBytes)
            throw new FeedRefused(
              `${url.href} is larger than ${inMegabytes(limits.responseBytes)}: too much for one answer.`,
            );
          if (crawled > limits.crawlBytes)
            throw new Exhausted(
              `The feed is larger than ${inMegabytes(limits.crawlBytes)} altogether. Import it in parts, as files.`,
            );
        },
      });
      return { status: statusCode, text: textOfBytes(read, url.href, header('content-type')) };
    } catch (error) {
      throw explained(stop.signal.aborted ? stop.signal.reason : error, url);
    } finally {
      clearTimeout(whole);
      clearTimeout(idle);
    }
  };
  return async (start) => {
    let url = start;
    for (let hops = 0; hops <= limits.redirects; hops++) {
      const got = await once(url);
      if (got.to === undefined) return { status: got.status, text: got.text, url };
      if (!URL.canParse(got.to, url))
        throw new FeedRefused(`${url.href} redirects to no address that can be read.`);
      url = new URL(got.to, url);
    }
    throw new FeedRefused(
      `${start.href} redirects more than ${limits.redirects} times. Give the address it should lead to.`,
    );
  };
}
