/** What a match prints: its value in what was asked, how far it is off, which of its cells a number is linked to. */

import { rangeWords } from '#shared/domain/claims/arithmetic/words.ts';
import { areaName } from '#shared/domain/figures/areaNames.ts';
import { formatEnd } from '#shared/domain/figures/formatFigure.ts';
import type { LookupMatch, LookupView } from '#shared/ipc/lookupShapes.ts';
import { toFixed } from '#shared/lib/decimal.ts';
import type { CellRef } from '../../app/selection.ts';
import { lookupText as words } from '../../strings/lookupText.ts';

/** "244.8 bn USD", "41.2%", "5.35×": with a fourth digit, as a number that is looked up has it. */
export function matchValue({ kind, value, currency }: LookupMatch, scale: LookupView['scale']): string {
  if (kind !== 'ratio' && kind !== 'share') return formatEnd(value, currency);
  return scale === 'factor' ? `${toFixed(value, 2)}×` : `${toFixed(value, 1)}%`;
}

/** "500 mn to 1.5 bn USD" where the digits of the figures leave the value that much open; null where they leave no more than is shown. */
export function allowedText(
  { kind, low, high, currency }: LookupMatch,
  scale: LookupView['scale'],
): string | null {
  const isRate = kind === 'ratio' || kind === 'share';
  const unit = scale === 'factor' ? '×' : '%';
  const print = (end: string): string => (isRate ? toFixed(end, 2) : formatEnd(end, currency));
  const [from, to] = [print(low), print(high)];
  return from === to ? null : words.digitsAllow(isRate ? `${from} to ${to}${unit}` : rangeWords(from, to));
}

/** The earlier value of a pair or a change; null where there is none. */
export const fromValueText = ({ fromValue, kind, currency }: LookupMatch): string | null =>
  fromValue === null || kind !== 'pair' ? null : `${formatEnd(fromValue, currency)} →`;

/** "fits", "0.10% off". */
export const distanceText = ({ distance }: LookupMatch): string =>
  distance === 0 ? words.fits : words.off((distance * 100).toFixed(2));

/** The sources of a match, each name once: a reporter's exports and imports may come from two of one name. */
export const sourceNames = ({ sources }: LookupMatch): readonly string[] => [
  ...new Set(sources.map(({ name }) => name)),
];

/** Areas by name, parts of a year as they are. */
export const missingText = ({ missing }: LookupMatch): string =>
  missing
    .map((what) => {
      const [area = '', ...rest] = what.split(' ');
      return [areaName(area), ...rest].join(' ');
    })
    .join(', ');

/** A link's cells: of a pair or a change those of the number's own end. */
export function linkedCells({ cells, periods }: LookupMatch, side: 'from' | 'to' | null): readonly CellRef[] {
  if (side === null || periods.length < 2) return cells;
  const period = side === 'from' ? periods[0] : periods.at(-1);
  const own = cells.filter((cell) => cell.period === period);
  return own.length === 0 ? cells : own;
}

/** The cell that is shown for a match: of a share the member's, of all else the last of its later period. */
export const shownCell = ({ kind, cells, periods }: LookupMatch): CellRef | undefined =>
  kind === 'share' ? cells[0] : (cells.findLast(({ period }) => period === periods.at(-1)) ?? cells.at(-1));
