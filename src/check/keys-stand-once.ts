import { join } from 'node:path';
import { type Node, treeOf } from '../json/position.ts';
import { readText } from '../json/read-text.ts';
import { editedFiles } from './edited-files.ts';
import type { Rule } from './rule.ts';

/** Names that stand twice in the same entry, by the path that leads to them. */
function twice(node: Node, path: string): string[] {
  const inside = node.children ?? [];
  if (node.type === 'array') return inside.flatMap((item, at) => twice(item, `${path}${at}.`));
  if (node.type !== 'object') return [];
  const names = inside.map((property) => String(property.children?.[0]?.value));
  return inside.flatMap((property, at) => {
    const name = names[at] ?? '';
    const own = names.indexOf(name) < at ? [`${path}${name}`] : [];
    const value = property.children?.[1];
    return [...own, ...(value ? twice(value, `${path}${name}.`) : [])];
  });
}

export const keysStandOnce: Rule = {
  id: 'keys-stand-once',
  why: 'Of two fields with one name the last counts, and the first is read by everybody who opens the file.',
  find: (checked) =>
    editedFiles(checked)
      .filter((file) => file.endsWith('.json'))
      .flatMap((file) => {
        const text = readText(join(checked.root, file));
        const tree = typeof text === 'string' ? treeOf(text) : undefined;
        return (tree ? twice(tree, '') : []).map((field) => ({
          file,
          field,
          problem: 'stands twice in the same entry',
          cure: 'Remove one.',
        }));
      }),
};
