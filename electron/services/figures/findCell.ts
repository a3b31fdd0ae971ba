import { isPeriod, readPeriod } from '#shared/domain/figures/periodText.ts';
import type { CellRef, SeriesKey } from '#shared/domain/figures/types.ts';
import { parseWhere } from '#shared/domain/figures/where/where.ts';
import type { WhereExpr, WhereTest } from '#shared/domain/figures/where/whereTypes.ts';
import { Problem } from '#shared/lib/problem.ts';
import { FIGURE_VIEW, readSeries } from '../../store/repositories/figureRepository.ts';
import { formatId, parseId } from '../ids.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { cellLabel } from './cells.ts';
import { requirePeriod, requireSeries } from './edits/figureEdits.ts';
import { whereClause } from './page/figureFilter.ts';

/** As many cells are named when an expression fits several. */
const NAMED = 5;

/**
 * The one cell an expression means: `ser12@2024`, or a where-expression whose assertions are all of one cell. A cell that
 * has no assertion yet is found when area, counterpart, flow and period are all given with `=`. Throws a Problem for a
 * series there is not, a period the series cannot have, no cell, and several, which it names.
 */
export function findCell(context: ServiceContext, expression: string): CellRef {
  const direct = /^(ser\d+)@(.+)$/s.exec(expression.trim());
  if (direct?.[1] !== undefined && direct[2] !== undefined) return namedCell(context, direct[1], direct[2]);
  if (expression.trim() === '') throw none(expression, 'No cell is named.');
  const filter = whereClause(context.store, expression);
  const found = context.store.db
    .prepare(
      `SELECT DISTINCT series_id AS seriesId, period FROM ${FIGURE_VIEW} WHERE ${filter?.sql ?? '1'}
       ORDER BY series_id, period LIMIT ${NAMED + 1}`,
    )
    .all(...(filter?.params ?? [])) as { seriesId: number; period: string }[];
  const cells = found.map(({ seriesId, period }) => ({ seriesId: formatId('series', seriesId), period }));
  const [cell, second] = cells.length > 0 ? cells : emptyCells(context, expression);
  if (cell === undefined) throw none(expression, 'No cell fits this expression.');
  if (second !== undefined) throw several(context, expression, cells.length > 0 ? cells : [cell, second]);
  return cell;
}

function namedCell(context: ServiceContext, seriesId: string, text: string): CellRef {
  const { frequency } = requireSeries(context, { seriesId });
  const period = readPeriod(text, frequency) ?? text.trim();
  requirePeriod(period, frequency);
  return { seriesId, period };
}

/** Cells without an assertion that the expression names in full; at most two, which is one too many. */
function emptyCells({ store }: ServiceContext, expression: string): CellRef[] {
  const parsed = parseWhere(expression);
  const tests = parsed.ok ? testsOf(parsed.value) : null;
  const given = tests === null ? null : givenBy(tests);
  if (given === null) return [];
  const { period, ...keys } = given;
  const names = Object.keys(keys);
  const rows = store.db
    .prepare(`SELECT id, frequency FROM series WHERE ${names.map((name) => `${name} = ?`).join(' AND ')}`)
    .all(...Object.values(keys)) as { id: number; frequency: SeriesKey['frequency'] }[];
  return rows
    .filter(({ frequency }) => isPeriod(period, frequency))
    .slice(0, 2)
    .map(({ id }) => ({ seriesId: formatId('series', id), period }));
}

/** The tests of an expression that only joins by `and`; null for any other. */
function testsOf(expr: WhereExpr): WhereTest[] | null {
  if (expr.kind === 'all' || expr.kind === 'or' || expr.kind === 'row') return null;
  if (expr.kind !== 'and') return [expr];
  const parts = expr.parts.map(testsOf);
  return parts.includes(null) ? null : parts.flatMap((part) => part ?? []);
}

const SERIES_KEYS: ReadonlySet<string> = new Set(['area', 'counterpart', 'flow', 'product', 'measure']);

/** What the tests say of series and period; null when they ask for anything else, or say too little. */
function givenBy(tests: readonly WhereTest[]): ({ period: string } & Record<string, string>) | null {
  const given: Record<string, string> = { product: 'TOTAL' };
  for (const test of tests) {
    if (test.kind === 'period' && test.op === '=') given['period'] = test.value;
    else if (test.kind === 'text' && test.op === '=' && SERIES_KEYS.has(test.key))
      given[test.key] = test.value;
    else return null;
  }
  const { area, counterpart, flow, period } = given;
  if (area === undefined || counterpart === undefined || flow === undefined || period === undefined)
    return null;
  return { ...given, period };
}

const FIX =
  'Name area, counterpart, flow and period, such as: area = ARM and counterpart = RUS and flow = turnover and period = 2024; or the cell itself, such as ser12@2024.';

const none = (expression: string, message: string): Problem =>
  new Problem('cell/none', { message, where: expression, fix: FIX });

function several(context: ServiceContext, expression: string, cells: readonly CellRef[]): Problem {
  const names = cells.slice(0, NAMED).map(({ seriesId, period }) => {
    const series = readSeries(context.store.db, parseId('series', seriesId));
    return `${seriesId}@${period}${series === null ? '' : ` (${cellLabel(series, period)})`}`;
  });
  return new Problem('cell/several', {
    message: `The expression fits more than one cell: ${names.join('; ')}${cells.length > NAMED ? '; …' : ''}.`,
    where: expression,
    fix: FIX,
  });
}
