/** Tables of offices that name neither themselves nor their unit, known by columns that nobody else has. */

import type { LongColumn } from '../shapes/longRows.ts';
import type { ColumnMapping } from './columnMapping.ts';
import { columnName } from './columns.ts';

type Office = {
  readonly name: string;
  /** All of them are there. */
  readonly known: readonly string[];
  readonly columns: Partial<Record<LongColumn, string>>;
  readonly constants: Partial<Record<LongColumn, string>>;
  /** Words of its own: 1 is an export in Japan and an import with the United Nations. */
  readonly values?: Partial<Record<LongColumn, Readonly<Record<string, string>>>>;
};

const OFFICES: readonly Office[] = [
  {
    name: 'U.S. Census Bureau',
    known: ['CTY_CODE', 'CTYNAME', 'IYR', 'EYR'],
    columns: { counterpart: 'CTYNAME' },
    constants: { area: 'USA', unit: 'million USD' },
  },
  {
    name: 'Trade Statistics of Japan',
    known: ['Exp or Imp', 'Year', 'Country', 'Value-Year'],
    columns: { flow: 'Exp or Imp', counterpart: 'Country' },
    constants: { area: 'JPN', unit: 'thousand JPY' },
    values: { flow: { '1': 'exports', '2': 'imports' } },
  },
  {
    name: 'Comex Stat',
    known: ['CO_ANO', 'CO_MES', 'CO_PAIS', 'VL_FOB'],
    columns: { value: 'VL_FOB', product: 'CO_NCM', counterpart: 'CO_PAIS' },
    constants: { area: 'BRA', unit: 'USD', valuation: 'FOB' },
  },
  {
    name: 'Federal Customs Service of Russia',
    known: ['napr', 'nastranapr', 'tnved', 'stoim'],
    columns: { flow: 'napr', counterpart: 'nastranapr', product: 'tnved', value: 'stoim' },
    constants: { area: 'RUS', unit: 'USD' },
  },
  {
    name: 'General Administration of Customs of China',
    known: ['数据年月', '贸易伙伴编码', '贸易伙伴名称'],
    columns: { period: '数据年月', counterpart: '贸易伙伴名称' },
    constants: { area: 'CHN' },
  },
  {
    name: 'General Administration of Customs of China',
    known: ['Date of data', 'Trading partner code', 'Trading partner'],
    columns: {
      period: 'Date of data',
      counterpart: 'Trading partner',
      product: 'Commodity code',
      value: 'US dollar',
    },
    constants: { area: 'CHN', unit: 'USD' },
  },
];

export type KnownOffice = {
  /** What the analyst says, over what the office is known to mean. */
  readonly mapping: ColumnMapping;
  readonly name: string;
  /** Headers that the office's columns stand under, and nobody else spoke of. */
  readonly headers: ReadonlySet<string>;
};

/** The office whose columns these are; null for a table of anybody else. */
export function officeOf(headers: readonly string[], mapping: ColumnMapping): KnownOffice | null {
  const here = new Set(headers.map(columnName));
  const office = OFFICES.find(({ known }) => known.every((name) => here.has(columnName(name))));
  if (office === undefined) return null;
  const spoken = new Set(
    [...Object.values(mapping.columns), ...Object.keys(mapping.value_columns), ...mapping.leave_out].map(
      columnName,
    ),
  );
  const isOpen = (role: string): boolean =>
    !Object.hasOwn(mapping.columns, role) && !Object.hasOwn(mapping.constants, role);
  const columns = Object.entries(office.columns).filter(
    ([role, header]) => isOpen(role) && here.has(columnName(header)) && !spoken.has(columnName(header)),
  );
  const constants = Object.entries(office.constants).filter(([role]) => isOpen(role));
  return {
    name: office.name,
    headers: new Set(columns.map(([, header]) => columnName(header))),
    mapping: {
      ...mapping,
      columns: { ...mapping.columns, ...Object.fromEntries(columns) },
      constants: {
        ...(isOpen('source') ? { source: office.name } : {}),
        ...Object.fromEntries(constants),
        ...mapping.constants,
      },
      values: { ...office.values, ...mapping.values },
    },
  };
}
