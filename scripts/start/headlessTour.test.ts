/** The start without a window prints what it computed: one other figure in the sample changes that and nothing else. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../setup/places.mjs';
import { headlessTour } from './headlessTour.mjs';

const folder = mkdtempSync(join(tmpdir(), 'attest-tour-'));
/** Kazakhstan's turnover with Russia in 2024, "more than 27 bn"; 26 in the copy. */
const FIGURE = /^(TF-\d+,KAZ,RUS,turnover,TOTAL,2024,trade_value,)27(,bn USD,)/m;

/** What a checkout holds when it is built, with a sample of its own. */
function copyOf(name: string): string {
  const checkout = join(folder, name);
  mkdirSync(checkout);
  for (const part of ['dist', 'resources', 'package.json'])
    cpSync(join(root, part), join(checkout, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(checkout, 'node_modules'));
  return checkout;
}

const tour = (checkout: string): string[] =>
  headlessTour({ folder: join(checkout, 'made'), checkout }).map((line) =>
    line.replaceAll(/\S*\/(original|altered)\//g, ''),
  );
const numbersOf = (checkout: string): Map<string, string> => {
  const { numbers } = JSON.parse(readFileSync(join(checkout, 'made', 'pack', 'manifest.json'), 'utf8')) as {
    numbers: { id: string; text: string; value: string | null; quote: string | null }[];
  };
  return new Map(numbers.map(({ id, text, value }) => [id, `${text} ${value}`]));
};

beforeAll(() => {
  execFileSync(process.execPath, [join(root, 'scripts', 'build.mjs'), '--if-stale', '--only', 'cli'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

test('one altered figure shows where it is printed, and only there', () => {
  const [original, altered] = [copyOf('original'), copyOf('altered')];
  const path = join(altered, 'resources', 'sample', 'figures.csv');
  const figures = readFileSync(path, 'utf8');
  const altering = figures.replace(FIGURE, '$126$2');
  expect(altering).not.toBe(figures);
  writeFileSync(path, altering);

  const [before, after] = [tour(original), tour(altered)];
  expect(before).toHaveLength(after.length);
  const changed = before.flatMap((line, index) =>
    line === after[index] ? [] : [[line, after[index] ?? '']],
  );
  expect(changed.length).toBeGreaterThan(0);
  for (const [old = '', recent = ''] of changed) {
    // Every line that differs speaks of what rests on Kazakhstan's figure: itself, a group's sum, or the counts of verdicts.
    expect(old).toMatch(/Kazakhstan|14 areas|claims:/);
    expect(recent).not.toBe('');
  }
  expect(changed.some(([old]) => old?.includes('Kazakhstan’s'))).toBe(true);

  const [one, two] = [numbersOf(original), numbersOf(altered)];
  expect([...two.keys()]).toEqual([...one.keys()]);
  const other = [...one].filter(([id, printed]) => two.get(id) !== printed);
  expect(other).toHaveLength(1);
}, 180_000);
