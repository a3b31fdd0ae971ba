/** Rows that a thread reads ahead are written as those that are read in place: the same state, history, places and remarks. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Problem } from '#shared/lib/problem.ts';
import { openImportFile } from '../../import/openFile.ts';
import { type ColumnMapping, NO_MAPPING, readMapping } from '../../import/table/columnMapping.ts';
import { dice, harmed, SOUND_FILES } from '../../import/testing/harmedFiles.ts';
import { WORKERS } from '../../import/testing/openBytes.ts';
import { stateSha256 } from '../../store/stateHash.ts';
import { buildBundles, root } from '../../testing/buildBundles.ts';
import { UNWATCHED } from '../jobWatch.ts';
import { emptyWorkspace } from '../testing/testWorkspace.ts';
import { importRows } from './importFigures.ts';
import { openImport } from './importFileInto.ts';

/** As it is shipped; from its sources it would be translated anew at each start. */
const threadUrl = pathToFileURL(join(root, 'dist', 'rowThread.js'));
beforeAll(() => buildBundles('rowThread'), 120_000);
const folder = mkdtempSync(join(tmpdir(), 'attest-ahead-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Everything an import writes. */
const TABLES = [
  'series',
  'assertion',
  'source',
  'import_file',
  'import_place',
  'operation',
  'change',
  'batch_change',
];

type How = { readonly isAhead: boolean; readonly isStrict?: boolean; readonly mapping?: ColumnMapping };

/** Imports the versions of a file one after another; what came of it, in full. */
async function outcome(name: string, versions: readonly (Buffer | string)[], how: How) {
  const { isAhead, isStrict = false, mapping = NO_MAPPING } = how;
  const { context, remove } = emptyWorkspace();
  const { db } = context.store;
  const said: unknown[] = [];
  const path = join(folder, name);
  try {
    for (const bytes of versions) {
      writeFileSync(path, bytes);
      try {
        const file = await openImportFile(path, WORKERS);
        try {
          const opening = openImport(file, mapping);
          const figures = isAhead ? opening.figuresAhead(isStrict, threadUrl, 0) : opening.figures(isStrict);
          const { value } = importRows(context, file.name, figures);
          const { refused, unknownAreas } = opening;
          said.push(value, refused.count, refused.first.map(wordsOf), unknownAreas.remark(context.store));
        } finally {
          file.close();
        }
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        said.push(wordsOf(error));
      }
    }
    const rows = Object.fromEntries(
      TABLES.map((table) => [table, db.prepare(`SELECT * FROM ${table}`).all()]),
    );
    return { said, rows, state: stateSha256(db) };
  } finally {
    remove();
  }
}

const wordsOf = ({ code, message, where, fix }: Problem) => ({ code, message, where, fix });

const HEADER = 'area,counterpart,flow,period,value,unit,source,note,id';
const COUNTRIES = ['ARM', 'GEO', 'XKV', 'nowhere at all', 'KAZ'];

/** Rows of several batches: areas no list knows, rows that cannot be read, missing values, 97 sources, repeated rows. */
function manyRows(rows: number, step = 0): string {
  const out = [HEADER];
  for (let row = 0; row < rows; row++) {
    const value =
      row % 31 === 0 ? 'n/a' : row % 41 === 0 ? '1.2.3' : `${row + (row % 50 === 0 ? step : 0)}.5`;
    const country = row % 53 === 0 ? COUNTRIES[row % COUNTRIES.length] : row % 2 === 0 ? 'ARM' : 'KAZ';
    const same = Math.floor(row / 3);
    out.push(
      `${country},RUS,exports,${1950 + (same % 70)},${value},thousand USD,Office ${row % 97},"côté ""${row % 5}""",R-${row % 7 === 0 ? 7 : row}`,
    );
  }
  return `${out.join('\n')}\n`;
}

const WIDE = `Trade, mn USD\nCountry;Partner;2022;2023 p;2024\n${Array.from(
  { length: 1500 },
  (_, row) =>
    `${row % 9 === 0 ? 'Total' : 'Armenia'};${row % 2 === 0 ? 'Russia' : 'China'};${row},5*;–;${row}`,
).join('\n')}\n`;

const csv = await SOUND_FILES.csv();
const sdmx = await SOUND_FILES.sdmx();

test.each<[string, readonly (Buffer | string)[], Omit<How, 'isAhead'>]>([
  ['many.csv', [manyRows(2600)], {}],
  ['again.csv', [manyRows(2100), manyRows(2100, 3), manyRows(200)], {}],
  ['strict.csv', [manyRows(3000)], { isStrict: true }],
  ['wide.csv', [WIDE], {}],
  ['sound.csv', [csv, csv], {}],
  ['sdmx.csv', [sdmx], {}],
  [
    'mapped.csv',
    ['P,when,foo,bar\nArmenia,2023,1,2\nGeorgia,2023,3,4\n'],
    {
      mapping: readMapping(
        JSON.stringify({
          columns: { area: 'P', period: 'when' },
          value_columns: { foo: { flow: 'exports' }, bar: { flow: 'imports' } },
          constants: { counterpart: 'RUS' },
          only: { P: 'Georgia' },
        }),
        'm.json',
      ),
    },
  ],
  ['unclosed.csv', [`${manyRows(2500)}ARM,RUS,exports,2024,"1`], {}],
  ['nothing.csv', [`${HEADER}\nnowhere at all,RUS,exports,2024,1,USD,,,\n`], {}],
  ...[...Array(3).keys()].map((seed): [string, readonly Buffer[], Omit<How, 'isAhead'>] => [
    `harmed ${seed}.csv`,
    [csv, harmed(csv, dice(seed * 31 + 5)), harmed(sdmx, dice(seed * 17 + 3))],
    {},
  ]),
])('%s', async (name, versions, how) => {
  const inPlace = await outcome(name, versions, { ...how, isAhead: false });
  expect(await outcome(name, versions, { ...how, isAhead: true })).toEqual(inPlace);
  expect(inPlace.said.length).toBeGreaterThan(0);
});

test('what is stopped leaves nothing behind, and the next import is not disturbed', async () => {
  const { context, remove } = emptyWorkspace();
  const path = join(folder, 'stopped.csv');
  writeFileSync(path, manyRows(12_000));
  const file = await openImportFile(path, WORKERS);
  try {
    const before = stateSha256(context.store.db);
    const opening = openImport(file, NO_MAPPING);
    const shares: number[] = [];
    const watch = {
      ...UNWATCHED,
      onProgress: (_rows: number, share: number) => shares.push(share),
      isStopped: () => shares.length > 1,
    };
    const stopped = () =>
      importRows(context, 'stopped.csv', opening.figuresAhead(false, threadUrl, 0), watch);
    expect(stopped).toThrow('The import was stopped');
    expect(shares).toHaveLength(2);
    expect(stateSha256(context.store.db)).toBe(before);
    const { value } = importRows(context, 'stopped.csv', opening.figuresAhead(false, threadUrl, 0));
    expect(value.assertions).toBeGreaterThan(8000);
  } finally {
    file.close();
    remove();
  }
});
