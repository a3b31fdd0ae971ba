import type { FindPattern } from '#shared/domain/figures/find/findPattern.ts';
import { NAME_COLUMN, pivotRowId, TOTAL_COLUMN } from '#shared/domain/figures/pivot/rowId.ts';
import type { FindHit, FindScope } from '#shared/ipc/findShapes.ts';
import type { PivotPlace } from '#shared/ipc/pivotShapes.ts';
import { pivotPage } from '../pivot/pivot.ts';
import type { StoreContext } from '../serviceContext.ts';
import { amountTexts } from './figureTexts.ts';

type PivotScope = Extract<FindScope, { readonly kind: 'pivot' }>;

/** Looks through some of the rows of a pivot that are open: their names, and what each place comes to. */
export function findInPivotRows(
  context: StoreContext,
  { view, columns }: PivotScope,
  pattern: FindPattern,
  from: number,
  rows: number,
): { readonly hits: FindHit[]; readonly total: number } {
  const page = pivotPage(context, { ...view, offset: from, limit: rows });
  const headings = new Map(page.columns.map(({ key, name }) => [key, name]));
  const hits: FindHit[] = [];
  for (const [at, { path, name, places, total }] of page.rows.entries())
    for (const column of columns) {
      const here = { row: from + at, rowId: pivotRowId(path), column };
      if (column === NAME_COLUMN) {
        if (name !== '' && pattern.fits({ texts: [name], value: null, currency: null }))
          hits.push({ ...here, label: name, text: name, cell: null });
        continue;
      }
      const place = column === TOTAL_COLUMN ? total : places[column];
      const found = place == null ? null : placeTexts(place);
      if (found === null || !pattern.fits(found)) continue;
      const label = [name, headings.get(column) ?? ''].filter((word) => word !== '').join(', ');
      hits.push({ ...here, label, text: found.texts.at(-1) ?? '', cell: place?.cell ?? null });
    }
  return { hits, total: page.total };
}

/** A place that is not added up has nothing to find. */
const placeTexts = ({ value, unit, bound }: PivotPlace) =>
  value === null ? null : amountTexts({ value, currency: unit, bound });
