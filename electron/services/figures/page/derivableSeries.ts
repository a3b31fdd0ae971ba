import type { Store } from '../../../store/openStore.ts';
import { readIds } from '../../../store/readIds.ts';
import { allGroups } from '../ownGroups.ts';

/** Series whose cells may show something that nobody states: turnovers, and totals of groups. */
export const derivableSeries = (store: Store): ReadonlySet<number> =>
  new Set(
    readIds(
      store.db,
      { id: 'id', from: "series WHERE flow = 'turnover' OR area IN (SELECT value FROM json_each(?))" },
      [JSON.stringify(allGroups(store))],
    ),
  );
