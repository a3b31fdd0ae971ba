/** The rows of a table as assertions, by its plan. A row that cannot be read is told, and the next is read. */
import { Problem } from '#shared/lib/problem.ts';
import type { CsvRow } from '../csv/csvTable.ts';
import { type LongCell, type LongColumn, longReader, type ValueCell } from '../csv/longRows.ts';
import { remembered } from '../csv/remembered.ts';
import type { SourceRegister } from '../csv/sourceRegister.ts';
import { raggedRow } from '../csv/tableFaults.ts';
import type { ImportedAssertion } from '../importTypes.ts';
import { withoutMarks } from './cellMarks.ts';
import { joinedParts } from './periodParts.ts';
import type { NeutralTable, TablePlan, ValueColumn } from './tableTypes.ts';
import { unitIn } from './wordsOfHeader.ts';

export type TableReading = {
  readonly sources: SourceRegister;
  readonly fileName: string;
  readonly onRefused: (problem: Problem) => void;
};

/** Walks through the table once. A row of one word is a heading inside the table or a remark below it. */
export function* readTable(
  table: NeutralTable,
  plan: TablePlan,
  reading: TableReading,
): Generator<ImportedAssertion> {
  const { fileName } = reading;
  const where = table.sheet === '' ? fileName : `${fileName}, sheet "${table.sheet}"`;
  const columns = plan.valueColumns.map((column) =>
    columnReader(column, plan, table.sheet, where, reading.sources),
  );
  for (const row of table.rows()) {
    if (row.line <= plan.headerLine || !saysTwoThings(row)) continue;
    if (row.cells.length !== plan.width) {
      reading.onRefused(raggedRow(row, plan.width, where));
      continue;
    }
    let told = '';
    for (const read of columns) {
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

function saysTwoThings({ cells }: CsvRow): boolean {
  let filled = 0;
  for (const cell of cells) if (cell.trim() !== '' && ++filled === 2) return true;
  return false;
}

/** Reads one column of values; what it needs of the plan is looked up once. */
function columnReader(
  { place, says }: ValueColumn,
  plan: TablePlan,
  sheet: string,
  where: string,
  sources: SourceRegister,
): (row: CsvRow) => ImportedAssertion {
  const read = longReader((column) => cellOf(column, says, plan), sources, where);
  const at = sheet === '' ? { column: place + 1 } : { column: place + 1, sheet };
  const words = plan.values.value ?? {};
  return (row) => read(row, valueCell(row, place, words, plan), at);
}

function valueCell(
  { cells, typed, flags }: CsvRow,
  place: number,
  words: Readonly<Record<string, string>>,
  { locale, footnotes }: TablePlan,
): ValueCell {
  const asStated = (cells[place] ?? '').trim();
  const isTyped = typed?.has(place) === true;
  const { text, mark } = isTyped ? flagged(asStated, flags?.get(place)) : withoutMarks(asStated);
  return {
    text: Object.hasOwn(words, asStated) ? (words[asStated] ?? '') : text,
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

const POWERS: Readonly<Record<string, string>> = {
  '0': '',
  '3': 'thousand',
  '6': 'million',
  '9': 'billion',
  units: '',
};

/** A power of ten in words; "units" are no magnitude. */
const scaleOf = (text: string): string => POWERS[text.toLowerCase()] ?? text;

/** Columns of names, which footnote marks may follow. */
const MARKED: ReadonlySet<LongColumn> = new Set(['area', 'counterpart', 'period']);

/** What a column says: a cell of the row, or the same in all rows. */
function cellOf(column: LongColumn, says: ValueColumn['says'], plan: TablePlan): LongCell {
  const words = plan.values[column];
  const isPlain = words === undefined && !MARKED.has(column);
  const meant = remembered((text: string): string => {
    const own = (word: string): string | undefined =>
      words !== undefined && Object.hasOwn(words, word) ? words[word] : undefined;
    const plain = MARKED.has(column) ? withoutMarks(text).text : text;
    return own(text) ?? own(plain) ?? plain;
  });
  const at = plan.places.get(column);
  if (column === 'unit' && plan.isUnitInFlow) {
    const flowAt = plan.places.get('flow') ?? 0;
    const unit = remembered((text: string): string => unitIn(text) ?? '');
    return ({ cells }) => unit((cells[flowAt] ?? '').trim());
  }
  if (column === 'unit' && at !== undefined) {
    const scaleAt = plan.scalePlace;
    if (scaleAt === null) return ({ cells }) => scaleOf(meant((cells[at] ?? '').trim()));
    return ({ cells }) =>
      `${scaleOf((cells[scaleAt] ?? '').trim())} ${meant((cells[at] ?? '').trim())}`.trim();
  }
  if (at === undefined) {
    const same = meant(says[column] ?? plan.constants[column] ?? '');
    return () => same;
  }
  if (column === 'period' && plan.periodPart !== null) {
    const { place, of } = plan.periodPart;
    const join = joinedParts(of);
    return ({ cells }) => meant(join((cells[at] ?? '').trim(), (cells[place] ?? '').trim()));
  }
  if (isPlain) return ({ cells }) => (cells[at] ?? '').trim();
  return ({ cells }) => meant((cells[at] ?? '').trim());
}
