import { useLayoutEffect } from 'react';

const STRIP = '.flexlayout__tabset_tabbar_inner';
const SELECTED = '.flexlayout__tab_button--selected';

/**
 * Keeps the name of each pane's open tab in sight when the pane, or the names beside it, change their size: the layout takes
 * the scroll that a narrower strip makes for the analyst's own, and then leaves the tab that is open behind the edge.
 * What the analyst scrolls by hand stays.
 *
 * @param root what holds the panes; null before it is drawn
 * @param version anything that differs once tabs came, went or were opened
 */
export function useTabsInSight(root: HTMLElement | null, version: unknown): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: strips come and go with the tabs that `version` counts.
  useLayoutEffect(() => {
    if (root === null) return;
    const observer = new ResizeObserver((entries) => {
      for (const { target } of entries) {
        const strip = target.closest<HTMLElement>(STRIP);
        if (strip !== null) showSelected(strip);
      }
    });
    for (const strip of root.querySelectorAll<HTMLElement>(STRIP)) {
      observer.observe(strip);
      if (strip.firstElementChild !== null) observer.observe(strip.firstElementChild);
    }
    return () => observer.disconnect();
  }, [root, version]);
}

function showSelected(strip: HTMLElement): void {
  const tab = strip.querySelector(SELECTED);
  if (tab === null) return;
  const [seen, wanted] = [strip.getBoundingClientRect(), tab.getBoundingClientRect()];
  if (wanted.left < seen.left) strip.scrollLeft -= seen.left - wanted.left;
  else if (wanted.right > seen.right)
    strip.scrollLeft += Math.min(wanted.right - seen.right, wanted.left - seen.left);
}
