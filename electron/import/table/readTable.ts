/** The rows of a table as assertions, by its plan. A row that cannot be read is told, and the next is read. */
import { WORLD } from '#shared/domain/figures/types.ts';
import { Problem } from '#shared/lib/problem.ts';
import { periodOf } from '../cells/periods.ts';
import { remembered } from '../cells/remembered.ts';
import type { CsvRow } from '../csv/csvTable.ts';
import type { ImportedAssertion } from '../importTypes.ts';
import { type LongCell, type LongColumn, longReader, type ValueCell } from '../shapes/longRows.ts';
import { unquoted } from './areaNumbers.ts';
import { inBrackets } from './bracketVotes.ts';
import { withoutMarks } from './cellMarks.ts';
import { isStatusRow } from './columnWords.ts';
import type { FilePlaces } from './filePlaces.ts';
import { isMonthOfYear } from './monthColumns.ts';
import { joinedParts } from './periodParts.ts';
import { scaledUnit, scaleOf } from './scaledUnit.ts';
import type { SourceRegister } from './sourceRegister.ts';
import { raggedRow } from './tableFaults.ts';
import type { NeutralTable, TablePlan, ValueColumn } from './tableTypes.ts';
import { isTotalWord } from './totalRows.ts';
import { unitIn } from './wordsOfHeader.ts';

export type TableReading = {
  readonly sources: SourceRegister;
  readonly file: FilePlaces;
  readonly onRefused: (problem: Problem) => void;
};

/** Walks through the table once. A row of one word is a heading inside the table or a remark below it. */
export function* readTable(
  table: NeutralTable,
  plan: TablePlan,
  reading: TableReading,
): Generator<ImportedAssertion> {
  const file = reading.file.inSheet(table.sheet);
  const columns = plan.valueColumns.map((column) => ({
    read: columnReader(column, plan, table.sheet, file, reading.sources),
    isOfRow: rowsOfColumn(column, plan),
  }));
  const isLeftOut = totalsLeftOut(plan);
  for (const row of table.rows()) {
    if (row.line <= plan.headerLine || !saysTwoThings(row) || isAboutValues(row, plan)) continue;
    if (isLeftOut(row)) continue;
    if (row.cells.length !== plan.width) {
      reading.onRefused(raggedRow(row, plan.width, file));
      continue;
    }
    let told = '';
    for (const { read, isOfRow } of columns) {
      if (!isOfRow(row)) continue;
      try {
        yield read(row);
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        // What is wrong with the row's area is wrong for each of its columns, and said once.
        if (error.message !== told) reading.onRefused(error);
        told = error.message;
      }
    }
  }
}

/** Rows that hold the status of the values in another row ("Attribute" that says "Status"). */
const isAboutValues = ({ cells }: CsvRow, { attributePlace }: TablePlan): boolean =>
  attributePlace !== null && isStatusRow((cells[attributePlace] ?? '').trim());

/** Which rows are totals that are not to be read. A name whose meaning is told is no such row. */
function totalsLeftOut({ totalsAre, places, values }: TablePlan): (row: CsvRow) => boolean {
  if (totalsAre !== 'leave_out') return () => false;
  return ({ cells }) =>
    AREAS.some((column) => {
      const text = (cells[places.get(column) ?? -1] ?? '').trim();
      return text !== '' && isTotalWord(text) && !Object.hasOwn(values[column] ?? {}, text);
    });
}

function saysTwoThings({ cells }: CsvRow): boolean {
  let filled = 0;
  for (const cell of cells) if (cell.trim() !== '' && ++filled === 2) return true;
  return false;
}

/**
 * Which rows a column of values holds a figure of: where rows say how long their periods are, an empty cell under a period
 * of another length states nothing.
 */
function rowsOfColumn({ place, says }: ValueColumn, plan: TablePlan): (row: CsvRow) => boolean {
  const { frequencyPlace } = plan;
  const frequency = periodOf(says.period ?? '')?.frequency;
  if (frequencyPlace === null || frequency === undefined) return () => true;
  return ({ cells }) => {
    if ((cells[place] ?? '').trim() !== '') return true;
    const said = (cells[frequencyPlace] ?? '').trim().charAt(0).toUpperCase();
    return said === '' || said === frequency || (said === 'Y' && frequency === 'A');
  };
}

/** Reads one column of values; what it needs of the plan is looked up once. */
function columnReader(
  { place, says, locale }: ValueColumn,
  plan: TablePlan,
  sheet: string,
  file: FilePlaces,
  sources: SourceRegister,
): (row: CsvRow) => ImportedAssertion {
  const read = longReader((column) => cellOf(column, says, plan), sources, file, plan.areaNumbers);
  const at = sheet === '' ? { column: place + 1 } : { column: place + 1, sheet };
  const words = plan.values.value ?? {};
  const reading = { locale, footnotes: plan.footnotes, areBracketsPlain: plan.areBracketsPlain };
  return (row) => read(row, valueCell(row, place, words, reading), at);
}

