/** Every flow that both its sides report, period by period, as rows of a sheet. */

import type { Rate } from '#shared/domain/figures/calculated/calculatedValue.ts';
import type { CellValue } from '#shared/domain/figures/deriveCell.ts';
import { NO_VALUE } from '#shared/domain/figures/deriveCell.ts';
import { type Computed, type FactorRefusal, mirrorGap, mirrorGrowth } from '#shared/domain/figures/mirror.ts';
import { reporterValue } from '#shared/domain/figures/reporterValue.ts';
import type { Flow, Frequency, SeriesKey } from '#shared/domain/figures/types.ts';
import { toFixed } from '#shared/lib/decimal.ts';
import type { Store } from '../../store/openStore.ts';
import { rateOf } from '../calculated/calculatedSeries.ts';
import { parseId } from '../ids.ts';
import { cachedSince } from '../impact/cachedSince.ts';
import { areaName, type CellLookup, figureLookup } from './cells.ts';

export type MirrorRow = {
  readonly id: number;
  readonly series_id: number | null;
  readonly exporter: string;
  readonly importer: string;
  readonly exporter_code: string;
  readonly importer_code: string;
  readonly product: string;
  readonly period: string;
  readonly exporter_says: string;
  readonly importer_says: string;
  readonly currency: string;
  readonly gap: string;
  readonly gap_range: string;
  readonly gap_percent: string;
  readonly factor: string;
  readonly gap_after: string;
  readonly after_percent: string;
  readonly exporter_growth: string;
  readonly importer_growth: string;
  readonly question: string;
  /** What each side's figure is counted as, and the statements the two were read from, where they are stated. */
  readonly exporter_counts: string;
  readonly importer_counts: string;
  readonly exporter_assertion: number | null;
  readonly importer_assertion: number | null;
  /** The rate of one FOB in CIF that holds in the period. */
  readonly rate_id: number | null;
};

type PairPeriod = {
  readonly exporter: string;
  readonly importer: string;
  readonly product: string;
  readonly productRevision: string;
  readonly frequency: Frequency;
  readonly period: string;
};

/** Pairs that both sides report in some period, with every period either reports. */
const PAIRS_SQL = `WITH said AS MATERIALIZED (
    SELECT CASE flow WHEN 'exports' THEN area ELSE counterpart END AS exporter,
      CASE flow WHEN 'exports' THEN counterpart ELSE area END AS importer,
      product, product_revision, frequency, period, reporter
    FROM assertion JOIN series ON series.id = series_id
    WHERE flow IN ('exports', 'imports') AND measure = 'trade_value' AND value IS NOT NULL
      AND reporter IN (area, counterpart)),
  pair AS (SELECT exporter, importer, product, product_revision, frequency FROM said GROUP BY 1, 2, 3, 4, 5
    HAVING max(reporter = exporter) AND max(reporter = importer))
  SELECT DISTINCT exporter, importer, product, product_revision AS productRevision, frequency, period
  FROM said JOIN pair USING (exporter, importer, product, product_revision, frequency)`;

/** The rows as JSON; made anew after each operation only, and while one is written, each time. */
export const mirrorRows = (store: Store): string =>
  store.db.inTransaction ? computeRows(store) : keptRows(store, '');

const keptRows = cachedSince((store: Store, _all: string): string => computeRows(store));

