import type { Args, ReplyOf } from '#shared/ipc/contract.ts';
import type { StoreContext } from '../serviceContext.ts';
import { findInFigureRows } from './findInFigureRows.ts';
import { findInPivotRows } from './findInPivotRows.ts';
import { findInSheetRows } from './findInSheetRows.ts';
import { findPattern } from './findPattern.ts';

/**
 * Looks through a stretch of a sheet's rows, in the order they are shown. Who asks goes on with the next stretch, so that a
 * million rows hold up nobody, what was found is there at once, and stopping is not to ask again.
 */
export function findSlice(
  context: StoreContext,
  { scope, asked, from, rows }: Args<'find.slice'>,
): ReplyOf<'find.slice'> {
  const pattern = findPattern(asked);
  switch (scope.kind) {
    case 'figures':
      return findInFigureRows(context, scope, pattern, from, rows);
    case 'sheet':
      return findInSheetRows(context, scope, pattern, from, rows);
    case 'pivot':
      return findInPivotRows(context, scope, pattern, from, rows);
  }
}
