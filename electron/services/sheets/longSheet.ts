import { readPeriod } from '#shared/domain/figures/periodText.ts';
import { readFigure } from '#shared/domain/figures/readFigure.ts';
import {
  FLOWS,
  FREQUENCIES,
  measureOf,
  OBS_STATUSES,
  TRADE_VALUE,
  VALUATIONS,
  WORLD,
} from '#shared/domain/figures/types.ts';
import { parseWhere } from '#shared/domain/figures/where/where.ts';
import { whereSql } from '#shared/domain/figures/where/whereSql.ts';
import { readAssertion, readSeries } from '../../store/repositories/figureRepository.ts';
import type { Row } from '../../store/rowJson.ts';
import { cellLabel } from '../figures/cells.ts';
import { ensureSeries } from '../figures/edits/figureEdits.ts';
import { formatId, unknownId } from '../ids.ts';
import type { ServiceContext, StoreContext } from '../serviceContext.ts';
import { column, MONEY, readOption, refused, type Sheet, type Typed } from './sheet.ts';
import { AREA_NAMES_JSON, nameOf, readArea } from './sheetAreas.ts';
import { readSourceId, SOURCE_NAME } from './sheetSources.ts';

const BOUNDS = ['exact', 'approximate', 'at_least', 'at_most', 'more_than', 'less_than', 'nearly'];
/** M is what a row without a value has; it is no choice for one that has a value. */
const STATUSES = OBS_STATUSES.filter((status) => status !== 'M');

const editable = { isEditable: true } as const;
const key = { asked: 'required' } as const;

/** The rows a condition of the figures picks; it has no parameters. */
function figureIs(condition: string): string {
  const parsed = parseWhere(condition);
  if (!parsed.ok) throw new Error(`"${condition}": ${parsed.error.message}`);
  return `id IN (SELECT id FROM figure WHERE ${whereSql(parsed.value, 'figure').sql})`;
}

/** The figures with one assertion a row: whatever is claimed for a cell, by whom and where. */
export const longSheet: Sheet = {
  noun: 'figure',
  table: 'assertion',
  idKind: 'assertion',
  columns: [
    column('area', key),
    column('counterpart', key),
    column('flow', { ...key, kind: 'choice', options: [...FLOWS] }),
    column('product', { asked: 'optional' }),
    column('period', key),
    column('value', { ...key, ...editable, kind: 'number' }),
    column('currency', { ...editable, asked: 'optional' }),
    column('shown', { isSortable: false }),
    column('status', { ...editable, kind: 'choice', options: STATUSES }),
    column('bound', { ...editable, kind: 'choice', options: BOUNDS }),
    column('valuation', { ...editable, kind: 'choice', options: [...VALUATIONS] }),
    column('reporter', { ...editable, asked: 'optional' }),
    column('source', { ...editable, asked: 'required' }),
    column('stated'),
    column('note', { ...editable, asked: 'optional' }),
    column('measure'),
  ],
  sql: `SELECT assertion.id AS id, series.area AS area_code, series.counterpart AS counterpart_code,
      ${nameOf('series.area')} AS area, ${nameOf('series.counterpart')} AS counterpart,
      replace(flow, '_', '-') AS flow, product, period, value, currency, status, replace(bound, '_', ' ') AS bound,
      valuation, reporter AS reporter_code, ${nameOf('reporter')} AS reporter, replace(measure, '_', ' ') AS measure,
      ${SOURCE_NAME} AS source,
      trim(value_as_stated || ' ' || unit_as_stated) AS stated, assertion.note AS note, series_id,
      CASE WHEN (SELECT is_chosen FROM figure WHERE figure.id = assertion.id) THEN 'yes' ELSE '' END AS shown
    FROM assertion JOIN series ON series.id = series_id JOIN source ON source.id = source_id`,
  params: () => ({ names: AREA_NAMES_JSON }),
  ownColumns: ['id', 'period', 'value', 'currency', 'status', 'valuation', 'note'],
  saidBy: {
    ...Object.fromEntries(
      ['area', 'counterpart', 'flow', 'product', 'measure'].map((said) => [
        said,
        { said, in: { table: 'series', by: 'series_id' } },
      ]),
    ),
    source: { said: 'publisher || title', in: { table: 'source', by: 'source_id' } },
    reporter: { said: 'reporter', in: null },
    bound: { said: 'bound', in: null },
    stated: { said: "trim(value_as_stated || ' ' || unit_as_stated)", in: null },
  },
  order: 'id',
  findIn:
    "flow || ' ' || product || ' ' || period || ' ' || coalesce(value, '') || ' ' || coalesce(currency, '') || ' ' || source || ' ' || note",
  columnOf: (word) => {
    if (/^\d{4}(-\w+)?$/.test(word)) return 'period';
    return FLOWS.some((flow) => flow.replace('_', '-') === word.toLowerCase()) ? 'flow' : null;
  },
  flags: {
    conflict: figureIs('conflict = yes'),
    linked: 'id IN (SELECT id FROM figure WHERE is_linked)',
    traced: figureIs('traced = yes'),
    untraced: figureIs('traced = no'),
  },
  amounts: { value: MONEY },
  areaCodes: ['area_code', 'counterpart_code', 'reporter_code'],
  labelOf: (context, id) => {
    const { record, series } = existing(context, id);
    return cellLabel(series, record.period);
  },
  patch: patchAssertion,
  // A value without a currency of its own is read in that of its row.
  readFirst: ['currency'],
  wordsOf: { value: 'value_as_stated' },
  add: (context, write, typed) =>
    write.insert('assertion', newAssertion(context, typed, ensureSeriesIn(write))),
  remove: (_context, write, id) => {
    const choices = write.db
      .prepare('SELECT id FROM choice WHERE assertion_id = ?')
      .pluck()
      .all(id) as number[];
    for (const choice of choices) write.remove('choice', choice);
    write.remove('assertion', id);
  },
};

