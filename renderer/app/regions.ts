/** The parts of the window that the keyboard goes round: each pane, then the status bar. */
const REGIONS = '.flexlayout__tab, .status-bar';
/** What takes the keyboard in a pane: its grid's cell first, then whatever is first in it. */
const STOPS = [
  '.ag-cell[tabindex], .ag-cell-focus',
  'button:not([disabled]), input:not([disabled]), select, textarea, a[href], [contenteditable="true"], [tabindex]:not([tabindex="-1"])',
];

const isShown = (element: Element): boolean => element.checkVisibility();

/** Where the keyboard was in each region when it left, so that it comes back there. */
const left = new WeakMap<Element, HTMLElement>();

/** Puts the keyboard into the next region, or the one before; a region without anything to press is passed over. */
export function goToRegion(by: 1 | -1): void {
  const regions = [...document.querySelectorAll(REGIONS)].filter(isShown);
  const active = document.activeElement;
  const at = regions.findIndex((region) => region.contains(active));
  const from = regions[at];
  if (from !== undefined && active instanceof HTMLElement) left.set(from, active);
  for (let step = 1; step <= regions.length; step++) {
    const start = at < 0 && by === -1 ? regions.length : at;
    const region = regions[(start + by * step + regions.length * 2) % regions.length];
    const stop = region === undefined ? undefined : stopIn(region);
    if (stop === undefined) continue;
    stop.focus();
    return;
  }
}

function stopIn(region: Element): HTMLElement | undefined {
  const before = left.get(region);
  if (before !== undefined && region.contains(before) && isShown(before)) return before;
  for (const stops of STOPS) {
    const found = [...region.querySelectorAll<HTMLElement>(stops)].find(isShown);
    if (found !== undefined) return found;
  }
  return undefined;
}
