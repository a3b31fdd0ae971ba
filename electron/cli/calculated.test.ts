/** `attest figures --calculated`: calculated series with the cells they are made of, narrowed by a condition. */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { attest, attestJson, buildCli, temporaryFolder } from './testing/runAttest.ts';

type Point = {
  readonly name: string;
  readonly period: string;
  readonly value: string | null;
  readonly cells: string[];
};

const folder = temporaryFolder();
const sample = join(folder.path, 'sample.attest');
const calculated = async (where: string): Promise<Point[]> =>
  (await attestJson(['figures', sample, '--calculated', '--where', where])) as Point[];
beforeAll(async () => {
  buildCli();
  await attestJson(['sample', sample]);
}, 120_000);
afterAll(() => folder.remove());

test('a condition keeps the series whose operands or values fit', async () => {
  const exports = await calculated('area = ARM and flow = exports');
  expect(new Set(exports.map(({ name }) => name))).toEqual(
    new Set(['Growth of Armenia’s exports to Russia']),
  );
  expect(exports.find(({ period }) => period === '2018')).toMatchObject({ value: null });
  expect(exports.find(({ period }) => period === '2024')?.cells).toHaveLength(2);
  const index = await calculated('period = 2024 and value > 500 and measure = calculated');
  expect(new Set(index.map(({ name }) => name))).toEqual(
    new Set(['Armenia’s turnover with Russia, 2020 = 100']),
  );
  expect(await calculated('area = EST')).toEqual([]);
});

test('a condition that cannot be read says where', async () => {
  const { code, stdout, stderr } = await attest(['figures', sample, '--calculated', '--where', 'aera = ARM']);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain('character 1');
});
