/** Tables of an article, whose cells are blocks: "table 1 r2 c3". */
import type { Block } from '#shared/domain/document/types.ts';
import { Problem } from '#shared/lib/problem.ts';
import type { CsvRow } from '../csv/csvTable.ts';
import type { NeutralTable } from '../table/tableTypes.ts';

const MOST_COLUMNS = 1000;

/** In the order they stand; what stands right before a table may say what it holds. Throws a Problem where there is none. */
export function articleTables(blocks: readonly Block[], fileName: string): NeutralTable[] {
  const tables = new Map<string, { around: string[]; rows: Map<number, string[]> }>();
  let words = '';
  for (const { locator, text, kept } of blocks) {
    const match = /^table (\d+) r(\d+) c(\d+)$/.exec(locator);
    if (match === null) {
      if (kept) words = text;
      continue;
    }
    const [name, line, column] = [`table ${match[1]}`, Number(match[2]), Number(match[3])];
    const table = tables.get(name) ?? { around: words === '' ? [] : [words.slice(0, 300)], rows: new Map() };
    tables.set(name, table);
    const cells = table.rows.get(line) ?? [];
    table.rows.set(line, cells);
    if (column > MOST_COLUMNS) continue;
    while (cells.length < column) cells.push('');
    cells[column - 1] = text;
  }
  if (tables.size === 0) throw none(fileName);
  return [...tables].map(([sheet, { around, rows }]) => {
    const width = Math.max(...[...rows.values()].map((cells) => cells.length));
    const lines = [...rows].map(
      ([line, cells]): CsvRow => ({
        line,
        cells: [...cells, ...Array<string>(width - cells.length).fill('')],
      }),
    );
    return { sheet, rows: () => lines, progress: () => 0, around, remarks: [] };
  });
}

const none = (fileName: string): Problem =>
  new Problem('import/no_table', {
    message: 'The article holds no table.',
    where: fileName,
    fix: 'Add it as an article, or import a file that holds a table.',
  });
