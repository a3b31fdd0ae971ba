import { cellValue, type FigureLookup } from '../figures/deriveCell.ts';
import type { CellRef } from '../figures/types.ts';
import { type Draft, leafAt, membersOf } from './draft.ts';
import { isSamePlace, placeLabel, seriesOf } from './places.ts';
import { notCarriedOn, outputMissing } from './refusals.ts';
import type { Leaf, Output, Place, ScenarioSpec } from './types.ts';

/** The rows of the result: every cell an assumption reaches, then what the analyst asked to see besides. */
export function addOutputs(draft: Draft, { outputs }: ScenarioSpec): void {
  const reached = new Set(draft.steps.flatMap(({ leaves, to }) => (to === null ? leaves : [...leaves, to])));
  for (const at of reached) {
    const leaf = draft.leaves[at];
    if (leaf !== undefined) draft.outputs.push(outputOf(leaf, at));
  }
  for (const place of outputs) {
    if (draft.outputs.some((output) => isSamePlace(output.place, place))) continue;
    const output = groupOutput(draft, place) ?? plainOutput(draft, place);
    if (output === null) draft.refusals.push(outputMissing(place));
    else draft.outputs.push(output);
  }
}

const outputOf = ({ place, label, cell, unit }: Leaf, at: number): Output => ({
  place,
  label,
  cell,
  unit,
  leaves: [at],
  missing: [],
});

const cellOf = (lookup: FigureLookup, place: Place): CellRef | null => {
  const seriesId = lookup.seriesId(seriesOf(place));
  return seriesId === null ? null : { seriesId, period: place.period };
};

/** The sum over a group's members in dollars; null when the area is no group or no member has a figure. */
function groupOutput(draft: Draft, place: Place): Output | null {
  const cell = cellOf(draft.lookup, place);
  const stated = cell === null ? null : cellValue(draft.lookup, cell).assertion;
  const members = stated === null ? membersOf(draft, place, []) : null;
  if (members === null) return null;
  const found = members.map((member) => ({ member, at: leafAt(draft, member) }));
  const usable = found.flatMap(({ at }) => (at !== null && draft.leaves[at]?.unit === 'USD' ? [at] : []));
  const missing = found
    .filter(({ at }) => at === null || !usable.includes(at))
    .map(({ member }) => member.area);
  if (usable.length === 0) return null;
  return { place, label: placeLabel(place), cell, unit: 'USD', leaves: usable, missing };
}

/** A figure of its own, or exports plus imports where that is how the cell is made. */
function plainOutput(draft: Draft, place: Place): Output | null {
  const cell = cellOf(draft.lookup, place);
  if (cell === null) return null;
  const shown = cellValue(draft.lookup, cell);
  if (shown.value === null) return null;
  const parts = shown.parts.length === 2 ? partsOf(draft, place, shown.parts) : null;
  if (parts !== null) {
    return { place, label: placeLabel(place), cell, unit: shown.currency ?? '', leaves: parts, missing: [] };
  }
  const isChanged = draft.steps.some(({ leaves, to }) =>
    [...leaves, ...(to === null ? [] : [to])].some((at) => isPartOf(draft.leaves[at]?.place, place)),
  );
  if (place.flow === 'turnover' && isChanged) {
    draft.refusals.push(
      notCarriedOn(
        place,
        shown.assertion === null
          ? `${placeLabel(place)} is added up from other statistics than those the assumptions act on: the change is not carried into it.`
          : `${placeLabel(place)} is stated as a whole, not added up from exports and imports: the change is not carried into it.`,
      ),
    );
  }
  const at = leafAt(draft, place);
  const leaf = at === null ? undefined : draft.leaves[at];
  return at === null || leaf === undefined ? null : outputOf(leaf, at);
}

/** Leaves of the two parts, when each is what its own cell shows. */
function partsOf(draft: Draft, place: Place, parts: readonly string[]): readonly number[] | null {
  const leaves: number[] = [];
  for (const flow of ['exports', 'imports'] as const) {
    const part = { ...place, flow };
    const cell = cellOf(draft.lookup, part);
    const shown = cell === null ? null : cellValue(draft.lookup, cell).assertion;
    const at = shown !== null && parts.includes(shown.id) ? leafAt(draft, part) : null;
    if (at === null) return null;
    leaves.push(at);
  }
  return leaves;
}

const isPartOf = (part: Place | undefined, whole: Place): boolean =>
  part !== undefined &&
  part.area === whole.area &&
  part.counterpart === whole.counterpart &&
  part.period === whole.period &&
  (part.flow === 'exports' || part.flow === 'imports');
