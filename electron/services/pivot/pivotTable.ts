import type { PivotView } from '#shared/ipc/pivotShapes.ts';
import type { PlainTable } from '../exports/plainTable.ts';
import { areaName } from '../figures/cells.ts';
import type { StoreContext } from '../serviceContext.ts';
import { pivotPage } from './pivot.ts';

const MOST_ROWS = 1_000_000;
const TOTAL = 'total';

/** A pivot as a table: a line a place, with its interval, what it lacks and why it has no sum. */
export function pivotTable(context: StoreContext, view: PivotView): PlainTable {
  const page = pivotPage(context, { ...view, isOpen: true, turned: [], offset: 0, limit: MOST_ROWS });
  const names = new Map<string, string>();
  const columns = [...page.columns.map(({ key, name }) => ({ name, key })), { name: TOTAL, key: null }];
  const rows = page.rows.flatMap(({ path, name, places, total }) => {
    names.set(path.join('\n'), name);
    const levels = view.rows.map((_, depth) =>
      depth < path.length ? (names.get(path.slice(0, depth + 1).join('\n')) ?? '') : TOTAL,
    );
    return columns.flatMap((column) => {
      const place = column.key === null ? total : places[column.key];
      if (place === undefined || place === null) return [];
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
    ],
    rows,
    numeric: new Set(['value', 'low', 'high', 'figures']),
    about: [
      ['rows', view.rows.join(', ')],
      ['columns', view.columns],
      ['group', view.group === null ? 'all groups' : areaName(view.group)],
      ['period', view.at ?? 'all'],
      ['kept by', view.where === '' ? 'all figures' : view.where],
      ['value', 'whole units; a sum has more than one figure, and names who is missing'],
    ],
  };
}
