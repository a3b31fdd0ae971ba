import type { TextLine } from './textLines.ts';

/**
 * Tables in plain text: cells parted by tabs, by pipes, or by columns of spaces. A table is two or more lines in a
 * row that part the same way; ruling lines (`|---|---|`, `=====`) belong to it but are no rows.
 */
export type TextCell = { readonly start: number; readonly end: number; readonly column: number };
export type TextTable = {
  /** First line and the line after the last, as indexes into the lines given. */
  readonly from: number;
  readonly to: number;
  /** Cells by row; ruling lines are left out. Empty cells are left out but counted in `column` (from 1). */
  readonly rows: readonly (readonly TextCell[])[];
};

type Style = 'tab' | 'pipe' | 'space';

/** Cells of a table made with spaces are short; two sentences parted by two spaces are not a table. */
const LONGEST_SPACED_CELL = 44;
const NUMERIC =
  /^[-–−+~≈<>]?\s*[$€£¥₽]?\s*\(?[\d.,'\s\u00a0\u202f]*\d\)?\s*(?:%|bn|mn|m|k|tn)?\*?$|^(?:n\/?a|[-–—…*]|\.\.\.?)$/iu;

/** The table that starts at line `from`, or null. */
export function textTableAt(text: string, lines: readonly TextLine[], from: number): TextTable | null {
  return (
    tableOf(text, lines, from, 'pipe') ??
    tableOf(text, lines, from, 'tab') ??
    tableOf(text, lines, from, 'space')
  );
}

/** True for a line that only draws: `-----`, `=====`, `* * *`, `|---|:--|`, `+----+`. */
export const isRuling = (line: string): boolean => /^[-–—=_*~#+|:.·•\s\u2500-\u257f]{3,}$/u.test(line);

function tableOf(text: string, lines: readonly TextLine[], from: number, style: Style): TextTable | null {
  const rows: TextCell[][] = [];
  let to = from;
  for (; to < lines.length; to++) {
    const line = lines[to] as TextLine;
    if (line.gapBefore && to > from && style !== 'pipe') break;
    if (line.gapBefore && to > from && !line.text.startsWith('|')) break;
    if (isRuling(line.text)) {
      if (to === from) return null;
      continue;
    }
    const cells = cellsOf(text, line, style);
    if (cells.length < 2) break;
    rows.push(cells);
  }
  while (
    to > from &&
    isRuling((lines[to - 1] as TextLine).text) &&
    !(lines[to - 1] as TextLine).text.includes('|')
  )
    to--;
  return isTable(text, rows, style) ? { from, to, rows } : null;
}

function cellsOf(text: string, line: TextLine, style: Style): TextCell[] {
  const parts = style === 'tab' ? /\t/g : style === 'pipe' ? /\|/g : /[ \u00a0]{2,}|\t/g;
  const raw = line.text;
  const cells: TextCell[] = [];
  let column = 1;
  let from = style === 'pipe' && raw.startsWith('|') ? 1 : 0;
  parts.lastIndex = from;
  const push = (to: number) => {
    const piece = raw.slice(from, to);
    const lead = piece.length - piece.trimStart().length;
    const body = piece.trim();
    if (body !== '') {
      const start = line.start + from + lead;
      cells.push({ start, end: start + body.length, column });
    }
    column++;
  };
  for (let match = parts.exec(raw); match !== null; match = parts.exec(raw)) {
    push(match.index);
    from = match.index + match[0].length;
  }
  if (from < raw.length) push(raw.length);
  return cells.filter((cell) => text.slice(cell.start, cell.end) !== '');
}

function isTable(text: string, rows: readonly TextCell[][], style: Style): boolean {
  if (rows.length < 2) return false;
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  const commonest = Math.max(...counts.values());
  if (commonest < rows.length * 0.5) return false;
  const words = (cell: TextCell) => text.slice(cell.start, cell.end);
  if (style === 'tab') return true;
  if (style === 'pipe') return rows.length >= 2 && rows.some((row) => row.length >= 2);
  if (rows.some((row) => row.some((cell) => cell.end - cell.start > LONGEST_SPACED_CELL))) return false;
  const later = rows.flatMap((row) => row.slice(1).map(words));
  const numeric = later.filter((cell) => NUMERIC.test(cell)).length;
  return numeric >= later.length * 0.4 && numeric >= 2;
}
