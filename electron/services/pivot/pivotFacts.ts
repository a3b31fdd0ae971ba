import { defaultChoice } from '#shared/domain/figures/defaultChoice.ts';
import { type CellValue, cellValue } from '#shared/domain/figures/deriveCell.ts';
import { type PeriodTest, periodsMeant } from '#shared/domain/figures/periodsMeant.ts';
import { amountsOf, type PivotFact, withFacts } from '#shared/domain/figures/pivot/facts.ts';
import type { FactSeries, FactTable } from '#shared/domain/figures/pivot/factTable.ts';
import { allFacts, StretchBuilder, type Stretches } from '#shared/domain/figures/pivot/stretches.ts';
import { reportersOfCell, reporterValue } from '#shared/domain/figures/reporterValue.ts';
import { parseWhere } from '#shared/domain/figures/where/where.ts';
import type { Store } from '../../store/openStore.ts';
import { readFigureColumns, rereadSeries } from '../../store/repositories/figureColumns.ts';
import { figureLookup } from '../figures/cells.ts';
import { allGroups } from '../figures/ownGroups.ts';
import { seriesOrder } from '../figures/page/seriesOrder.ts';
import { formatId } from '../ids.ts';
import { cachedSince } from '../impact/cachedSince.ts';
import { seriesWrittenSince } from '../impact/operationsSince.ts';
import { refreshedSince } from '../impact/refreshedSince.ts';

/** What figures a pivot takes. */
export type FactChoice = {
  readonly where: string;
  readonly frequency: string;
  /** One period alone; null for all. */
  readonly at: string | null;
  /** By whom a cell's statements are told apart; by none, each cell is what it shows. */
  readonly speakers: readonly ('reporter' | 'source')[];
};

export type ChosenFacts = { readonly table: FactTable; readonly chosen: Stretches };

/** What sources are called by in the table. */
export const sourceKey = (id: number): string => formatId('source', id);

/** Read once; afterwards only the series that were written. */
export const columnsOf = refreshedSince(
  ({ db }: Store): FactTable => readFigureColumns(db, sourceKey),
  (store, table, stamp) => {
    const written = seriesWrittenSince(store, stamp);
    if (written === null || written.length === 0) return written === null ? null : table;
    return rereadSeries(store.db, table, written, sourceKey);
  },
);

/** Figures of a view, of the periods it is of. */
type Taken = FactChoice & { readonly isMeant: PeriodTest };

function isMeantBy({ at, where }: FactChoice): PeriodTest {
  const parsed = parseWhere(where);
  const test = parsed.ok ? periodsMeant(parsed.value) : null;
  return (period) => (at === null || period === at) && (test === null || test(period));
}

/**
 * The figures of a view: what each cell shows, and turnovers that follow from their two sides. Totals of groups are no
 * figures of their own here, for the table adds up itself.
 */
export function pivotFacts(store: Store, { where, frequency, at, speakers }: FactChoice): ChosenFacts {
  const choice: FactChoice = { where, frequency, at, speakers };
  return factsFor(store, JSON.stringify(choice));
}

/** Other rows and columns of the same figures find them chosen. */
const factsFor = cachedSince((store: Store, key: string): ChosenFacts => {
  const asked = JSON.parse(key) as FactChoice;
  const choice: Taken = { ...asked, isMeant: isMeantBy(asked) };
  const table = columnsOf.of(store);
  const isTaken = seriesTaken(store, table, choice);
  const chosen = chooseFacts(store, table, isTaken, choice);
  const derived = [...turnovers(store, table, isTaken, chosen, choice)];
  if (derived.length === 0) return { table, chosen };
  const wider = withFacts(table, chosen, derived);
  return { table: wider, chosen: allFacts(wider) };
}, 2);

/** Periods with a figure at a frequency. */
export function pivotPeriods(store: Store, frequency: string): readonly string[] {
  const table = columnsOf.of(store);
  const isThere = new Uint8Array(table.periods.length);
  for (const [seriesAt, series] of table.series.entries()) {
    if (series.frequency !== frequency) continue;
    const to = table.starts[seriesAt + 1] ?? 0;
    for (let fact = table.starts[seriesAt] ?? 0; fact < to; fact++) isThere[table.periodAt[fact] ?? 0] = 1;
  }
  return table.periods.filter((_, at) => isThere[at] === 1).sort();
}

/** By series, 1 where its figures are taken. */
function seriesTaken(store: Store, { series }: FactTable, { where, frequency }: FactChoice): Uint8Array {
  const order = where.trim() === '' ? null : new Set(seriesOrder(store, { where, sort: null, frequency }));
  return Uint8Array.from(series, (one) =>
    one.frequency === frequency && (order === null || order.has(one.id)) ? 1 : 0,
  );
}

