/** The lines of one series: each reporter's own in each currency, and what the series shows where several report. */
import type { Bound } from '../../reading/types.ts';
import type { ColumnWriter, Periods } from './columns.ts';
import type { Line, LineKey } from './types.ts';

/** What many assertions share; rows hold its number. */
export type Tag = {
  readonly reporter: string;
  readonly currency: string | null;
  readonly bound: Bound;
  readonly isNormal: boolean;
};

/** Assertions of a workspace with a value, side by side. */
export type FigureRows = {
  readonly period: Uint16Array;
  readonly value: Float64Array;
  readonly half: Float32Array;
  readonly assertion: Int32Array;
  readonly tag: Uint16Array;
  readonly tags: readonly Tag[];
  /** Assertions an analyst chose. */
  readonly chosen: ReadonlySet<number>;
};

/** One series and the numbers of its rows. */
export type SeriesRows = { readonly key: LineKey; readonly rows: Uint32Array };

export type SeriesLines = {
  readonly key: LineKey;
  readonly stated: readonly Line[];
  /** By currency ("" for none); the only reporter's own line where there is but one. */
  readonly shown: ReadonlyMap<string, Line>;
  /** Periods at which an analyst chose an assertion of the line. */
  readonly chosenAt: ReadonlyMap<Line, ReadonlySet<number>>;
};

/** Writes the lines of a series into the columns. */
export function layOutSeries(
  { key, rows }: SeriesRows,
  figures: FigureRows,
  periods: Periods,
  columns: ColumnWriter,
): SeriesLines {
  const order = inOrder(key, rows, figures, periods);
  const stated: Line[] = [];
  const shown = new Map<string, Line>();
  const chosenAt = new Map<Line, Set<number>>();
  for (const [currency, own] of byCurrency(order, figures)) {
    const reporters = [...new Set(own.map((row) => tagOf(figures, row).reporter))];
    const lines = reporters.map((reporter) => {
      const start = columns.length;
      const chosen = new Set<number>();
      for (const row of own) {
        if (tagOf(figures, row).reporter !== reporter) continue;
        write(columns, figures, row);
        if (figures.chosen.has(figures.assertion[row] ?? 0)) chosen.add(figures.period[row] ?? 0);
      }
      const line = lineOf('stated', key, reporter, currency, start, columns.length, []);
      if (chosen.size > 0) chosenAt.set(line, chosen);
      return line;
    });
    stated.push(...lines);
    const [only, another] = lines;
    if (only === undefined) continue;
    shown.set(
      currency,
      another === undefined ? only : bestOfEach(key, currency, own, lines, figures, columns),
    );
  }
  return { key, stated, shown, chosenAt };
}

/** One value a period: the best of all reporters. */
function bestOfEach(
  key: LineKey,
  currency: string,
  rows: readonly number[],
  parts: readonly Line[],
  figures: FigureRows,
  columns: ColumnWriter,
): Line {
  const start = columns.length;
  let last = -1;
  for (const row of rows) {
    const period = figures.period[row] ?? 0;
    if (period !== last) write(columns, figures, row);
    last = period;
  }
  return lineOf('shown', key, null, currency, start, columns.length, parts);
}

export const lineOf = (
  make: Line['make'],
  key: LineKey,
  reporter: string | null,
  currency: string,
  start: number,
  end: number,
  parts: readonly Line[],
  group: Line['group'] = null,
): Line => ({ make, key, reporter, currency: currency === '' ? null : currency, start, end, parts, group });

const NO_TAG: Tag = { reporter: '', currency: null, bound: 'exact', isNormal: true };
const tagOf = ({ tag, tags }: FigureRows, row: number): Tag => tags[tag[row] ?? 0] ?? NO_TAG;

function write(columns: ColumnWriter, figures: FigureRows, row: number): void {
  columns.push(
    figures.period[row] ?? 0,
    figures.value[row] ?? 0,
    figures.half[row] ?? 0,
    figures.assertion[row] ?? 0,
  );
}

function byCurrency(order: readonly number[], figures: FigureRows): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const row of order) {
    const currency = tagOf(figures, row).currency ?? '';
    const own = found.get(currency);
    if (own === undefined) found.set(currency, [row]);
    else own.push(row);
  }
  return found;
}

/** By period, and at one period the best first. */
function inOrder(key: LineKey, rows: Uint32Array, figures: FigureRows, periods: Periods): number[] {
  const order = Array.from(rows);
  const before = (a: number, b: number): number => {
    const [x, y] = [figures.period[a] ?? 0, figures.period[b] ?? 0];
    if (x !== y) return periods.nameOf(x) < periods.nameOf(y) ? -1 : 1;
    return compareRank(key, figures, a, b);
  };
  let isSorted = true;
  for (let at = 1; at < order.length && isSorted; at++) {
    isSorted = before(order[at - 1] ?? 0, order[at] ?? 0) <= 0;
  }
  return isSorted ? order : order.sort(before);
}

/** Negative when `a` is shown before `b`: an analyst's choice, else as shared/domain/figures/defaultChoice.ts says. */
function compareRank(key: LineKey, figures: FigureRows, a: number, b: number): number {
  const [first, second] = [a, b].map((row) => {
    const { reporter, bound, isNormal } = tagOf(figures, row);
    const isChosen = figures.chosen.has(figures.assertion[row] ?? 0);
    return (
      Number(isChosen) * 8 +
      Number(reporter === key.area) * 4 +
      Number(bound === 'exact') * 2 +
      Number(isNormal)
    );
  });
  if (first !== second) return (second ?? 0) - (first ?? 0);
  const width = (figures.half[a] ?? 0) - (figures.half[b] ?? 0);
  if (width !== 0) return width;
  return (figures.assertion[b] ?? 0) - (figures.assertion[a] ?? 0);
}
