/** The shapes that are known by their columns, the most particular first. */
import { COMTRADE_COLUMNS, COMTRADE_NEEDED, comtradeRow, prepareComtrade } from './comtradeRows.ts';
import { EURO_COLUMNS, EURO_NEEDED, euroRow } from './euroRows.ts';
import { OWN_COLUMNS, OWN_NAMES, ownRow } from './ownRows.ts';
import { isOwnSdmxHeader, OWN_SDMX_COLUMNS, ownSdmxRow } from './ownSdmx.ts';
import { REPUBLIC_COLUMNS, REPUBLIC_NEEDED, republicRow } from './republicRows.ts';
import { idOf, isSdmxHeader, prepareSdmx, SDMX_COLUMNS, SDMX_NEEDED, sdmxRow } from './sdmxRows.ts';
import type { Shape } from './shape.ts';

export const SHAPES: readonly Shape[] = [
  { name: 'figures of Attest', columns: OWN_NAMES, needed: OWN_COLUMNS, read: ownRow },
  {
    name: 'trade of republics',
    columns: REPUBLIC_COLUMNS,
    needed: REPUBLIC_NEEDED,
    valueColumn: 'value_as_stated',
    read: republicRow,
  },
  {
    name: 'monthly exports in euro',
    columns: EURO_COLUMNS,
    needed: EURO_NEEDED,
    valueColumn: 'value_eur',
    read: euroRow,
  },
  {
    name: 'figures of Attest in SDMX-CSV',
    columns: OWN_SDMX_COLUMNS,
    needed: OWN_COLUMNS,
    fits: isOwnSdmxHeader,
    headerName: idOf,
    prepare: prepareSdmx,
    read: ownSdmxRow,
  },
  {
    name: 'SDMX-CSV',
    columns: SDMX_COLUMNS,
    needed: SDMX_NEEDED,
    fits: isSdmxHeader,
    headerName: idOf,
    hasOpenDimensions: true,
    prepare: prepareSdmx,
    read: sdmxRow,
  },
  {
    name: 'UN Comtrade',
    publisher: 'UN Comtrade',
    columns: COMTRADE_COLUMNS,
    needed: COMTRADE_NEEDED,
    prepare: prepareComtrade,
    read: (row, cell, _sources, file) => comtradeRow(row, cell, file),
  },
];
