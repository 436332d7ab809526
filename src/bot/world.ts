import type { Dialogs } from '../dialogs/read-dialogs.ts';
import type { Scene } from '../dialogs/scene.ts';
import type { Directory } from '../directory/directory.ts';
import type { Site } from '../directory/schemas/site.ts';
import type { Model } from '../understanding/learnt/model.ts';
import type { Lexicon } from '../understanding/lexicon.ts';
import type { Wording } from '../wording/wording.ts';
import type { Memory } from './memory.ts';

/** What every turn works with: read once at the start, never written to. */
export type World = {
  dialogs: Dialogs;
  directory: Directory;
  wording: Wording;
  lexicon: Lexicon;
  /** What examples taught: made by the build, and not there for what only looks at content. */
  model?: Model;
  now(): Date;
};

/** The site of a conversation; a site that has since been removed gives way to any that is there. */
export function siteOf({ site }: Pick<Memory, 'site'>, { directory }: World): Site {
  const found = directory.sites.get(site) ?? [...directory.sites.values()][0];
  if (!found) throw new Error('There must be at least one site in content/sites.');
  return found;
}

/** The scene of a conversation as its memory stands, seen from one dialog. */
export function sceneOf(memory: Memory, world: World, dialog: string): Scene {
  return {
    dialog,
    answers: memory.answers,
    shown: memory.shown,
    ...(memory.adding ? { adding: memory.adding } : {}),
    language: memory.language,
    say: world.wording.in(memory.language),
    has: world.wording.has,
    site: siteOf(memory, world),
    directory: world.directory,
    lexicon: world.lexicon,
    now: world.now(),
  };
}
