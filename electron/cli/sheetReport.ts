/** What `attest import` says of an exported sheet, as JSON and in words. */
import type { ImportFile } from '../import/openFile.ts';
import type { SheetImport } from '../services/imports/ownSheets/importSheet.ts';
import { titleOf } from '../services/imports/ownSheets/ownSheetOf.ts';
import type { Outcome } from './outcome.ts';

/** As many fields are named; in words, fewer. */
const TOLD = 1000;
const SAID = 20;

type Told = {
  readonly isDryRun: boolean;
  readonly file: ImportFile;
  /** The sheet of a workbook it was read from. */
  readonly table: string;
  readonly sheet: SheetImport;
};

type Field = {
  readonly line: number;
  readonly row: string;
  readonly column: string;
  readonly text: string;
  readonly before: string;
  readonly after: string | null;
  readonly state: 'written' | 'refused' | 'fixed';
  readonly why: string | null;
};

export const toldSheet = (told: Told): Outcome => ({ json: sheetJson(told), text: sheetText(told) });

const sheetJson = ({ isDryRun, file, table, sheet }: Told) => ({
  dry_run: isDryRun,
  sheet: sheet.sheet,
  ...sheet.counts,
  file: {
    name: file.name,
    format: file.format,
    shape: `the sheet ${titleOf(sheet.sheet)}`,
    sheet: table,
    sha256: file.sha256,
  },
  remarks: sheet.remarks,
  fields: fieldsOf(sheet).slice(0, TOLD),
});

const fieldsOf = ({ fields, fileLines }: SheetImport): readonly Field[] =>
  fields.flatMap(({ line, label, column, text, now, becomes, state, why }): Field[] =>
    state === 'written' || state === 'refused' || state === 'fixed'
      ? [{ line: fileLines[line] ?? 0, row: label, column, text, before: now, after: becomes, state, why }]
      : [],
  );

function sheetText({ isDryRun, file, sheet }: Told): string {
  const { added, changed, unchanged, refused, gone } = sheet.counts;
  const fields = fieldsOf(sheet);
  const counted = `${added} added, ${changed} changed, ${unchanged} unchanged${refused === 0 ? '' : `, ${refused} not wholly written`}`;
  const stays =
    gone === 0
      ? ''
      : `; ${gone} of the workspace ${gone === 1 ? 'is' : 'are'} not in the file and ${gone === 1 ? 'stays' : 'stay'}`;
  const of = `${file.name} is an export of the sheet ${titleOf(sheet.sheet)}`;
  return [
    ...sheet.remarks.map((remark) => `  ${remark}\n`),
    ...fields.slice(0, SAID).map(fieldLine),
    fields.length > SAID ? `  … and ${fields.length - SAID} more\n` : '',
    isDryRun
      ? `${of}: its rows would be ${counted}${stays}. Nothing was written.\n`
      : `${of}: rows ${counted}${stays}.\n`,
  ].join('');
}

function fieldLine({ line, row, column, text, before, after, state, why }: Field): string {
  const place = `  line ${line}, ${column}${row === '' ? '' : ` of ${row}`}:`;
  if (state !== 'written') return `${place} "${text}" is not written. ${why ?? ''}\n`;
  return before === ''
    ? `${place} "${after ?? text}"\n`
    : `${place} "${before}" becomes "${after ?? text}"\n`;
}