function valueCell(
  { cells, typed, flags }: CsvRow,
  place: number,
  words: Readonly<Record<string, string>>,
  {
    locale,
    footnotes,
    areBracketsPlain,
  }: Pick<ValueCell, 'locale' | 'footnotes'> & Pick<TablePlan, 'areBracketsPlain'>,
): ValueCell {
  const asStated = (cells[place] ?? '').trim();
  const isTyped = typed?.has(place) === true;
  const { text, mark } = isTyped ? flagged(asStated, flags?.get(place)) : withoutMarks(asStated);
  const amount = (areBracketsPlain ? inBrackets(text) : null) ?? text;
  return {
    text: Object.hasOwn(words, asStated) ? (words[asStated] ?? '') : amount,
    asStated,
    mark,
    locale: isTyped ? 'en' : locale,
    footnotes,
  };
}

const flagged = (asStated: string, mark = '') => ({
  text: asStated.slice(0, asStated.length - mark.length).trim(),
  mark,
});

/** Columns of names, which footnote marks may follow. */
const MARKED: ReadonlySet<LongColumn> = new Set(['area', 'counterpart', 'period']);

const AREAS = ['area', 'counterpart'] as const;

/** What a column says: a cell of the row, or the same in all rows. */
function cellOf(column: LongColumn, says: ValueColumn['says'], plan: TablePlan): LongCell {
  const words = plan.values[column];
  const isPlain = words === undefined && !MARKED.has(column);
  const meant = remembered((text: string): string => {
    const own = (word: string): string | undefined =>
      words !== undefined && Object.hasOwn(words, word) ? words[word] : undefined;
    const plain = MARKED.has(column) ? unquoted(withoutMarks(text).text) : text;
    const isWorld =
      plan.totalsAre === 'world' && (AREAS as readonly string[]).includes(column) && isTotalWord(text);
    return own(text) ?? own(plain) ?? (isWorld ? WORLD : plain);
  });
  const at = plan.places.get(column);
  if (column === 'unit') return unitCell(meant, says, plan);
  if (column === 'note' && Object.keys(plan.periodNotes).length > 0) return notedPeriod(at, plan);
  if (column === 'period' && isMonthOfYear(says.period)) return monthCell(meant, says.period.slice(2), plan);
  if (at === undefined) {
    const same = meant(says[column] ?? plan.constants[column] ?? '');
    return () => same;
  }
  if (column === 'period' && plan.periodPart !== null) {
    const { place, of } = plan.periodPart;
    const join = joinedParts(of);
    return ({ cells }) => meant(join((cells[at] ?? '').trim(), (cells[place] ?? '').trim()));
  }
  // A spreadsheet's way of keeping a code as text, and of offices that quote it twice.
  if (column === 'product') return ({ cells }) => (cells[at] ?? '').trim().replace(/^'+|'+$/g, '');
  if (isPlain) return ({ cells }) => (cells[at] ?? '').trim();
  return ({ cells }) => meant((cells[at] ?? '').trim());
}

/** The note of a row, with the name of its period where the calendar has another one. */
function notedPeriod(at: number | undefined, { places, periodNotes }: TablePlan): LongCell {
  const periodAt = places.get('period') ?? 0;
  return ({ cells }) => {
    const note = at === undefined ? '' : (cells[at] ?? '').trim();
    const text = (cells[periodAt] ?? '').trim();
    const told = Object.hasOwn(periodNotes, text) ? (periodNotes[text] ?? '') : '';
    return note === '' || told === '' ? note + told : `${note}; ${told}`;
  };
}

/** A month of the year that stands in the row, or over the table. */
function monthCell(
  meant: (text: string) => string,
  month: string,
  { places, constants }: TablePlan,
): LongCell {
  const at = places.get('period');
  const join = joinedParts('month');
  const whole = remembered((year: string): string => meant(month === '' ? year : join(year, month)));
  if (at === undefined) {
    const same = whole(constants.period ?? '');
    return () => same;
  }
  return ({ cells }) => whole((cells[at] ?? '').trim());
}

/** The unit of a row: of its own column, of what names the flow or of the header, with the magnitude that stands beside it. */
function unitCell(meant: (text: string) => string, says: ValueColumn['says'], plan: TablePlan): LongCell {
  const { scalePlace } = plan;
  const at = plan.isUnitInFlow ? plan.places.get('flow') : plan.places.get('unit');
  const same = meant(says.unit ?? plan.constants.unit ?? '');
  const named = remembered((text: string): string =>
    plan.isUnitInFlow ? (unitIn(text) ?? '') : scaleOf(meant(text)),
  );
  const base: LongCell = at === undefined ? () => same : ({ cells }) => named((cells[at] ?? '').trim());
  if (scalePlace === null) return base;
  return (row) => scaledUnit((row.cells[scalePlace] ?? '').trim(), base(row));
}
