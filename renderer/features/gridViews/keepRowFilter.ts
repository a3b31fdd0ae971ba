/** What narrows the rows of a sheet is kept over a restart. It belongs to its workspace: another one starts without it. */

import * as z from 'zod';
import type { StoreApi } from 'zustand';
import { type RowFilter, rowFilter, type ViewedSheet } from '#shared/ipc/viewShapes.ts';
import { layoutPart, saveLayoutPart } from '../../app/layoutStore.ts';
import { call, listen } from '../../bridge/client.ts';

export const NO_FILTER: RowFilter = { typed: '', chips: [], filters: {} };

const kept = z.object({ workspace: z.string(), filter: rowFilter });

/** A filter as a window's store holds it. */
type ShownFilter = {
  readonly typed: string;
  readonly chips: readonly RowFilter['chips'][number][];
  readonly filters: Readonly<Record<string, string>>;
};

/** Restores the filter of a sheet into the store that shows it, and keeps what becomes of it. */
export function keepRowFilter<S extends ShownFilter>(
  sheet: ViewedSheet,
  store: Pick<StoreApi<S>, 'getState' | 'subscribe'> & { readonly setState: (part: RowFilter) => void },
): void {
  const part = `filter.${sheet}`;
  const found = kept.safeParse(layoutPart(part));
  let workspace = found.success ? found.data.workspace : null;
  if (found.success) store.setState(found.data.filter);
  const enter = (key: string): void => {
    if (workspace !== key && workspace !== null) store.setState(NO_FILTER);
    workspace = key;
  };
  call('workspace.info', {}).then(
    ({ key }) => enter(key),
    (error: unknown) => console.warn('No workspace to filter', error),
  );
  listen('workspace.opened', ({ key }) => enter(key));
  store.subscribe(({ typed, chips, filters }, before) => {
    const isSame = typed === before.typed && chips === before.chips && filters === before.filters;
    if (!isSame && workspace !== null)
      saveLayoutPart(part, { workspace, filter: { typed, chips: [...chips], filters: { ...filters } } });
  });
}
