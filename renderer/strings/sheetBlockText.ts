import { count } from './count.ts';
import { pasteText } from './pasteText.ts';

const fields = (n: number): string => count(n, 'field', 'fields');

/** Sentences of a block of fields: copied, pasted, filled, emptied, in every sheet but the wide one. */
export const sheetBlockText = {
  titles: {
    Paste: (n: number) => `Paste ${fields(n)}`,
    Fill: (n: number) => `Fill ${fields(n)}`,
    Empty: (n: number) => `Empty ${fields(n)}`,
  },
  from: (rows: number, columns: number) =>
    `${count(rows, 'row', 'rows')} × ${count(columns, 'column', 'columns')}. Nothing is written yet.`,
  fromRow: (rows: number, columns: number, column: string, row: string) =>
    `${count(rows, 'row', 'rows')} × ${count(columns, 'column', 'columns')}, from ${column} of ${row}. Nothing is written yet.`,
  newRow: (n: number) => `New row ${n}`,
  field: (column: string, row: string) => `${column}: ${row}`,
  filtered: 'The sheet is filtered: only the rows it shows are written, in the order it shows them.',
  sorted: 'The sheet is sorted: rows are written in the order it shows.',
  rowsLeft: (rows: number) => `${count(rows, 'row', 'rows')} of the block find no row below.`,
  decimalOf: (column: string) => `Decimal mark of ${column}`,
  addRows: (rows: number) => `Add ${count(rows, 'new row', 'new rows')} for what is left`,
  noNewRows: 'They are left out: this sheet takes no new rows.',
  columnsLeft: (columns: number) =>
    `${count(columns, 'column', 'columns')} of the block find no column to the right and are left out.`,
  fixed: (n: number, why: string) => `${count(n, 'field stays', 'fields stay')} as they are. ${why}`,
  kept: (n: number, why: string) => `${count(n, 'field', 'fields')} that were cut stay as they are. ${why}`,
  transpose: 'Transpose',
  show: 'Show',
  tabs: {
    all: (n: number) => `All ${n}`,
    refused: (n: number) => `Refused ${n}`,
    fixed: (n: number) => `Not for editing ${n}`,
  },
  columns: { field: 'Field', text: 'Text', becomes: 'Would be written', now: 'Says now' },
  nothing: 'nothing',
  empty: 'empty: the field is left as it is',
  same: 'says so already',
  refused: (why: string) => `refused: ${why}`,
  notForEditing: (why: string) => `stays: ${why}`,
  take: (field: string) => `Write ${field}`,
  submit: (n: number) => `Write ${fields(n)}`,
  leftOut: (n: number) => (n === 0 ? '' : `${count(n, 'field is', 'fields are')} left out`),
  none: 'No such field.',
  copied: (n: number) => `${fields(n)} copied`,
  cutWaits: (n: number) =>
    `${fields(n)} cut: they move when they are pasted. Esc leaves them where they are.`,
  selectFirst: 'Select a field first.',
  nothingToPaste: pasteText.nothingToPaste,
  nothingToFill: 'Select the field to copy and the fields to fill.',
  nothingToEmpty: 'These fields say nothing already.',
  someStay: (n: number, column: string, why: string) =>
    `${count(n, 'field stays as it is', 'fields stay as they are')}. ${column}: ${why}`,
  noRows: 'This sheet takes no new rows.',
  noRemoving: 'Rows of this sheet cannot be removed.',
};
