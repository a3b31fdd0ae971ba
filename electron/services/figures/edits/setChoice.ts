import type { CellRef } from '#shared/domain/figures/types.ts';
import { readChoice } from '../../../store/repositories/figureRepository.ts';
import type { WriteDb } from '../../../store/unitOfWork.ts';
import { parseId } from '../../ids.ts';
import type { ServiceContext } from '../../serviceContext.ts';

/** Makes an assertion the one its cell shows. */
export function setChoice(
  write: WriteDb,
  context: ServiceContext,
  cell: CellRef,
  assertionId: number,
  rule: string,
): void {
  const seriesId = parseId('series', cell.seriesId);
  const row = { assertion_id: assertionId, rule, actor: context.actor, chosen_at: context.now() };
  const existing = readChoice(write.db, seriesId, cell.period);
  if (existing === null) write.insert('choice', { series_id: seriesId, period: cell.period, ...row });
  else if (existing.assertionId !== assertionId) write.update('choice', existing.id, row);
}
