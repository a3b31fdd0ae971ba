import { cellValue } from '#shared/domain/figures/deriveCell.ts';
import type { Assertion, SeriesKey } from '#shared/domain/figures/types.ts';
import { cellText } from '#shared/domain/figures/types.ts';
import { FIGURE_VIEW, readAssertion, readSeries } from '../../store/repositories/figureRepository.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { figureLookup, toAssertion } from './cells.ts';
import { whereClause } from './page/figureFilter.ts';

/** One assertion with its series, as `attest figures --json` prints it. */
export type FigureRow = Assertion & SeriesKey & { readonly cell: string; readonly chosen: boolean };

/** Every assertion a where-expression keeps, in the order they were entered. */
export function listFigures(context: ServiceContext, where: string): FigureRow[] {
  const { db } = context.store;
  const filter = whereClause(context.store, where);
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
