import { areaName } from '#shared/domain/figures/areaNames.ts';
import { conflictSpread } from '#shared/domain/figures/conflict.ts';
import { type CellValue, cellValue, type FigureLookup } from '#shared/domain/figures/deriveCell.ts';
import type { Assertion, CellRef, SeriesKey } from '#shared/domain/figures/types.ts';
import { PARTED_GROUPS } from '#shared/domain/reading/areas/areaGroups.ts';
import type { CellView } from '#shared/ipc/shapes.ts';
import type { Store } from '../../store/openStore.ts';
import { prepared } from '../../store/preparedStatements.ts';
import {
  type AssertionRecord,
  findSeries,
  readSeries,
  readSeriesAssertions,
  readSeriesChoices,
  readSeriesComments,
  readSeriesLinks,
  seriesColumns,
} from '../../store/repositories/figureRepository.ts';
import { formatId, parseId } from '../ids.ts';
import { membersIn } from './ownGroups.ts';
import { reExportAnswer } from './reExportAnswers.ts';
import { remembered } from './remembered.ts';
import { readStatedOnce, type StatedOnce } from './statedOnce.ts';

export { areaName };

/** What one look at the store sees: derivation's eyes, and what the grid shows beside a value. */
export type CellLookup = FigureLookup & {
  readonly links: (cell: CellRef) => number;
  readonly comments: (cell: CellRef) => number;
  /** Those of the periods in which somebody states, links or comments on a cell of the series. */
  readonly filled: (seriesId: string, periods: readonly string[]) => readonly string[];
  /** Reads the cells of many series at once, which are then there when they are asked for. */
  readonly lookAhead: (seriesIds: readonly string[]) => void;
  readonly sourceName: (sourceId: string) => string | null;
  /** What is stated once of a series, by period (`statedOnce.ts`). */
  readonly statedOnce: (seriesId: string) => ReadonlyMap<string, StatedOnce | null>;
};

/**
 * The eyes of one look: a series is read whole, or in the periods that are looked at, when its first cell is asked for. What
 * was asked once is remembered, so nothing may be written meanwhile.
 *
 * @param periods the only ones any cell is asked for in; null for all
 */
export function figureLookup(store: Store, periods: readonly string[] | null = null): CellLookup {
  const { db } = store;
  const known = new Map<string, SeriesCells>();
  const ofSeries = (seriesId: string): SeriesCells => {
    const cells = known.get(seriesId) ?? readCells(store, [seriesId], periods).get(seriesId) ?? NO_CELLS;
    known.set(seriesId, cells);
    return cells;
  };
  const membersOf = remembered(
    ([area = '', year = '']: readonly string[]) => membersIn(store, area, year),
    (question) => question,
  );
  const series = remembered((seriesId: string) => readSeries(db, parseId('series', seriesId)));
  const reExports = remembered(
    ([reporter = '', sourceId = '']: readonly string[]) =>
      reExportAnswer(store, reporter, parseId('source', sourceId))?.answer ?? null,
    (question) => question,
  );
  return {
    series,
    reExports: (assertion) =>
      series(assertion.seriesId)?.flow === 'exports'
        ? reExports([assertion.reporter, assertion.sourceId])
        : null,
    seriesId: remembered((key: SeriesKey) => {
      const found = findSeries(db, key);
      return found === null ? null : formatId('series', found);
    }, seriesColumns),
    assertions: ({ seriesId, period }) => ofSeries(seriesId).assertions.get(period) ?? NONE,
    chosen: ({ seriesId, period }) => ofSeries(seriesId).chosen.get(period) ?? null,
    links: ({ seriesId, period }) => ofSeries(seriesId).links.get(period) ?? 0,
    comments: ({ seriesId, period }) => ofSeries(seriesId).comments.get(period) ?? 0,
    filled: (seriesId, periods) => {
      const { assertions, links, comments } = ofSeries(seriesId);
      return periods.filter((period) => [assertions, links, comments].some((held) => held.has(period)));
    },
    lookAhead: (seriesIds) => {
      for (const [seriesId, cells] of readCells(store, seriesIds, periods)) known.set(seriesId, cells);
    },
    sourceName: remembered((sourceId: string) => sourceName(store, sourceId)),
    statedOnce: remembered((seriesId: string) => readStatedOnce(store, parseId('series', seriesId))),
    members: (area, counterpart, period) =>
      membersOf([area, period.slice(0, 4)])?.filter(
        (member) => member !== counterpart && member !== PARTED_GROUPS.get(area),
      ) ?? null,
  };
}

