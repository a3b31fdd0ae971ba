/**
 * Where a spreadsheet's Ctrl+arrow leads along a line of cells: to the last filled one before a gap, else to the next filled one behind the
 * gap, else to the end of the line.
 *
 * @param from where it begins; -1 or one behind the last is outside, in front of the line
 * @param count cells in the line
 * @param isFilled asked only of cells in the line, in the order they are walked
 */
export function dataEdge(from: number, count: number, by: 1 | -1, isFilled: (at: number) => boolean): number {
  const isInside = (at: number): boolean => at >= 0 && at < count;
  let at = from + by;
  if (!isInside(at)) return Math.max(0, Math.min(from, count - 1));
  if (isInside(from) && isFilled(from) && isFilled(at)) {
    while (isInside(at + by) && isFilled(at + by)) at += by;
    return at;
  }
  while (isInside(at) && !isFilled(at)) at += by;
  return isInside(at) ? at : by > 0 ? count - 1 : 0;
}
