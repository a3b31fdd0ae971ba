/** A table of one side's trade: its one column of countries are the partners of whom the title, or the analyst, names. */
import { areaOf } from '../cells/areaNames.ts';
import type { CsvRow } from '../csv/csvTable.ts';
import type { LongColumn } from '../shapes/longRows.ts';
import type { ColumnMapping } from './columnMapping.ts';
import type { ColumnProposal } from './tableTypes.ts';
import type { TitleSides } from './titleSides.ts';

export type Sided = {
  readonly columns: readonly ColumnProposal[];
  /** What the title says for all rows. */
  readonly constants: Partial<Record<LongColumn, string>>;
};

/** Headers of those who report: no title makes them partners. */
const REPORTS = /report|declar|déclar|melde|отчит|репорт|raporla|informante|dichiarante|zgłaszaj|报告/iu;

export function sidesOfTitle(
  columns: readonly ColumnProposal[],
  title: TitleSides,
  mapping: ColumnMapping,
  rows: readonly CsvRow[],
): Sided {
  const said = (role: 'area' | 'counterpart'): boolean =>
    mapping.constants[role] !== undefined || mapping.columns[role] !== undefined;
  const has = (role: LongColumn): boolean => columns.some((column) => column.role === role);
  const countries = columns.find(({ role }) => role === 'area');
  const hasOther = has('counterpart') || has('reporter') || said('counterpart');
  if (countries !== undefined && !hasOther && !said('area') && !REPORTS.test(countries.header)) {
    const { area, counterpart } = title;
    // Of a group the countries may be its members as well as its partners, and of two named sides they are neither.
    if (area !== null && counterpart === null && isCountry(area) && !namesIt(area, countries, rows))
      return {
        columns: columns.map((column) =>
          column === countries ? partner(column, 'the title says whose trade it is') : column,
        ),
        constants: { area },
      };
    const isOther =
      counterpart !== null && (area === null || !isCountry(area)) && !namesIt(counterpart, countries, rows);
    return { columns, constants: isOther ? { counterpart } : {} };
  }
  const constants = {
    ...(title.area === null || countries !== undefined || has('reporter') || said('area')
      ? {}
      : { area: title.area }),
    ...(title.counterpart === null || hasOther ? {} : { counterpart: title.counterpart }),
  };
  return { columns, constants };
}

/** Where all rows are said to be one area's, the column that was taken for areas is of its partners. */
export function partnersOfOne(
  proposed: readonly ColumnProposal[],
  columns: readonly ColumnProposal[],
  { constants, leave_out }: ColumnMapping,
): readonly ColumnProposal[] {
  const [area, counterpart] = [constants.area, constants.counterpart];
  if (area === undefined || counterpart !== undefined) return columns;
  if (columns.some(({ role }) => role === 'counterpart')) return columns;
  const at = proposed.findIndex(({ role, header }) => role === 'area' && !REPORTS.test(header));
  const column = columns[at];
  if (column === undefined || column.role !== null || leave_out.includes(column.header)) return columns;
  return columns.map((one) => (one === column ? partner(one, 'the area is said for all rows') : one));
}

const partner = (column: ColumnProposal, reason: string): ColumnProposal => ({
  ...column,
  role: 'counterpart',
  confidence: 'likely',
  reason,
});

const isCountry = (code: string): boolean => /^[A-Z]{3}$/.test(code);

/** The area itself among its partners says that the column is of areas. */
const namesIt = (area: string, { column }: ColumnProposal, rows: readonly CsvRow[]): boolean =>
  rows.some(({ cells }) => areaOf((cells[column - 1] ?? '').trim()) === area);
