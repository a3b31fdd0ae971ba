/** A note's paragraphs as they are set: tables with their rows, footnotes at the end, everything else by itself. */
import type { CellShape, NoteShape } from '../notes/noteBody.ts';
import { STANCE_NAMES } from '../notes/stance.ts';
import type { NotePart, PackRun } from './packModel.ts';

/** The paragraphs of one cell; none where it is empty. */
export type NoteCell = { readonly isHead: boolean; readonly paragraphs: readonly (readonly PackRun[])[] };
export type NoteGroup =
  | { readonly kind: 'paragraph'; readonly shape: NoteShape; readonly runs: readonly PackRun[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly NoteCell[])[] }
  | {
      readonly kind: 'footnotes';
      readonly notes: readonly { readonly number: number; readonly runs: readonly PackRun[] }[];
    };

const PLAIN: NoteShape = { kind: 'paragraph' };

/** In print order. Paragraphs without shapes are plain, as in packs made before notes had any. */
export function noteGroups(part: NotePart): NoteGroup[] {
  const groups: NoteGroup[] = [];
  const tables = new Map<number, NoteCell[][]>();
  const notes: { readonly number: number; readonly runs: readonly PackRun[] }[] = [];
  for (const [index, runs] of part.paragraphs.entries()) {
    const shape = part.shapes?.[index] ?? PLAIN;
    if (shape.kind === 'footnote') notes.push({ number: shape.number, runs });
    else if (shape.kind !== 'cell') groups.push({ kind: 'paragraph', shape, runs });
    else {
      let rows = tables.get(shape.table);
      if (rows === undefined) {
        rows = emptyRows(shape);
        tables.set(shape.table, rows);
        groups.push({ kind: 'table', rows });
      }
      const row = rows[shape.row];
      const before = row?.[shape.column]?.paragraphs ?? [];
      if (row !== undefined) row[shape.column] = { isHead: shape.isHead, paragraphs: [...before, runs] };
    }
  }
  if (notes.length > 0) groups.push({ kind: 'footnotes', notes });
  return groups;
}

/** A model from elsewhere may say anything; nobody writes a larger table. */
const MOST_CELLS = 20_000;

const emptyRows = ({ rows, columns }: CellShape): NoteCell[][] =>
  rows * columns > MOST_CELLS
    ? []
    : Array.from({ length: rows }, () =>
        Array.from({ length: columns }, (): NoteCell => ({ isHead: false, paragraphs: [] })),
      );

/** The number a cell is, where it is nothing else. */
export function onlyNumber({ isHead, paragraphs }: NoteCell): string | null {
  const runs = paragraphs.flat().filter((run) => 'number' in run || run.text.trim() !== '');
  const [only] = runs;
  return !isHead && runs.length === 1 && only !== undefined && 'number' in only ? only.number : null;
}

/** Of each column of a table, whether what stands below its head is numbers: they end at the right. */
export const numberColumns = (rows: readonly (readonly NoteCell[])[]): boolean[] =>
  (rows[0] ?? []).map((_, column) => {
    const below = rows.flatMap((cells) => {
      const cell = cells[column];
      return cell === undefined || cell.isHead || cell.paragraphs.length === 0 ? [] : [onlyNumber(cell)];
    });
    return below.length > 0 && below.every((id) => id !== null);
  });

/** "Judgement: " before a paragraph that is one, for formats that have words only. */
export const stanceLead = ({ stance }: NoteShape): string =>
  stance === undefined ? '' : `${STANCE_NAMES[stance]}: `;

type Plain = (runs: readonly PackRun[]) => string;

/** A note as lines of words; a row of a table is one, a footnote begins with its number. */
export const noteLines = (part: NotePart, plain: Plain): string[] =>
  noteGroups(part).flatMap((group) => linesOf(group, plain));

function linesOf(group: NoteGroup, plain: Plain): string[] {
  switch (group.kind) {
    case 'paragraph':
      return [stanceLead(group.shape) + plain(group.runs)];
    case 'table':
      return group.rows.map((cells) =>
        cells.map(({ paragraphs }) => paragraphs.map(plain).join(' ')).join(' | '),
      );
    case 'footnotes':
      return group.notes.map(({ number, runs }) => `${number}) ${plain(runs)}`);
  }
}
