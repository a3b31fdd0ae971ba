import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseWhere } from './where.ts';
import { whereSql } from './whereSql.ts';
import type { WhereExpr } from './whereTypes.ts';

const parsed = (text: string): WhereExpr => {
  const result = parseWhere(text);
  if (!result.ok) throw new Error(`${text}: ${result.error.message} at ${result.error.at}`);
  return result.value;
};
const sqlOf = (text: string) => whereSql(parsed(text), 'figure_view');

describe('parseWhere', () => {
  it.each<[string, WhereExpr]>([
    ['', { kind: 'all' }],
    ['   ', { kind: 'all' }],
    ['area = ARM', { kind: 'text', key: 'area', op: '=', value: 'ARM' }],
    ['AREA=arm', { kind: 'text', key: 'area', op: '=', value: 'ARM' }],
    ['area = Kazakhstan', { kind: 'text', key: 'area', op: '=', value: 'KAZ' }],
    ['area = central_asia', { kind: 'text', key: 'area', op: '=', value: 'central_asia' }],
    ['counterpart != "RUS"', { kind: 'text', key: 'counterpart', op: '!=', value: 'RUS' }],
    ['With = Russia', { kind: 'text', key: 'counterpart', op: '=', value: 'RUS' }],
    ['partner = RUS', { kind: 'text', key: 'counterpart', op: '=', value: 'RUS' }],
    ['flow = re-exports', { kind: 'text', key: 'flow', op: '=', value: 're_exports' }],
    ['flow = export', { kind: 'text', key: 'flow', op: '=', value: 'exports' }],
    ['product = 0101', { kind: 'text', key: 'product', op: '=', value: '0101' }],
    ['product >= 0101', { kind: 'text', key: 'product', op: '>=', value: '0101' }],
    ['status = e', { kind: 'text', key: 'status', op: '=', value: 'E' }],
    ['valuation = cif', { kind: 'text', key: 'valuation', op: '=', value: 'CIF' }],
    ['currency <> usd', { kind: 'text', key: 'currency', op: '!=', value: 'USD' }],
    ["source ~ 'it''s (so)'", { kind: 'text', key: 'source', op: '~', value: "it's (so)" }],
    ['source ~ Armstat via tavad', { kind: 'text', key: 'source', op: '~', value: 'Armstat via tavad' }],
    ['value > 5bn', { kind: 'value', op: '>', value: '5000000000', currency: null }],
    ['value ≤ 12.4 mn', { kind: 'value', op: '<=', value: '12400000', currency: null }],
    ['value >= $5bn', { kind: 'value', op: '>=', value: '5000000000', currency: 'USD' }],
    ['value = -5.2', { kind: 'value', op: '=', value: '-5.2', currency: null }],
    ['period >= 2020', { kind: 'period', op: '>=', value: '2020' }],
    ['period = 2024q1', { kind: 'period', op: '=', value: '2024-Q1' }],
    ['period = 2024-H2', { kind: 'period', op: '=', value: '2024-S2' }],
    ['period = 2020..2024', { kind: 'periods', op: '=', from: '2020', to: '2024' }],
    ['period = 2020-01 .. 2022-11', { kind: 'periods', op: '=', from: '2020-01', to: '2022-11' }],
    ['chosen = yes', { kind: 'flag', key: 'chosen', is: true }],
    ['conflict != true', { kind: 'flag', key: 'conflict', is: false }],
    ['linked = yes', { kind: 'flag', key: 'linked', is: true }],
    ['traced = no', { kind: 'flag', key: 'traced', is: false }],
    ['value = 5bn..10bn', { kind: 'values', op: '=', from: '5000000000', to: '10000000000', currency: null }],
    ['area ~ /^(est|lat)/', { kind: 'pattern', key: 'area', pattern: '^(est|lat)' }],
    ['row(chosen = yes)', { kind: 'row', part: { kind: 'flag', key: 'chosen', is: true } }],
  ])('reads %s', (text, expected) => {
    expect(parsed(text)).toEqual(expected);
  });

  it('binds and tighter than or, and parentheses tightest', () => {
    const [a, b, c] = ['area = ARM', 'area = GEO', 'period = 2024'].map(parsed) as [
      WhereExpr,
      WhereExpr,
      WhereExpr,
    ];
    expect(parsed('area = ARM or area = GEO and period = 2024')).toEqual({
      kind: 'or',
      parts: [a, { kind: 'and', parts: [b, c] }],
    });
    expect(parsed('(area = ARM OR area = GEO) AND period = 2024')).toEqual({
      kind: 'and',
      parts: [{ kind: 'or', parts: [a, b] }, c],
    });
  });

  it.each<[string, number, RegExp]>([
    ['areas = ARM', 0, /the keys are area, counterpart, flow/],
    ['area = ARM and', 14, /Expected a key, found the end/],
    ['area ARM', 5, /Expected one of = != /],
    ['area =', 6, /Expected a value after "area ="/],
    ['area = ARM period = 2024', 18, /Expected "and", "or" or the end, found "="/],
    ['area = "ARM" period = 2024', 13, /found "period"/],
    ['(area = ARM', 11, /Expected "\)" for the "\(" at character 1,/],
    ['area = ARM)', 10, /found "\)"/],
    ['area < ARM', 5, /is text/],
    ['value ~ 5', 6, /not ~/],
    ['value > many', 8, /no number/],
    ['value > 80%', 8, /no number/],
    ['value > about 5bn', 8, /hedges|no number/],
    ['value = 12.2024', 8, /more than one way/],
    ['value = 5..10bn', 8, /unit at one end/],
    ['value = 10bn..5bn', 8, /below its start/],
    ['area ~ /(/', 7, /no regular expression/],
    ['area ~ /(a+)+/', 7, /repeats too much/],
    ['area = /a/', 5, /compared with ~/],
    ['value ~ /5/', 6, /takes no pattern/],
    ['row(area = ARM', 14, /Expected "\)"/],
    ['period = 2024-13', 9, /no period/],
    ['period = 2024..2020', 9, /ends before/],
    ['period = 2020..2024-07', 9, /two kinds/],
    ['period > 2020..2024', 7, /range/],
    ['flow = smuggling', 7, /there are exports, imports/],
    ['status = X', 9, /there are A, E, F/],
    ['chosen > yes', 7, /= or !=/],
    ['conflict = maybe', 11, /yes or no/],
    ['source ~ "open', 9, /not closed/],
    ['area = 😀 and ! = 2', 13, /no meaning/],
  ])('refuses %s at %i', (text, at, message) => {
    const result = parseWhere(text);
    expect(result.ok).toBe(false);
    if (result.ok) return;
    expect(result.error.message).toMatch(message);
    expect(result.error.at).toBe(at);
  });

  it('refuses deep nesting and very long chains instead of overflowing', () => {
    expect(parseWhere('('.repeat(5000)).ok).toBe(false);
    expect(parseWhere(Array(500).fill('area = ARM').join(' and ')).ok).toBe(false);
  });

  it('never throws, and every error lies inside the text', () => {
    const piece = fc.constantFrom(
      ...'area value period flow chosen = != < ~ ( ) and or ARM 5bn 2020..2024 "x y" \' " ! 😀 ..'.split(' '),
    );
    const anyText = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece).map((all) => all.join(' ')),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        const result = parseWhere(text);
        if (result.ok) whereSql(result.value, 'figure_view');
        else {
          expect(result.error.at).toBeGreaterThanOrEqual(0);
          expect(result.error.at).toBeLessThanOrEqual([...text].length);
          expect(result.error.message).not.toBe('');
        }
      }),
    );
  });

  it('reads back whatever is written from a tree, quoted values included', () => {
    fc.assert(
      fc.property(tree, (expr) => {
        expect(parsed(write(expr))).toEqual(expr);
      }),
    );
  });
});

