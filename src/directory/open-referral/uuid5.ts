import { hash } from 'node:crypto';

/** The namespace of every id that this directory gives out. Never change it: all ids would change with it. */
const namespace = Buffer.from('0d6f3c1e6a0b4c7f9b1a5d2e8c4f7a63', 'hex');

/** A name-based UUID (version 5, RFC 9562): lower case, and the same for the same name for ever. */
export function uuid5(name: string): string {
  const hex = hash('sha1', Buffer.concat([namespace, Buffer.from(name)]), 'hex');
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `5${hex.slice(13, 16)}`, variant + hex.slice(17, 20)];
  // Joined, not written as one template: that would be kept as a tree of its parts, at twice the memory.
  return [...parts, hex.slice(20, 32)].join('-');
}

/** The feed's id of one of our services, from our own id of it. */
export const serviceUuid = (id: string): string => uuid5(`service/${id}`);

/** The feed's id of an organisation: our records know organisations by name alone. */
export const organizationUuid = (name: string): string => uuid5(`organization/${name}`);

const uuidShape = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether a text is a plain lower-case UUID. */
export const isUuid = (text: string): boolean => uuidShape.test(text);
