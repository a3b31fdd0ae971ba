import type { CellRef } from '#shared/domain/figures/types.ts';
import type { Args } from '#shared/ipc/contract.ts';
import type { CellComment } from '#shared/ipc/sheetShapes.ts';
import { type Done, runOperation } from '../../store/unitOfWork.ts';
import { commentText } from '../commentText.ts';
import { formatId, parseId, unknownId } from '../ids.ts';
import { operationOf, type ServiceContext } from '../serviceContext.ts';
import { cellLabel } from './cells.ts';
import { requirePeriod, requireSeries } from './edits/figureEdits.ts';

/** Comments of a cell, oldest first. */
export function commentsOf({ store }: ServiceContext, { seriesId, period }: CellRef): CellComment[] {
  const rows = store.db
    .prepare(
      'SELECT id, body, actor, written_at AS at FROM cell_comment WHERE series_id = ? AND period = ? ORDER BY id',
    )
    .all(parseId('series', seriesId), period) as (Omit<CellComment, 'id'> & { id: number })[];
  return rows.map((row) => ({ ...row, id: formatId('comment', row.id) }));
}

/** Adds a comment to a cell, or rewords one, as one operation. */
export function saveComment(
  context: ServiceContext,
  { cell, commentId, text }: Args<'comment.save'>,
): Done<{ commentId: string }> {
  const series = requireSeries(context, cell);
  requirePeriod(cell.period, series.frequency);
  const body = commentText(text);
  const label = `${commentId === null ? 'Comment on' : 'Reword a comment on'} ${cellLabel(series, cell.period)}`;
  return runOperation(context.store, operationOf(context, label), (write) => {
    if (commentId !== null) {
      write.update('cell_comment', existing(context, commentId).id, { body });
      return { commentId };
    }
    const row = { body, actor: context.actor, written_at: context.now() };
    const key = { series_id: series.id, period: cell.period };
    return { commentId: formatId('comment', write.insert('cell_comment', { ...key, ...row })) };
  });
}

export function removeComment(context: ServiceContext, commentId: string): Done<null> {
  const { id, seriesId, period } = existing(context, commentId);
  const series = requireSeries(context, { seriesId: formatId('series', seriesId) });
  const label = `Remove a comment on ${cellLabel(series, period)}`;
  return runOperation(context.store, operationOf(context, label), (write) => {
    write.remove('cell_comment', id);
    return null;
  });
}

function existing({ store }: ServiceContext, commentId: string) {
  const row = store.db
    .prepare('SELECT id, series_id AS seriesId, period FROM cell_comment WHERE id = ?')
    .get(parseId('comment', commentId));
  if (row === undefined) throw unknownId('comment', commentId);
  return row as { id: number; seriesId: number; period: string };
}
