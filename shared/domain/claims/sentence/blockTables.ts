/** Tables inside an article: each row is a name, each column a measure. */
import type { ClaimSentence, Item } from './claimSentence.ts';
import { contentWords } from './contentWords.ts';
import { bare } from './namedValues.ts';
import { dimensionOf } from './roles.ts';

export type TableCell = { readonly item: Item; readonly sentence: ClaimSentence };
export type TableColumn = {
  readonly head: ClaimSentence | null;
  /** The name of each row with its number, the total's row left out. */
  readonly rows: readonly { readonly name: string; readonly cell: TableCell }[];
  readonly total: TableCell | null;
};

const PLACE = /^table (\d+) r(\d+) c(\d+)$/u;
export const TOTAL = /^(?:(?:grand |sub)?total|sum|all|overall|together|world)\b/iu;
const known = new WeakMap<readonly ClaimSentence[], readonly TableColumn[]>();

/** Columns of numbers in all tables of an article, in text order; worked out once. */
export function tableColumns(sentences: readonly ClaimSentence[]): readonly TableColumn[] {
  const found = known.get(sentences) ?? readColumns(sentences);
  known.set(sentences, found);
  return found;
}

type Grid = Map<number, Map<number, ClaimSentence>>;

function readColumns(sentences: readonly ClaimSentence[]): readonly TableColumn[] {
  const tables = new Map<string, Grid>();
  for (const sentence of sentences) {
    const match = PLACE.exec(sentence.block.locator);
    if (match === null) continue;
    const [table, row, column] = [match[1] ?? '', Number(match[2]), Number(match[3])];
    const grid: Grid = tables.get(table) ?? new Map();
    const cells = grid.get(row) ?? new Map<number, ClaimSentence>();
    grid.set(row, cells.set(column, sentence));
    tables.set(table, grid);
  }
  return [...tables.values()].flatMap(columnsOf);
}

function columnsOf(grid: Grid): readonly TableColumn[] {
  const head = grid.get(1);
  const columns = [...(head?.keys() ?? [])].filter((column) => column > 1);
  return columns.flatMap((column): TableColumn[] => {
    const rows = [...grid].flatMap(([row, cells]) => {
      const [label, sentence] = [cells.get(1), cells.get(column)];
      const cell = row === 1 || sentence === undefined ? null : numberOf(sentence);
      return label === undefined || cell === null ? [] : [{ name: label.text.trim(), cell }];
    });
    const dimensions = new Set(rows.map(({ cell }) => dimensionOf(cell.item)));
    if (rows.length < 2 || dimensions.size !== 1) return [];
    const isTotal = ({ name }: { readonly name: string }): boolean => TOTAL.test(name);
    return [
      {
        head: head?.get(column) ?? null,
        rows: rows.filter((row) => !isTotal(row)),
        total: rows.find(isTotal)?.cell ?? null,
      },
    ];
  });
}

/** A cell that is one number and no more. */
function numberOf(sentence: ClaimSentence): TableCell | null {
  const [item, more] = sentence.items;
  const isAlone = item !== undefined && more === undefined && sentence.tagged.trim().length === 1;
  return isAlone && item.reading.value !== null && dimensionOf(item) !== null ? { item, sentence } : null;
}

export const rowOf = ({ rows }: TableColumn, name: string): TableCell | null =>
  rows.find((row) => bare(row.name) === bare(name))?.cell ?? null;

/** Words of a column's head that a sentence has, too. */
export function headWords({ head }: TableColumn, sentence: ClaimSentence): number {
  if (head === null) return 0;
  const own = contentWords(sentence);
  return [...contentWords(head)].filter((word) => own.has(word)).length;
}
