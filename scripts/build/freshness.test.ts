import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkoutCache, root } from '../setup/places.mjs';
import { fingerprint, isFresh, recordBuild } from './freshness.mjs';

let folder: string;
const path = (name: string) => relative(root, join(folder, name));

beforeEach(() => {
  mkdirSync(checkoutCache, { recursive: true });
  folder = mkdtempSync(join(checkoutCache, 'freshness-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('fingerprint', () => {
  it('holds while nothing is written', () => {
    writeFileSync(join(folder, 'a.ts'), 'a');
    expect(fingerprint([path('a.ts')])).toBe(fingerprint([path('a.ts')]));
  });

  it.each([
    ['a file grows', () => writeFileSync(join(folder, 'a.ts'), 'longer')],
    ['a file is written again in the same length', () => utimesSync(join(folder, 'a.ts'), 1, 1)],
    ['a file goes', () => rmSync(join(folder, 'a.ts'))],
  ])('changes when %s', (_what, change) => {
    writeFileSync(join(folder, 'a.ts'), 'a');
    const before = fingerprint([path('a.ts')]);
    change();
    expect(fingerprint([path('a.ts')])).not.toBe(before);
  });
});

describe('isFresh', () => {
  const entry = () => ({
    name: `test-${relative(checkoutCache, folder)}`,
    source: path('in.ts'),
    output: path('out.js'),
    format: 'esm',
    cli: false,
  });
  const record = () => join(checkoutCache, 'build', `${entry().name}.json`);
  afterEach(() => rmSync(record(), { force: true }));

  it('is false without a record, true after a build, false after a change, and false without the output', () => {
    writeFileSync(join(folder, 'in.ts'), 'a');
    writeFileSync(join(folder, 'out.js'), 'a');
    expect(isFresh(entry())).toBe(false);
    recordBuild(entry(), [entry().source]);
    expect(isFresh(entry())).toBe(true);
    writeFileSync(join(folder, 'in.ts'), 'changed');
    expect(isFresh(entry())).toBe(false);
    recordBuild(entry(), [entry().source]);
    rmSync(join(folder, 'out.js'));
    expect(isFresh(entry())).toBe(false);
  });
});
