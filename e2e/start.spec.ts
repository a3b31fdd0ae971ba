import { expect, test } from './host/test.ts';

test.describe('starting the app', () => {
  test.use({ hasSample: false });

  test('opens one window named Attest, without an error on the way', async ({ launch }) => {
    const { app, window, output } = await launch();
    const errors: string[] = [];
    window.on('pageerror', (error) => errors.push(error.message));
    await expect(window).toHaveTitle(/Attest/);
    await expect(window.locator('body')).toBeVisible();
    expect(app.windows()).toHaveLength(1);
    expect(errors).toEqual([]);
    expect(output()).not.toMatch(/Unhandled|UnhandledPromiseRejection|Uncaught/);
  });
});
