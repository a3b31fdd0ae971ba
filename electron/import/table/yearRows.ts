/** Years that stand between the rows ("2022" alone in its line, its months or countries below) become a column. */
import { periodOf } from '../cells/periods.ts';
import type { CsvRow } from '../csv/csvTable.ts';
import type { NeutralTable } from './tableTypes.ts';

/** Rows that show whether a table is of this kind. */
const LOOKED_AT = 200;
const HEADING = 'Year';

/** The year a row says and nothing else; null for every other row. */
function yearAlone({ cells }: CsvRow): string | null {
  const [first = '', ...others] = cells;
  if (others.some((cell) => cell.trim() !== '')) return null;
  const year = /^(?:year|год|jahr|année)?\s*((?:19|20)\d{2})\s*(?:г\.?|год|年)?\s*:?$/iu.exec(first.trim());
  return year?.[1] ?? null;
}

const saysMore = ({ cells }: CsvRow): boolean => cells.filter((cell) => cell.trim() !== '').length > 1;

/** Line of the row of names right above the first year; null where the table is of another kind. */
function headingLine(table: NeutralTable): number | null {
  let last: CsvRow | null = null;
  let heading: number | null = null;
  let [looked, isFollowed] = [0, false];
  for (const row of table.rows()) {
    if (++looked > LOOKED_AT) break;
    if (yearAlone(row) !== null) {
      if (heading === null) {
        if (last === null || last.cells.some((cell) => periodOf(cell.trim()) !== null)) return null;
        heading = last.line;
      }
      continue;
    }
    if (!saysMore(row)) continue;
    // A table of years by their rows may have one of which nothing is known yet.
    if (heading !== null && periodOf((row.cells[0] ?? '').trim()) !== null) return null;
    isFollowed ||= heading !== null;
    last = row;
  }
  return isFollowed ? heading : null;
}

/** The table with its years in a last column, and what is to be said of it; as it is where it has none between its rows. */
export function withYearColumn(table: NeutralTable): {
  readonly table: NeutralTable;
  readonly remarks: readonly string[];
} {
  const heading = headingLine(table);
  if (heading === null) return { table, remarks: [] };
  function* rows(): Generator<CsvRow> {
    let year = '';
    for (const row of table.rows()) {
      if (heading !== null && row.line > heading) {
        const said = yearAlone(row);
        if (said !== null) {
          year = said;
          continue;
        }
      }
      // A line of one remark stays one.
      if (!saysMore(row)) yield row;
      else yield { ...row, cells: [...row.cells, row.line === heading ? HEADING : year] };
    }
  }
  return {
    table: { ...table, rows },
    remarks: ['Years that stand between the rows hold for those below them.'],
  };
}
