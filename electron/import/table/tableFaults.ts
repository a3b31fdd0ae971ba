/** What is refused of any table, whatever its format: nothing in it, a column named twice, a row that does not fit. */
import { Problem } from '#shared/lib/problem.ts';
import type { FilePlaces } from './filePlaces.ts';

/** The file holds no row at all. */
export const emptyTable = (fileName: string): Problem =>
  new Problem('import/empty', {
    message: 'The file holds no table.',
    where: fileName,
    fix: 'Choose a CSV file whose first row names the columns.',
  });

/** A row of another width than the header's. */
export const raggedRow = (
  { cells, line }: { readonly cells: readonly string[]; readonly line: number },
  wanted: number,
  file: FilePlaces,
): Problem =>
  new Problem('import/ragged_row', {
    message: `The row has ${cells.length} cells, the header has ${wanted}.`,
    where: file.at(line),
    fix: 'Quote cells that hold the delimiter, and write every cell of a row, empty ones too.',
  });

/** Throws where two columns have one name, in whatever case. */
export function refuseTwice(header: readonly string[], fileName: string): void {
  const seen = new Set<string>();
  for (const written of header) {
    const name = written.trim();
    const key = name.toLowerCase();
    if (key !== '' && seen.has(key)) {
      throw new Problem('import/column_twice', {
        message: `Two columns are called "${name}".`,
        where: `${fileName}, header`,
        fix: 'Rename or remove one of them.',
      });
    }
    seen.add(key);
  }
}
