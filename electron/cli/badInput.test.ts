/**
 * Whatever is wrong with what a command is given: exit 2, nothing on stdout, one line of JSON that says what, where and
 * what to do, and not a byte written.
 */
import { copyFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { holdForWriting, tamper } from '../store/testing/tamper.ts';
import { refusalsIn, text } from './testing/refusals.ts';
import { attest, attestJson, attestProcess, buildCli, root, temporaryFolder } from './testing/runAttest.ts';

const folder = temporaryFolder();
const shared = (name: string): string => join(folder.path, name);
const sample = shared('sample.attest');
const figuresCsv = join(root, 'resources', 'sample', 'figures.csv');

beforeAll(async () => {
  buildCli();
  await attestJson(['sample', sample]);
}, 120_000);
afterAll(() => {
  folder.remove();
});

const refused = refusalsIn(folder.path);
const tampered = (name: string, sql: string) => (cwd: string) => {
  copyFileSync(sample, join(cwd, name));
  tamper(join(cwd, name), sql);
};
const cut = (name: string, bytes: number) => (cwd: string) => {
  copyFileSync(sample, join(cwd, name));
  truncateSync(join(cwd, name), bytes);
};

describe('a workspace', () => {
  test.each<[string, string[], string, ((cwd: string) => void)?]>([
    ['that is not there', ['figures', 'none.attest'], 'store/missing'],
    ['that is a directory', ['figures', '.'], 'store/notAFile'],
    [
      'that is a text',
      ['figures', 'a.attest'],
      'store/notAWorkspace',
      text('a.attest', 'words\n'.repeat(900)),
    ],
    [
      'that is empty',
      ['set', 'a.attest', '--cell', 'ser1@2024', '--value', '5', '--source', 'src1'],
      'store/notAWorkspace',
      text('a.attest', ''),
    ],
    [
      'of another program',
      ['history', 'a.attest'],
      'store/notAWorkspace',
      (cwd) => tamper(join(cwd, 'a.attest'), 'CREATE TABLE t (x)'),
    ],
    [
      'of a newer Attest',
      ['undo', 'a.attest'],
      'store/newer',
      tampered('a.attest', 'PRAGMA user_version = 99999'),
    ],
    ['that was cut short', ['figures', 'a.attest'], 'store/damaged', cut('a.attest', 200_000)],
    ['in a folder that is not there', ['new', 'none/a.attest'], 'store/folder'],
    ['where something stands already', ['new', 'a.attest'], 'store/exists', text('a.attest', 'mine')],
    ['where something stands already', ['sample', 'a.attest'], 'store/exists', text('a.attest', 'mine')],
    [
      'that is no backup',
      ['restore', 'a.attest', 'b.attest'],
      'store/notAWorkspace',
      text('b.attest', 'mine'),
    ],
    ['restored from itself', ['restore', 'a.attest', './a.attest'], 'store/same', tampered('a.attest', '')],
    ['salvaged over a file', ['salvage', sample, 'b.attest'], 'store/exists', text('b.attest', 'mine')],
    ['that is not there to salvage', ['salvage', 'none.attest', 'b.attest'], 'store/missing'],
    ['that is a directory to salvage', ['salvage', '.', 'b.attest'], 'store/notAFile'],
    [
      'that never was one to salvage',
      ['salvage', 'a.attest', 'b.attest'],
      'store/notAWorkspace',
      text('a.attest', 'words\n'.repeat(2000)),
    ],
    [
      'of another program to salvage',
      ['salvage', 'a.attest', 'b.attest'],
      'store/notAWorkspace',
      (cwd) => tamper(join(cwd, 'a.attest'), 'CREATE TABLE t (x)'),
    ],
    [
      'of a newer Attest to salvage',
      ['salvage', 'a.attest', 'b.attest'],
      'store/newer',
      tampered('a.attest', 'PRAGMA user_version = 99999'),
    ],
    ['backed up over a file', ['backup', sample, 'b.attest'], 'store/exists', text('b.attest', 'mine')],
  ])('%s: %j', async (_name, args, code, prepare) => {
    expect((await refused(args, prepare)).code).toBe(code);
  });

  test('that another program is writing to', async () => {
    copyFileSync(sample, shared('locked.attest'));
    const letGo = holdForWriting(shared('locked.attest'));
    const error = await refused(['undo', shared('locked.attest')]);
    letGo();
    expect(error.code).toBe('store/busy');
  });
});

describe('an article', () => {
  test.each<[string, string, string, ((cwd: string) => void)?]>([
    ['that is not there', 'none.txt', 'document/missing'],
    ['that is a directory', '.', 'document/notAFile'],
    ['that is a device', '/dev/zero', 'document/notAFile'],
    ['that is empty', 'a.txt', 'document/empty', text('a.txt', '')],
    ['of white space', 'a.txt', 'document/empty', text('a.txt', ' \n\t\n')],
    ['that is binary', 'a.txt', 'document/binary', text('a.txt', Buffer.from([1, 0, 2, 0, 255]))],
    [
      'of broken UTF-8',
      'a.txt',
      'document/encoding',
      text('a.txt', Buffer.from('Tea \xc3( cost 5.', 'latin1')),
    ],
    [
      'of 200 MB',
      'a.txt',
      'document/tooLarge',
      (cwd) => {
        writeFileSync(join(cwd, 'a.txt'), 'words and 5 numbers\n');
        truncateSync(join(cwd, 'a.txt'), 200 * 1024 * 1024);
      },
    ],
    ['that is a broken PDF', 'a.pdf', 'document/damaged', text('a.pdf', '%PDF-1.7\nnothing')],
    ['that is a page of menus', 'a.html', 'document/empty', text('a.html', '<html><body></body></html>')],
  ])('%s: %s', async (_name, file, code, prepare) => {
    for (const args of [
      ['read', file],
      ['ingest', sample, file],
      ['audit', '--file', file],
    ])
      expect([args[0], (await refused(args, prepare)).code]).toEqual([args[0], code]);
  });

  test('that is here already, and words it does not say', async () => {
    const article = join(root, 'resources', 'sample', 'article.md');
    expect((await refused(['ingest', sample, article])).code).toBe('document/alreadyHere');
    const link = ['link', sample, '--cell', 'ser1@2024', '--document'];
    expect((await refused([...link, 'd1', '--quote', 'nobody says this'])).code).toBe('link/quoteMissing');
    expect((await refused([...link, 'd1', '--quote', 'trade'])).code).toBe('link/quoteTwice');
    expect((await refused([...link, 'd9', '--quote', 'x'])).code).toBe('document/unknown');
  });
});

describe('a table', () => {
  const row = 'ARM,RUS,exports,2024,5\n';
  const header = 'area,counterpart,flow,period,value\n';
  test.each<[string, string, string, string]>([
    ['without needed columns', 'a,b\n1,2\n', 'import/missing_columns', 'header'],
    ['of one column twice', `area,area,flow\n1,2,3\n`, 'import/column_twice', 'header'],
    ['with a ragged row', `${header}${row}ARM,RUS\n`, 'import/ragged_row', 'line 3'],
    ['with an open quote', `${header}ARM,"RUS,exports,2024,5\n`, 'import/quotes', 'line 2'],
    ['with a period that is none', `${header}${row}ARM,RUS,exports,20x4,5\n`, 'import/cell', 'line 3'],
    ['with a value that asks', `${header}ARM,RUS,exports,2024,about five or six\n`, 'import/cell', 'line 2'],
    ['that is empty', '', 'import/empty', 'a.csv'],
    ['that is binary', '\0\x01\x02', 'import/binary', 'a.csv'],
  ])('%s', async (_name, content, code, where) => {
    const args = ['import', sample, 'a.csv', '--strict-rows'];
    const error = await refused(args, text('a.csv', content));
    expect(error.code).toBe(code);
    expect(error.where).toContain(where);
  });

  test('of which no row can be read, or that leaves something to be asked', async () => {
    const bad = await refused(
      ['import', sample, 'a.csv'],
      text('a.csv', `${header}ARM,RUS,exports,20x4,5\n`),
    );
    expect([bad.code, bad.where]).toEqual(['import/cell', 'a.csv, line 2']);
    const asked = await refused(
      ['import', sample, 'a.csv'],
      text('a.csv', `${header}ARM,RUS,exports,2024,"1,234"\n`),
    );
    expect(asked.code).toBe('import/decimal_mark');
    expect(asked.fix).toContain('"decimal"');
  });

  test('or a mapping that does not fit', async () => {
    const mapping = (content: string) => (cwd: string) => {
      writeFileSync(join(cwd, 'a.csv'), header + row);
      writeFileSync(join(cwd, 'm.json'), content);
    };
    const args = ['import', sample, 'a.csv', '--mapping', 'm.json'];
    for (const content of [
      '{',
      '[]',
      '{"columns":{"nothing":"area"}}',
      '{"constants":{"area":"ARM","a":""}}',
    ])
      expect((await refused(args, mapping(content))).code).toBe('import/mapping');
    expect((await refused(args, mapping('{"columns":{"area":"Land"}}'))).code).toBe('import/missing_columns');
    expect((await refused(['import', sample, 'none.csv'])).code).toBe('import/file');
    expect((await refused(['import', sample, '.'])).code).toBe('import/file');
  });
});

describe('a value for a cell', () => {
  const set = (cell: string, value = '5', source = 'src1'): string[] => {
    return ['set', sample, '--cell', cell, '--value', value, '--source', source];
  };
  test.each<[string, string[], string]>([
    ['an impossible period', set('ser1@foo'), 'period/unknown'],
    ["a quarter of a year's series", set('ser1@2024-Q1'), 'period/unknown'],
    ['a series there is not', set('ser99999@2024'), 'series/unknown'],
    ['no cell', set('area = XXX'), 'cell/none'],
    ['several cells', set('area = ARM'), 'cell/several'],
    ['an expression that is none', set('area ='), 'figures/where'],
    ['a source there is not', set('ser1@2024', '5', 'src99999'), 'source/unknown'],
    ['text', set('ser1@2024', 'a lot'), 'figure/unreadable'],
    ['two readings', set('ser1@2024', '1,234 or 5'), 'figure/unreadable'],
    ['another unit', set('ser1@2024', '7 tonnes'), 'figure/unreadable'],
    ['percent for money', set('ser1@2024', '12 percent'), 'figure/unreadable'],
  ])('%s', async (_name, args, code) => {
    const before = readFileSync(sample);
    expect((await refused(args)).code).toBe(code);
    expect(readFileSync(sample).equals(before)).toBe(true);
  });
});

describe('words on the command line', () => {
  test.each<[string[], string]>([
    [['frobnicate'], 'command/unknown'],
    [['constructor'], 'command/unknown'],
    [['figures'], 'command/arguments'],
    [['figures', sample, 'more'], 'command/arguments'],
    [['figures', sample, '--what'], 'command/unknownOption'],
    [['figures', sample, '--constructor', 'x'], 'command/unknownOption'],
    [['figures', sample, '--csv=yes'], 'command/switch'],
    [['figures', sample, '--where', 'area = ARM', '--where', 'area = GEO'], 'command/optionTwice'],
    [['figures', sample, '--where', 'frob = 1'], 'figures/where'],
    [['figures', sample, '--where', '(area = ARM'], 'figures/where'],
    [['set', sample, '--cell'], 'command/valueMissing'],
    [['set', sample, '--cell', 'ser1@2024', '--value', '5'], 'command/optionMissing'],
    [['undo', sample, 'two'], 'command/value'],
    [['undo', sample, '-1'], 'command/value'],
    [['number', '5', '--locale', 'xx-'], 'command/value'],
    [['number', '5', '--as', 'money'], 'command/value'],
    [['read', figuresCsv, '--published', 'soon'], 'command/value'],
    [['read', figuresCsv, '--published', '2024-02-30'], 'command/value'],
    [['read', figuresCsv, '--language', '12'], 'command/value'],
  ])('%j', async (args, code) => {
    expect((await refused(args)).code).toBe(code);
  });

  test('are answered by a process of their own as by any other', async () => {
    for (const args of [
      ['frobnicate'],
      ['figures', sample, '--what'],
      ['read', shared('none.txt')],
      ['import', sample, figuresCsv, '--mapping', figuresCsv],
      ['undo', shared('none.attest')],
      ['verify', sample],
    ]) {
      const answer = await attestProcess([...args, '--json']);
      expect([answer.code, answer.stdout]).toEqual([2, '']);
      expect(answer).toEqual(await attest([...args, '--json']));
    }
  });

  test('without --json: plain sentences, and no stack', async () => {
    const { code, stdout, stderr } = await attestProcess(['figures', shared('none.attest')]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^There is no such workspace\.\n {2}Where: .*\n {2}What to do: .*\n$/);
  });
});

test('a damaged workspace is an answer of check: exit 1', async () => {
  const bytes = readFileSync(sample);
  bytes.fill(0x5a, 4096 * 30, 4096 * 60);
  writeFileSync(shared('damaged.attest'), bytes);
  const answer = (await attestJson(['check', shared('damaged.attest')], 1)) as { problems: string[] };
  expect(answer.problems.length).toBeGreaterThan(0);
  tampered('odd.attest', "UPDATE assertion SET period = 'foo' WHERE id = 1")(folder.path);
  const odd = (await attestJson(['check', shared('odd.attest')], 1)) as { problems: string[] };
  expect(odd.problems).toEqual([
    'a1 has the period "foo", which its series cannot have',
    'assertion 1 to 571 do not hold what was imported',
  ]);
});
