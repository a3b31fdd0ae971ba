import type { Page } from '@playwright/test';
import axe from 'axe-core';

type Found = { readonly id: string; readonly nodes: readonly { readonly target: unknown }[] };

/** What the accessibility rules find wrong inside a part of the window, as `rule: where`. */
export async function violationsIn(window: Page, selector: string): Promise<string[]> {
  await window.evaluate(axe.source);
  const found = await window.evaluate(async (inside) => {
    const page = globalThis as unknown as {
      axe: { run: (inside: string) => Promise<{ violations: readonly Found[] }> };
    };
    return (await page.axe.run(inside)).violations;
  }, selector);
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => String(target)).join(', ')}`);
}
