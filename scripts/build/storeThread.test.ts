import { expect, it } from 'vitest';
import { patternsInBundles } from './patterns/plugins.mjs';
import { packagesAtStart } from './testing/packagesAtStart.ts';

it('a thread of the store holds no parser of foreign formats and no writer of files until one is asked for', async () => {
  const loaded = await packagesAtStart('electron/worker/storeWorker.ts', {
    platform: 'node',
    plugins: [patternsInBundles()],
  });
  const packages = [...loaded].filter((name) => !name.startsWith('node:'));
  expect(packages.sort()).toEqual(['better-sqlite3', 'big.js', 'zod']);
});
