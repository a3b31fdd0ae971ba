import { expect, it } from 'vitest';
import { packagesAtStart } from './testing/packagesAtStart.ts';

it('a note opens its editor and a chart its library: the window starts with neither', async () => {
  const packages = new Set<string>();
  for (const feature of ['notes', 'charts'])
    for (const name of await packagesAtStart(`renderer/features/${feature}/register.tsx`, {
      loader: { '.css': 'empty' },
    }))
      packages.add(/^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name);
  expect([...packages].sort()).toEqual(['@tanstack/react-query', 'big.js', 'react', 'zustand']);
});
