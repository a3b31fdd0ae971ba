import { pairUnit } from '#shared/domain/figures/mirror.ts';
import { isPeriod } from '#shared/domain/figures/periodText.ts';
import { FREQUENCIES } from '#shared/domain/figures/types.ts';
import { compare, isDecimalText, toDecimalText } from '#shared/lib/decimal.ts';
import type { Row } from '../../store/rowJson.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { column, refused, type Sheet, type Typed } from './sheet.ts';
import { readArea } from './sheetAreas.ts';
import { readSourceId, SOURCE_NAME } from './sheetSources.ts';

const required = { isEditable: true, asked: 'required' } as const;
const optional = { isEditable: true, asked: 'optional' } as const;

/** What one unit is worth in another, in which period, and who says so. */
export const ratesSheet: Sheet = {
  noun: 'rate',
  table: 'rate',
  idKind: 'rate',
  columns: [
    column('from_unit', required),
    column('to_unit', required),
    column('period', optional),
    column('value', { ...required, kind: 'number' }),
    column('source', required),
    column('note', optional),
  ],
  sql: `SELECT rate.id AS id, from_unit, to_unit, period, value,
      ${SOURCE_NAME} AS source, rate.note AS note
    FROM rate JOIN source ON source.id = source_id`,
  order: 'from_unit, to_unit, period',
  findIn: "from_unit || ' ' || to_unit || ' ' || period || ' ' || source || ' ' || note",
  amounts: {
    value: {
      unitFrom: ['from_unit', 'to_unit'],
      unitOf: ({ from_unit, to_unit }) => `${to_unit} per ${from_unit}`,
      isAdded: false,
    },
  },
  areaCodes: [],
  labelOf: ({ store }, id) => {
    const row = store.db.prepare('SELECT from_unit, to_unit, period FROM rate WHERE id = ?').get(id) as
      | Row
      | undefined;
    return row === undefined
      ? `rate ${id}`
      : `${row['from_unit']} in ${row['to_unit']}, ${row['period'] || 'always'}`;
  },
  patch: (context, id, key, text) => patchRate(context, id, { [key]: text }),
  patchRow: patchRate,
  add: (context, write, typed) => {
    const row: Row = Object.fromEntries(
      ['from_unit', 'to_unit', 'period', 'value', 'note'].flatMap((key) =>
        Object.entries(readRate(context, key, typed[key] ?? '')),
      ),
    );
    refuseDouble(write.db, row, null);
    return write.insert('rate', { ...row, source_id: readSourceId(context, typed['source'] ?? '') });
  },
  remove: (_context, write, id) => write.remove('rate', id),
};

function patchRate(context: ServiceContext, id: number, typed: Typed): Row {
  const patch: Row = Object.assign(
    {},
    ...Object.entries(typed).map(([key, text]) => readRate(context, key, text)),
  );
  const row = context.store.db.prepare('SELECT * FROM rate WHERE id = ?').get(id) as Row;
  refuseDouble(context.store.db, { ...row, ...patch }, id);
  const { source } = typed;
  return source === undefined ? patch : { ...patch, source_id: readSourceId(context, source) };
}

/** The unit FOB may be that of one pair, by names or codes: FOB Armenia to Russia. */
function readRate(context: ServiceContext, key: string, text: string): Row {
  const typed = text.trim();
  if (key === 'value') {
    if (!isDecimalText(typed) || compare(typed, '0') <= 0)
      throw refused(
        'Value',
        `"${typed}" is no rate.`,
        'Write what one unit is worth as a plain number, such as 0.924.',
      );
    return { value: toDecimalText(typed) };
  }
  if (key === 'period') {
    if (typed !== '' && !FREQUENCIES.some((frequency) => isPeriod(typed, frequency)))
      throw refused(
        'Period',
        `"${typed}" is no period.`,
        'Write it like 2025, 2025-Q1 or 2025-01; empty means always.',
      );
    return { period: typed };
  }
  if ((key === 'from_unit' || key === 'to_unit') && typed === '')
    throw refused('Unit', 'A rate needs two units.', 'Write a currency such as USD, or a unit such as t.');
  const pair = key === 'from_unit' ? /^FOB\s+(.+?)\s+(?:to|–|→)\s+(.+)$/iu.exec(typed) : null;
  if (pair !== null)
    return {
      from_unit: pairUnit(readArea(context, 'Unit', pair[1] ?? ''), readArea(context, 'Unit', pair[2] ?? '')),
    };
  return key === 'source' ? {} : { [key]: typed };
}

/** One rate for two units and a period: which of two would be meant, nobody could say. */
function refuseDouble(db: Parameters<NonNullable<Sheet['add']>>[1]['db'], row: Row, id: number | null): void {
  const { from_unit: from, to_unit: to, period } = row;
  if (from === to) throw refused('Unit', 'A unit is worth itself.', 'Name two units.');
  const other = db
    .prepare(
      'SELECT id FROM rate WHERE from_unit = @from AND to_unit = @to AND period = @period AND id IS NOT @id',
    )
    .get({ from, to, period, id });
  if (other !== undefined)
    throw refused(
      'Period',
      `There is a rate from ${from} to ${to} for ${period || 'always'} already.`,
      'Change that one.',
    );
}
