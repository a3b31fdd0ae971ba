import { expect, test } from './host/test.ts';

type Page = { left?: WeakRef<object> };

test('a window at rest gives back what its work left behind', async ({ attest }) => {
  const { window } = attest;
  await expect(window.locator('.figures-grid [role=gridcell]').first()).toBeVisible();
  await window.evaluate(() => {
    (globalThis as Page).left = new WeakRef(Array.from({ length: 100_000 }, String));
  });
  const isLeft = () => window.evaluate(() => (globalThis as Page).left?.deref() !== undefined);
  expect(await isLeft()).toBe(true);
  await expect.poll(isLeft, { timeout: 30_000, intervals: [1000] }).toBe(false);
});
