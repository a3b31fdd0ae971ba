/** Lines that stand beside the table and are no rows of it: a title, a heading inside, a note or a source below. */
import type { CsvRow } from '../csv/csvTable.ts';
import type { FilePlaces } from './filePlaces.ts';
import type { ColumnProposal } from './tableTypes.ts';

/** So many lines are kept and named; the rest is counted. */
const MOST = 20;

type BesideTable = {
  /** One row below the header. */
  readonly add: (row: CsvRow) => void;
  /** Words below the header that are no row, in file order. */
  readonly lines: () => readonly string[];
  readonly remarks: () => string[];
};

/** Rows are added as they come. */
export function besideTable(file: FilePlaces): BesideTable {
  const seen: { readonly text: string; readonly line: number }[] = [];
  let count = 0;
  return {
    add: ({ cells, line }) => {
      const text = onlyText(cells);
      if (text === null) return;
      count++;
      if (seen.length < MOST) seen.push({ text, line });
    },
    lines: () => seen.map(({ text }) => text),
    remarks: () => {
      const [first] = seen;
      if (first === undefined) return [];
      const told = `"${first.text.slice(0, 80)}" (${file.line(first.line)})`;
      return [
        count === 1
          ? `One line is no row of figures and is passed over: ${told}.`
          : `${count} lines are no rows of figures and are passed over; the first is ${told}.`,
      ];
    },
  };
}

/** The one text of a line; null where the line holds several, or none. */
function onlyText(cells: readonly string[]): string | null {
  let found: string | null = null;
  for (const cell of cells) {
    const text = cell.trim();
    if (text === '') continue;
    if (found !== null) return null;
    found = text;
  }
  return found;
}

/** Columns that nobody asked to leave out and that are not read. */
export function leftOut(columns: readonly ColumnProposal[]): string[] {
  const out = columns.filter(
    ({ role, confidence, header }) => role === null && confidence !== 'given' && header !== '',
  );
  if (out.length === 0) return [];
  const told = out
    .slice(0, MOST)
    .map(({ column, header, reason }) => `${column} "${header}" (${reason})`)
    .join(', ');
  return [`Column${out.length === 1 ? '' : 's'} left out: ${told}${out.length > MOST ? ', …' : ''}.`];
}
