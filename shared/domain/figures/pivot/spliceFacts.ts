/** A table of values of which some series were read anew: the others are taken over by the stretch. */
import { type Columns, columnNames, type FactTable, isExactTable, newColumns } from './factTable.ts';

/**
 * Puts the facts of `fresh` in the place of those that `table` has of the series `touched`. Both have their series by id;
 * `fresh` has all series there are now, and goes on with the numbers of periods and tags of `table`.
 */
export function spliceFacts(table: FactTable, fresh: FactTable, touched: ReadonlySet<number>): FactTable {
  const kept = keptStretches(table, fresh, touched);
  const starts = new Uint32Array(fresh.series.length + 1);
  for (const [at, from] of kept.from.entries())
    starts[at + 1] =
      (starts[at] ?? 0) + (from < 0 ? countIn(fresh, at) : countIn(table, kept.placeBefore[at] ?? 0));
  const columns = newColumns(starts.at(-1) ?? 0, isExactTable(table) && isExactTable(fresh));
  const wide = new Map<number, NonNullable<ReturnType<FactTable['wide']['get']>>>();
  for (let at = 0; at < fresh.series.length; ) {
    const [source, from] = sourceOf(table, fresh, kept, at);
    // Neighbours that stood side by side are copied as one.
    let end = at + 1;
    let to = from + (starts[end] ?? 0) - (starts[at] ?? 0);
    while (end < fresh.series.length) {
      const [next, nextFrom] = sourceOf(table, fresh, kept, end);
      if (next !== source || nextFrom !== to) break;
      to += (starts[end + 1] ?? 0) - (starts[end] ?? 0);
      end++;
    }
    copyStretch(source, columns, { from, to, at: starts[at] ?? 0 });
    if (source.wide.size > 0)
      for (let fact = from; fact < to; fact++) {
        const amounts = source.wide.get(fact);
        if (amounts !== undefined) wide.set((starts[at] ?? 0) + fact - from, amounts);
      }
    at = end;
  }
  for (let at = 0; at < fresh.series.length; at++) columns.seriesAt.fill(at, starts[at], starts[at + 1]);
  const { series, periods, tags, tagTexts } = fresh;
  return { ...columns, series, periods, tags, tagTexts, length: columns.id.length, starts, wide };
}

/** By series of `fresh`: its place in the table before and where its facts begin there; below zero where it is read anew. */
type Kept = { readonly placeBefore: Int32Array; readonly from: Int32Array };

function keptStretches(table: FactTable, fresh: FactTable, touched: ReadonlySet<number>): Kept {
  const placeBefore = new Int32Array(fresh.series.length).fill(-1);
  const from = new Int32Array(fresh.series.length).fill(-1);
  let before = 0;
  for (const [at, { id }] of fresh.series.entries()) {
    while (before < table.series.length && (table.series[before]?.id ?? 0) < id) before++;
    if (touched.has(id) || table.series[before]?.id !== id) continue;
    placeBefore[at] = before;
    from[at] = table.starts[before] ?? 0;
  }
  return { placeBefore, from };
}

const countIn = ({ starts }: FactTable, at: number): number => (starts[at + 1] ?? 0) - (starts[at] ?? 0);

function sourceOf(
  table: FactTable,
  fresh: FactTable,
  { from }: Kept,
  at: number,
): readonly [source: FactTable, from: number] {
  const before = from[at] ?? -1;
  return before < 0 ? [fresh, fresh.starts[at] ?? 0] : [table, before];
}

function copyStretch(
  source: Columns,
  target: Columns,
  { from, to, at }: { readonly from: number; readonly to: number; readonly at: number },
): void {
  for (const name of columnNames(target)) target[name].set(source[name].subarray(from, to), at);
}
