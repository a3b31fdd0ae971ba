/**
 * What the figures say of one flow in one year, by every statistic that says it: each stated value, and exports plus
 * imports wherever one reporter gives both. Views are compared, never averaged; nothing is converted.
 */
import { add, compare, type DecimalText, multiply } from '../../../lib/decimal.ts';
import type { Interval } from '../../../lib/interval.ts';
import type { FigureLookup } from '../../figures/deriveCell.ts';
import { frequencyOf } from '../../figures/periodText.ts';
import {
  type Assertion,
  cellText,
  FLOWS,
  type Flow,
  FREQUENCIES,
  type Frequency,
  type ReExports,
  type SeriesKey,
} from '../../figures/types.ts';

/** Who trades what with whom: the audit knows totals of goods trade, of years and of their parts. */
export type FlowKey = { readonly area: string; readonly counterpart: string; readonly flow: Flow };

export type View = {
  readonly value: DecimalText;
  readonly interval: Interval;
  readonly currency: string;
  readonly reporter: string;
  /** Equal for the same statistic in two years, so that growth is no change of source. */
  readonly statistic: string;
  readonly cells: readonly string[];
  readonly isChosen: boolean;
  /** The area's own statistics, not a partner's mirror of them. */
  readonly isOwn: boolean;
  /** Where re-exports are in it, where that is settled. */
  readonly reExports: ReExports | null;
};

const FLIPPED: Readonly<Record<Flow, Flow>> = {
  exports: 'imports',
  imports: 'exports',
  re_exports: 're_imports',
  re_imports: 're_exports',
  turnover: 'turnover',
  population: 'population',
};

/** The same flow as the other party sees it. */
export const flipped = ({ area, counterpart, flow }: FlowKey): FlowKey => ({
  area: counterpart,
  counterpart: area,
  flow: FLIPPED[flow],
});

/** Every view of a flow, from either party's series. */
export function viewsOf(lookup: FigureLookup, key: FlowKey, period: string): readonly View[] {
  return [...viewsOfSide(lookup, key, period), ...viewsOfSide(lookup, flipped(key), period)];
}

/** Those that stand in the rows of this side alone. */
export const viewsOfSide = (lookup: FigureLookup, key: FlowKey, period: string): readonly View[] => [
  ...statedViews(lookup, key, period),
  ...(key.flow === 'turnover' ? derivedViews(lookup, key, period) : []),
];

const seriesKey = ({ area, counterpart, flow }: FlowKey, frequency: Frequency): SeriesKey => ({
  area,
  counterpart,
  flow,
  product: 'TOTAL',
  productRevision: '',
  frequency,
  measure: 'trade_value',
});

type Stated = { readonly assertion: Assertion; readonly cell: string; readonly isChosen: boolean };

function statedIn(lookup: FigureLookup, key: FlowKey, period: string): readonly Stated[] {
  const frequency = frequencyOf(period);
  const seriesId = frequency === null ? null : lookup.seriesId(seriesKey(key, frequency));
  if (seriesId === null) return [];
  const cell = { seriesId, period };
  const chosen = lookup.chosen(cell);
  return lookup
    .assertions(cell)
    .map((assertion) => ({ assertion, cell: cellText(cell), isChosen: assertion.id === chosen }));
}

function statedViews(lookup: FigureLookup, key: FlowKey, period: string): readonly View[] {
  return statedIn(lookup, key, period).flatMap(({ assertion, cell, isChosen }) => {
    const { value, currency } = assertion;
    if (value === null || currency === null) return [];
    return [
      {
        value,
        interval: intervalOf(assertion, value),
        currency,
        reporter: assertion.reporter,
        statistic: statisticOf(assertion),
        cells: [cell],
        isChosen,
        isOwn: assertion.reporter === key.area,
        reExports: lookup.reExports?.(assertion) ?? null,
      },
    ];
  });
}

