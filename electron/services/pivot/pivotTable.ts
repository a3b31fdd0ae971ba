import { TOTAL_COLUMN } from '#shared/domain/figures/pivot/rowId.ts';
import type { ExportWhat } from '#shared/ipc/exportShapes.ts';
import type { PlainTable } from '../exports/plainTable.ts';
import { SelectedCells } from '../exports/selectedCells.ts';
import { areaName } from '../figures/cells.ts';
import type { StoreContext } from '../serviceContext.ts';
import { pivotPage, placeSources } from './pivot.ts';

const MOST_ROWS = 1_000_000;
const TOTAL = 'total';

type OfPivot = Extract<ExportWhat, { readonly kind: 'pivot' }>;

/** A pivot as a table: a line a place, with its interval, what it lacks, why it has no sum, and whose figures are in it. */
export function pivotTable(context: StoreContext, what: OfPivot): PlainTable {
  const { view, blocks, open } = what;
  const shown = blocks !== undefined && open !== undefined ? open : { isOpen: true, turned: [] };
  const page = pivotPage(context, { ...view, ...shown, offset: 0, limit: MOST_ROWS });
  const names = new Map<string, string>();
  const sources = placeSources(context, view);
  const cited = new Set<string>();
  const all = [...page.columns.map(({ key, name }) => ({ name, key })), { name: TOTAL, key: null }];
  const ids = all.map(({ key }) => key ?? TOTAL_COLUMN);
  const selected = blocks === undefined ? null : new SelectedCells(blocks, page.total, ids);
  const columns =
    selected === null ? all : selected.columns.flatMap((column) => all[ids.indexOf(column)] ?? []);
  const rows = page.rows.flatMap(({ path, name, places, total }, at) => {
    names.set(path.join('\n'), name);
    const levels = view.rows.map((_, depth) =>
      depth < path.length ? (names.get(path.slice(0, depth + 1).join('\n')) ?? '') : TOTAL,
    );
    return columns.flatMap((column) => {
      const place = column.key === null ? total : places[column.key];
      if (place === undefined || place === null) return [];
      if (selected !== null && !selected.holds(at, column.key ?? TOTAL_COLUMN)) return [];
      const said = sources(path, column.key);
      for (const { id } of said) cited.add(id);
      const { value, low, high, unit, count, why, missing, leftOut } = place;
      return [
        [
          ...levels,
          column.name,
          value ?? '',
          low ?? '',
          high ?? '',
          unit,
          String(count),
          missing.join('; '),
          leftOut.join('; '),
          why,
          said.map((source) => source.name).join('; '),
        ],
      ];
    });
  });
  return {
    name: 'pivot',
    head: [
      ...view.rows,
      view.columns,
      'value',
      'low',
      'high',
      'unit',
      'figures',
      'missing',
      'left_out',
      'why_not',
      'sources',
    ],
    rows,
    numeric: new Set(['value', 'low', 'high', 'figures']),
    cited: [...cited],
    about: [
      ['rows', view.rows.join(', ')],
      ['columns', view.columns],
      ['group', view.group === null ? 'all groups' : areaName(view.group)],
      ['period', view.at ?? 'all'],
      ['kept by', view.where === '' ? 'all figures' : view.where],
      ...(selected === null ? [] : [['places', selected.words] as const]),
      ['value', 'whole units; a sum has more than one figure, and names who is missing'],
    ],
  };
}
