import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, expect, test } from 'vitest';
import { openImportFile } from '../../import/openFile.ts';
import { type ColumnMapping, NO_MAPPING } from '../../import/table/columnMapping.ts';
import { WORKERS } from '../../import/testing/openBytes.ts';
import { openImport } from './importFileInto.ts';

const folder = mkdtempSync(join(tmpdir(), 'attest-hidden-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What is read of a workbook whose sheets hold one figure each, the value being the sheet's number. */
async function valuesOf(
  states: readonly ('visible' | 'hidden' | 'veryHidden')[],
  mapping: ColumnMapping = NO_MAPPING,
) {
  const book = new ExcelJS.Workbook();
  for (const [at, state] of states.entries())
    book.addWorksheet(`S${at + 1}`, { state }).addRows([
      ['Country', 'Partner', 'Flow', 'Year', 'Value, USD'],
      ['Armenia', 'Russia', 'exports', 2023, at + 1],
    ]);
  const path = join(folder, 'book.xlsx');
  writeFileSync(path, Buffer.from(await book.xlsx.writeBuffer()));
  const { table, questions, figures } = openImport(await openImportFile(path, WORKERS), mapping);
  return {
    asked: questions.map(({ readings }) => readings),
    values: questions.length > 0 ? [] : [...figures(true).assertions].map(({ value }) => value),
    remarks: table.remarks,
  };
}

test('a sheet that nobody sees is not asked about and not read, which is told', async () => {
  const { asked, values, remarks } = await valuesOf(['hidden', 'visible']);
  expect({ asked, values }).toEqual({ asked: [], values: ['2'] });
  expect(remarks).toContain('The sheet "S1" is hidden and not looked at; "sheet" in the mapping reads it.');
  expect(await valuesOf(['veryHidden', 'visible', 'visible'])).toMatchObject({ asked: [['S2', 'S3']] });
});

test('it is read where it is named, and where there is no other', async () => {
  const named = await valuesOf(['hidden', 'visible'], { ...NO_MAPPING, sheet: 'S1' });
  expect(named).toMatchObject({ values: ['1'], remarks: [] });
  expect(await valuesOf(['hidden'])).toMatchObject({ values: ['1'] });
});