/** Of each cell what it shows, or by speaker what each says. */
function chooseFacts(
  store: Store,
  table: FactTable,
  isTaken: Uint8Array,
  { isMeant, speakers }: Taken,
): Stretches {
  const found = new StretchBuilder(table);
  const isMeantAt = Uint8Array.from(table.periods, (period) => (isMeant(period) ? 1 : 0));
  if (!isMeantAt.includes(1)) return found.end();
  const isOfAll = !isMeantAt.includes(0);
  const isChosen = chosenIds(store);
  const lastIn = new Uint32Array(table.periods.length);
  for (let seriesAt = 0; seriesAt < table.series.length; seriesAt++) {
    if (isTaken[seriesAt] === 0) continue;
    const [from, to] = [table.starts[seriesAt] ?? 0, table.starts[seriesAt + 1] ?? 0];
    if (hasContest(table, from, to, lastIn, seriesAt + 1)) {
      for (const facts of cellsBetween(table, from, to))
        if (isMeantAt[table.periodAt[facts[0] ?? 0] ?? 0] === 1)
          for (const fact of shownFacts(table, facts, isChosen, speakers)) found.add(fact, fact + 1);
    } else if (isOfAll) found.add(from, to);
    else
      for (let fact = from; fact < to; fact++)
        if (isMeantAt[table.periodAt[fact] ?? 0] === 1) found.add(fact, fact + 1);
  }
  return found.end();
}

/** Whether any cell of a series has several values. */
function hasContest(
  { periodAt }: FactTable,
  from: number,
  to: number,
  lastIn: Uint32Array,
  mark: number,
): boolean {
  for (let fact = from; fact < to; fact++) {
    const period = periodAt[fact] ?? 0;
    if (lastIn[period] === mark) return true;
    lastIn[period] = mark;
  }
  return false;
}

/** The facts of each cell of a series. */
function cellsBetween(table: FactTable, from: number, to: number): Iterable<readonly number[]> {
  const cells = new Map<number, number[]>();
  for (let fact = from; fact < to; fact++) {
    const period = table.periodAt[fact] ?? 0;
    const cell = cells.get(period);
    if (cell === undefined) cells.set(period, [fact]);
    else cell.push(fact);
  }
  return cells.values();
}

function shownFacts(
  table: FactTable,
  facts: readonly number[],
  isChosen: ReadonlySet<number>,
  speakers: FactChoice['speakers'],
): readonly number[] {
  if (facts.length === 1) return facts;
  if (speakers.length === 0) {
    const chosen = facts.find((fact) => isChosen.has(table.id[fact] ?? 0));
    return chosen === undefined ? preferred(table, facts) : [chosen];
  }
  const bySpeaker = new Map<string, number[]>();
  for (const fact of facts) {
    const tag = table.tags[table.tagAt[fact] ?? 0];
    const speaker = speakers.map((by) => tag?.[by] ?? '').join(' ');
    bySpeaker.set(speaker, [...(bySpeaker.get(speaker) ?? []), fact]);
  }
  return [...bySpeaker.values()].flatMap((said) => {
    const chosen = said.find((fact) => isChosen.has(table.id[fact] ?? 0));
    return chosen === undefined ? preferred(table, said) : [chosen];
  });
}

/** The better of several statements. */
function preferred(table: FactTable, facts: readonly number[]): readonly number[] {
  const area = table.series[table.seriesAt[facts[0] ?? 0] ?? 0]?.area ?? '';
  const ranked = facts.flatMap((fact) => {
    const tag = table.tags[table.tagAt[fact] ?? 0];
    return tag === undefined ? [] : [{ id: String(fact), ...tag, ...amountsOf(table, fact) }];
  });
  const best = defaultChoice(ranked, area);
  return best === null ? [] : [Number(best.id)];
}

/** Assertions an analyst chose. */
const chosenIds = ({ db }: Store): ReadonlySet<number> =>
  new Set(db.prepare('SELECT assertion_id FROM choice').pluck().all() as number[]);

/** Turnovers nobody states, of areas: exports plus imports of one reporter. */
function* turnovers(
  store: Store,
  { series, seriesAt }: FactTable,
  isTaken: Uint8Array,
  chosen: Stretches,
  { frequency, isMeant, speakers }: Taken,
): Generator<PivotFact> {
  const groups = new Set(allGroups(store));
  const asked = series.filter(
    ({ flow, area }, at) => isTaken[at] === 1 && flow === 'turnover' && !groups.has(area),
  );
  if (asked.length === 0) return;
  const filled = new Set(Array.from(chosen.from, (fact) => series[seriesAt[fact] ?? 0]?.id));
  const lookup = figureLookup(store);
  const periods = pivotPeriods(store, frequency).filter(isMeant);
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
  series: FactSeries,
  period: string,
  reporter: string,
  { value, low, high, bound, currency }: CellValue,
): PivotFact | null {
  if (value === null) return null;
  return { ...series, period, reporter, source: '', status: 'A', value, low, high, bound, currency };
}
