/** Charts and tables laid out from the figures alone, for dossiers of a workspace where nobody drew any. */
import { areaName } from '#shared/domain/figures/areaNames.ts';
import { formatId } from '../ids.ts';
import type { PackSpecPart } from '../packs/packSpec.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { seriesWords } from './chartLines.ts';

/** More charts than this nobody leafs through, more rows than this nobody reads across. */
const MOST_CHARTS = 14;
const MOST_ROWS = 40;
/** Columns that fit across a sheet. */
const MOST_PERIODS = 9;

type FilledSeries = {
  readonly id: number;
  readonly area: string;
  readonly counterpart: string;
  readonly flow: string;
  readonly product: string;
  readonly product_revision: string;
  readonly frequency: string;
  readonly measure: string;
  readonly periods: string;
};

/** One line chart for each area with a partner, its flows as lines; only of values that several periods have. */
export function seriesDrawings(context: ServiceContext): PackSpecPart[] {
  const groups = groupsOf(context, ({ area, counterpart, frequency, measure, product }) =>
    [area, counterpart, frequency, measure, product].join('\n'),
  );
  const several = groups.filter((all) => lastPeriods(all).length > 1).slice(0, MOST_CHARTS);
  return byPartner(several, ({ area }) => areaName(area)).map((all) => {
    const periods = lastPeriods(all);
    const [first] = all as [FilledSeries];
    const product = first.product === 'TOTAL' ? '' : `, ${first.product}`;
    return {
      kind: 'drawing',
      type: 'line',
      title: `${areaName(first.area)}: trade with ${areaName(first.counterpart)}${product}`,
      series: all.slice(0, 6).map(({ id }) => formatId('series', id)),
      periods,
    };
  });
}

/** One table for each flow with a partner, its areas as rows. */
export function seriesTables(context: ServiceContext): PackSpecPart[] {
  const groups = groupsOf(context, ({ counterpart, flow, frequency, measure, product }) =>
    [counterpart, flow, frequency, measure, product].join('\n'),
  );
  const several = groups.filter((all) => all.length > 1).slice(0, MOST_CHARTS);
  return byPartner(several, ({ flow }) => flow).map((all) => {
    const [first] = all as [FilledSeries];
    const { flow, counterpart, product } = seriesWords({
      ...first,
      flow: first.flow as Parameters<typeof seriesWords>[0]['flow'],
      frequency: first.frequency as Parameters<typeof seriesWords>[0]['frequency'],
      productRevision: first.product_revision,
    });
    return {
      kind: 'table',
      title: `${flow.charAt(0).toUpperCase()}${flow.slice(1)}, partner ${counterpart}${product === '' ? '' : `, ${product}`}`,
      series: all.slice(0, MOST_ROWS).map(({ id }) => formatId('series', id)),
      periods: lastPeriods(all),
    };
  });
}

/** Series with a value, grouped; the groups with most values first. */
function groupsOf({ store }: ServiceContext, keyOf: (series: FilledSeries) => string): FilledSeries[][] {
  const rows = store.db
    .prepare(
      `SELECT series.*, group_concat(DISTINCT period) AS periods FROM series JOIN assertion ON assertion.series_id = series.id
       WHERE value IS NOT NULL GROUP BY series.id ORDER BY area, counterpart, flow, product, series.id`,
    )
    .all() as FilledSeries[];
  const groups = new Map<string, FilledSeries[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return [...groups.values()].sort((a, b) => weightOf(b) - weightOf(a));
}

/** How many values a group has. */
const weightOf = (group: readonly FilledSeries[]): number =>
  group.reduce((sum, { periods }) => sum + periods.split(',').length, 0);

/** As one leafs through them: the partner of whom most is known first, its own by name. */
function byPartner(
  groups: readonly FilledSeries[][],
  nameOf: (first: FilledSeries) => string,
): FilledSeries[][] {
  const keyed = groups.flatMap((all) => {
    const [first] = all;
    return first === undefined ? [] : [{ all, partner: first.counterpart, name: nameOf(first) }];
  });
  const known = new Map<string, number>();
  for (const { all, partner } of keyed) known.set(partner, (known.get(partner) ?? 0) + weightOf(all));
  const more = (a: string, b: string): number => (known.get(b) ?? 0) - (known.get(a) ?? 0);
  const order = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
  return keyed
    .sort((a, b) => more(a.partner, b.partner) || order(a.partner, b.partner) || order(a.name, b.name))
    .map(({ all }) => all);
}

const lastPeriods = (group: readonly FilledSeries[]): string[] =>
  [...new Set(group.flatMap(({ periods }) => periods.split(',')))].sort().slice(-MOST_PERIODS);
