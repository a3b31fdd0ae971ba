/** Single facts in and out of a table of them. */
import type { DecimalText } from '../../../lib/decimal.ts';
import type { Bound } from '../../reading/types.ts';
import type { ObsStatus } from '../types.ts';
import {
  type Amounts,
  type FactSeries,
  type FactTable,
  FactTableBuilder,
  type FactTag,
} from './factTable.ts';
import { decimalOf } from './runningSum.ts';
import type { Stretches } from './stretches.ts';

/** One value that is shown or stated somewhere in the figures. */
export type PivotFact = FactSeries &
  Amounts & {
    readonly period: string;
    readonly reporter: string;
    readonly source: string;
    readonly bound: Bound;
    readonly status: ObsStatus;
    readonly currency: string | null;
  };

/** A table of some values of another one and of more facts. */
export function withFacts(table: FactTable, chosen: Stretches, facts: readonly PivotFact[]): FactTable {
  const series = [...table.series];
  const at = new Map(series.map(({ id }, place) => [id, place]));
  for (const { id, area, counterpart, flow, product, measure, frequency } of facts)
    if (!at.has(id))
      at.set(id, series.push({ id, area, counterpart, flow, product, measure, frequency }) - 1);
  const builder = new FactTableBuilder(series, table.length + facts.length);
  const periods = table.periods.map((period) => builder.periodAt(period));
  const tags = table.tags.map((tag) => tagNumber(builder, tag));
  for (const [stretch, from] of chosen.from.entries())
    for (let fact = from; fact < (chosen.to[stretch] ?? 0); fact++)
      builder.copy(
        table,
        fact,
        table.seriesAt[fact] ?? 0,
        periods[table.periodAt[fact] ?? 0] ?? 0,
        tags[table.tagAt[fact] ?? 0] ?? 0,
      );
  for (const fact of facts)
    builder.add(
      0,
      at.get(fact.id) ?? 0,
      builder.periodAt(fact.period),
      tagNumber(builder, fact),
      `${fact.value} ${fact.low ?? ''} ${fact.high ?? ''}`,
      0,
    );
  return builder.end();
}

function tagNumber(
  builder: FactTableBuilder,
  { reporter, source, bound, status, currency }: FactTag,
): number {
  const tag = { reporter, source, bound, status, currency };
  return builder.tagAt(JSON.stringify(tag), () => tag);
}

/** No value yet. */
export const emptyTable = (): FactTable => new FactTableBuilder([], 0).end();

/** What a fact says, as decimals. */
export function amountsOf(table: FactTable, fact: number): Amounts {
  const wide = table.wide.get(fact);
  if (wide !== undefined) return wide;
  const places = table.places[fact] ?? 0;
  const decimal = (mantissa: number | undefined): DecimalText | null =>
    mantissa === undefined || Number.isNaN(mantissa) ? null : decimalOf(mantissa, places);
  return {
    value: decimal(table.value[fact]) ?? '0',
    low: decimal(table.low[fact]),
    high: decimal(table.high[fact]),
  };
}
