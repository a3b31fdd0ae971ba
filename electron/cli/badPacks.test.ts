/** Packs that are none, that are hostile, and exports that cannot be: refused in words, and nothing written. */
import { cpSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hostileZip } from '../export/testing/hostileZip.ts';
import { refusalsIn, text } from './testing/refusals.ts';
import { attestJson, buildCli, temporaryFolder } from './testing/runAttest.ts';

const folder = temporaryFolder();
const shared = (name: string): string => join(folder.path, name);
const sample = shared('sample.attest');
const refused = refusalsIn(folder.path);

beforeAll(async () => {
  buildCli();
  await attestJson(['sample', sample]);
  await attestJson(['export', sample, '--out', shared('pack')]);
  await attestJson(['export', sample, '--out', shared('pack.zip')]);
}, 120_000);
afterAll(() => folder.remove());

describe('a pack', () => {
  const packWith = (change: (pack: string) => void) => (cwd: string) => {
    cpSync(shared('pack'), join(cwd, 'p'), { recursive: true });
    change(join(cwd, 'p'));
  };
  const zipOf = (name: string, data = 'x', more = {}) =>
    text(
      'p.zip',
      hostileZip([
        { name: 'p/manifest.json', data: '{"format":"attest-pack/1"}' },
        { name, data, ...more },
      ]),
    );
  test.each<[string, string, string, ((cwd: string) => void)?]>([
    ['that is not there', 'none', 'pack/not-found'],
    ['that is another folder', '.', 'pack/not-a-pack'],
    ['that is another file', 'a.txt', 'pack/not-a-zip', text('a.txt', 'words')],
    ['that is empty', 'a.zip', 'pack/not-a-zip', text('a.zip', '')],
    [
      'that was cut short',
      'a.zip',
      'pack/not-a-zip',
      (cwd) => writeFileSync(join(cwd, 'a.zip'), readFileSync(shared('pack.zip')).subarray(0, 60_000)),
    ],
    ['with a name that leaves it', 'p.zip', 'pack/unsafe-name', zipOf('p/../../x')],
    ['with an absolute name', 'p.zip', 'pack/unsafe-name', zipOf('/etc/x')],
    ['that is a bomb', 'p.zip', 'pack/too-large', zipOf('p/x', 'a'.repeat(3_000_000), { deflate: true })],
    [
      'of a newer format',
      'p',
      'pack/newer-format',
      packWith((p) => {
        const manifest = readFileSync(join(p, 'manifest.json'), 'utf8');
        writeFileSync(join(p, 'manifest.json'), manifest.replace('attest-pack/1', 'attest-pack/2'));
      }),
    ],
    [
      'whose manifest is broken',
      'p',
      'pack/not-a-pack',
      packWith((p) => truncateSync(join(p, 'manifest.json'), 900)),
    ],
    [
      'whose manifest lacks what it must say',
      'p',
      'pack/not-a-pack',
      packWith((p) => {
        const manifest = JSON.parse(readFileSync(join(p, 'manifest.json'), 'utf8')) as {
          numbers: { inputs?: unknown }[];
        };
        delete manifest.numbers[0]?.inputs;
        writeFileSync(join(p, 'manifest.json'), JSON.stringify(manifest));
      }),
    ],
    ['with a link in it', 'p', 'pack/unsafe-name', packWith((p) => symlinkSync(sample, join(p, 'link')))],
  ])('%s', async (_name, path, code, prepare) => {
    expect((await refused(['verify', path], prepare)).code).toBe(code);
    expect((await refused(['diff', path, shared('pack')], prepare)).code).toBe(code);
  });

  test('changed, missing and extra files are an answer: exit 1', async () => {
    cpSync(shared('pack'), shared('altered'), { recursive: true });
    writeFileSync(join(shared('altered'), 'more.txt'), 'x');
    writeFileSync(join(shared('altered'), 'README.txt'), 'other words');
    truncateSync(join(shared('altered'), 'data', 'sources.csv'), 100);
    const answer = (await attestJson(['verify', shared('altered')], 1)) as {
      ok: boolean;
      files: { path: string; state: string }[];
    };
    expect(answer.ok).toBe(false);
    expect(answer.files).toEqual(
      expect.arrayContaining([
        { path: 'README.txt', state: 'changed' },
        { path: 'data/sources.csv', state: 'changed' },
        { path: 'more.txt', state: 'extra' },
      ]),
    );
  });

  test.each<[string, string[], string, ((cwd: string) => void)?]>([
    ['over a folder with something in it', ['--out', '.'], 'pack/target-taken', text('mine.txt', 'x')],
    ['over a file', ['--out', 'p.zip'], 'pack/target-taken', text('p.zip', 'x')],
    ['below a file', ['--out', 'a.txt/p'], 'pack/not-written', text('a.txt', 'x')],
    ['where folders cannot be made', ['--out', '/proc/attest/p'], 'pack/not-written'],
    ['without a place', [], 'command/optionMissing'],
    ['in a format there is not', ['--out', 'p', '--formats', 'html,odt'], 'pack/format'],
    ['of a name nobody gave', ['--out', 'p', '--pack', 'Nothing'], 'pack/unknown'],
    [
      'laid out in a file that is no JSON',
      ['--out', 'p', '--pack', 's.json'],
      'pack/spec',
      text('s.json', '{'),
    ],
    [
      'laid out with a part there is not',
      ['--out', 'p', '--pack', 's.json'],
      'pack/spec',
      text('s.json', '{"name":"x","parts":[{"kind":"pie"}]}'),
    ],
    [
      'with a note there is not',
      ['--out', 'p', '--pack', 's.json'],
      'note/unknown',
      text('s.json', '{"name":"x","parts":[{"kind":"note","note":"n77"}]}'),
    ],
    ['with an empty reason', ['--out', 'p', '--stamp-untraced', ' '], 'command/value'],
  ])('is not exported %s', async (_name, args, code, prepare) => {
    expect((await refused(['export', sample, ...args], prepare)).code).toBe(code);
  });
});
