import type { Box } from './frame.ts';

/** From one name's foot to the next. */
export const LINE_HEIGHT = 14;

/** Moves texts apart to a line's height, as little as their order allows. */
export function spread(ys: readonly number[], { top, bottom }: Pick<Box, 'top' | 'bottom'>): number[] {
  const moved: number[] = [];
  for (const y of ys) moved.push(Math.max(y, (moved.at(-1) ?? top - LINE_HEIGHT) + LINE_HEIGHT));
  let limit = bottom + LINE_HEIGHT;
  for (let i = moved.length - 1; i >= 0; i--) {
    moved[i] = Math.min(moved[i] ?? limit, limit - LINE_HEIGHT);
    limit = moved[i] ?? limit;
  }
  return moved;
}
