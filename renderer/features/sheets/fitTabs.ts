/**
 * Which of some tabs stand in one line, in their order: as many as there is room for, and always the active one, which else
 * takes the last place. The others go into a menu, whose button then needs room too.
 */
export function fitTabs<T extends string>(
  tabs: readonly T[],
  widths: Readonly<Partial<Record<T, number>>>,
  active: T,
  roomPx: number,
  menuPx: number,
): readonly T[] {
  const widthOf = (tab: T): number => widths[tab] ?? 0;
  const total = tabs.reduce((sum, tab) => sum + widthOf(tab), 0);
  if (total <= roomPx) return tabs;
  const kept = new Set<T>([active]);
  let left = roomPx - menuPx - widthOf(active);
  for (const tab of tabs) {
    if (tab === active) continue;
    left -= widthOf(tab);
    if (left < 0) break;
    kept.add(tab);
  }
  return tabs.filter((tab) => kept.has(tab));
}
