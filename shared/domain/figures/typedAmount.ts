/** An amount typed into a filter or a condition. */
import { err, ok, type Result } from '../../lib/result.ts';
import { readNumber } from '../reading/number/readNumber.ts';

export type TypedAmount = {
  readonly value: string;
  /** What it may be rounded from. */
  readonly low: string;
  readonly high: string;
  readonly currency: string | null;
};

/** Words of English notation, in which a comma groups; an amount without any is one too. */
const ENGLISH =
  /^[^\p{L}]*(?:(?:trillions?|billions?|millions?|thousands?|trn|tn|bn|mn|m|k|b|[A-Z]{2,3})\b[^\p{L}]*)*$/iu;

/** `isOpen` where it is an amount that has two readings. */
type Fault = { readonly message: string; readonly isOpen: boolean };

/**
 * Reads it in English notation, with the magnitudes of every language the reader knows ("5 млрд", "5,5 Mrd"). Where one of another
 * language stands beside it, its decimal mark may be that language's.
 */
export function typedAmount(text: string): Result<TypedAmount, Fault> {
  const { state, readings, why } = readNumber(text, { locale: ENGLISH.test(text) ? 'en' : null });
  const [reading] = readings;
  if (state === 'ambiguous' || readings.length > 1)
    return err({
      message: `“${text}” can be read in more than one way${why === null || why === '' ? '' : `: ${why}`}.`,
      isOpen: true,
    });
  if (state !== 'read' || reading === undefined || reading.value === null || reading.unit !== null)
    return err({
      message: `“${text}” is no number or amount of money such as 5bn, 12.4 mn or 63000000000.`,
      isOpen: false,
    });
  if (reading.bound !== 'exact')
    return err({ message: `“${text}” hedges; write the number alone.`, isOpen: false });
  const { value, currency } = reading;
  return ok({ value, low: reading.low ?? value, high: reading.high ?? value, currency });
}
