import type { Interval } from '../../lib/interval.ts';
import { claimedInterval } from '../figures/conflict.ts';
import { type CellValue, cellValue, type FigureLookup } from '../figures/deriveCell.ts';
import { isSamePlace, placeLabel, seriesOf } from './places.ts';
import type { Leaf, Output, Place, Refusal, Step } from './types.ts';

/** A scenario's model while it is being made. */
export type Draft = {
  readonly lookup: FigureLookup;
  readonly leaves: Leaf[];
  readonly steps: Step[];
  readonly outputs: Output[];
  readonly refusals: Refusal[];
};

/** Places of a group's members; null when the subject is no group. */
export function membersOf(
  { lookup }: Pick<Draft, 'lookup'>,
  place: Place,
  except: readonly string[],
): readonly Place[] | null {
  const members = lookup.members(place.area, place.counterpart, place.period);
  return members?.filter((area) => !except.includes(area)).map((area) => ({ ...place, area })) ?? null;
}

/** Where a place's leaf stands in the model, made on first need; null when no figure is there. */
export function leafAt(draft: Draft, place: Place): number | null {
  const known = draft.leaves.findIndex((leaf) => isSamePlace(leaf.place, place));
  if (known >= 0) return known;
  const seriesId = draft.lookup.seriesId(seriesOf(place));
  if (seriesId === null) return null;
  const cell = { seriesId, period: place.period };
  const shown = cellValue(draft.lookup, cell);
  if (shown.value === null) return null;
  const unit = shown.currency ?? place.measure.replaceAll('_', ' ');
  draft.leaves.push({ place, cell, label: placeLabel(place), value: shown.value, base: baseOf(shown), unit });
  return draft.leaves.length - 1;
}

/** What a shown figure allows; trade is never less than nothing, so an open lower end is 0. */
function baseOf(shown: CellValue): Interval {
  const allowed = claimedInterval(shown);
  return { low: allowed.low ?? '0', high: allowed.high };
}
