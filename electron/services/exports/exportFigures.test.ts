import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openImportFile } from '../../import/openFile.ts';
import { NO_MAPPING } from '../../import/table/columnMapping.ts';
import { WORKERS } from '../../import/testing/openBytes.ts';
import { createStore } from '../../store/openStore.ts';
import { importRows } from '../imports/importFigures.ts';
import { openImport } from '../imports/importFileInto.ts';
import { placeFinder, placeText } from '../imports/importPlaces.ts';
import { contextOf } from '../testing/testWorkspace.ts';
import { exportFigures, figureTable } from './exportFigures.ts';

const folder = mkdtempSync(join(tmpdir(), 'attest-figures-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let count = 0;
const workspace = () => contextOf(createStore(join(folder, `w${++count}.attest`), 'test'));

async function bring(context: ReturnType<typeof workspace>, path: string) {
  const file = await openImportFile(path, WORKERS);
  try {
    const opened = openImport(file, NO_MAPPING);
    return {
      counts: importRows(context, file.name, opened.figures(true)).value,
      refused: opened.refused.count,
    };
  } finally {
    file.close();
  }
}

/** All that is said of a source, which no row of the fixture says. */
const SAID = {
  publisher: 'Armstat',
  issued: '2024-05-01',
  kind: 'dataset',
  licence: 'CC BY 4.0',
  note: '=a table, "revised"; €',
};

const FIXTURE = `area,counterpart,flow,period,value,unit,product,status,bound,note,id,reporter,source,source_url
ARM,RUS,exports,2023,12.50,bn USD,TOTAL,A,over,=1+1,,ARM,Armstat,https://example.org/1
ARM,RUS,exports,2024-07,0,EUR,0101,A,,"a ""quoted"", note",R-1,RUS,FCS,
ARM,RUS,exports,2024-08,n/a,EUR,0101,A,,'apostrophe,R-2,RUS,FCS,
ARM,RUS,exports,2024-09,–,EUR,0101,A,,+7,R-3,RUS,FCS,
ARM,RUS,exports,2024-10,,EUR,0101,A,,-x_x0041_,R-4,RUS,FCS,
KAZ,CHN,turnover,2024-Q1,1234567890123456.789,CNY,TOTAL,E,about,@home,,,Press,
`;

describe('figures that go out and come back', () => {
  it.each(['f.csv', 'f.json', 'f.xlsx', 'f.zip', 'f.sdmx.csv'])(
    'as %s are the same, to the letter',
    async (name) => {
      const first = workspace();
      const path = join(folder, 'fixture.csv');
      writeFileSync(path, FIXTURE);
      await bring(first, path);
      first.store.db
        .prepare(
          "UPDATE source SET publisher = :publisher, issued = :issued, kind = :kind, licence = :licence, note = :note WHERE url <> ''",
        )
        .run(SAID);
      const before = figureTable(first, '');
      expect(before).toHaveLength(6);
      const out = join(folder, name);
      expect(await exportFigures(first, { out, where: '', withBom: true, delimiter: ';' })).toMatchObject({
        figures: 6,
      });
      const second = workspace();
      expect(await bring(second, out)).toMatchObject({ refused: 0, counts: { assertions: 6 } });
      expect(figureTable(second, '')).toEqual(before);
      first.store.close();
      second.store.close();
    },
  );

  it('keep only what is asked for; no cell of a CSV runs as a formula; SDMX-CSV holds what is kept', async () => {
    const context = workspace();
    writeFileSync(join(folder, 'fixture.csv'), FIXTURE);
    await bring(context, join(folder, 'fixture.csv'));
    const out = join(folder, 'all.csv');
    await exportFigures(context, { out, where: 'product = 0101', withBom: false, delimiter: ',' });
    const text = readFileSync(out, 'utf8');
    expect(text.split('\n')).toHaveLength(6);
    expect(text).not.toMatch(/(^|,)"?[=+@]/m);
    const sdmx = join(folder, 'all.sdmx.csv');
    await exportFigures(context, { out: sdmx, where: 'flow = exports', withBom: false, delimiter: ',' });
    const other = workspace();
    await bring(other, sdmx);
    expect(figureTable(other, '').map((row) => [row[7], row[8]])).toEqual(
      figureTable(context, 'flow = exports').map((row) => [row[7], row[8]]),
    );
    context.store.close();
    other.store.close();
  });
});

describe('a file imported again', () => {
  it('changes what differs, adds what is new, tells what is gone, and keeps each value’s place', async () => {
    const context = workspace();
    const path = join(folder, 'again.csv');
    const header = 'area,counterpart,flow,period,value\n';
    writeFileSync(path, `${header}ARM,RUS,exports,2022,1\nARM,RUS,exports,2023,2\nGEO,RUS,exports,2023,3\n`);
    await bring(context, path);
    writeFileSync(
      path,
      `${header}ARM,RUS,exports,2023,2.5\nARM,RUS,exports,2022,1\nARM,RUS,exports,2024,9\n`,
    );
    const { counts } = await bring(context, path);
    expect(counts).toMatchObject({
      assertions: 1,
      alreadyHere: 1,
      changed: [{ cell: 'ARM-RUS exports TOTAL 2023', line: 2, before: '2', after: '2.5' }],
      gone: ['GEO-RUS exports TOTAL 2023'],
    });
    expect(figureTable(context, '').map((row) => `${row[7]} ${row[8]}`)).toEqual([
      '2022 1',
      '2023 2.5',
      '2023 3',
      '2024 9',
    ]);
    const placeOf = placeFinder(context);
    expect([1, 2, 3, 4].map((id) => placeText(placeOf(id)!))).toEqual([
      'again.csv, line 2, column 5',
      'again.csv, line 2, column 5',
      'again.csv, line 4, column 5',
      'again.csv, line 4, column 5',
    ]);
    expect(placeOf(99)).toBeNull();
    context.store.close();
  });
});
