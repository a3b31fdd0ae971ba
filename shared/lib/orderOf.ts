/** Places put in order by a number each: a million of them in some forty milliseconds, where comparing two at a time takes ten times that. */

const DIGITS = 4;
const [BITS, MASK] = [16, 0xffff];

/**
 * The places of `keys` in the order of their numbers; equal ones stay as they were, whichever way. None may be NaN.
 *
 * @example orderOf(Float64Array.of(3, 1, 2), false) // [1, 2, 0]
 */
export function orderOf(keys: Float64Array, isDescending: boolean): Uint32Array {
  const digits = digitsOf(keys, isDescending);
  let order = new Uint32Array(keys.length);
  for (let at = 0; at < order.length; at++) order[at] = at;
  let next = new Uint32Array(keys.length);
  for (const digit of digits) {
    const starts = startsOf(digit);
    if (starts === null) continue;
    for (let at = 0; at < order.length; at++) {
      const place = order[at] ?? 0;
      const key = digit[place] ?? 0;
      const to = starts[key] ?? 0;
      starts[key] = to + 1;
      next[to] = place;
    }
    [order, next] = [next, order];
  }
  return order;
}

/** Four digits of each number, the least first, which are ordered as the numbers are. */
function digitsOf(keys: Float64Array, isDescending: boolean): readonly Uint16Array[] {
  const digits = Array.from({ length: DIGITS }, () => new Uint16Array(keys.length));
  const number = new Float64Array(1);
  const bits = new Uint32Array(number.buffer);
  const turn = isDescending ? 0xffffffff : 0;
  const [first, second, third, fourth] = digits as [Uint16Array, Uint16Array, Uint16Array, Uint16Array];
  for (let at = 0; at < keys.length; at++) {
    // Adding zero makes of minus zero the zero it is equal to.
    number[0] = (keys[at] ?? 0) + 0;
    const [low = 0, high = 0] = bits;
    // Of numbers below zero all bits are turned, so that the larger ones come first; of others the sign.
    const isNegative = high >>> 31 === 1;
    const [lowKey, highKey] = [
      (isNegative ? ~low : low) ^ turn,
      (isNegative ? ~high : high ^ 0x80000000) ^ turn,
    ];
    first[at] = lowKey & MASK;
    second[at] = lowKey >>> BITS;
    third[at] = highKey & MASK;
    fourth[at] = highKey >>> BITS;
  }
  return digits;
}

/** Where each digit's places begin; null where all have the same. */
function startsOf(digit: Uint16Array): Uint32Array | null {
  const starts = new Uint32Array(MASK + 2);
  for (let at = 0; at < digit.length; at++) {
    const to = (digit[at] ?? 0) + 1;
    starts[to] = (starts[to] ?? 0) + 1;
  }
  if (starts[(digit[0] ?? 0) + 1] === digit.length) return null;
  for (let at = 1; at < starts.length; at++) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  return starts;
}
