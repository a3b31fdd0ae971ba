/** Every flow that both its sides report, period by period, as rows of a sheet. */

import type { Rate } from '#shared/domain/figures/calculated/calculatedValue.ts';
import type { CellValue } from '#shared/domain/figures/deriveCell.ts';
import { NO_VALUE } from '#shared/domain/figures/deriveCell.ts';
import { groupedDigits } from '#shared/domain/figures/groupedDigits.ts';
import {
  type Computed,
  type FactorRefusal,
  mirrorGap,
  mirrorGrowth,
  pairUnit,
  reExportGaps,
} from '#shared/domain/figures/mirror.ts';
import { reporterValue } from '#shared/domain/figures/reporterValue.ts';
import type { Flow, Frequency, ReExports, SeriesKey } from '#shared/domain/figures/types.ts';
import { toFixed } from '#shared/lib/decimal.ts';
import type { Store } from '../../store/openStore.ts';
import { rateOf } from '../calculated/calculatedSeries.ts';
import { parseId } from '../ids.ts';
import { cachedSince } from '../impact/cachedSince.ts';
import { areaName, type CellLookup, figureLookup } from './cells.ts';
import { reExportAnswer } from './reExportAnswers.ts';

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
  /** For which flows and when the factor holds, and who says so. */
  readonly factor_of: string;
  readonly gap_after: string;
  readonly after_percent: string;
  readonly exporter_growth: string;
  readonly importer_growth: string;
  /** Where the exporter's re-exports are, as it is settled of its source; "asked" while it is not, empty where nobody states any. */
  readonly re_exports: string;
  readonly re_exports_say: string;
  /** The gap with re-exports in the exporter's figure, and without. */
  readonly gap_with: string;
  readonly gap_without: string;
  readonly question: string;
  /** What each side's figure is counted as, and the statements the two were read from, where they are stated. */
  readonly exporter_counts: string;
  readonly importer_counts: string;
  readonly exporter_assertion: number | null;
  readonly importer_assertion: number | null;
  /** The rate of one FOB in CIF that holds for the pair in the period. */
  readonly rate_id: number | null;
  /** The source of the exporter's figure, and what is settled of it. */
  readonly exporter_source: number | null;
  readonly answer_id: number | null;
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
    byName.map(({ pair }, at) => rowOf(store, lookup, pair, at + 1, factorOf(rate, pair))),
  );
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The factor of the pair, else of the period, else of always; of a month or a quarter also that of its year. */
function factorOf(
  rate: (from: string, to: string, period: string) => Rate | null,
  { exporter, importer, period }: PairPeriod,
): Factor | null {
  const own = rate(pairUnit(exporter, importer), 'CIF', period);
  const used = own ?? rate('FOB', 'CIF', period);
  return used === null ? null : { ...used, scope: own === null ? 'all pairs' : 'this pair' };
}
type Factor = Rate & { readonly scope: string };

function rowOf(
  store: Store,
  lookup: CellLookup,
  pair: PairPeriod,
  id: number,
  rate: Factor | null,
): MirrorRow {
  const factor = rate?.value ?? null;
  const { exporter, importer, product, period } = pair;
  const [out, into] = [reportOf(lookup, pair, exporter), reportOf(lookup, pair, importer)];
  const gap = mirrorGap(out.value, into.value, factor);
  const again = reExportsOf(lookup, pair);
  const answer = answerFor(store, out);
  const gaps = reExportGaps(out.value, into.value, again, answer?.answer ?? null);
  const before = { ...pair, period: `${Number(period.slice(0, 4)) - 1}${period.slice(4)}` };
  const last = reportOf(lookup, before, exporter);
  const mixed = mixture(store, [last, before.period], [out, period]);
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
    factor_of:
      gap === null || gap.refusal !== null || rate === null
        ? ''
        : `${rate.scope}, ${rate.period || 'always'} (${lookup.sourceName(rate.sourceId) ?? ''})`,
    gap_after: gap?.after?.value ?? '',
    after_percent: percent(gap?.afterPercent ?? null),
    exporter_growth: mixed === '' ? percent(mirrorGrowth(out.value, last.value)) : '',
    importer_growth: percent(mirrorGrowth(into.value, reportOf(lookup, before, importer).value)),
    exporter_counts: out.value.assertion?.valuation ?? '',
    importer_counts: into.value.assertion?.valuation ?? '',
    exporter_assertion: assertionOf(out),
    importer_assertion: assertionOf(into),
    rate_id: rate === null ? null : parseId('rate', rate.id),
    exporter_source: sourceOf(out),
    answer_id: answer?.id ?? null,
    re_exports: answer?.answer ?? (again.value !== null || answer !== null ? 'asked' : ''),
    re_exports_say: again.value ?? '',
    gap_with: gaps.included?.value ?? '',
    gap_without: gaps.excluded?.value ?? '',
    question: [
      ...questions(pair, [out, into], gap?.refusal ?? null),
      ...(again.value !== null && (answer?.answer ?? null) === null
        ? [`Are ${areaName(exporter)}’s re-exports inside its exports? Say it under Re-exports.`]
        : []),
      ...(mixed === '' ? [] : [mixed]),
    ].join(' '),
  };
}

type Report = {
  readonly value: CellValue;
  readonly seriesId: number | null;
  /** Amounts it states. */
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

const sourceOf = ({ value: { assertion } }: Report): number | null =>
  assertion === null ? null : parseId('source', assertion.sourceId);

/** What is settled of the source that a report was read from; null while nobody was asked. */
const answerFor = (store: Store, report: Report): ReturnType<typeof reExportAnswer> => {
  const source = sourceOf(report);
  return source === null ? null : reExportAnswer(store, report.value.assertion?.reporter ?? '', source);
};

/** What the exporter itself says it sends on. */
function reExportsOf(lookup: CellLookup, pair: PairPeriod): CellValue {
  const seriesId = lookup.seriesId(keyOf(pair, pair.exporter, pair.importer, 're_exports'));
  return seriesId === null
    ? NO_VALUE
    : reporterValue(lookup, { seriesId, period: pair.period }, pair.exporter);
}

/** Why no growth is told between two reports: one holds re-exports, and the other does not or nobody said. Empty where it is. */
function mixture(
  store: Store,
  [one, before]: readonly [Report, string],
  [other, period]: readonly [Report, string],
): string {
  if (one.value.value === null || other.value.value === null) return '';
  const [then, now] = [one, other].map((report) => answerFor(store, report)?.answer ?? null) as [
    ReExports | null,
    ReExports | null,
  ];
  if (then === now) return '';
  return `No growth of the exporter is told: re-exports are ${placeWords(then)} in ${before} and ${placeWords(now)} in ${period}.`;
}

const placeWords = (where: ReExports | null): string => (where === null ? 'not settled' : `${where} exports`);

const keyOf = (
  { product, productRevision, frequency }: PairPeriod,
  area: string,
  counterpart: string,
  flow: Flow,
): SeriesKey => ({ area, counterpart, flow, product, productRevision, frequency, measure: 'trade_value' });

/** What only the analyst can say before the gap means anything. */
function questions(
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
  return asked;
}

function refusalWords(refusal: FactorRefusal, exporter: string, importer: string): string {
  switch (refusal) {
    case 'no factor':
      return 'No factor is stated: add one, for all or for this pair, with its source.';
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
  low === null || high === null || low === high
    ? ''
    : `${groupedDigits(toFixed(low, 0))} to ${groupedDigits(toFixed(high, 0))}`;