describe('whereSql', () => {
  it.each<[string, string, (string | number)[]]>([
    ['', '1', []],
    ['area = ARM', 'figure_view.area = ?', ['ARM']],
    ['currency != USD', 'figure_view.currency IS NOT ?', ['USD']],
    ['product ~ 01', "instr(lower(coalesce(figure_view.product, '')), lower(?)) > 0", ['01']],
    ['product ~ /^01/', "coalesce(figure_view.product, '') REGEXP ?", ['^01']],
    ['value = 5bn..10bn', '(figure_view.value_real BETWEEN ? AND ?)', [5_000_000_000, 10_000_000_000]],
    [
      'row(chosen = yes)',
      'figure_view.series_id IN (SELECT figure_view_row.series_id FROM figure_view AS figure_view_row WHERE figure_view_row.is_chosen = ?)',
      [1],
    ],
    ['value > 5bn', 'figure_view.value_real > ?', [5_000_000_000]],
    ['value > €5bn', '(figure_view.value_real > ? AND figure_view.currency = ?)', [5_000_000_000, 'EUR']],
    ['period <= 2024', 'figure_view.period < ?', ['2024~']],
    ['period > 2024', 'figure_view.period >= ?', ['2024~']],
    ['period >= 2024-07', "(figure_view.period >= ? AND figure_view.period GLOB '????-[0-9]*')", ['2024-07']],
    ['period = 2020..2024', '(figure_view.period >= ? AND figure_view.period < ?)', ['2020', '2024~']],
    ['chosen = no', 'figure_view.is_chosen = ?', [0]],
    [
      '(area = ARM or area = GEO) and flow = exports',
      '((figure_view.area = ? OR figure_view.area = ?) AND figure_view.flow = ?)',
      ['ARM', 'GEO', 'exports'],
    ],
  ])('writes %s', (text, sql, params) => {
    expect(sqlOf(text)).toEqual({ sql, params });
  });

  it('never puts what the user wrote into the SQL', () => {
    const { sql, params } = sqlOf(`source = "x'; DROP TABLE assertion; --"`);
    expect(sql).toBe('figure_view.source_id = ?');
    expect(params).toEqual(["x'; DROP TABLE assertion; --"]);
  });

  it('asks the view for the other assertions of a cell', () => {
    expect(whereSql(parsed('conflict = no'), 'figure_view', 'f').sql).toMatch(
      /^NOT EXISTS \(SELECT 1 FROM figure_view AS other WHERE other\.series_id = f\.series_id AND .*other\.claim_high < f\.claim_low\)\)$/,
    );
  });
});

