import { cellValue } from '#shared/domain/figures/deriveCell.ts';
import type { Assertion, CellRef, SeriesKey } from '#shared/domain/figures/types.ts';
import { cellText } from '#shared/domain/figures/types.ts';
import { Problem } from '#shared/lib/problem.ts';
import { FIGURE_VIEW, readAssertion, readSeries } from '../store/repositories/figureRepository.ts';
import { figureLookup, toAssertion } from './cells.ts';
import { whereClause } from './figureFilter.ts';
import { formatId } from './ids.ts';
import type { ServiceContext } from './serviceContext.ts';

/** One assertion with its series, as `attest figures --json` prints it. */
export type FigureRow = Assertion & SeriesKey & { readonly cell: string; readonly chosen: boolean };

/** Every assertion a where-expression keeps, in the order they were entered. */
export function listFigures(context: ServiceContext, where: string): FigureRow[] {
  const { db } = context.store;
  const filter = whereClause(where);
  const ids = db
    .prepare(`SELECT id FROM ${FIGURE_VIEW} ${filter === null ? '' : `WHERE ${filter.sql}`} ORDER BY id`)
    .all(...(filter?.params ?? [])) as { id: number }[];
  const lookup = figureLookup(context.store);
  const shown = new Map<string, string | null>();
  return ids.flatMap(({ id }) => {
    const record = readAssertion(db, id);
    const series = record === null ? null : readSeries(db, record.seriesId);
    if (record === null || series === null) return [];
    const assertion = toAssertion(record);
    const ref = { seriesId: assertion.seriesId, period: assertion.period };
    const cell = cellText(ref);
    if (!shown.has(cell)) shown.set(cell, cellValue(lookup, ref).assertion?.id ?? null);
    const { id: _id, ...key } = series;
    return [{ ...key, ...assertion, cell, chosen: shown.get(cell) === assertion.id }];
  });
}

/**
 * The one cell an expression means: `ser12@2024`, or a where-expression whose key fits exactly one cell. A cell that
 * has no assertion yet is found when area, counterpart, flow and period are all named.
 */
export function findCell(context: ServiceContext, expression: string): CellRef {
  const { db } = context.store;
  const direct = /^(ser\d+)@(\S+)$/.exec(expression.trim());
  if (direct?.[1] !== undefined && direct[2] !== undefined) return { seriesId: direct[1], period: direct[2] };
  const filter = whereClause(expression);
  const found = db
    .prepare(
      `SELECT DISTINCT series_id AS seriesId, period FROM ${FIGURE_VIEW} ${filter === null ? '' : `WHERE ${filter.sql}`} LIMIT 6`,
    )
    .all(...(filter?.params ?? [])) as { seriesId: number; period: string }[];
  const [only] = found;
  if (found.length === 1 && only !== undefined) {
    return { seriesId: formatId('series', only.seriesId), period: only.period };
  }
  const empty = found.length === 0 ? emptyCell(context, expression) : null;
  if (empty !== null) return empty;
  throw new Problem(found.length === 0 ? 'cell/none' : 'cell/several', {
    message:
      found.length === 0
        ? 'No cell fits this expression.'
        : `The expression fits more than one cell: ${found
            .slice(0, 5)
            .map(({ seriesId, period }) => `${formatId('series', seriesId)}@${period}`)
            .join(', ')}${found.length > 5 ? ', …' : ''}.`,
    where: expression,
    fix: 'Name area, counterpart, flow and period, such as: area = ARM and counterpart = RUS and flow = turnover and period = 2024.',
  });
}

/** A cell without an assertion: its series must exist and be the only one that fits. */
function emptyCell({ store }: ServiceContext, expression: string): CellRef | null {
  const stated = (key: string): string | null =>
    new RegExp(`\\b${key}\\s*=\\s*"?([^\\s")]+)`, 'i').exec(expression)?.[1] ?? null;
  const [area, counterpart, flow, period] = ['area', 'counterpart', 'flow', 'period'].map(stated);
  if (!area || !counterpart || !flow || !period || period.includes('..')) return null;
  const rows = store.db
    .prepare('SELECT id FROM series WHERE area = ? AND counterpart = ? AND flow = ? AND product = ? LIMIT 2')
    .all(area, counterpart, flow, stated('product') ?? 'TOTAL') as { id: number }[];
  const [only] = rows;
  return rows.length === 1 && only !== undefined ? { seriesId: formatId('series', only.id), period } : null;
}