const NONE: readonly Assertion[] = [];

type SeriesCells = {
  readonly assertions: Map<string, Assertion[]>;
  readonly chosen: Map<string, string>;
  readonly links: Map<string, number>;
  readonly comments: Map<string, number>;
};
const noCells = (): SeriesCells => ({
  assertions: new Map(),
  chosen: new Map(),
  links: new Map(),
  comments: new Map(),
});
const NO_CELLS = noCells();

/** The cells of some series in some periods, or in all, by series and period. */
function readCells(
  { db }: Store,
  seriesIds: readonly string[],
  periods: readonly string[] | null,
): ReadonlyMap<string, SeriesCells> {
  const part = { seriesIds: seriesIds.map((seriesId) => parseId('series', seriesId)), periods };
  const found = new Map(seriesIds.map((seriesId) => [seriesId, noCells()]));
  const of = (id: number): SeriesCells => found.get(formatId('series', id)) ?? NO_CELLS;
  for (const record of readSeriesAssertions(db, part)) {
    const { assertions } = of(record.seriesId);
    const cell = assertions.get(record.period);
    if (cell === undefined) assertions.set(record.period, [toAssertion(record)]);
    else cell.push(toAssertion(record));
  }
  for (const { seriesId, period, assertionId } of readSeriesChoices(db, part))
    of(seriesId).chosen.set(period, formatId('assertion', assertionId));
  for (const { seriesId, period, count } of readSeriesLinks(db, part)) of(seriesId).links.set(period, count);
  for (const { seriesId, period, count } of readSeriesComments(db, part))
    of(seriesId).comments.set(period, count);
  return found;
}

export const toAssertion = (record: AssertionRecord): Assertion => ({
  ...record,
  id: formatId('assertion', record.id),
  seriesId: formatId('series', record.seriesId),
  sourceId: formatId('source', record.sourceId),
});

/** What the grid draws for a cell; null when there is nothing to say about it. */
export function viewCell(lookup: CellLookup, cell: CellRef): CellView | null {
  const shown = cellValue(lookup, cell);
  const assertions = lookup.assertions(cell);
  const [links, comments] = [lookup.links(cell), lookup.comments(cell)];
  const isSilent = assertions.length === 0 && links === 0 && comments === 0;
  if (shown.value === null && shown.missing.length === 0 && isSilent) return null;
  const source = shown.assertion === null ? null : lookup.sourceName(shown.assertion.sourceId);
  return { ...toView(shown, assertions, { links, source }), ...(comments > 0 && { comments }) };
}

/** "Armstat, 2025-02-25": who publishes it and when, or what it is called. */
export function sourceName({ db }: Store, sourceId: string): string | null {
  const row = prepared(db, 'SELECT title, publisher, issued FROM source WHERE id = ?').get(
    parseId('source', sourceId),
  ) as { title: string; publisher: string; issued: string | null } | undefined;
  if (row === undefined) return null;
  return [row.publisher === '' ? row.title : row.publisher, row.issued ?? ''].filter(Boolean).join(', ');
}

function toView(
  shown: CellValue,
  assertions: readonly Assertion[],
  { links, source }: Pick<CellView, 'links' | 'source'>,
): CellView {
  return {
    value: shown.value,
    ...(shown.value === null && shown.assertion !== null && { statedAs: shown.assertion.valueAsStated }),
    currency: shown.currency,
    bound: shown.bound,
    status: shown.assertion?.status ?? (shown.value === null ? 'M' : 'A'),
    reporter: shown.assertion?.reporter ?? '',
    source,
    assertionId: shown.assertion?.id ?? null,
    assertions: assertions.length,
    spread: conflictSpread(assertions, shown.currency),
    links,
    derivation: shown.derivation,
    missing: [...shown.missing],
    inputs: [...shown.inputs],
  };
}

/** "Armenia – Russia, turnover, 2024". */
export const cellLabel = (key: SeriesKey, period: string): string =>
  `${areaName(key.area)} – ${areaName(key.counterpart)}, ${key.flow.replace('_', '-')}${key.product === 'TOTAL' ? '' : `, ${key.product}`}, ${period}`;
