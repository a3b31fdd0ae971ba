/** Pages of the pivot. One that is laid out otherwise meanwhile is not added up any further. */
import type { Args, ReplyOf } from '#shared/ipc/contract.ts';
import type { PivotView } from '#shared/ipc/pivotShapes.ts';
import { call } from '../../bridge/client.ts';

let newest: PivotView | null = null;
let asked = 0;

/** A page of a view; null where another view is wanted by then. */
export async function askPage(
  view: PivotView,
  page: Omit<Args<'pivot.page'>, keyof PivotView>,
): Promise<ReplyOf<'pivot.page'> | null> {
  const isAnother = newest !== view;
  newest = view;
  if (isAnother && asked > 0) await stopAdding();
  if (newest !== view) return null;
  asked += 1;
  try {
    const reply = await call('pivot.page', { ...view, ...page });
    return newest === view ? reply : null;
  } catch (failure) {
    if (newest !== view) return null;
    throw failure;
  } finally {
    asked -= 1;
  }
}

/** What is asked for until now fails as stopped, unless it is there already. */
export const stopAdding = (): Promise<unknown> => call('pivot.stop', {});
