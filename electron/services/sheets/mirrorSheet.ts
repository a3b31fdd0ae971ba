import { RE_EXPORTS, VALUATIONS } from '#shared/domain/figures/types.ts';
import type { SheetColumn } from '#shared/ipc/sheetShapes.ts';
import type { Store } from '../../store/openStore.ts';
import type { WriteDb } from '../../store/unitOfWork.ts';
import { sourceName } from '../figures/cells.ts';
import { type MirrorRow, mirrorRows } from '../figures/mirrorRows.ts';
import { reExportAnswer } from '../figures/reExportAnswers.ts';
import { formatId, unknownId } from '../ids.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { ratesSheet } from './ratesSheet.ts';
import { type Amount, column, type FieldBehind, MONEY, readOption, refused, type Sheet } from './sheet.ts';

const KEYS = [
  'exporter',
  'importer',
  'period',
  'exporter_says',
  'importer_says',
  'gap',
  'gap_percent',
  'question',
  'exporter_counts',
  'importer_counts',
  'factor',
  'factor_of',
  'gap_after',
  'after_percent',
  're_exports',
  're_exports_say',
  'gap_with',
  'gap_without',
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
  're_exports_say',
  'gap_with',
  'gap_without',
  'exporter_growth',
  'importer_growth',
]);

const PERCENTS: ReadonlySet<string> = new Set([
  'gap_percent',
  'after_percent',
  'exporter_growth',
  'importer_growth',
]);
/** Fields that say how a side counts. */
const SIDES: Readonly<
  Record<
    string,
    | {
        readonly name: 'exporter' | 'importer';
        readonly assertion: 'exporter_assertion' | 'importer_assertion';
      }
    | undefined
  >
> = {
  exporter_counts: { name: 'exporter', assertion: 'exporter_assertion' },
  importer_counts: { name: 'importer', assertion: 'importer_assertion' },
};
/** What may be said of re-exports; "asked" takes an answer back. */
const ANSWERS = ['asked', ...RE_EXPORTS] as const;
const PERCENT: Amount = { unitFrom: [], unitOf: () => '%', isAdded: false };

/** Both sides of each flow beside each other, the gap, and what a stated factor leaves of it. */
export const mirrorSheet: Sheet = {
  noun: 'flow',
  table: 'assertion',
  idKind: 'mirror',
  columns: KEYS.map((key) => column(key, optionsOf(key))),
  sql: `SELECT ${['id', 'series_id', 'exporter_code', 'importer_code', ...KEYS].map((key) => `value ->> '${key}' AS ${key}`).join(', ')}
    FROM json_each(@flows)`,
  params: ({ store }) => ({ flows: mirrorRows(store) }),
  order: 'id',
  findIn: "product || ' ' || period || ' ' || question",
  columnOf: (word) => (/^\d{4}(-\w+)?$/.test(word) ? 'period' : null),
  amounts: Object.fromEntries([...NUMBERS].map((key) => [key, PERCENTS.has(key) ? PERCENT : MONEY])),
  areaCodes: ['exporter_code', 'importer_code'],
  labelOf: ({ store }, id) => {
    const row = rowAt(store, id);
    return row === undefined ? String(id) : `${row.exporter} to ${row.importer}, ${row.period}`;
  },
  behind: fieldBehind,
  historyOf: ({ store }, id) => {
    const {
      exporter_assertion: out = null,
      importer_assertion: into = null,
      rate_id: rate = null,
      answer_id: answer = null,
    } = rowAt(store, id) ?? {};
    return [
      ...[out, into].flatMap((one) => (one === null ? [] : { table: 'assertion' as const, id: one })),
      ...(rate === null ? [] : [{ table: 'rate' as const, id: rate }]),
      ...(answer === null ? [] : [{ table: 're_export_answer' as const, id: answer }]),
    ];
  },
};

function optionsOf(key: string): Partial<SheetColumn> {
  if (SIDES[key] !== undefined) return { kind: 'choice', isEditable: true, options: [...VALUATIONS] };
  if (key === 're_exports') return { kind: 'choice', isEditable: true, options: [...ANSWERS] };
  if (key === 'factor') return { kind: 'number', isEditable: true };
  return NUMBERS.has(key) ? { kind: 'number' } : {};
}

/** Rows as they were when an operation began; it is asked for each field of a block. */
const begun = new WeakMap<WriteDb, ReadonlyMap<number, MirrorRow>>();

/** The statement whose valuation a field says, the rate that is the factor, or what is settled of re-exports. */
function fieldBehind(
  context: ServiceContext,
  write: WriteDb,
  id: number,
  key: string,
  text: string,
): FieldBehind {
  const rows = begun.get(write) ?? rowsById(context.store);
  begun.set(write, rows);
  const row = rows.get(id);
  if (row === undefined) throw unknownId('mirror', formatId('mirror', id));
  const label = `${row.exporter} to ${row.importer}, ${row.period}`;
  if (key === 're_exports') return answerBehind(context, write, row, text);
  const side = SIDES[key];
  if (side === undefined) {
    if (row.rate_id === null || ratesSheet.patch === undefined)
      throw refused(
        'CIF/FOB',
        `No factor is stated for ${row.period}.`,
        'Press “Add factor…”, which asks for its source too.',
      );
    const patch = ratesSheet.patch(context, row.rate_id, 'value', text);
    return { table: 'rate', id: row.rate_id, label: ratesSheet.labelOf(context, row.rate_id), patch };
  }
  const assertion = row[side.assertion];
  if (assertion === null)
    throw refused(
      'Valuation',
      `${row[side.name]} states no figure there.`,
      'A valuation belongs to a figure: add it first.',
    );
  const patch = { valuation: readOption('Valuation', VALUATIONS, text) };
  return { table: 'assertion', id: assertion, label: `${row[side.name]}’s valuation of ${label}`, patch };
}

/** What is settled of the reporter's exports in a source; it holds for all of them there. */
function answerBehind(context: ServiceContext, write: WriteDb, row: MirrorRow, text: string): FieldBehind {
  const { exporter, exporter_code: reporter, exporter_source: source } = row;
  if (source === null)
    throw refused('Re-exports', `${exporter} states no figure there.`, 'Answer where it states its exports.');
  const answer = readOption('Re-exports', ANSWERS, text);
  const title = sourceName(context.store, formatId('source', source)) ?? '';
  return {
    table: 're_export_answer',
    id: reExportAnswer({ db: write.db }, reporter, source)?.id ?? null,
    label: `${exporter}’s re-exports in ${title}`,
    patch: { reporter, source_id: source, answer },
  };
}

const rowsById = (store: Store): ReadonlyMap<number, MirrorRow> =>
  new Map((JSON.parse(mirrorRows(store)) as MirrorRow[]).map((row) => [row.id, row]));

const rowAt = (store: Store, id: number): MirrorRow | undefined => rowsById(store).get(id);
