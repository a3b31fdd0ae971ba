/** What the chart the user is at can do; palette and keys reach it here. */
export type ChartActions = {
  readonly element: HTMLElement;
  readonly toggleTable: () => void;
  readonly canSave: () => boolean;
  readonly save: () => void;
  readonly savePicture: () => void;
  readonly copyPicture: () => void;
};

let active: ChartActions | null = null;

/** Makes a chart the one that keys mean: somebody clicked or tabbed into it. */
export function setActiveChart(actions: ChartActions | null): void {
  active = actions;
}

/** Brings a chart's actions up to date, unless another chart in view is the one that keys mean. */
export function keepActiveChart(actions: ChartActions | null): void {
  if (active === null || active.element === actions?.element || !isSeen(active)) active = actions;
}

/** The chart in use, while it can be seen and the keyboard is in it, in a dialog, or nowhere. */
export function activeChart(): ChartActions | null {
  if (active === null || !isSeen(active)) return null;
  const focused = document.activeElement;
  if (focused === null || focused === document.body || focused.closest('dialog') !== null) return active;
  return active.element.contains(focused) ? active : null;
}

const isSeen = ({ element }: ChartActions): boolean => element.isConnected && element.offsetParent !== null;
