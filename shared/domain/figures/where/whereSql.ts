/**
 * A where-expression as an SQL condition over a view of assertions. Only column names of this file and the view's name
 * reach the SQL; everything the user wrote is a parameter.
 */
import { assertNever } from '../../../lib/assertNever.ts';
import { areaCodesLike } from '../areaNames.ts';
import type { TextKey, WhereExpr, WhereTest } from './whereTypes.ts';

type WhereRow = Extract<WhereExpr, { readonly kind: 'row' }>;

/** A condition, with its parameters in the order of its question marks. */
export type WhereSql = { readonly sql: string; readonly params: readonly (string | number)[] };

const COLUMN: Readonly<Record<string, string>> = { source: 'source_id' };
const SAME_MONEY_OF_CELL = ['series_id', 'period', 'currency'];
/** Sorts after "-", so `2024~` is behind every quarter and month of 2024 and before 2025. */
const AFTER_PARTS = '~';

/**
 * The condition, in one pair of parentheses where it needs them. The view (or its alias in the statement) has the
 * columns id (of the assertion, null for what nobody states), series_id, area, counterpart, flow, product, period, measure, value_real, reporter, status, currency, valuation,
 * source_id, is_chosen, is_linked, claim_low, claim_high; a source's title and whether it can be opened are asked of the
 * tables `source` and `document`, and `REGEXP` must be there. `conflict` asks the view itself: `viewName` is its name, `alias` what the statement calls it.
 */
export function whereSql(expr: WhereExpr, viewName: string, alias: string = viewName): WhereSql {
  const params: (string | number)[] = [];
  const write = (part: WhereExpr): string => {
    if (part.kind === 'all') return '1';
    if (part.kind === 'and' || part.kind === 'or')
      return `(${part.parts.map(write).join(part.kind === 'and' ? ' AND ' : ' OR ')})`;
    const found = part.kind === 'row' ? rowSql(part, viewName, alias) : testSql(part, viewName, alias);
    params.push(...found.params);
    return found.sql;
  };
  const sql = write(expr);
  return { sql, params };
}

function rowSql({ part, isNone }: WhereRow, viewName: string, alias: string): WhereSql {
  const inside = `${alias}_row`;
  const { sql, params } = whereSql(part, viewName, inside);
  return {
    sql: `${alias}.series_id ${isNone === true ? 'NOT IN' : 'IN'} (SELECT ${inside}.series_id FROM ${viewName} AS ${inside} WHERE ${sql})`,
    params,
  };
}

function testSql(test: WhereTest, viewName: string, alias: string): WhereSql {
  switch (test.kind) {
    case 'pattern': {
      const pattern = new RegExp(test.pattern, 'iu');
      if (isAreaKey(test.key)) return namedSql(test.key, (name) => pattern.test(name), alias);
      return { sql: `${textColumn(test.key, alias)} REGEXP ?`, params: [test.pattern] };
    }
    case 'text': {
      if (test.op === '~' && isAreaKey(test.key)) {
        const part = test.value.toLowerCase();
        const named = namedSql(test.key, (name) => name.toLowerCase().includes(part), alias);
        return {
          sql: `(${named.sql} OR instr(lower(${alias}.${test.key}), lower(?)) > 0)`,
          params: [...named.params, test.value],
        };
      }
      if (test.op === '~')
        return { sql: `instr(lower(${textColumn(test.key, alias)}), lower(?)) > 0`, params: [test.value] };
      const column = `${alias}.${COLUMN[test.key] ?? test.key}`;
      // IS NOT also keeps the rows that state no currency at all.
      const op = test.op === '!=' ? 'IS NOT' : test.op;
      return { sql: `${column} ${op} ?`, params: [test.value] };
    }
    case 'period':
      return periodSql(test.op, test.value, `${alias}.period`);
    case 'periods': {
      const within = rangeSql(test.from, test.to, `${alias}.period`);
      return test.op === '=' ? within : { ...within, sql: `NOT ${within.sql}` };
    }
    case 'value': {
      const sql = `${alias}.value_real ${test.op} ?`;
      // The REAL column is only an index beside the decimal, and was made from it in the same way.
      const value = Number(test.value);
      if (test.currency === null) return { sql, params: [value] };
      return { sql: `(${sql} AND ${alias}.currency = ?)`, params: [value, test.currency] };
    }
    case 'values': {
      const money = test.currency === null ? '' : ` AND ${alias}.currency = ?`;
      const within = `(${alias}.value_real BETWEEN ? AND ?${money})`;
      return {
        sql: test.op === '=' ? within : `NOT ${within}`,
        params: [Number(test.from), Number(test.to), ...(test.currency === null ? [] : [test.currency])],
      };
    }
    case 'flag':
      if (test.key === 'traced') return { sql: `${test.is ? '' : 'NOT '}${tracedSql(alias)}`, params: [] };
      if (test.key !== 'conflict') return { sql: `${alias}.is_${test.key} = ?`, params: [test.is ? 1 : 0] };
      return { sql: `${test.is ? '' : 'NOT '}${conflictSql(viewName, alias)}`, params: [] };
    case 'step':
      return {
        sql: `(${alias}.id IN (SELECT row_id FROM change WHERE operation_id = ? AND table_name = 'assertion')
          OR EXISTS (SELECT 1 FROM batch_change WHERE operation_id = ? AND table_name = 'assertion'
            AND ${alias}.id BETWEEN first_id AND last_id))`,
        params: [test.operation, test.operation],
      };
    case 'series':
      return {
        sql: `${alias}.series_id IN (SELECT value FROM json_each(?))`,
        params: [JSON.stringify(test.ids)],
      };
    case 'column':
      throw new Error(`The calculated column ${test.column} was not computed before its filter.`);
    default:
      return assertNever(test);
  }
}

