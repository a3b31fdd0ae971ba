import type { Store } from '../../store/openStore.ts';
import { type MirrorRow, mirrorRows } from '../figures/mirrorRows.ts';
import { type Amount, column, MONEY, type Sheet } from './sheet.ts';

const KEYS = [
  'exporter',
  'importer',
  'period',
  'exporter_says',
  'importer_says',
  'gap',
  'gap_percent',
  'factor',
  'gap_after',
  'after_percent',
  'question',
  'currency',
  'gap_range',
  'exporter_growth',
  'importer_growth',
  'product',
] as const satisfies readonly (keyof MirrorRow)[];
const NUMBERS: ReadonlySet<string> = new Set([
  'exporter_says',
  'importer_says',
  'gap',
  'gap_percent',
  'gap_after',
  'after_percent',
  'exporter_growth',
  'importer_growth',
]);

const PERCENTS: ReadonlySet<string> = new Set([
  'gap_percent',
  'after_percent',
  'exporter_growth',
  'importer_growth',
]);
const PERCENT: Amount = { unitFrom: [], unitOf: () => '%', isAdded: false };

/** Both sides of each flow beside each other, the gap, and what a stated factor leaves of it. */
export const mirrorSheet: Sheet = {
  noun: 'flow',
  table: 'assertion',
  idKind: 'mirror',
  columns: KEYS.map((key) => column(key, NUMBERS.has(key) ? { kind: 'number' } : {})),
  sql: `SELECT ${['id', 'series_id', 'exporter_code', 'importer_code', ...KEYS].map((key) => `value ->> '${key}' AS ${key}`).join(', ')}
    FROM json_each(@flows)`,
  params: ({ store }) => ({ flows: mirrorRows(store, '') }),
  order: 'id',
  findIn: "product || ' ' || period || ' ' || question",
  columnOf: (word) => (/^\d{4}(-\w+)?$/.test(word) ? 'period' : null),
  amounts: Object.fromEntries([...NUMBERS].map((key) => [key, PERCENTS.has(key) ? PERCENT : MONEY])),
  areaCodes: ['exporter_code', 'importer_code'],
  labelOf: ({ store }, id) => {
    const row = rowAt(store, id);
    return row === undefined ? String(id) : `${row.exporter} to ${row.importer}, ${row.period}`;
  },
  historyId: () => null,
};

const rowAt = (store: Store, id: number): MirrorRow | undefined =>
  (JSON.parse(mirrorRows(store, '')) as MirrorRow[]).find((row) => row.id === id);
