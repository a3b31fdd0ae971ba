import { useCallback, useState } from 'react';
import type { ReplyOf } from '#shared/ipc/contract.ts';
import type { SheetName, SheetView } from '#shared/ipc/sheetShapes.ts';
import { call } from '../../bridge/client.ts';
import type { SheetGridSort } from '../../grid/sheet/sheetGridTypes.ts';
import { useExportable } from './exportState.ts';

type Pages = {
  /** Rows that fit, null before the first page came. */
  readonly total: number | null;
  /** Why its rows could not be read; null where they could. */
  readonly unread: Error | null;
  /** One page; null where it could not be read. Another function where something else is asked for. */
  readonly load: (
    sort: SheetGridSort,
    offset: number,
    limit: number,
  ) => Promise<ReplyOf<'sheet.page'> | null>;
};

/** The rows of a sheet that its search and its filters leave, a page at a time; what was asked last is what an export takes. */
export function useSheetPages(sheet: SheetName, find: string, filters: SheetView['filters']): Pages {
  const [total, setTotal] = useState<number | null>(null);
  const [unread, setUnread] = useState<Error | null>(null);
  const load = useCallback(
    async (sort: SheetGridSort, offset: number, limit: number) => {
      try {
        const shownRows = { sheet, find, filters: { ...filters }, sort };
        useExportable.setState({ view: shownRows });
        const page = await call('sheet.page', { ...shownRows, offset, limit });
        setTotal(page.total);
        setUnread(null);
        return page;
      } catch (failure) {
        setUnread(failure instanceof Error ? failure : new Error(String(failure)));
        return null;
      }
    },
    [sheet, find, filters],
  );
  return { total, unread, load };
}