const isAreaKey = (key: TextKey): key is 'area' | 'counterpart' | 'reporter' =>
  key === 'area' || key === 'counterpart' || key === 'reporter';

/** Areas are stored as codes and looked for by the names a table prints. */
function namedSql(key: TextKey, isMeant: (name: string) => boolean, alias: string): WhereSql {
  const codes = areaCodesLike(isMeant);
  return { sql: `${alias}.${key} IN (SELECT value FROM json_each(?))`, params: [JSON.stringify(codes)] };
}

const sourceIdSql = (alias: string): string => `CAST(substr(${alias}.source_id, 4) AS INTEGER)`;

/** What is searched for a part of a text: a source by its id and title. */
const textColumn = (key: TextKey, alias: string): string =>
  key === 'source'
    ? `(${alias}.source_id || ' ' || coalesce((SELECT title FROM source WHERE id = ${sourceIdSql(alias)}), ''))`
    : `coalesce(${alias}.${key}, '')`;

/** A derived value is traced by what it is derived from. */
const tracedSql = (alias: string): string =>
  `(${alias}.is_linked OR ${alias}.source_id = '' OR EXISTS (SELECT 1 FROM source WHERE source.id = ${sourceIdSql(alias)}
    AND (coalesce(source.url, '') <> '' OR EXISTS (SELECT 1 FROM document WHERE document.source_id = source.id))))`;

type PeriodOp = Extract<WhereTest, { kind: 'period' }>['op'];

/** A year orders against everything; a half-year, quarter or month only against its own kind. */
function periodSql(op: PeriodOp, value: string, column: string): WhereSql {
  const kind = value.length === 4 ? '' : ` AND ${column} GLOB '${globOf(value)}'`;
  const wrap = (sql: string, bound: string): WhereSql => ({
    sql: kind === '' ? sql : `(${sql}${kind})`,
    params: [bound],
  });
  switch (op) {
    case '~':
      return { sql: `instr(lower(${column}), lower(?)) > 0`, params: [value] };
    case '=':
    case '!=':
      return { sql: `${column} ${op} ?`, params: [value] };
    case '<':
      return wrap(`${column} < ?`, value);
    case '>=':
      return wrap(`${column} >= ?`, value);
    case '<=':
      return wrap(`${column} < ?`, value + AFTER_PARTS);
    case '>':
      return wrap(`${column} >= ?`, value + AFTER_PARTS);
    default:
      return assertNever(op);
  }
}

function rangeSql(from: string, to: string, column: string): WhereSql {
  const kind = from.length === 4 ? '' : ` AND ${column} GLOB '${globOf(from)}'`;
  return { sql: `(${column} >= ? AND ${column} < ?${kind})`, params: [from, to + AFTER_PARTS] };
}

/** "2024-Q1" as the pattern of all quarters; the letter is one that the parser let through (Q or S). */
const globOf = (period: string): string =>
  /[QS]/.test(period) ? `????-${period.includes('Q') ? 'Q' : 'S'}*` : '????-[0-9]*';

/** Another assertion of the same cell, in the same currency, leaves no value that fits both. */
function conflictSql(viewName: string, alias: string): string {
  const same = SAME_MONEY_OF_CELL.map((column) => `other.${column} = ${alias}.${column}`).join(' AND ');
  const apart = `other.claim_low > ${alias}.claim_high OR other.claim_high < ${alias}.claim_low`;
  return `EXISTS (SELECT 1 FROM ${viewName} AS other WHERE ${same} AND (${apart}))`;
}
