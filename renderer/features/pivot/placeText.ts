import { boundSign } from '#shared/domain/figures/boundSign.ts';
import { formatFigure } from '#shared/domain/figures/formatFigure.ts';
import { withMinus } from '#shared/domain/figures/minusSign.ts';
import type { Bound } from '#shared/domain/reading/types.ts';
import type { PivotPlace } from '#shared/ipc/pivotShapes.ts';
import { pivotText as words } from '../../strings/pivotText.ts';
import { groupedDigits } from '../figures/figureText.ts';

export type PlaceText = {
  readonly number: string;
  readonly magnitude: string;
  readonly marks: readonly { readonly sign: string; readonly meaning: string }[];
};

/** What a place prints: signs, the number, its magnitude. */
export function placeText(place: PivotPlace | undefined): PlaceText {
  if (place === undefined) return { number: '', magnitude: '', marks: [] };
  const marks: { sign: string; meaning: string }[] = [];
  if (place.value !== null && place.count > 1) marks.push({ sign: 'ƒ', meaning: words.sumOf(place.count) });
  if (place.missing.length > 0) marks.push({ sign: '∅', meaning: words.missing(place.missing) });
  if (place.leftOut.length > 0) marks.push({ sign: '⊄', meaning: words.leftOut(place.leftOut) });
  if (place.value === null) return { number: words.notAdded, magnitude: '', marks };
  if (place.unit !== 'USD')
    marks.push({ sign: place.unit.replaceAll('_', ' '), meaning: place.unit.replaceAll('_', ' ') });
  const [number = '', magnitude = ''] = formatFigure(place.value, null).split(' ');
  return { number: `${boundSign(place.bound as Bound)}${number}`, magnitude, marks };
}

/** The whole value and everything the signs stand for. */
export function placeTooltip(place: PivotPlace | undefined): string {
  if (place === undefined) return words.noFigure;
  const value = place.value === null ? place.why : `${withMinus(groupedDigits(place.value))} ${place.unit}`;
  return [value, ...placeText(place).marks.map(({ sign, meaning }) => `${sign} ${meaning}`)].join('\n');
}
