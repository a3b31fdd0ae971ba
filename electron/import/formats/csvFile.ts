import { type CsvRow, isEurostatTsv, openRawCsv } from '../csv/csvTable.ts';
import { type ByteSource, openTableText } from '../csv/tableText.ts';
import type { NeutralTable } from '../table/tableTypes.ts';
import { splitDimensions } from './eurostatTsv.ts';

/** The rows of a text, the dimensions of Eurostat's files in columns of their own. */
function neutralRows(chunks: Iterable<string>, fileName: string): Iterable<CsvRow> {
  const { rows, start } = openRawCsv(chunks, fileName);
  return isEurostatTsv(start) ? splitDimensions(rows) : rows;
}

/** A file of separated values: encoding and delimiter are found out anew for each walk, so that nothing is kept. */
export function csvTable(source: ByteSource, fileName: string): NeutralTable {
  let progress = (): number => 0;
  return {
    sheet: '',
    rows: () => {
      const text = openTableText(source, fileName);
      progress = text.progress;
      return neutralRows(text.chunks, fileName);
    },
    progress: () => progress(),
    lent: source,
    around: [],
    remarks: [],
  };
}
