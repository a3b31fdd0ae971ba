import type { FigureIndex } from '#shared/domain/claims/figures/auditFigures.ts';
import type { PairQuestion } from '#shared/domain/claims/figures/levelFigures.ts';
import type { FigureLookup } from '#shared/domain/figures/deriveCell.ts';
import { cellText } from '#shared/domain/figures/types.ts';
import type { Store } from '../../store/openStore.ts';
import { decodeRow } from '../../store/rowJson.ts';
import { formatId } from '../ids.ts';
import { SINCE } from '../impact/operationsSince.ts';

/** What an audit asked of the figures: every cell it looked into, filled or not, and every search by value. */
export type FigureReads = { readonly cells: Set<string>; readonly searches: SearchedEnd[] };

/** One end of a search for a pair, as floats and a little wider: thousands are asked after each edit, and one too many does no harm. */
type SearchedEnd = {
  readonly currency: string;
  readonly period: string;
  readonly low: number;
  readonly high: number;
};

export const noReads = (): FigureReads => ({ cells: new Set(), searches: [] });

/** The same eyes, which write down what they looked at. */
export const readingCells = <T extends FigureLookup>(lookup: T, { cells }: FigureReads): T => ({
  ...lookup,
  assertions: (cell) => {
    cells.add(cellText(cell));
    return lookup.assertions(cell);
  },
  chosen: (cell) => {
    cells.add(cellText(cell));
    return lookup.chosen(cell);
  },
});

export const readingIndex = ({ lookup, pairs }: FigureIndex, reads: FigureReads): FigureIndex => ({
  lookup: readingCells(lookup, reads),
  pairs: (question) => {
    reads.searches.push(...searchedEnds(question));
    return pairs(question);
  },
});

/** One side of a changed row of the figures. */
export type TouchedRow = {
  readonly cell: string;
  readonly seriesId: number;
  readonly period: string;
  readonly currency: string | null;
  readonly size: number | null;
};

/**
 * The rows of figures that the operations after `stamp` wrote or took back, as they were and as they are. Null when an
 * operation touched anything else, or too much to be told row by row: then nothing that was computed may be kept.
 */
export function touchedSince({ db }: Store, stamp: number): readonly TouchedRow[] | null {
  const batch = db
    .prepare(`SELECT 1 FROM batch_change WHERE operation_id IN (${SINCE}) LIMIT 1`)
    .get({ stamp });
  if (batch !== undefined) return null;
  const rows = db
    .prepare(
      `SELECT table_name AS tableName, before, after FROM change WHERE operation_id IN (${SINCE}) LIMIT ${MOST_ROWS + 1}`,
    )
    .all({ stamp }) as { tableName: string; before: string | null; after: string | null }[];
  if (rows.length > MOST_ROWS) return null;
  if (rows.some(({ tableName }) => tableName !== 'assertion' && tableName !== 'choice')) return null;
  return rows
    .flatMap(({ before, after }) => [before, after])
    .flatMap((side): TouchedRow[] => {
      if (side === null) return [];
      const row = decodeRow(side);
      const period = String(row['period']);
      const seriesId = Number(row['series_id']);
      return [
        {
          cell: cellText({ seriesId: formatId('series', seriesId), period }),
          seriesId,
          period,
          currency: textOf(row['currency']),
          size: typeof row['value'] === 'string' ? Number(row['value']) : null,
        },
      ];
    });
}

/** From here on all is computed again. */
const MOST_ROWS = 5000;

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** What all sentences of an article asked, to see at once that an edit touches none of them. */
export type AllReads = {
  readonly cells: ReadonlySet<string>;
  /** By currency and period. */
  readonly searches: ReadonlyMap<string, readonly SearchedEnd[]>;
};

/** What they asked together, each cell once. */
export function allReads(reads: readonly FigureReads[]): AllReads {
  const searches = new Map<string, SearchedEnd[]>();
  for (const end of reads.flatMap((one) => one.searches)) {
    const key = searchKey(end);
    const known = searches.get(key);
    if (known === undefined) searches.set(key, [end]);
    else known.push(end);
  }
  return { cells: new Set(reads.flatMap(({ cells }) => [...cells])), searches };
}

const searchKey = ({
  currency,
  period,
}: {
  readonly currency: string | null;
  readonly period: string;
}): string => `${currency} ${period}`;

/** Whether one of the reads that were put together is touched, as `isTouched` says it of each. */
export const isAnyTouched = ({ cells, searches }: AllReads, rows: readonly TouchedRow[]): boolean =>
  rows.some(
    (row) =>
      cells.has(row.cell) ||
      (searches.get(searchKey(row))?.some((search) => wouldFind(search, row)) ?? false),
  );

/** Whether what was computed with these reads could come out differently now. */
export const isTouched = (reads: FigureReads, rows: readonly TouchedRow[]): boolean =>
  rows.some((row) => reads.cells.has(row.cell) || reads.searches.some((search) => wouldFind(search, row)));

const wouldFind = ({ currency, period, low, high }: SearchedEnd, row: TouchedRow): boolean =>
  row.size !== null &&
  low <= row.size &&
  row.size <= high &&
  row.period === period &&
  row.currency === currency;

const searchedEnds = ({ currency, from, to }: PairQuestion): readonly SearchedEnd[] =>
  [from, to].map(({ period, within: { low, high } }) => ({
    currency,
    period,
    low: low === null ? Number.NEGATIVE_INFINITY : Number(low) - Math.abs(Number(low)) * SLACK,
    high: high === null ? Number.POSITIVE_INFINITY : Number(high) + Math.abs(Number(high)) * SLACK,
  }));
const SLACK = 0.001;
