import type { CellRef } from '#shared/domain/figures/types.ts';
import { prepared } from '../../../store/preparedStatements.ts';
import type { SqlValue } from '../../../store/storedRows.ts';
import type { WriteDb } from '../../../store/unitOfWork.ts';
import { parseId } from '../../ids.ts';
import type { ServiceContext } from '../../serviceContext.ts';
import { setChoice } from './setChoice.ts';

/** A figure as it is typed or pasted: the columns of its row but its cell. */
export type Statement = Readonly<Record<string, SqlValue>> & {
  readonly source_id: number;
  readonly reporter: string;
  readonly note: string;
};

/**
 * What the analyst stated of a cell before; what a file states is its own. The plus keeps SQLite from looking through
 * everything the source ever said, a million rows of a large file, instead of the one cell. A new figure is newer than
 * nearly all places of files, which are looked through from their last ids on. An order would have SQLite prepare it anew for
 * each cell, in several times what it takes; the index has them by their ids.
 */
export const OWN_SQL = `SELECT id FROM assertion
  WHERE series_id = ? AND period = ? AND +source_id = ? AND reporter = ? AND external_id = ''
    AND NOT EXISTS (SELECT 1 FROM import_place WHERE first_id <= assertion.id AND last_id >= assertion.id)`;

/**
 * Writes a figure and shows it in its cell. What the analyst stated there before from the same source is corrected, so that
 * nobody contradicts himself; anything else it is stated beside. A correction without a note keeps the one before.
 *
 * @returns the number of the assertion
 */
export function stateFigure(
  write: WriteDb,
  context: ServiceContext,
  cell: CellRef,
  statement: Statement,
): number {
  const seriesId = parseId('series', cell.seriesId);
  const { source_id, reporter } = statement;
  const all = prepared(write.db, OWN_SQL).pluck().all(seriesId, cell.period, source_id, reporter) as number[];
  const own = all.length === 0 ? undefined : Math.max(...all);
  const { note, ...figure } = statement;
  if (own !== undefined) write.update('assertion', own, note === '' ? figure : statement);
  const id =
    own ??
    write.insert('assertion', { series_id: seriesId, period: cell.period, external_id: '', ...statement });
  setChoice(write, context, cell, id, 'entered by the analyst');
  return id;
}
