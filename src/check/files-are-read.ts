import { relative, sep } from 'node:path';
import { editedFiles } from './edited-files.ts';
import type { Rule } from './rule.ts';

const name = '[a-z0-9-]+';
/** Where a file of the content folder is read, seen from that folder. */
const inContent = new RegExp(
  `^(?:(?:areas|audiences|crisis-lines|guidance|needs|sites|services/${name}|understanding/[A-Za-z-]+)/${name}\\.json|services/schema\\.json` +
    '|places/.*|bank-holidays\\.json|(?:exceptions|do-not-use-numbers|app-link-domains)(?:\\.schema)?\\.json|.*\\.md)$',
);
const elsewhere = new RegExp(
  `^(?:dialogs/${name}\\.json|locales/[A-Za-z-]+/(?:(?:guidance/)?${name}\\.json|pictures/${name}\\.svg)|.*\\.md)$`,
);

export const filesAreRead: Rule = {
  id: 'files-are-read',
  why: 'A record in the wrong folder, or with a slip in its ending, is a service that nobody is ever shown.',
  find(checked) {
    const content = relative(checked.root, checked.content).split(sep).join('/');
    return editedFiles(checked)
      .filter((file) =>
        file.startsWith(`${content}/`)
          ? !inContent.test(file.slice(content.length + 1))
          : !elsewhere.test(file),
      )
      .map((file) => ({
        file,
        problem: 'is read by nothing',
        cure: 'Move it to the folder of its kind, name it in small letters with ".json", or remove it.',
      }));
  },
};
