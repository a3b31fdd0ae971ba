/** Looks through a sheet stretch by stretch, from a row to the end and then from the top to that row. */
import type { FindAskedView, FindHit, FindScope } from '#shared/ipc/findShapes.ts';
import { call } from '../../bridge/client.ts';

/** Rows of the first stretch; those after it are as long as one answer may take. */
const FIRST_ROWS = 400;
const LEAST_ROWS = 100;
const MOST_ROWS = 20_000;
const ANSWER_MS = 120;

export type Stretch = {
  readonly hits: readonly FindHit[];
  /** Whether these rows stand before the one the search began at. */
  readonly isBefore: boolean;
  readonly seen: number;
  readonly total: number;
};

/** Tells of each stretch as it is looked through; ends early when `onStretch` answers false. */
export async function findThrough(
  scope: FindScope,
  asked: FindAskedView,
  start: number,
  onStretch: (stretch: Stretch) => boolean,
): Promise<void> {
  let [from, rows, seen, isBefore] = [start, FIRST_ROWS, 0, false];
  for (;;) {
    const limit = isBefore ? Math.min(rows, start - from) : rows;
    const beganMs = performance.now();
    const { hits, total } = await call('find.slice', { scope, asked, from, rows: limit });
    const tookMs = Math.max(performance.now() - beganMs, 1);
    seen += Math.max(0, Math.min(limit, total - from));
    from += limit;
    if (!onStretch({ hits, isBefore, seen, total })) return;
    if (isBefore ? from >= start : from >= total) {
      if (isBefore || start === 0 || seen >= total) return;
      [from, isBefore] = [0, true];
    }
    rows = Math.round(
      Math.min(MOST_ROWS, Math.max(LEAST_ROWS, (rows * ANSWER_MS) / tookMs, rows / 4), rows * 4),
    );
  }
}
