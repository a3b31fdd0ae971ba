import { cellValue } from '#shared/domain/figures/deriveCell.ts';
import type { CellRef } from '#shared/domain/figures/types.ts';
import { type Done, runOperation, type WriteDb } from '../../../store/unitOfWork.ts';
import { parseId } from '../../ids.ts';
import { operationOf, type ServiceContext } from '../../serviceContext.ts';
import { cellLabel, figureLookup } from '../cells.ts';
import { requireSeries } from './figureEdits.ts';

/**
 * Takes the assertion that each cell shows out of it, as one operation. A cell then shows its next assertion, what can
 * be derived, or nothing; derived and empty cells are left as they are.
 */
export function retractFigures(
  context: ServiceContext,
  cells: readonly CellRef[],
): Done<{ readonly cells: number }> {
  const [first] = cells;
  const others = cells.length < 2 ? '' : ` and ${cells.length - 1} more`;
  const name = first === undefined ? '' : cellLabel(requireSeries(context, first), first.period);
  return runOperation(context.store, operationOf(context, `Delete ${name}${others}`), (write) => ({
    cells: retractShown(context, write, cells),
  }));
}

/** The same inside an operation that does more; answers how many cells held one. */
export function retractShown(context: ServiceContext, write: WriteDb, cells: readonly CellRef[]): number {
  const lookup = figureLookup(context.store);
  const shown = cells.flatMap((cell) => cellValue(lookup, cell).assertion ?? []);
  const choicesOf = write.db.prepare('SELECT id FROM choice WHERE assertion_id = ?');
  for (const { id } of shown) {
    const assertionId = parseId('assertion', id);
    for (const choice of choicesOf.all(assertionId) as { id: number }[]) write.remove('choice', choice.id);
    write.remove('assertion', assertionId);
  }
  return shown.length;
}
