import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { Problem } from '#shared/lib/problem.ts';
import { pictureName, writePng } from './pictureFile.ts';

const folder = mkdtempSync(join(tmpdir(), 'attest-picture-'));
afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  ['Russia’s turnover, 2018–2024', 'Russia s turnover, 2018–2024'],
  ['../../etc: a/b\\c*?', 'etc a b c'],
  ['Экспорт', 'Экспорт'],
  ['???', 'chart'],
  ['x'.repeat(200), 'x'.repeat(80)],
])('a title %o becomes a file name %o', (title, name) => {
  expect(pictureName(title)).toBe(name);
});

test('only a PNG is written, and a place that cannot be written to is said to be one', () => {
  const png = Buffer.from('89504e470d0a1a0a00', 'hex').toString('base64');
  writePng(join(folder, 'a.png'), png);
  expect(readFileSync(join(folder, 'a.png')).toString('hex')).toBe('89504e470d0a1a0a00');
  expect(() => writePng(join(folder, 'b.png'), Buffer.from('#!/bin/sh').toString('base64'))).toThrow(Problem);
  expect(() => writePng(join(folder, 'no such', 'a.png'), png)).toThrow(Problem);
});
