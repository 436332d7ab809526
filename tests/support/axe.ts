import axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

/** Puts axe beside every page and frame that opens from now on. */
export const withAxe = (page: Page) => page.addInitScript({ content: axe.source });

/**
 * Every WCAG rule that a page breaks by itself, with what breaks it; a frame in it is asked on its own. `part`: a rule to
 * look at alone, where only a look has changed.
 */
export async function broken(page: Page | Frame, part?: string): Promise<string[]> {
  const runOnly = part ? { type: 'rule', values: [part] } : { type: 'tag', values: tags };
  const { violations } = await page.evaluate(
    (only) => (window as unknown as { axe: typeof axe }).axe.run({ runOnly: only as never, iframes: false }),
    runOnly,
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
