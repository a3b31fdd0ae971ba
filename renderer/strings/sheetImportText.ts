import type { SheetPreview } from '#shared/ipc/importShapes.ts';
import { count } from './count.ts';
import { sheetsText } from './sheetsText.ts';

const rows = (n: number): string => count(n, 'row', 'rows');

/** Sentences of the import of a sheet that Attest exported. */
export const sheetImportText = {
  is: ({ name, sheet }: SheetPreview) =>
    `${name} is an export of the sheet ${sheetsText.sheets[sheet]}. Its rows go there.`,
  /** What would come of it. */
  counts: ({ added, changed, unchanged, refused, gone }: SheetPreview['counts']) =>
    [
      `${rows(added)} added, ${changed} changed, ${unchanged} unchanged.`,
      ...(refused === 0 ? [] : [`${rows(refused)} cannot be written whole: see below.`]),
      ...(gone === 0
        ? []
        : [
            `${rows(gone)} of the sheet ${gone === 1 ? 'is' : 'are'} not in the file and ${gone === 1 ? 'stays' : 'stay'}.`,
          ]),
    ].join(' '),
  decimal: 'Decimal mark',
  decimals: { point: 'point, as exported: 0.92', comma: 'comma: 0,92' },
  submit: ({ added, changed }: SheetPreview['counts']) => `Import ${rows(added + changed)}`,
  nothing: 'The sheet says all of this already: there is nothing to import.',
};
