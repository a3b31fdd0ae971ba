/** An assertion's own parts as every command prints them, whether it is stored or a row about to be imported. */

import type { ImportedAssertion } from '../import/importTypes.ts';
import { STATED_COLUMNS } from '../import/shapes/ownRows.ts';
import type { FigureRow } from '../services/figures/listFigures.ts';

/** What a stored assertion and a row of a file have in common. */
type Stated = Omit<
  Pick<ImportedAssertion | FigureRow, keyof ImportedAssertion & keyof FigureRow>,
  'productRevision' | 'frequency' | 'note'
>;

/** The keys of `assertionJson`. */
export const ASSERTION_KEYS = [
  'area',
  'counterpart',
  'flow',
  'product',
  'period',
  'measure',
  ...STATED_COLUMNS,
] as const satisfies readonly (keyof ReturnType<typeof assertionJson>)[];

export const assertionJson = (row: Stated) => ({
  area: row.area,
  counterpart: row.counterpart,
  flow: row.flow,
  product: row.product,
  period: row.period,
  measure: row.measure,
  value: row.value,
  low: row.low,
  high: row.high,
  value_as_stated: row.valueAsStated,
  unit_as_stated: row.unitAsStated,
  currency: row.currency,
  valuation: row.valuation,
  reporter: row.reporter,
  status: row.status,
  bound: row.bound,
});
