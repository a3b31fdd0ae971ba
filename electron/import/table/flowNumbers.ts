/**
 * Flows told by the numbers 1 and 2 alone. With the United Nations and Eurostat 1 is an import, with others (Japan) an export:
 * where nothing says whose numbers they are, all exports might be imports, so that it is asked.
 */
import { flowOf } from '../cells/flows.ts';
import type { CsvRow } from '../csv/csvTable.ts';
import type { ColumnMapping } from './columnMapping.ts';
import { columnName } from './columns.ts';
import type { FilePlaces } from './filePlaces.ts';
import type { ColumnProposal, ImportQuestion } from './tableTypes.ts';

type FlowWords = Readonly<Record<string, string>>;

const MEANT: Readonly<Record<NonNullable<ColumnMapping['flow_codes']>, FlowWords>> = {
  one_imports: { '1': 'imports', '01': 'imports', '2': 'exports', '02': 'exports' },
  one_exports: { '1': 'exports', '01': 'exports', '2': 'imports', '02': 'imports' },
};
const NUMBERS = /^0?[1-4]$/;

/** Columns that only files of Eurostat (and those of its members) and of the United Nations have. */
const THEIRS =
  /^(?:declarant|declarant_iso|partner_iso|product_nc|time_period|obs_value|value_(?:in_)?eur(?:os?)?|cmd_?code|reporter_?code|refyear|freq)$/;

/** What the numbers mean, by the names in a column beside them where there is one; else the question. Neither where flows are words, or the file is one of those. */
export function flowNumbers(
  columns: readonly ColumnProposal[],
  rows: readonly CsvRow[],
  { flow_codes, values }: Pick<ColumnMapping, 'flow_codes' | 'values'>,
  file: FilePlaces,
): { readonly words: FlowWords; readonly question: ImportQuestion | null } {
  const words: FlowWords = flow_codes === undefined ? {} : MEANT[flow_codes];
  const column = columns.find(({ role }) => role === 'flow');
  if (flow_codes !== undefined || column === undefined) return { words, question: null };
  const cells = rows.map((row) => ({ line: row.line, text: (row.cells[column.column - 1] ?? '').trim() }));
  const [first] = cells.filter(({ text }) => NUMBERS.test(text));
  const told = values.flow ?? {};
  const isOpen =
    first !== undefined &&
    cells.every(({ text }) => text === '' || (NUMBERS.test(text) && !Object.hasOwn(told, text)));
  if (!isOpen || columns.some(({ header }) => THEIRS.test(columnName(header))))
    return { words, question: null };
  const beside = namesBeside(column, columns, rows);
  if (beside !== null) return { words: beside, question: null };
  return { words, question: asked(column, first, file) };
}

/** What each number is called in another column ("Flow Label"); null where no column names a flow in each row, always the same. */
function namesBeside(
  { column }: ColumnProposal,
  columns: readonly ColumnProposal[],
  rows: readonly CsvRow[],
): FlowWords | null {
  for (const other of columns) {
    if (other.column === column || other.role === 'value') continue;
    const words: Record<string, string> = {};
    const isOne = rows.every(({ cells }) => {
      const number = (cells[column - 1] ?? '').trim();
      const named = flowOf((cells[other.column - 1] ?? '').trim());
      if (number === '' || named === null) return false;
      words[number] ??= named;
      return words[number] === named;
    });
    if (isOne && Object.keys(words).length > 0) return words;
  }
  return null;
}

const asked = (
  { header, column }: ColumnProposal,
  { text, line }: { readonly text: string; readonly line: number },
  file: FilePlaces,
): ImportQuestion => ({
  code: 'import/flow_codes',
  message: `The column "${header}" tells flows by numbers ("${text}"): with the United Nations and Eurostat 1 is an import and 2 an export, elsewhere it is the other way round. Which is it here?`,
  where: file.atCell(line, column),
  readings: ['one_imports: 1 is an import, 2 an export', 'one_exports: 1 is an export, 2 an import'],
  fix: 'Write "flow_codes": "one_imports" or "flow_codes": "one_exports" into the mapping (--mapping M).',
});
