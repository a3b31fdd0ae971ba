/** Columns of SDMX-CSV that no name of ours reads: another dimension, or another measure, which must not be lost unsaid. */

import type { CsvRow } from '../csv/csvTable.ts';
import { leftOut } from '../table/besideTable.ts';
import type { ColumnMapping } from '../table/columnMapping.ts';
import { columnName } from '../table/columns.ts';
import { isFrequency, isOfMessage } from '../table/columnWords.ts';
import type { FilePlaces } from '../table/filePlaces.ts';
import { rowsToldApart } from '../table/rowsApart.ts';
import type { ColumnProposal, ImportQuestion } from '../table/tableTypes.ts';
import type { LongColumn } from './longRows.ts';

/** Rows that are looked at. */
const ROWS = 2000;

/** What a column says of the figure, by the shape's name for it; of the others nothing makes it another figure. */
const ROLES: Readonly<Record<string, LongColumn>> = {
  area: 'area',
  counterpart: 'counterpart',
  flow: 'flow',
  indicator: 'measure',
  period: 'period',
  value: 'value',
  unit: 'unit',
  product: 'product',
  revision: 'product_revision',
  reporting: 'reporter',
  source: 'source',
};

export type OpenDimensions = {
  readonly questions: readonly ImportQuestion[];
  readonly remarks: readonly string[];
};

/** `places` are those of the columns that are read, by the shape's names for them. */
export function openDimensions(
  header: readonly string[],
  places: ReadonlyMap<string, number>,
  rows: Iterable<CsvRow>,
  mapping: ColumnMapping,
  file: FilePlaces,
): OpenDimensions {
  const head: CsvRow[] = [];
  for (const row of rows) {
    head.push(row);
    if (head.length === ROWS) break;
  }
  const read = new Map([...places].map(([name, place]) => [place, name]));
  const given = new Set(mapping.leave_out.map(columnName));
  const columns = header.map((text, place): ColumnProposal => {
    const name = read.get(place);
    const role = name === undefined ? null : (ROLES[name] ?? null);
    const isKnown =
      name !== undefined || given.has(columnName(text)) || isFrequency(text) || isOfMessage(text);
    const reason = 'no dimension of a figure that is known';
    return {
      column: place + 1,
      header: text,
      role,
      says: {},
      confidence: isKnown ? 'given' : 'none',
      reason,
    };
  });
  const varying = columns.filter(({ column }) => isVarying(head, column - 1));
  const { question, remark } = rowsToldApart(columns, head, file);
  return {
    questions: question === null ? [] : [question],
    remarks: [...leftOut(varying), ...(remark === null ? [] : [remark])],
  };
}

const isVarying = (rows: readonly CsvRow[], place: number): boolean => {
  const texts = rows.map(({ cells }) => cells[place] ?? '');
  return texts.some((text) => text !== '') && (rows.length === 1 || texts.some((text) => text !== texts[0]));
};
