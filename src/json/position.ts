import { type Node, parseTree } from 'jsonc-parser';

export type { Node } from 'jsonc-parser';

/** Names and indexes that lead to a value. */
export type Path = readonly PropertyKey[];

/** The line, from 1, on which an offset lies. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}

/** The property or the item that a step of a path names. */
function childOf(node: Node, step: PropertyKey): Node | undefined {
  if (node.type === 'array') return typeof step === 'number' ? node.children?.[step] : undefined;
  return node.children?.findLast((property) => property.children?.[0]?.value === step);
}

const held = (node: Node) => (node.type === 'property' ? node.children?.[1] : node);

/** The syntax tree of a JSON text; undefined where it nests too deeply to walk. */
export function treeOf(text: string): Node | undefined {
  try {
    return parseTree(text);
  } catch {
    return undefined;
  }
}

/** The line, from 1, of what a path leads to; of the nearest thing around it where it is not there. */
export function lineOf(text: string, path: Path): number {
  const tree = treeOf(text);
  let found = tree;
  let inside = tree;
  for (const step of path) {
    const child = inside && childOf(inside, step);
    if (!child) break;
    found = child;
    inside = held(child);
  }
  return lineAt(text, found?.offset ?? 0);
}
