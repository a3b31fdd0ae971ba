/**
 * Everything that can be looked up in the series of one product and measure: their lines, and those computed from
 * them. A change of a figure lays out its family anew and leaves the others as they are.
 */
import { type Columns, ColumnWriter, type Periods } from './columns.ts';
import { type Orders, ordersOf } from './orders.ts';
import { type FigureRows, layOutSeries, type SeriesLines, type SeriesRows } from './seriesLines.ts';
import { type Addends, GroupSums, layOutTurnover, layOutYears } from './sumLines.ts';
import type { Line } from './types.ts';

export type FamilyName = {
  readonly product: string;
  readonly productRevision: string;
  readonly measure: string;
};

export type Family = {
  readonly name: FamilyName;
  readonly columns: Columns;
  readonly lines: readonly Line[];
  readonly orders: Orders;
};

/** Lays out a family; `figures` may hold rows of other families too. */
export function layOutFamily(
  name: FamilyName,
  series: readonly SeriesRows[],
  figures: FigureRows,
  periods: Periods,
): Family {
  const columns = new ColumnWriter(series.reduce((total, { rows }) => total + rows.length, 0) * 2);
  const lines: Line[] = [];
  const shown: Line[] = [];
  const bySides = new Map<string, Map<string, SeriesLines>>();
  for (const one of series) {
    const own = layOutSeries(one, figures, periods, columns);
    lines.push(...own.stated, ...[...own.shown.values()].filter(({ make }) => make === 'shown'));
    const { area, counterpart, flow, frequency } = one.key;
    const sides = `${area} ${counterpart} ${frequency}`;
    const flows = bySides.get(sides) ?? new Map<string, SeriesLines>();
    bySides.set(sides, flows.set(flow, own));
    if (flow !== 'turnover') shown.push(...own.shown.values());
  }
  for (const flows of bySides.values()) {
    const [exports, imports, stated] = ['exports', 'imports', 'turnover'].map((flow) => flows.get(flow));
    const turnover = layOutTurnover(
      {
        ...(exports === undefined ? {} : { exports }),
        ...(imports === undefined ? {} : { imports }),
        ...(stated === undefined ? {} : { stated }),
      },
      periods,
      columns,
    );
    lines.push(...turnover.lines);
    shown.push(...turnover.shown.values());
  }
  const years = yearsOf([...new Set([...lines, ...shown])], periods, columns);
  lines.push(...years.values());
  shown.push(...shown.flatMap((line) => years.get(line) ?? []));
  const sums = new GroupSums(periods, columns);
  for (const addends of addendsOf(lines, new Set(shown))) lines.push(...sums.layOut(addends));
  const laidOut = columns.trimmed();
  return { name, columns: laidOut, lines, orders: ordersOf(laidOut, lines) };
}

function yearsOf(lines: readonly Line[], periods: Periods, columns: ColumnWriter): Map<Line, Line> {
  const years = new Map<Line, Line>();
  for (const line of lines) {
    const year = layOutYears(line, periods, columns);
    if (year !== null) years.set(line, year);
  }
  return years;
}

/** What may be summed over a group: what each series shows, and one reporter's view of all where it differs. */
function addendsOf(lines: readonly Line[], shown: ReadonlySet<Line>): Addends[] {
  const found: Addends[] = [];
  for (const side of ['area', 'counterpart'] as const) {
    const rests = new Map<string, Map<string | null, Map<string, Line>>>();
    for (const line of lines) {
      const { key, currency, reporter } = line;
      const other = side === 'area' ? key.counterpart : key.area;
      const rest = `${other} ${key.flow} ${key.frequency} ${currency ?? ''}`;
      let views = rests.get(rest);
      if (views === undefined) {
        views = new Map();
        rests.set(rest, views);
      }
      // A stated annual figure goes before the sum of its months: it was laid out before.
      if (shown.has(line)) put(views, null, key[side], line);
      if (reporter !== null) put(views, reporter, key[side], line);
    }
    for (const views of rests.values()) {
      const all = views.get(null);
      for (const [reporter, view] of views) {
        if (view.size < 2 || (reporter !== null && isPartOf(view, all))) continue;
        found.push({ side, reporter, lines: [...view.values()] });
      }
    }
  }
  return found;
}

function put(
  views: Map<string | null, Map<string, Line>>,
  reporter: string | null,
  area: string,
  line: Line,
): void {
  let view = views.get(reporter);
  if (view === undefined) {
    view = new Map();
    views.set(reporter, view);
  }
  if (!view.has(area)) view.set(area, line);
}

/** Whether a reporter's view says nothing that what is shown does not say; then its sums would stand there twice. */
const isPartOf = (view: ReadonlyMap<string, Line>, all: ReadonlyMap<string, Line> | undefined): boolean =>
  all !== undefined && all.size === view.size && [...view].every(([area, line]) => all.get(area) === line);