/** Exports and imports of one reporter and currency; of one source where it gives both. */
function derivedViews(lookup: FigureLookup, key: FlowKey, period: string): readonly View[] {
  const exports = statedIn(lookup, { ...key, flow: 'exports' }, period);
  const imports = statedIn(lookup, { ...key, flow: 'imports' }, period);
  return exports.flatMap((out) => {
    const same = imports.filter(
      ({ assertion }) =>
        assertion.reporter === out.assertion.reporter && assertion.currency === out.assertion.currency,
    );
    const ofSource = same.filter(({ assertion }) => assertion.sourceId === out.assertion.sourceId);
    return (ofSource.length > 0 ? ofSource : same).flatMap((into): View[] => {
      const [a, b, currency] = [out.assertion.value, into.assertion.value, out.assertion.currency];
      if (a === null || b === null || currency === null) return [];
      const [x, y] = [intervalOf(out.assertion, a), intervalOf(into.assertion, b)];
      return [
        {
          value: add(a, b),
          interval: { low: add(x.low ?? a, y.low ?? b), high: add(x.high ?? a, y.high ?? b) },
          currency,
          reporter: out.assertion.reporter,
          statistic: `${statisticOf(out.assertion)} + ${statisticOf(into.assertion)}`,
          cells: [out.cell, into.cell],
          isChosen: out.isChosen && into.isChosen,
          isOwn: out.assertion.reporter === key.area,
          reExports: lookup.reExports?.(out.assertion) ?? null,
        },
      ];
    });
  });
}

/** Source and what its note says of the basis ("imports by country of ORIGIN"), without what concerns one year. */
const statisticOf = ({ reporter, sourceId, note, unitAsStated }: Assertion): string =>
  [reporter, sourceId, unitAsStated, note.split(';').slice(0, 2).join(';')].join('|');

/** How far "over 27 billion" reaches as an operand. */
const HEDGE_REACH = '1.05';

function intervalOf({ low, high, bound }: Assertion, value: DecimalText): Interval {
  if (bound === 'more_than' || bound === 'at_least')
    return { low: value, high: multiply(value, HEDGE_REACH) };
  return { low: low ?? value, high: high ?? value };
}

/**
 * The analyst's choice; of two the area's own; else the middle one by value (of two middles the smaller). One view,
 * never a mean.
 */
export function middleView(views: readonly View[], currency: string): View | null {
  const own = views.filter((view) => view.currency === currency);
  const chosen = own.find(({ isChosen }) => isChosen);
  if (chosen !== undefined) return chosen;
  const domestic = own.filter(({ isOwn }) => isOwn);
  if (own.length === 2 && domestic.length === 1) return domestic[0] ?? null;
  const sorted = [...own].sort((a, b) => compare(a.value, b.value));
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}

/** The currency views are set against each other in: US dollars where any are in them, as most statistics are. */
export const currencyOf = (views: readonly View[]): string =>
  views.find(({ currency }) => currency === 'USD')?.currency ?? views[0]?.currency ?? 'USD';

/** The same parties in the order the figures keep them: "Armenia – Russia", where that is the series. */
export function inSeriesOrder(lookup: FigureLookup, key: FlowKey): FlowKey {
  const has = (one: FlowKey): boolean =>
    FREQUENCIES.some((frequency) =>
      FLOWS.some((flow) => lookup.seriesId(seriesKey({ ...one, flow }, frequency)) !== null),
    );
  return !has(key) && has(flipped(key)) ? flipped(key) : key;
}

/** Views of two years by the same statistic; else by the same reporter; else the middle ones. */
export function sameViews(
  earlier: readonly View[],
  later: readonly View[],
): readonly { readonly from: View; readonly to: View }[] {
  const pairs = (fits: (a: View, b: View) => boolean) =>
    earlier.flatMap((from) =>
      later.filter((to) => from.currency === to.currency && fits(from, to)).map((to) => ({ from, to })),
    );
  const ofStatistic = pairs((a, b) => a.statistic === b.statistic);
  if (ofStatistic.length > 0) return ofStatistic;
  const ofReporter = pairs((a, b) => a.reporter === b.reporter && a.reporter !== '');
  if (ofReporter.length > 0) return ofReporter;
  const currency = currencyOf([...earlier, ...later]);
  const [from, to] = [middleView(earlier, currency), middleView(later, currency)];
  return from === null || to === null ? [] : [{ from, to }];
}
