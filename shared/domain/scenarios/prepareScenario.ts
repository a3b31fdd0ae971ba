/**
 * Resolves a scenario against the figures: which cells each assumption acts on, and which assumptions are refused. An
 * assumption that is refused does nothing; the others go on.
 */
import type { FigureLookup } from '../figures/deriveCell.ts';
import { type Draft, leafAt, membersOf } from './draft.ts';
import { addOutputs } from './outputs.ts';
import { MONTHS } from './places.ts';
import * as refuse from './refusals.ts';
import { spreadFault } from './spreads.ts';
import type { Assumption, Refusal, ScenarioModel, ScenarioSpec, Step } from './types.ts';

export function prepareScenario(lookup: FigureLookup, spec: ScenarioSpec): ScenarioModel {
  const draft: Draft = { lookup, leaves: [], steps: [], outputs: [], refusals: [] };
  for (const assumption of spec.assumptions) addStep(draft, assumption);
  addOutputs(draft, spec);
  const { leaves, steps, outputs, refusals } = draft;
  return { leaves, steps, outputs, refusals };
}

function addStep(draft: Draft, assumption: Assumption): void {
  const { subject, spread, kind } = assumption;
  const members = membersOf(draft, subject, assumption.except);
  const fault =
    refuse.baseFault(assumption) ??
    (spread === null ? refuse.shareUnknown(assumption, members ?? [subject]) : spreadProblem(assumption));
  if (fault !== null) {
    draft.refusals.push(fault);
    return;
  }
  const found = (members ?? [subject]).map((place) => leafAt(draft, place));
  const missing = (members ?? [subject]).filter((_, at) => found[at] === null);
  if (missing.length > 0) draft.refusals.push(refuse.cellMissing(assumption, missing));
  const there = found.flatMap((at) => (at === null ? [] : [at]));
  const strange = there.filter((at) => unitOf(draft, at) !== neededUnit(draft, assumption, there));
  if (strange.length > 0) {
    const places = strange.flatMap((at) => draft.leaves[at] ?? []);
    draft.refusals.push(refuse.unitDiffers(assumption, places, neededUnit(draft, assumption, there) ?? ''));
  }
  const leaves = there.filter((at) => !strange.includes(at));
  if (leaves.length === 0) return;
  const step = { assumption: assumption.id, kind, leaves, months: MONTHS[subject.frequency] };
  if (kind !== 'substitution') draft.steps.push({ ...step, to: null });
  else addSubstitution(draft, assumption, step);
}

function addSubstitution(draft: Draft, assumption: Assumption, step: Omit<Step, 'to'>): void {
  const { to } = assumption;
  if (to === null) {
    draft.refusals.push(refuse.receiverMissing(assumption));
    return;
  }
  const leaves = step.leaves.filter((at) => draft.steps.some((earlier) => earlier.leaves.includes(at)));
  if (leaves.length === 0) {
    draft.refusals.push(refuse.nothingLost(assumption));
    return;
  }
  const receiver = leafAt(draft, to);
  if (receiver === null) {
    draft.refusals.push(refuse.cellMissing(assumption, [to]));
    return;
  }
  const unit = unitOf(draft, leaves[0] ?? 0);
  const leaf = draft.leaves[receiver];
  if (leaf !== undefined && leaf.unit !== unit)
    draft.refusals.push(refuse.unitDiffers(assumption, [leaf], unit));
  else draft.steps.push({ ...step, leaves, to: receiver });
}

const unitOf = ({ leaves }: Draft, at: number): string => leaves[at]?.unit ?? '';

/** A level has its own currency; the members of a group share that of most, dollars first. */
function neededUnit(draft: Draft, { kind, currency }: Assumption, leaves: readonly number[]): string | null {
  if (kind === 'level') return currency;
  const units = leaves.map((at) => unitOf(draft, at));
  return units.includes('USD') ? 'USD' : (units[0] ?? null);
}

function spreadProblem(assumption: Assumption): Refusal | null {
  const fault = assumption.spread === null ? null : spreadFault(assumption.kind, assumption.spread);
  return fault === null ? null : refuse.spreadInvalid(assumption, fault);
}
