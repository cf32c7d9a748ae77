import axe from 'axe-core';
import type { Tab } from './tab.js';

/** What axe objects to on the page, the settings included: the rule, and where. */
export async function axeViolations(tab: Tab): Promise<string[]> {
  if (!await tab.run(() => 'axe' in globalThis))
    await tab.evaluate(`(() => { ${axe.source} })()`);
  return tab.run(async () => {
    const { axe: { run } } = globalThis as unknown as { axe: typeof import('axe-core') };
    // An animation in progress would be measured as bad contrast.
    await Promise.all(document.getAnimations().map(animation => animation.finished));
    const { violations } = await run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.target.join(' ')).join(', ')}`);
  });
}
