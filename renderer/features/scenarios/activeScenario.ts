/** What the scenario the user is at can do; the palette reaches it here. */
export type ScenarioActions = {
  readonly element: HTMLElement;
  readonly addAssumption: () => void;
  readonly remove: () => void;
};

let active: ScenarioActions | null = null;

/** Makes a scenario the one that commands mean, or brings its actions up to date. */
export function setActiveScenario(actions: ScenarioActions | null): void {
  active = actions;
}

/** The scenario in use, while it can be seen. */
export const activeScenario = (): ScenarioActions | null =>
  active?.element.isConnected === true && active.element.offsetParent !== null ? active : null;
