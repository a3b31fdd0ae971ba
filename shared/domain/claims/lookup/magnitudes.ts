/** A number copied without its magnitude ("107.8 -> 244" out of a column headed "bn"), in each it may have had. */
import {
  absolute,
  add,
  compare,
  type DecimalText,
  divide,
  multiply,
  subtract,
} from '../../../lib/decimal.ts';
import type { Sought } from './types.ts';

type Ends = { readonly from: Sought | null; readonly to: Sought };

/** Figures are told in these and written without them. */
const MILLION: DecimalText = '1000000';
const MAGNITUDES: readonly DecimalText[] = [MILLION, '1000000000'];
/** From here on nobody writes a number of millions. */
const LARGEST_SHORT = MILLION;

/** Both ends in millions, then in billions; nothing where one of them names a magnitude or a unit. */
export function inMagnitudes({ from, to }: Ends): Ends[] {
  if (![from ?? to, to].every(isShort)) return [];
  return MAGNITUDES.map((size) => ({
    from: from === null ? null : enlarged(from, size),
    to: enlarged(to, size),
  }));
}

const isShort = ({ scale, reading: { value, unit, magnitude } }: Sought): boolean =>
  scale === 'amount' &&
  unit === null &&
  magnitude === null &&
  value !== null &&
  compare(absolute(value), LARGEST_SHORT) < 0;

function enlarged(sought: Sought, size: DecimalText): Sought {
  const { reading, allowed } = sought;
  const { value } = reading;
  // As written it may be an exact count; of millions it is a rounding.
  const isExact = value !== null && allowed.low === value && allowed.high === value;
  const half = isExact ? halfOfLastDigit(value) : '0';
  const [low, high] = [subtract(allowed.low ?? '0', half), add(allowed.high ?? '0', half)].map((end) =>
    multiply(end, size),
  );
  const by = (end: DecimalText | null): DecimalText | null => (end === null ? null : multiply(end, size));
  return {
    ...sought,
    allowed: { low: low ?? null, high: high ?? null },
    reading: { ...reading, value: by(value), low: by(reading.low), high: by(reading.high) },
  };
}

const halfOfLastDigit = (value: DecimalText): DecimalText => {
  const places = value.split('.')[1]?.length ?? 0;
  return places === 0 ? '0.5' : `0.${'0'.repeat(places)}5`;
};

/** "107.8 bn" for a value that long. */
export function shortened(value: DecimalText): string {
  const size = [...MAGNITUDES].reverse().find((one) => compare(absolute(value), one) >= 0);
  return size === undefined ? value : `${divide(value, size)} ${size === MILLION ? 'mn' : 'bn'}`;
}
