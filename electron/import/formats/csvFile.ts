import { openRawCsv } from '../csv/csvTable.ts';
import { type ByteSource, openTableText } from '../csv/tableText.ts';
import type { NeutralTable } from '../table/tableTypes.ts';

/** A file of separated values: encoding and delimiter are found out anew for each walk, so that nothing is kept. */
export function csvTable(source: ByteSource, fileName: string): NeutralTable {
  let progress = (): number => 0;
  return {
    sheet: '',
    rows: () => {
      const text = openTableText(source, fileName);
      progress = text.progress;
      return openRawCsv(text.chunks, fileName).rows;
    },
    progress: () => progress(),
    around: [],
    remarks: [],
  };
}
