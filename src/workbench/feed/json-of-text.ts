import { NotJson } from './refused.ts';

/** How deep objects and lists lie inside each other, counted before they are built. */
function isDeeper(text: string, most: number): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (quoted) {
      if (code === 0x5c) at++;
      else if (code === 0x22) quoted = false;
    } else if (code === 0x22) quoted = true;
    else if (code === 0x7b || code === 0x5b) {
      if (++depth > most) return true;
    } else if (code === 0x7d || code === 0x5d) depth--;
  }
  return false;
}

/** Keys that could reach the prototype of what is built from them are left behind. */
const withoutPrototypes = (key: string, value: unknown) =>
  key === '__proto__' || key === 'constructor' || key === 'prototype' ? undefined : value;

/** Such a key, or letters written as escapes, which may spell one. */
const suspicious = /"(?:__proto__|constructor|prototype)"|\\u/;

const isPage = (text: string) => text.trimStart().startsWith('<');

function parse(text: string, where: string, depth: number): unknown {
  if (isDeeper(text, depth)) throw new NotJson(`${where} nests more than ${depth} levels deep: not a feed.`);
  try {
    // A reviver costs ten times what parsing does, and hardly any feed needs one.
    return suspicious.test(text) ? JSON.parse(text, withoutPrototypes) : JSON.parse(text);
  } catch {
    throw new NotJson(`${where} is not whole JSON. It may have been cut short: fetch it again.`);
  }
}

/**
 * Parses JSON, or one JSON value a line (ndjson: an array is given).
 * @param where what to call it in a refusal
 */
export function jsonOfText(text: string, where: string, depth: number): unknown {
  if (isPage(text)) {
    throw new NotJson(
      `${where} is a web page (HTML), not Open Referral data. Give the address that comes before "/services".`,
    );
  }
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const isLines = lines.length > 1 && lines.every((line) => /^\s*\{.*\}\s*$/.test(line));
  if (isLines) return lines.map((line, at) => parse(line, `${where}, line ${at + 1},`, depth));
  return parse(text, where, depth);
}
