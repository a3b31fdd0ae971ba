/**
 * xoshiro128** (Blackman and Vigna, public domain), seeded through splitmix32: the same seed gives the same numbers on
 * every machine, which `Math.random` does not promise.
 */
export type Random = () => number;

/** Numbers in [0, 1) with 32 random bits, from a whole seed. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const spread = (): number => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  };
  let [a, b, c, d] = [spread(), spread(), spread(), spread()];
  return () => {
    const scrambled = Math.imul(rotated(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotated(d, 11);
    return scrambled / 0x1_0000_0000;
  };
}

const rotated = (bits: number, by: number): number => (bits << by) | (bits >>> (32 - by));
