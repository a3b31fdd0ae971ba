import type { Assumption, ScenarioSpec } from '#shared/domain/scenarios/types.ts';

/** What a change of a scenario is called in the history: by the assumption it touches, where it touches one. */
export function scenarioLabel(before: ScenarioSpec | null, after: ScenarioSpec): string {
  const name = `scenario "${after.title}"`;
  if (before === null) return `Add ${name}`;
  const added = without(after.assumptions, before.assumptions);
  const removed = without(before.assumptions, after.assumptions);
  if (added.length === 1 && removed.length === 0) return `Add ${titles(added)} to ${name}`;
  if (removed.length === 1 && added.length === 0) return `Remove ${titles(removed)} from ${name}`;
  const changed = after.assumptions.filter((one) => {
    const old = before.assumptions.find(({ id }) => id === one.id);
    return old !== undefined && JSON.stringify(old) !== JSON.stringify(one);
  });
  if (added.length + removed.length === 0) {
    if (changed.length === 1) return `Change ${titles(changed)} in ${name}`;
    const order = (spec: ScenarioSpec): string => spec.assumptions.map(({ id }) => id).join(' ');
    if (changed.length === 0 && order(before) !== order(after)) return `Reorder the assumptions of ${name}`;
    if (before.title !== after.title) return `Rename scenario "${before.title}" to "${after.title}"`;
  }
  return `Change ${name}`;
}

const without = (all: readonly Assumption[], known: readonly Assumption[]): readonly Assumption[] =>
  all.filter(({ id }) => known.every((one) => one.id !== id));

const titles = (assumptions: readonly Assumption[]): string =>
  assumptions.map(({ title }) => `"${title}"`).join(', ');