function existing({ store: { db } }: StoreContext, id: number) {
  const record = readAssertion(db, id);
  const series = record === null ? null : readSeries(db, record.seriesId);
  if (record === null || series === null) throw unknownId('assertion', formatId('assertion', id));
  return { record, series };
}

function patchAssertion(context: ServiceContext, id: number, name: string, text: string): Row {
  const { record, series } = existing(context, id);
  const typed = text.trim();
  switch (name) {
    case 'value':
      // An estimate stays one; what was missing is so no longer.
      return {
        ...valuePatch(typed, series.measure, record.currency),
        status: record.status === 'M' ? 'A' : record.status,
      };
    case 'currency':
      return { currency: readCurrency(series.measure, typed) };
    case 'status':
      if (record.value === null)
        throw refused(
          'Status',
          'A row without a value is missing (M) and nothing else.',
          'Write its value first.',
        );
      return { status: readOption('Status', STATUSES, typed) };
    case 'bound':
      return { bound: readOption('Bound', BOUNDS, typed.replaceAll(' ', '_')) };
    case 'valuation':
      return { valuation: readOption('Valuation', VALUATIONS, typed) };
    case 'reporter':
      return { reporter: typed === '' ? '' : readArea(context, 'Reporter', typed) };
    case 'source':
      return { source_id: readSourceId(context, typed) };
    default:
      return { note: typed };
  }
}

/** A value as it was typed: the reading, its interval and the words themselves. */
function valuePatch(text: string, measure: string, currency: string | null) {
  if (text === '') throw refused('Value', 'Nothing is written.', 'Delete the row to take the figure away.');
  const read = readFigure(text, { measure, currency: currency ?? 'USD' });
  if (!read.ok)
    throw refused('Value', read.error.message, read.error.fix.replace('; nothing was written', ''));
  const { value, reading, isCurrencyAssumed } = read.value;
  return {
    value,
    low: reading.low,
    high: reading.high,
    bound: reading.bound,
    currency: read.value.currency,
    value_as_stated: text,
    unit_as_stated: isCurrencyAssumed ? (read.value.currency ?? '') : '',
    status: 'A',
  };
}

function readCurrency(measure: string, text: string): string | null {
  if (measure !== TRADE_VALUE) {
    if (text === '') return null;
    throw refused(
      'Currency',
      `This row measures ${measure.replaceAll('_', ' ')}, which is no money.`,
      'Leave it empty.',
    );
  }
  const code = text.toUpperCase();
  if (!/^[A-Z]{3}$/.test(code))
    throw refused('Currency', `"${text}" is no currency.`, 'Write a code of three letters, such as USD.');
  return code;
}

type EnsureSeries = (key: Parameters<typeof ensureSeries>[1]) => number;
const ensureSeriesIn =
  (write: Parameters<typeof ensureSeries>[0]): EnsureSeries =>
  (series) =>
    ensureSeries(write, series);

function newAssertion(context: ServiceContext, typed: Typed, seriesIdOf: EnsureSeries): Row {
  const field = (name: string): string => (typed[name] ?? '').trim();
  const [period, frequency] = readAnyPeriod(field('period'));
  const product = field('product') === '' ? 'TOTAL' : field('product');
  const flow = readOption('Flow', FLOWS, field('flow').replace('-', '_')) as (typeof FLOWS)[number];
  const measure = measureOf(flow);
  const [area, counterpart] = [
    readArea(context, 'Area', field('area')),
    flow === 'population' ? WORLD : readArea(context, 'Counterpart', field('counterpart')),
  ];
  if (area === counterpart)
    throw refused(
      'Counterpart',
      'An area does not trade with itself.',
      'Choose another area or counterpart.',
    );
  const currency =
    field('currency') === '' && measure === TRADE_VALUE ? 'USD' : readCurrency(measure, field('currency'));
  return {
    ...valuePatch(field('value'), measure, currency),
    period,
    valuation: 'unknown',
    reporter: field('reporter') === '' ? '' : readArea(context, 'Reporter', field('reporter')),
    source_id: readSourceId(context, field('source')),
    note: field('note'),
    external_id: '',
    series_id: seriesIdOf({
      area,
      counterpart,
      flow,
      product,
      productRevision: product === 'TOTAL' ? '' : 'HS',
      frequency,
      measure,
    }),
  };
}

function readAnyPeriod(text: string): readonly [period: string, frequency: (typeof FREQUENCIES)[number]] {
  for (const frequency of FREQUENCIES) {
    const period = readPeriod(text, frequency);
    if (period !== null) return [period, frequency];
  }
  throw refused('Period', `"${text}" is no period.`, 'Write it like 2025, 2025-S1, 2025-Q1 or 2025-01.');
}
