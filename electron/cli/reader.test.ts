import { execFile } from 'node:child_process';
import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildBundles } from '../testing/buildBundles.ts';
import { type Answer, attest, buildCli, root, temporaryFolder } from './testing/runAttest.ts';

const blob = join(root, '.cache', 'reader.blob');
const articles = join(root, 'shared', 'domain', 'reading', 'testing', 'articles');
const folder = temporaryFolder();
afterAll(folder.remove);

beforeAll(() => {
  buildCli();
  buildBundles('reader');
});

/** As scripts/attest.mjs starts it; what it hands on goes to the built command line. */
function reader(...args: readonly string[]): Promise<Answer> {
  const { NODE_OPTIONS: _none, ...env } = process.env;
  const words = ['--snapshot-blob', blob, join(root, 'dist', 'cli.js'), ...args];
  return new Promise((resolve) => {
    execFile(process.execPath, words, { env, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}

it('is made by this Node', () => {
  expect(statSync(blob).size).toBeGreaterThan(1_000_000);
});

it.each([
  ['an article read before', ['read', join(articles, 'jamestown.txt'), '--json']],
  ['an article it has not met', ['read', join(articles, 'india-basmati.txt'), '--json']],
  [
    'one in Russian, with its day',
    ['read', join(articles, 'kazakhstan-ru.txt'), '--published', '2025-02-03'],
  ],
  ['a number', ['number', '1.234', '--json']],
  ['a number below nothing', ['number', '--locale', 'xx-', '1']],
  ['what may be asked', ['read', '--help']],
  [
    'a page, which it hands on',
    ['read', join(root, 'electron', 'ingest', 'fixtures', 'blocksPage.html'), '--json'],
  ],
  ['no file', ['read', join(articles, 'nothere.txt'), '--json']],
  ['no command of its own', ['verify', join(articles, 'nothere.zip'), '--json']],
])('answers as the whole command line does: %s', async (_what, args) => {
  expect(await reader(...args)).toEqual(await attest(args));
});

it('hands on a text that is not UTF-8', async () => {
  const file = join(folder.path, 'cyrillic.txt');
  writeFileSync(file, Buffer.from([...Buffer.from('Trade of 2024: 5 '), 0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]));
  expect(await reader('read', file, '--json')).toEqual(await attest(['read', file, '--json']));
});
