/** What an analyst types into a cell, as the value that would be stored. The window shows it before anything is written. */
import { err, ok, type Result } from '../../lib/result.ts';
import { readNumber } from '../reading/number/readNumber.ts';
import type { Reading } from '../reading/types.ts';
import { TRADE_VALUE } from './types.ts';

export type ReadFigure = {
  readonly reading: Reading;
  readonly value: string;
  /** Null for a measure that is no money. */
  readonly currency: string | null;
  /** True when the text names no currency and the cell's own was taken; the window says so. */
  readonly isCurrencyAssumed: boolean;
};

export type FigureRefusal = {
  readonly code: 'figure/ambiguous' | 'figure/unreadable';
  readonly message: string;
  readonly fix: string;
};

/**
 * The one reading of a typed figure, in the grid's own notation (English). Refuses what has no reading, two readings,
 * no single value, or a unit the cell does not measure; never guesses.
 *
 * @param cell what the cell measures, and the currency taken when the text names none
 */
export function readFigure(
  text: string,
  cell: { readonly measure: string; readonly currency: string },
): Result<ReadFigure, FigureRefusal> {
  const answer = readNumber(text, { locale: 'en' });
  const stated = text.trim();
  const [reading] = answer.readings;
  if (answer.state !== 'read' || reading === undefined || reading.value === null) {
    if (stated === '') return unreadable('Nothing is written.');
    const readings = answer.readings.map(({ value, low, high }) => value ?? `${low} to ${high}`);
    if (answer.state === 'ambiguous')
      return err({
        code: 'figure/ambiguous',
        message: `"${stated}" can be read as ${readings.join(' or as ')}.`,
        fix: PLAINLY,
      });
    const why = answer.why ?? (readings[0] === undefined ? null : `it says ${readings[0]}, not one value`);
    return unreadable(`"${stated}" is no figure that can be stored${why === null ? '' : `: ${why}`}.`);
  }
  const isMoney = cell.measure === TRADE_VALUE;
  if (isMoney && reading.unit !== null)
    return unreadable(
      `"${stated}" is read in ${reading.unit.replaceAll('_', ' ')}, and this cell holds money.`,
    );
  if (!isMoney && reading.currency !== null)
    return unreadable(`"${stated}" is money, and this cell measures ${cell.measure.replaceAll('_', ' ')}.`);
  return ok({
    reading,
    value: reading.value,
    currency: isMoney ? (reading.currency ?? cell.currency) : null,
    isCurrencyAssumed: isMoney && reading.currency === null,
  });
}

const PLAINLY = 'Write it plainly, such as 12.4 bn or 12400000000; nothing was written.';

const unreadable = (message: string): Result<ReadFigure, FigureRefusal> =>
  err({ code: 'figure/unreadable', message, fix: PLAINLY });
