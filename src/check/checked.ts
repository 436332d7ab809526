import { existsSync, readdirSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import type { World } from '../bot/world.ts';
import { readKeepersLists } from '../directory/read-keepers-lists.ts';
import { readWorld } from '../house.ts';
import type { Checked } from './rule.ts';

/** The file of every service record, by id. A record's id is its file's name. */
function serviceFiles(root: string, content: string): Map<string, string> {
  const services = join(content, 'services');
  const folders = readdirSync(services, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(services, name));
  return new Map(
    [join(content, 'crisis-lines'), ...folders]
      .filter((folder) => existsSync(folder))
      .flatMap((folder) =>
        readdirSync(folder)
          .filter((name) => name.endsWith('.json'))
          .map(
            (name) =>
              [basename(name, '.json'), relative(root, join(folder, name)).split(sep).join('/')] as const,
          ),
      ),
  );
}

/** A world that has been read, with what rules need beside it. */
export function checkedOf(world: World, root: string, content = join(root, 'content')): Checked {
  const files = serviceFiles(root, content);
  return {
    ...world,
    root,
    content,
    // Whoever read the world was told of what is wrong with these.
    lists: readKeepersLists(content, []),
    contentFile: (path) => relative(root, join(content, path)).split(sep).join('/'),
    fileOf: (id) => files.get(id) ?? `service ${id}`,
  };
}

/**
 * Reads all that is checked.
 * @throws Error whose message names what cannot be read, a line each
 */
export const readChecked = (root: string, content = join(root, 'content')): Checked =>
  checkedOf(readWorld(root, content), root, content);
