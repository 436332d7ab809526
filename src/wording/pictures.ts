import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Problems, problemLine } from '../json/read-record.ts';
import { readText } from '../json/read-text.ts';

/** Drawings that stand beside words, by what they show: the id of a choice, or a way to make contact. SVG, safe to print. */
export type Pictures = ReadonlyMap<string, string>;

const shapes = 'path|circle|ellipse|rect|line|polyline|polygon|g';
const attributes =
  'd|cx|cy|r|rx|ry|x|y|x1|y1|x2|y2|width|height|points|fill|stroke|stroke-width|stroke-linecap|stroke-linejoin|transform|viewBox|xmlns';
/** Lines and shapes alone: no script, style, text, link or anything that is fetched. */
const drawing = new RegExp(
  `^<svg(?: (?:${attributes})="[^"<>&]*")+>\\s*(?:<(?:${shapes})(?: (?:${attributes})="[^"<>&]*")*/?>\\s*|</g>\\s*)+</svg>\\s*$`,
);

/** Reads `pictures/` of a language, `<what it shows>.svg` each; what is wrong is noted. Empty where there is none. */
export function readPictures(folder: string, problems: Problems): Pictures {
  const pictures = new Map<string, string>();
  if (!existsSync(folder)) return pictures;
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.svg'))) {
    const file = join(folder, name);
    const text = readText(file);
    if (typeof text === 'string' && drawing.test(text))
      pictures.set(name.slice(0, -'.svg'.length), text.trim());
    else
      problems.push(
        problemLine(
          file,
          '',
          [],
          'is no simple drawing',
          `Use ${shapes.replaceAll('|', ', ')} in one svg, and no style, script or link.`,
        ),
      );
  }
  return pictures;
}
