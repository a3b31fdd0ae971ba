import { cellValue } from '#shared/domain/figures/deriveCell.ts';
import type { CellView } from '#shared/ipc/shapes.ts';
import { prepared } from '../../store/preparedStatements.ts';
import { formatId, parseId } from '../ids.ts';
import type { StoreContext } from '../serviceContext.ts';
import { figureLookup } from './cells.ts';

/** Answers the ids of the sources a cell's value rests on: its own, or those of the cells it was made of. */
export function citedSources({ store }: StoreContext): (cell: CellView) => readonly string[] {
  const lookup = figureLookup(store);
  const ofAssertion = prepared(store.db, 'SELECT source_id FROM assertion WHERE id = ?').pluck();
  return ({ value, assertionId, inputs }) => {
    if (value === null) return [];
    if (assertionId !== null)
      return [formatId('source', Number(ofAssertion.get(parseId('assertion', assertionId))))];
    return inputs.flatMap((input) => cellValue(lookup, input).assertion?.sourceId ?? []);
  };
}
