import { parseWhere, type WhereExpr } from '#shared/domain/figures/where/where.ts';
import { whereSql } from '#shared/domain/figures/where/whereSql.ts';
import { Problem } from '#shared/lib/problem.ts';
import type { Store } from '../../../store/openStore.ts';
import { FIGURE_VIEW } from '../../../store/repositories/figureRepository.ts';
import type { SqlValue } from '../../../store/storedRows.ts';
import { settleColumns } from '../../calculated/columnTests.ts';

/** Reads a where-expression, its tests of calculated columns computed; throws a Problem naming the place. */
export function readWhere(store: Store, text: string): WhereExpr {
  const parsed = parseWhere(text);
  if (parsed.ok) return settleColumns(store, parsed.value);
  throw new Problem('figures/where', {
    message: parsed.error.message,
    where: `"${text}", character ${parsed.error.at + 1}`,
    fix: 'Write it like: area = ARM and period >= 2020 and value > 5bn.',
  });
}

/**
 * A where-expression as SQL over `FIGURE_VIEW`, or a view of the same columns; null when the text is empty. Throws a
 * Problem naming the place.
 */
export function whereClause(
  store: Store,
  text: string,
  view: string = FIGURE_VIEW,
): { readonly sql: string; readonly params: readonly SqlValue[] } | null {
  return text.trim() === '' ? null : whereSql(readWhere(store, text), view);
}
