import type { TableFormat } from '#shared/ipc/exportShapes.ts';
import { count } from './count.ts';

/** Sentences of the export of a sheet. */
export const tableExportText = {
  command: 'Export sheet…',
  selectionCommand: 'Export selection…',
  selectionItem: 'Export selection…',
  button: 'Export sheet…',
  title: (sheet: string) => `Export: ${sheet}`,
  extent: 'How much',
  extents: {
    all: () => 'All rows the sheet shows',
    ticked: (n: number) => `Only the ${count(n, 'ticked row', 'ticked rows')}`,
    selected: (n: number) => `Only the ${count(n, 'selected cell', 'selected cells')}`,
  },
  what: 'What',
  asStated: 'Every statement',
  asStatedHint: 'one a line, with its source; an import takes it back',
  asShown: { sheet: 'The sheet as shown', cells: 'The cells as shown' },
  asShownHint: {
    wide: 'a column a period, with derived and calculated values, and the sources of each row',
    long: 'the selected fields, with the source of each row',
  },
  format: 'Format',
  formats: {
    csv: 'CSV',
    xlsx: 'Excel workbook',
    json: 'JSON',
    datapackage: 'Data package',
    sdmx: 'SDMX-CSV 2.0',
  } satisfies Record<TableFormat, string>,
  hints: {
    csv: 'text that would run as a formula is guarded',
    xlsx: 'typed cells, with sources and metadata',
    json: 'one object a row',
    datapackage: 'CSV with its descriptor, zipped',
    sdmx: 'for SDMX tools; what their format has no place for stands in attributes of ours',
  } satisfies Record<TableFormat, string>,
  csv: 'CSV',
  semicolon: 'Semicolons between columns, as Excel reads them where the comma is the decimal mark',
  bom: 'Byte order mark, by which Excel knows UTF-8',
  figuresWay: (extent: 'all' | 'ticked' | 'selected') =>
    `Every statement ${{ all: 'of the rows that are shown', ticked: 'of the ticked rows', selected: 'in the selection' }[extent]} goes out with its source, and comes back the same by an import.`,
  tableWay: {
    rows: 'The rows go out as the sheet finds and sorts them.',
    cells: 'The selected cells go out under their headings, each row with its name.',
  },
  submit: 'Choose a place…',
  written: (n: number, areFigures: boolean, name: string) =>
    `${areFigures ? count(n, 'figure', 'figures') : count(n, 'row', 'rows')} written to ${name}`,
};
