import type { Reply } from '../replies/reply.ts';
import { askAgain } from './advance.ts';
import type { Memory } from './memory.ts';
import { languageChoices } from './offers.ts';
import { siteOf, type World } from './world.ts';

/** What comes before anything: help first, what this is, how to leave, what is kept; then the first question. */
export function opening(memory: Memory, world: World): Reply[] {
  const say = world.wording.in(memory.language);
  const line = world.directory.serviceById.get(siteOf(memory, world).line);
  const number = line?.routes.find(({ kind }) => kind === 'phone')?.value ?? '';
  const isDraft = world.wording.languages.get(memory.language)?.status === 'draft';
  // Words that nobody has signed come with English beside them, one tap away.
  const english = languageChoices(memory, world).find(({ id }) => id === 'language:en');
  return [
    {
      kind: 'text',
      tone: 'urgent',
      always: true,
      text: say('bot:opening.danger', { name: line?.name ?? '', number }),
    },
    { kind: 'text', text: say('bot:opening.what') },
    { kind: 'text', text: say('bot:opening.leave'), elsewhere: say('bot:opening.leave-elsewhere') },
    ...(isDraft
      ? [
          {
            kind: 'text' as const,
            text: say('bot:opening.draft'),
            ...(english && memory.language !== 'en' ? { choice: english } : {}),
          },
        ]
      : []),
    ...askAgain(memory, world),
  ];
}