function computeRows(store: Store): string {
  const pairs = store.db.prepare(PAIRS_SQL).all() as PairPeriod[];
  const byName = pairs
    .map((pair) => ({ pair, name: `${areaName(pair.exporter)}\n${areaName(pair.importer)}` }))
    .sort((a, b) =>
      a.name === b.name
        ? order(a.pair.product, b.pair.product) || order(a.pair.period, b.pair.period)
        : order(a.name, b.name),
    );
  const lookup = figureLookup(store);
  const rate = rateOf(store);
  return JSON.stringify(
    byName.map(({ pair }, at) => rowOf(lookup, pair, at + 1, rate('FOB', 'CIF', pair.period))),
  );
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function rowOf(lookup: CellLookup, pair: PairPeriod, id: number, rate: Rate | null): MirrorRow {
  const factor = rate?.value ?? null;
  const { exporter, importer, product, period } = pair;
  const [out, into] = [reportOf(lookup, pair, exporter), reportOf(lookup, pair, importer)];
  const gap = mirrorGap(out.value, into.value, factor);
  const before = { ...pair, period: `${Number(period.slice(0, 4)) - 1}${period.slice(4)}` };
  return {
    id,
    series_id: out.seriesId ?? into.seriesId,
    exporter: areaName(exporter),
    importer: areaName(importer),
    exporter_code: exporter,
    importer_code: importer,
    product,
    period,
    exporter_says: out.value.value ?? '',
    importer_says: into.value.value ?? '',
    currency: [...new Set([out.value.currency ?? '', into.value.currency ?? ''])].filter(Boolean).join(', '),
    gap: gap?.gap.value ?? '',
    gap_range: gap === null ? '' : rangeOf(gap.gap),
    gap_percent: percent(gap?.percent ?? null),
    factor: gap !== null && gap.refusal === null ? (factor ?? '') : '',
    gap_after: gap?.after?.value ?? '',
    after_percent: percent(gap?.afterPercent ?? null),
    exporter_growth: percent(mirrorGrowth(out.value, reportOf(lookup, before, exporter).value)),
    importer_growth: percent(mirrorGrowth(into.value, reportOf(lookup, before, importer).value)),
    exporter_counts: out.value.assertion?.valuation ?? '',
    importer_counts: into.value.assertion?.valuation ?? '',
    exporter_assertion: assertionOf(out),
    importer_assertion: assertionOf(into),
    rate_id: rate === null ? null : parseId('rate', rate.id),
    question: questions(lookup, pair, [out, into], gap?.refusal ?? null).join(' '),
  };
}

type Report = {
  readonly value: CellValue;
  readonly seriesId: number | null /** Amounts it states. */;
  readonly statements: number;
};

const assertionOf = ({ value: { assertion } }: Report): number | null =>
  assertion === null ? null : parseId('assertion', assertion.id);

/** What one side says of a flow: in the exporter's series, else in the importer's. */
function reportOf(lookup: CellLookup, pair: PairPeriod, reporter: string): Report {
  const { exporter, importer, period } = pair;
  const places = [keyOf(pair, exporter, importer, 'exports'), keyOf(pair, importer, exporter, 'imports')];
  for (const key of places) {
    const seriesId = lookup.seriesId(key);
    if (seriesId === null) continue;
    const cell = { seriesId, period };
    const value = reporterValue(lookup, cell, reporter);
    if (value.value === null) continue;
    const said = lookup.assertions(cell).filter((one) => one.reporter === reporter && one.value !== null);
    // Who chose one of them has said which; statements that agree leave nothing to say.
    const isSettled = said.some(({ id }) => id === lookup.chosen(cell));
    const statements = isSettled ? 1 : new Set(said.map((one) => `${one.value} ${one.currency}`)).size;
    return { value, seriesId: parseId('series', seriesId), statements };
  }
  return { value: NO_VALUE, seriesId: null, statements: 0 };
}

const keyOf = (
  { product, productRevision, frequency }: PairPeriod,
  area: string,
  counterpart: string,
  flow: Flow,
): SeriesKey => ({ area, counterpart, flow, product, productRevision, frequency, measure: 'trade_value' });

/** What only the analyst can say before the gap means anything. */
function questions(
  lookup: CellLookup,
  pair: PairPeriod,
  [out, into]: readonly [Report, Report],
  refusal: FactorRefusal | null,
): string[] {
  const [exporter, importer] = [areaName(pair.exporter), areaName(pair.importer)];
  const asked: string[] = [];
  if (out.value.value === null) asked.push(`${exporter} reports nothing.`);
  if (into.value.value === null) asked.push(`${importer} reports nothing.`);
  if (out.value.value !== null && into.value.value !== null && out.value.currency !== into.value.currency)
    asked.push('The two are in different currencies and are not compared.');
  if (refusal !== null) asked.push(refusalWords(refusal, exporter, importer));
  for (const [name, { statements }] of [
    [exporter, out],
    [importer, into],
  ] as const)
    if (statements > 1)
      asked.push(`${name} states ${statements} amounts: is the one shown the total? Choose it in its cell.`);
  const again = lookup.seriesId(keyOf(pair, pair.exporter, pair.importer, 're_exports'));
  if (again !== null && lookup.assertions({ seriesId: again, period: pair.period }).length > 0)
    asked.push(`Are ${exporter}’s re-exports inside its exports?`);
  return asked;
}

function refusalWords(refusal: FactorRefusal, exporter: string, importer: string): string {
  switch (refusal) {
    case 'no factor':
      return 'No factor is stated: add one, with its source.';
    case 'exporter unknown':
      return `Does ${exporter} count FOB? Its valuation is not stated.`;
    case 'importer unknown':
      return `Does ${importer} count CIF? Its valuation is not stated.`;
    case 'exporter CIF':
      return `${exporter} already counts freight (CIF): the factor is not used.`;
    case 'importer FOB':
      return `${importer} counts without freight (FOB): the factor is not used.`;
  }
}

const percent = (of: Computed | null): string => (of === null ? '' : toFixed(of.value, 1));

/** Both ends, where rounding leaves more than one value. */
const rangeOf = ({ interval: { low, high } }: Computed): string =>
  low === null || high === null || low === high ? '' : `${toFixed(low, 0)} to ${toFixed(high, 0)}`;
