/** Tables of an article, whose cells are blocks: "table 1 r2 c3". */
import type { Block } from '#shared/domain/document/types.ts';
import { Problem } from '#shared/lib/problem.ts';
import { footnotesIn } from '../table/footnotes.ts';
import type { NeutralTable } from '../table/tableTypes.ts';
import { sourceIn } from '../table/wordsOfHeader.ts';
import { type Merge, type SheetRow, spreadMerges } from '../xlsx/sheetRows.ts';

const MOST_COLUMNS = 1000;
/** So many lines behind a table may be its own. */
const MOST_BELOW = 5;
/** The words of an article say of no cell that it is a number. */
const NONE_TYPED: Set<number> = new Set();

/** In the order they stand; what stands right before a table may say what it holds. Throws a Problem where there is none. */
export function articleTables(blocks: readonly Block[], fileName: string): NeutralTable[] {
  const tables = new Map<string, ArticleTable>();
  let words = '';
  let last: ArticleTable | null = null;
  for (const { locator, text, kept, spans } of blocks) {
    const match = /^table (\d+) r(\d+) c(\d+)$/.exec(locator);
    if (match === null) {
      if (kept) words = text;
      if (last !== null) last = withBelow(last, text);
      continue;
    }
    const [name, line, column] = [`table ${match[1]}`, Number(match[2]), Number(match[3])];
    const table: ArticleTable = tables.get(name) ?? {
      around: words === '' ? [] : [words.slice(0, 300)],
      below: [],
      rows: new Map(),
      merges: [],
    };
    tables.set(name, table);
    last = table;
    const cells = table.rows.get(line) ?? [];
    table.rows.set(line, cells);
    if (column > MOST_COLUMNS) continue;
    while (cells.length < column) cells.push('');
    cells[column - 1] = text;
    if (spans !== undefined)
      table.merges.push({
        place: column - 1,
        last: Math.min(column + spans.columns - 1, MOST_COLUMNS) - 1,
        from: line,
        to: line + spans.rows - 1,
      });
  }
  if (tables.size === 0) throw none(fileName);
  return [...tables].map(([sheet, { around, below, rows, merges }]) => {
    const width = Math.max(
      ...[...rows.values()].map((cells) => cells.length),
      ...merges.map(({ last: end }) => end + 1),
    );
    const lines = [...rows].map(
      ([line, cells]): SheetRow => ({
        line,
        cells: [...cells, ...Array<string>(width - cells.length).fill('')],
        typed: NONE_TYPED,
      }),
    );
    spreadMerges(lines, merges);
    return { sheet, rows: () => lines, progress: () => 0, around, below, remarks: [] };
  });
}

type ArticleTable = {
  readonly around: string[];
  readonly below: string[];
  readonly rows: Map<number, string[]>;
  readonly merges: Merge[];
};

/** Keeps a line behind a table that explains a mark or names its source; the first other line is of the article again. */
function withBelow(table: ArticleTable, text: string): ArticleTable | null {
  // A paragraph may hold several: "* preliminary. Source: Armstat".
  const lines = text.split(/\n|(?<=[.;])\s+(?=\p{Lu}\p{L}+:)/u);
  const isOwn = lines.some((line) => Object.keys(footnotesIn([line])).length > 0 || sourceIn(line) !== null);
  if (!isOwn || table.below.length >= MOST_BELOW) return null;
  table.below.push(...lines);
  return table;
}

const none = (fileName: string): Problem =>
  new Problem('import/no_table', {
    message: 'The article holds no table.',
    where: fileName,
    fix: 'Add it as an article, or import a file that holds a table.',
  });
