/** What a note may add up where words name a group of areas that has no row in the figures: "eaeu russia turnover 2024". */
import type { CellRef } from '#shared/domain/figures/types.ts';
import { type CandidateSeries, rankSeries, splitChipQuery } from '#shared/domain/notes/chipQuery.ts';
import type { Store } from '../../store/openStore.ts';
import { areaName } from '../figures/cells.ts';
import { allGroups, membersIn } from '../figures/ownGroups.ts';
import { formatId } from '../ids.ts';

export type SeriesRow = CandidateSeries & { readonly id: number };

/** A group of more is a row of the figures. */
const MOST_MEMBERS = 8;
const YEAR = /^(?:19|20)\d\d$/;

/** For each group that is named, a cell of each of its members but the counterpart; none where a member has no row. */
export function groupCells(store: Store, rows: readonly SeriesRow[], words: readonly string[]): CellRef[][] {
  const period = words.find((word) => YEAR.test(word));
  if (period === undefined) return [];
  return allGroups(store).flatMap((code) => {
    const own = wordsOf(code, words);
    if (own === null) return [];
    const rest = words.filter((word) => word !== period && !own.includes(word));
    const cells = cellsOf(membersIn(store, code, period) ?? [], rows, rest, period);
    return cells === null ? [] : [cells];
  });
}

/** The words that name a group: its code, or its whole name. */
function wordsOf(code: string, words: readonly string[]): readonly string[] | null {
  const [short, name] = [splitChipQuery(code), splitChipQuery(areaName(code))];
  return [short, name].find((all) => all.length > 0 && all.every((word) => words.includes(word))) ?? null;
}

function cellsOf(
  members: readonly string[],
  rows: readonly SeriesRow[],
  words: readonly string[],
  period: string,
): CellRef[] | null {
  const [first] = members.flatMap((member) => bestOf(member, rows, words) ?? []);
  const counted = members.filter((member) => member !== first?.counterpart);
  if (first === undefined || counted.length < 2 || counted.length > MOST_MEMBERS) return null;
  const found = counted.flatMap(
    (member) => rows.find((row) => row.area === member && isSameBut(row, first)) ?? [],
  );
  return found.length < counted.length
    ? null
    : found.map(({ id }) => ({ seriesId: formatId('series', id), period }));
}

const bestOf = (
  member: string,
  rows: readonly SeriesRow[],
  words: readonly string[],
): SeriesRow | undefined =>
  rankSeries(
    rows.filter(({ area, frequency }) => area === member && frequency === 'A'),
    words,
  )[0]?.series;

/** The same of another area. */
const isSameBut = (row: SeriesRow, other: SeriesRow): boolean =>
  (['counterpart', 'flow', 'product', 'frequency', 'measure'] as const).every(
    (key) => row[key] === other[key],
  );