const oneTest = fc.oneof(
  fc.record({
    kind: fc.constant('text' as const),
    key: fc.constantFrom('source' as const, 'product' as const),
    op: fc.constantFrom('=' as const, '!=' as const, '~' as const),
    value: fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => text.toUpperCase() !== 'TOTAL'),
  }),
  fc.record({
    kind: fc.constant('value' as const),
    op: fc.constantFrom('=' as const, '<' as const, '>=' as const),
    value: fc.integer({ min: 1, max: 999_999_999 }).map(String),
    currency: fc.constant(null),
  }),
  fc.record({ kind: fc.constant('flag' as const), key: fc.constant('chosen' as const), is: fc.boolean() }),
);
const tree: fc.Arbitrary<WhereExpr> = fc.letrec<{ expr: WhereExpr }>((tie) => ({
  expr: fc.oneof(
    { maxDepth: 4 },
    oneTest,
    fc.record({
      kind: fc.constantFrom('and' as const, 'or' as const),
      parts: fc.array(tie('expr'), { minLength: 2, maxLength: 3 }),
    }) as fc.Arbitrary<WhereExpr>,
  ),
})).expr;

function write(expr: WhereExpr): string {
  if (expr.kind === 'and' || expr.kind === 'or')
    return expr.parts.map((part) => `(${write(part)})`).join(` ${expr.kind} `);
  if (expr.kind === 'text') return `${expr.key} ${expr.op} "${expr.value.replaceAll('"', '""')}"`;
  if (expr.kind === 'value') return `value ${expr.op} ${expr.value}`;
  if (expr.kind === 'flag') return `${expr.key} = ${expr.is ? 'yes' : 'no'}`;
  throw new Error(`no such tree is made here: ${expr.kind}`);
}
