import { RE_EXPORTS, type ReExports } from '#shared/domain/figures/types.ts';
import type { Store } from '../../store/openStore.ts';
import { prepared } from '../../store/preparedStatements.ts';

/** Whether a reporter's exports in a source hold its re-exports, as an analyst settled it, and the row that says so. */
export function reExportAnswer(
  { db }: Pick<Store, 'db'>,
  reporter: string,
  sourceId: number,
): { readonly id: number; readonly answer: ReExports | null } | null {
  const row = prepared(
    db,
    'SELECT id, answer FROM re_export_answer WHERE reporter = ? AND source_id = ?',
  ).get(reporter, sourceId) as { readonly id: number; readonly answer: string } | undefined;
  if (row === undefined) return null;
  return { id: row.id, answer: RE_EXPORTS.find((answer) => answer === row.answer) ?? null };
}
