/** Every refusal says what is wrong, where, and what to do about it. */
import { areaName } from '../figures/areaNames.ts';
import { isSameSeries, placeLabel, spreadText } from './places.ts';
import type { Assumption, Leaf, Place, Refusal, RefusalCode } from './types.ts';

type Words = Pick<Refusal, 'message' | 'where' | 'fix'>;
const refusal = ({ id }: Assumption, code: RefusalCode, words: Words): Refusal => ({
  assumption: id,
  code,
  ...words,
});

/** A share says nothing without what it is a share of, and nothing of anything else. Null when the base fits. */
export function baseFault(assumption: Assumption): Refusal | null {
  const { kind, subject, base, isCarried, spread } = assumption;
  const where = placeLabel(subject);
  if (base === null) {
    if (kind !== 'share_ends') return null;
    return refusal(assumption, 'base_missing', {
      message: 'The share does not say what it is a share of.',
      where,
      fix: 'Name the flow and the period that the source speaks of.',
    });
  }
  const stated = spread === null ? 'The share' : spreadText(assumption, topOf(spread));
  const differs = {
    message: `${stated} is of ${baseWords(base)}; ${subjectWords(subject, base)} has another base.`,
    where,
  };
  if (!isSameSeries(subject, base))
    return refusal(assumption, 'base_differs', {
      ...differs,
      fix: 'Apply it to the series it is stated of, or find a share of this one.',
    });
  if (subject.period !== base.period && !isCarried)
    return refusal(assumption, 'period_differs', {
      ...differs,
      fix: `Apply it to ${base.period}, or say that you take it to hold in ${subject.period} too.`,
    });
  return null;
}

/** The stated bound itself: "80 percent", not "0 to 80 percent". */
const topOf = ({ high }: { readonly high: string }) => ({ kind: 'interval', low: high, high }) as const;

/** "exports to Russia, 2023", said of a base whose area is the subject's own or named. */
const baseWords = ({ area, counterpart, flow, period }: Place): string =>
  `${areaName(area)}’s ${flow.replace('_', '-')} ${flow === 'exports' ? 'to' : flow === 'imports' ? 'from' : 'with'} ${areaName(counterpart)}, ${period}`;

/** Only what is not the base's own: "turnover 2024" beside the same two countries, everything where they differ. */
const subjectWords = (subject: Place, base: Place): string =>
  subject.area === base.area && subject.counterpart === base.counterpart
    ? `${subject.flow.replace('_', '-')} ${subject.period}`
    : placeLabel(subject);

export const shareUnknown = (assumption: Assumption, places: readonly Place[]): Refusal =>
  refusal(assumption, 'share_unknown', {
    message: `No number is known for ${areaList(places)}: nothing is computed.`,
    where: placeLabel(assumption.subject),
    fix: 'Enter bounds once a source gives them.',
  });

export const cellMissing = (assumption: Assumption, places: readonly Place[]): Refusal =>
  refusal(assumption, 'cell_missing', {
    message:
      places.length === 1
        ? `There is no figure for ${places.map(placeLabel).join('')}.`
        : `There is no figure for ${areaList(places)}; the others are computed.`,
    where: placeLabel(places.length === 1 ? (places[0] ?? assumption.subject) : assumption.subject),
    fix: 'Enter the figure with its source, or leave these out.',
  });

export const unitDiffers = (assumption: Assumption, leaves: readonly Leaf[], unit: string): Refusal =>
  refusal(assumption, 'unit_differs', {
    message: `${leaves.map((leaf) => `${leaf.label} is in ${leaf.unit}`).join('; ')}, not in ${unit}: units are never mixed.`,
    where: placeLabel(assumption.subject),
    fix: `Enter the figure in ${unit}, or make an assumption of its own for it.`,
  });

export const receiverMissing = (assumption: Assumption): Refusal =>
  refusal(assumption, 'cell_missing', {
    message: 'The assumption does not say where the trade comes back.',
    where: placeLabel(assumption.subject),
    fix: 'Name the series that takes it up.',
  });

export const nothingLost = (assumption: Assumption): Refusal =>
  refusal(assumption, 'nothing_lost', {
    message: `Nothing before this assumption changes ${placeLabel(assumption.subject)}, so nothing comes back elsewhere.`,
    where: placeLabel(assumption.subject),
    fix: 'Put it after the assumption that takes the trade away.',
  });

export const spreadInvalid = (assumption: Assumption, fault: string): Refusal =>
  refusal(assumption, 'spread_invalid', {
    message: fault,
    where: assumption.title,
    fix: 'Correct the ends of the assumption.',
  });

/** An output that a change should reach but cannot: it rests on figures that no assumption touches. */
export const notCarriedOn = (place: Place, message: string): Refusal => ({
  assumption: null,
  code: 'not_carried_on',
  message,
  where: placeLabel(place),
  fix: 'Choose exports and imports of one reporter for the cell, or read the parts by themselves.',
});

export const outputMissing = (place: Place): Refusal => ({
  assumption: null,
  code: 'cell_missing',
  message: `There is no figure for ${placeLabel(place)}.`,
  where: placeLabel(place),
  fix: 'Enter the figure with its source, or take the row out of the result.',
});

const areaList = (places: readonly Place[]): string => places.map(({ area }) => areaName(area)).join(', ');
