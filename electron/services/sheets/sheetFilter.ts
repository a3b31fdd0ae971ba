import { areaCodesNamed } from '#shared/domain/figures/areaNames.ts';
import {
  type ColumnFilter,
  type ColumnTest,
  type CompareOp,
  readColumnFilter,
} from '#shared/domain/figures/where/columnFilter.ts';
import type { SheetColumn, SheetView } from '#shared/ipc/sheetShapes.ts';
import type { SqlValue } from '../../store/storedRows.ts';
import { refused, type Sheet } from './sheet.ts';

type Params = Record<string, SqlValue>;

/** Sorts after "-", so `2024~` is behind every month and day of 2024. */
const AFTER_PARTS = '~';

/** The filter row of a sheet as SQL conditions; their values are put into `params`. Throws a Problem for a filter that makes no sense. */
export function filterTests(sheet: Sheet, filters: SheetView['filters'], params: Params): readonly string[] {
  return Object.entries(filters ?? {}).flatMap(([key, text]) => {
    const column = sheet.columns.find((known) => known.key === key);
    if (column === undefined)
      throw refused(key, `This sheet has no column "${key}".`, 'Take its filter off.');
    const read = readColumnFilter(text, filterOptions(sheet, column));
    if (!read.ok) throw refused(key, read.error.message, 'Correct the filter, or take it off.');
    return read.value === null ? [] : [written(read.value, { sheet, column, params })];
  });
}

/** How a filter of a column is read. */
const filterOptions = (sheet: Sheet, { kind }: SheetColumn) => ({
  isNumber: kind === 'number',
  hasFlags: sheet.flags !== undefined,
});

type Place = { readonly sheet: Sheet; readonly column: SheetColumn; readonly params: Params };

function written(filter: ColumnFilter, place: Place): string {
  if (!('parts' in filter)) return testSql(filter, place);
  return `(${filter.parts.map((part) => written(part, place)).join(filter.kind === 'and' ? ' AND ' : ' OR ')})`;
}

function testSql(test: ColumnTest, { sheet, column, params }: Place): string {
  const name = `"${column.key}"`;
  const text = `coalesce(${name}, '')`;
  const bind = (value: string | number): string => {
    const at = `filter${Object.keys(params).length}`;
    params[at] = value;
    return `@${at}`;
  };
  const inMoney = (currency: string | null): string =>
    currency !== null && sheet.columns.some(({ key }) => key === 'currency')
      ? ` AND currency = ${bind(currency)}`
      : '';
  switch (test.kind) {
    case 'flag':
      return sheet.flags?.[test.word] ?? '0';
    case 'empty':
      return `${text} ${test.is ? '=' : '<>'} ''`;
    case 'number':
      return `(${text} <> '' AND CAST(${name} AS REAL) ${test.op} ${bind(Number(test.value))}${inMoney(test.currency)})`;
    case 'numbers':
      return `(${text} <> '' AND CAST(${name} AS REAL) BETWEEN ${bind(Number(test.from))} AND ${bind(Number(test.to))}${inMoney(test.currency)})`;
    case 'order':
      return orderSql(text, test.op, test.text, bind);
    case 'range':
      return `(${orderSql(text, '>=', test.from, bind)} AND ${orderSql(text, '<=', test.to, bind)})`;
    case 'pattern':
      return `${text} REGEXP ${bind(test.pattern)}`;
    case 'contains':
      return `instr(lower(${text}), lower(${bind(test.text)})) > 0`;
    case 'plain': {
      const codes = sheet.areaCodes.includes(`${column.key}_code`) ? areaCodesNamed(test.text) : [];
      if (codes.length === 0) return `instr(lower(${text}), lower(${bind(test.text)})) > 0`;
      return `${column.key}_code IN (SELECT value FROM json_each(${bind(JSON.stringify(codes))}))`;
    }
  }
}

/** A year, a month or a name is before what begins with it, so both ends of a range belong to it. */
function orderSql(text: string, op: CompareOp, value: string, bind: (value: string) => string): string {
  if (op === '=' || op === '!=') return `${text} ${op} ${bind(value)} COLLATE NOCASE`;
  const isWhole = op === '<=' || op === '>';
  const sign = op === '<=' ? '<' : op === '>' ? '>=' : op;
  return `(${text} <> '' AND ${text} ${sign} ${bind(isWhole ? value + AFTER_PARTS : value)} COLLATE NOCASE)`;
}
