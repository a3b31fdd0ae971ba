import type { ImportedAssertion } from '../../import/importTypes.ts';

/** Armenia's exports to Russia of 2022 as a file's line 2 states them in dollars; `value` is what the file says, too. */
export const importedRow = (
  value: string,
  others: Partial<Omit<ImportedAssertion, 'value' | 'valueAsStated'>> = {},
): ImportedAssertion => ({
  area: 'ARM',
  counterpart: 'RUS',
  flow: 'exports',
  product: 'TOTAL',
  productRevision: '',
  frequency: 'A',
  measure: 'trade_value',
  period: '2022',
  value,
  low: null,
  high: null,
  valueAsStated: value,
  unitAsStated: 'USD',
  currency: 'USD',
  valuation: 'FOB',
  reporter: 'ARM',
  status: 'A',
  bound: 'exact',
  sourceKey: null,
  note: '',
  externalId: '',
  line: 2,
  ...others,
});
