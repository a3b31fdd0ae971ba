import { defaultChoice } from '#shared/domain/figures/defaultChoice.ts';
import { type CellValue, cellValue } from '#shared/domain/figures/deriveCell.ts';
import type { PivotFact } from '#shared/domain/figures/pivot/tally.ts';
import { reportersOfCell, reporterValue } from '#shared/domain/figures/reporterValue.ts';
import type { Store } from '../store/openStore.ts';
import {
  type AssertionRecord,
  readAllSeries,
  readPeriods,
  type SeriesRecord,
} from '../store/repositories/figureRepository.ts';
import { figureLookup, toAssertion } from './cells.ts';
import { formatId } from './ids.ts';
import { allGroups } from './ownGroups.ts';
import { seriesOrder } from './seriesOrder.ts';

/** What figures a pivot takes. */
export type FactChoice = {
  readonly where: string;
  readonly frequency: string;
  /** One period alone; null for all. */
  readonly at: string | null;
  /** By whom a cell's statements are told apart; by none, each cell is what it shows. */
  readonly speakers: readonly ('reporter' | 'source')[];
};

/**
 * The figures of a view: what each cell shows, and turnovers that follow from their two sides. Totals of groups are no
 * figures of their own here, for the table adds up itself.
 */
export function* pivotFacts(store: Store, choice: FactChoice): Generator<PivotFact> {
  const { where, frequency } = choice;
  const order = where.trim() === '' ? null : new Set(seriesOrder(store, { where, sort: null, frequency }));
  const series = new Map(
    readAllSeries(store.db)
      .filter((one) => one.frequency === frequency && (order === null || order.has(one.id)))
      .map((one) => [one.id, one]),
  );
  const filled = new Set<number>();
  const chosen = readChoices(store);
  for (const statements of cellsOf(store, series, choice.at)) {
    const [first] = statements;
    const of = first === undefined ? undefined : series.get(first.seriesId);
    if (first === undefined || of === undefined) continue;
    filled.add(of.id);
    yield* choice.speakers.length > 0
      ? eachStatement(of, statements, choice.speakers)
      : shownStatement(chosen, of, statements);
  }
  yield* turnovers(store, [...series.values()], filled, choice);
}

/** The statements of each cell, cell after cell. */
function* cellsOf(
  { db }: Store,
  series: ReadonlyMap<number, SeriesRecord>,
  at: string | null,
): Generator<readonly AssertionRecord[]> {
  const ids = JSON.stringify([...series.keys()]);
  const rows = db
    .prepare(
      `SELECT id, series_id AS seriesId, period, value, low, high, currency, reporter, status, bound, source_id AS sourceId,
         '' AS valueAsStated, '' AS unitAsStated, valuation, '' AS note, '' AS externalId
       FROM assertion WHERE series_id IN (SELECT value FROM json_each(@ids)) AND value IS NOT NULL
         AND (@at IS NULL OR period = @at) ORDER BY series_id, period`,
    )
    .iterate({ ids, at }) as IterableIterator<AssertionRecord>;
  let cell: AssertionRecord[] = [];
  for (const row of rows) {
    const [first] = cell;
    if (first !== undefined && (first.seriesId !== row.seriesId || first.period !== row.period)) {
      yield cell;
      cell = [];
    }
    cell.push(row);
  }
  if (cell.length > 0) yield cell;
}

function* shownStatement(
  choices: ReadonlyMap<string, number>,
  series: SeriesRecord,
  statements: readonly AssertionRecord[],
): Generator<PivotFact> {
  const [first] = statements;
  if (first === undefined) return;
  const chosen = choices.get(`${first.seriesId}@${first.period}`);
  const shown =
    statements.find(({ id }) => id === chosen) ??
    (statements.length === 1 ? first : preferred(statements, series.area));
  if (shown !== undefined) yield factOf(series, shown);
}

/** By each reporter or source, what it says; of what it says twice, the better. */
function* eachStatement(
  series: SeriesRecord,
  statements: readonly AssertionRecord[],
  speakers: FactChoice['speakers'],
): Generator<PivotFact> {
  const bySpeaker = new Map<string, AssertionRecord[]>();
  for (const one of statements) {
    const speaker = speakers.map((by) => (by === 'reporter' ? one.reporter : one.sourceId)).join(' ');
    bySpeaker.set(speaker, [...(bySpeaker.get(speaker) ?? []), one]);
  }
  for (const said of bySpeaker.values()) {
    const shown = preferred(said, series.area);
    if (shown !== undefined) yield factOf(series, shown);
  }
}

function preferred(statements: readonly AssertionRecord[], area: string): AssertionRecord | undefined {
  const best = defaultChoice(statements.map(toAssertion), area);
  return statements.find(({ id }) => best !== null && formatId('assertion', id) === best.id);
}

/** The assertion an analyst chose, by cell. */
function readChoices({ db }: Store): ReadonlyMap<string, number> {
  const rows = db.prepare('SELECT series_id, period, assertion_id FROM choice').all() as {
    series_id: number;
    period: string;
    assertion_id: number;
  }[];
  return new Map(rows.map((row) => [`${row.series_id}@${row.period}`, row.assertion_id]));
}

/** Turnovers nobody states, of areas: exports plus imports of one reporter. */
function* turnovers(
  store: Store,
  series: readonly SeriesRecord[],
  filled: ReadonlySet<number>,
  { frequency, at, speakers }: FactChoice,
): Generator<PivotFact> {
  const groups = new Set(allGroups(store));
  const asked = series.filter(({ flow, area }) => flow === 'turnover' && !groups.has(area));
  if (asked.length === 0) return;
  const lookup = figureLookup(store);
  const periods = at === null ? readPeriods(store.db, frequency) : [at];
  for (const one of asked) {
    for (const period of periods) {
      const cell = { seriesId: formatId('series', one.id), period };
      if (filled.has(one.id) && lookup.assertions(cell).some(({ value }) => value !== null)) continue;
      const values =
        speakers.length > 0
          ? reportersOfCell(lookup, cell).map((by) => [by, reporterValue(lookup, cell, by)] as const)
          : [['', cellValue(lookup, cell)] as const];
      for (const [reporter, shown] of values) {
        const fact = derivedFact(one, period, reporter, shown);
        if (fact !== null) yield fact;
      }
    }
  }
}

function derivedFact(
  series: SeriesRecord,
  period: string,
  reporter: string,
  { value, low, high, bound, currency }: CellValue,
): PivotFact | null {
  if (value === null) return null;
  return {
    ...keysOf(series),
    period,
    reporter,
    source: '',
    value,
    low,
    high,
    bound,
    unit: currency ?? series.measure,
  };
}

const factOf = (series: SeriesRecord, said: AssertionRecord): PivotFact => ({
  ...keysOf(series),
  period: said.period,
  reporter: said.reporter,
  source: formatId('source', said.sourceId),
  value: said.value ?? '0',
  low: said.low,
  high: said.high,
  bound: said.bound,
  unit: said.currency ?? series.measure,
});

const keysOf = ({ id, area, counterpart, flow, product, measure }: SeriesRecord) => ({
  seriesId: id,
  area,
  counterpart,
  flow,
  product,
  measure,
});
