import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';

/**
 * Seals what the page carries between two turns, so that it can neither be read nor changed: AES-256-GCM by Node's own
 * crypto (docs/decisions/0003). A sealed text is base64url of
 * version (1 byte) | key id (4) | nonce (12) | encrypted: expiry (4), packed or not (1), length (3), content | tag (16).
 * The version, the key id and the deployment are authenticated with the rest. A nonce is random: one key may seal 2^32
 * times (NIST SP 800-38D), which is a century of turns; keys are meant to be changed each month.
 */
export type Seal = {
  seal(content: string, now: Date): string;
  /** The content; undefined when it is forged, cut, from another key or past its time. Never throws. */
  open(sealed: string, now: Date): string | undefined;
};

const version = 1;
/** Binds a seal to its purpose and deployment: a key used elsewhere by mistake opens nothing here. */
const purpose = 'waymark conversation state';
const header = 1 + 4;
const nonceLength = 12;
const tagLength = 16;
/** Contents are padded to a multiple of this, so that their length tells little of the answers. */
const block = 128;
/** Longer contents are packed, so that no state is longer than 1 KB; few conversations ever get there. */
const mostUnpacked = 632;
/** What is packed is padded less, for the same reason. */
const packedBlock = 64;
/** Longer than any state; refused unread. */
const mostCharacters = 2048;
const mostOpened = 8 * 1024;

const keyId = (key: Buffer) =>
  createHash('sha256').update('waymark key id').update(key).digest().subarray(0, 4);

/**
 * @param keys 32-byte keys: the first seals, every one opens.
 * @param minutes how long a seal is good for.
 * @param audience the deployment, by its public address: another one opens nothing, even with the same key.
 */
export function createSeal(keys: readonly Buffer[], minutes: number, audience = ''): Seal {
  const [first] = keys;
  if (!first) throw new Error('A seal needs at least one key.');
  const known = keys.map((key) => ({ key, id: keyId(key) }));
  // The head has one length, so no audience can be taken for a part of it.
  const bound = (head: Buffer) => Buffer.concat([Buffer.from(`${purpose} ${audience}`), head]);
  return {
    seal(content, now) {
      const head = Buffer.concat([Buffer.from([version]), keyId(first)]);
      const nonce = randomBytes(nonceLength);
      const whole = Buffer.from(content);
      const isPacked = whole.length > mostUnpacked;
      const bytes = isPacked ? deflateRawSync(whole) : whole;
      const step = isPacked ? packedBlock : block;
      const plain = Buffer.alloc(Math.ceil((bytes.length + 8) / step) * step);
      plain.writeUInt32BE(Math.floor(now.getTime() / 1000) + minutes * 60, 0);
      plain.writeUInt8(isPacked ? 1 : 0, 4);
      plain.writeUIntBE(bytes.length, 5, 3);
      bytes.copy(plain, 8);
      const cipher = createCipheriv('aes-256-gcm', first, nonce).setAAD(bound(head));
      const encrypted = Buffer.concat([cipher.update(plain), cipher.final()]);
      return Buffer.concat([head, nonce, encrypted, cipher.getAuthTag()]).toString('base64url');
    },
    open(sealed, now) {
      if (sealed.length > mostCharacters || !/^[\w-]+$/.test(sealed)) return undefined;
      const bytes = Buffer.from(sealed, 'base64url');
      // Decoders forgive stray bits at the end; a seal has exactly one spelling.
      if (bytes.toString('base64url') !== sealed || bytes.length < header + nonceLength + 8 + tagLength)
        return undefined;
      const head = bytes.subarray(0, header);
      const key = known.find(({ id }) => id.equals(head.subarray(1)))?.key;
      if (!key || head[0] !== version) return undefined;
      try {
        const nonce = bytes.subarray(header, header + nonceLength);
        const decipher = createDecipheriv('aes-256-gcm', key, nonce)
          .setAAD(bound(head))
          .setAuthTag(bytes.subarray(-tagLength));
        const plain = Buffer.concat([
          decipher.update(bytes.subarray(header + nonceLength, -tagLength)),
          decipher.final(),
        ]);
        if (plain.readUInt32BE(0) * 1000 < now.getTime()) return undefined;
        const held = plain.subarray(8, 8 + plain.readUIntBE(5, 3));
        const isPacked = plain.readUInt8(4) === 1;
        return (isPacked ? inflateRawSync(held, { maxOutputLength: mostOpened }) : held).toString();
      } catch {
        return undefined;
      }
    },
  };
}
