/** The filter of one column of the figures grid as a where-expression, the language the store and the command line have. */

import { nearWord } from '../../../lib/nearWord.ts';
import { err, ok, type Result } from '../../../lib/result.ts';
import { areaCodesNamed } from '../areaNames.ts';
import { FLOWS, OBS_STATUSES } from '../types.ts';
import {
  type ColumnFilter,
  type ColumnTest,
  FLAG_WORDS,
  type FlagWord,
  readColumnFilter,
} from './columnFilter.ts';
import { parseWhere } from './where.ts';

/** A column that names the series, or the figures of a period. */
export type FilteredColumn =
  | {
      readonly kind: 'series';
      readonly key: 'area' | 'counterpart' | 'flow' | 'product' | 'measure';
    }
  | { readonly kind: 'period'; readonly period: string }
  | { readonly kind: 'calculated'; readonly column: string };

type Read = Result<string, { readonly message: string }>;

/** The condition, empty for an empty text; or what is wrong, in a sentence. */
export function columnWhere(column: FilteredColumn, text: string): Read {
  const isCalculated = column.kind === 'calculated';
  const filter = readColumnFilter(isCalculated ? text.replaceAll('%', '') : text, {
    isNumber: column.kind !== 'series',
    hasFlags: !isCalculated,
  });
  if (!filter.ok) return filter;
  if (filter.value === null) return ok('');
  const where = written(filter.value, column);
  if (!where.ok) return where;
  const parsed = parseWhere(where.value);
  return parsed.ok ? where : err({ message: parsed.error.message });
}

function written(filter: ColumnFilter, column: FilteredColumn): Read {
  if (!('parts' in filter)) return testOf(filter, column);
  const parts: string[] = [];
  for (const part of filter.parts) {
    const read = written(part, column);
    if (!read.ok) return read;
    parts.push(read.value);
  }
  return ok(`(${parts.join(` ${filter.kind} `)})`);
}

function testOf(test: ColumnTest, column: FilteredColumn): Read {
  switch (column.kind) {
    case 'period':
      return periodTest(test, column.period);
    case 'calculated':
      return calculatedTest(test, column.column);
    case 'series':
      return seriesTest(test, column.key);
  }
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

const FLAGS: Readonly<Record<FlagWord, string>> = {
  conflict: 'conflict = yes',
  linked: 'linked = yes',
  traced: 'traced = yes',
  untraced: 'traced = no',
};
const HAS_VALUE = '(value >= 0 or value < 0)';
/** What statuses are called in a filter. */
export const STATUS_WORDS: Readonly<Record<string, (typeof OBS_STATUSES)[number]>> = {
  estimate: 'E',
  forecast: 'F',
  provisional: 'P',
  break: 'B',
  missing: 'M',
};

/** A number is asked of the value the cell shows; all else of any assertion it holds. */
function periodTest(test: ColumnTest, period: string): Read {
  const any = (what: string): Read => ok(`row(period = ${period} and ${what})`);
  const shown = (what: string): Read => any(`chosen = yes and ${what}`);
  const money = (currency: string | null): string => (currency === null ? '' : ` and currency = ${currency}`);
  switch (test.kind) {
    case 'flag':
      return test.word === 'conflict' || test.word === 'linked'
        ? any(FLAGS[test.word])
        : shown(FLAGS[test.word]);
    case 'empty':
      return ok(`${test.is ? 'not ' : ''}row(period = ${period} and chosen = yes and ${HAS_VALUE})`);
    case 'number':
      return shown(`value ${test.op} ${test.value}${money(test.currency)}`);
    case 'numbers':
      return shown(`value >= ${test.from} and value <= ${test.to}${money(test.currency)}`);
    case 'contains':
      return any(`source ~ ${quoted(test.text)}`);
    case 'pattern':
      return any(`source ~ /${test.pattern}/`);
    default: {
      const text = test.kind === 'plain' ? test.text : '';
      const status =
        STATUS_WORDS[text.toLowerCase()] ?? OBS_STATUSES.find((code) => code === text && code !== 'A');
      if (status !== undefined) return shown(`status = ${status}`);
      if (/^[A-Z]{3}$/u.test(text)) return shown(`currency = ${text}`);
      const near = nearWord(text, [...FLAG_WORDS, ...Object.keys(STATUS_WORDS), 'empty', 'filled']);
      const meant = near === null ? '' : ` Did you mean ${near}?`;
      return err({
        message: `“${text}” is no test of figures.${meant} Write >5bn, 5bn..10bn, conflict, linked, untraced, empty, estimate, EUR, or ~ and words of a source.`,
      });
    }
  }
}

/** What is calculated has no source, no status and no currency of somebody's choosing: it is asked for its amount alone. */
function calculatedTest(test: ColumnTest, column: string): Read {
  switch (test.kind) {
    case 'empty':
      return ok(`${column} ${test.is ? '=' : '!='} empty`);
    case 'number':
      return ok(`${column} ${test.op} ${test.value}${test.currency === null ? '' : ` ${test.currency}`}`);
    case 'numbers': {
      const money = test.currency === null ? '' : ` ${test.currency}`;
      return ok(`${column} = ${test.from}${money}..${test.to}${money}`);
    }
    default:
      return err({ message: 'Write >50, 5bn..10bn, 12 (as rounded), empty or filled.' });
  }
}

type SeriesKey = Extract<FilteredColumn, { readonly kind: 'series' }>['key'];

function seriesTest(test: ColumnTest, key: SeriesKey): Read {
  switch (test.kind) {
    case 'flag':
      return ok(FLAGS[test.word]);
    case 'empty':
      return ok(`${test.is ? 'not ' : ''}row(${HAS_VALUE})`);
    case 'contains':
      return ok(`${key} ~ ${quoted(asStored(key, test.text))}`);
    case 'pattern':
      return ok(`${key} ~ /${test.pattern}/`);
    case 'order':
      return ok(orderTest(key, test.op, test.text));
    case 'range':
      return ok(`(${key} >= ${quoted(test.from)} and ${key} <= ${quoted(test.to)})`);
    case 'plain':
      return ok(plainTest(key, test.text));
    default:
      return err({ message: 'A number says nothing about this column.' });
  }
}

const isArea = (key: SeriesKey): boolean => key === 'area' || key === 'counterpart';

/** Flows and measures are stored with an underscore where people write a space or a hyphen. */
const asStored = (key: SeriesKey, text: string): string =>
  key === 'flow' || key === 'measure' ? text.trim().replaceAll(/[\s-]+/gu, '_') : text;

function orderTest(key: SeriesKey, op: string, text: string): string {
  const codes = isArea(key) && (op === '=' || op === '!=') ? areaCodesNamed(text) : [];
  const tests = codes.map((code) => `${key} ${op} ${quoted(code)}`);
  if (tests.length === 0) return `${key} ${op} ${quoted(asStored(key, text))}`;
  return `(${tests.join(op === '=' ? ' or ' : ' and ')})`;
}

/** A whole name means what it names, the beginning of a code its headings; every other text may stand anywhere. */
function plainTest(key: SeriesKey, text: string): string {
  if (isArea(key) && areaCodesNamed(text).length > 0) return orderTest(key, '=', text);
  if (key === 'product' && /^\d+$/u.test(text)) return `product ~ /^${text}/`;
  const stored = asStored(key, text);
  const flow = key === 'flow' ? FLOWS.find((known) => known === stored.toLowerCase()) : undefined;
  return flow === undefined ? `${key} ~ ${quoted(stored)}` : `flow = ${flow}`;
}
