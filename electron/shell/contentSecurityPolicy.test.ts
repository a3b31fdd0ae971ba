import { expect, test } from 'vitest';
import { contentSecurityPolicy } from './contentSecurityPolicy.ts';

const directives = new Map(
  contentSecurityPolicy.split('; ').map((text): [string, string[]] => {
    const [name = '', ...sources] = text.split(' ');
    return [name, sources];
  }),
);

test('everything not named is refused, and scripts come from the app alone', () => {
  expect(directives.get('default-src')).toEqual(["'none'"]);
  expect(directives.get('script-src')).toEqual(["'self'"]);
  for (const name of ['base-uri', 'form-action', 'frame-ancestors'])
    expect(directives.get(name)).toEqual(["'none'"]);
});

test('no directive opens a network, evaluates text, or takes any source', () => {
  const sources = [...directives.values()].flat();
  expect(sources.filter((source) => /^(https?|wss?|file|\*)|unsafe-eval/.test(source))).toEqual([]);
  const inline = [...directives].filter(([, list]) => list.includes("'unsafe-inline'"));
  expect(inline.map(([name]) => name)).toEqual(['style-src']);
});
