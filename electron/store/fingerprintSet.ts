/** The first size, a power of two; it doubles whenever two thirds are taken. */
const FIRST_SIZE = 1024;

/**
 * A set of fingerprints that lie side by side in one array: a million of them take 16 to 32 MB and no work of the garbage
 * collector. It takes whole numbers from 0 to 2^53, as `fingerprint` makes them.
 */
export class FingerprintSet {
  /** One more than what is held, so that 0 is an empty place. */
  #places = new Float64Array(FIRST_SIZE);
  #size = 0;

  has(print: number): boolean {
    return this.#places[placeOf(this.#places, print + 1)] !== 0;
  }

  add(print: number): void {
    const place = placeOf(this.#places, print + 1);
    if (this.#places[place] !== 0) return;
    this.#places[place] = print + 1;
    this.#size += 1;
    if (this.#size * 3 > this.#places.length * 2) this.#grow();
  }

  #grow(): void {
    const larger = new Float64Array(this.#places.length * 2);
    for (const held of this.#places) if (held !== 0) larger[placeOf(larger, held)] = held;
    this.#places = larger;
  }
}

/** Where a number stands, or the empty place where it would. */
function placeOf(places: Float64Array, held: number): number {
  const mask = places.length - 1;
  // The low bits are one of the two hashes, the high ones the other: both decide where to begin.
  let place = ((held % 0x1_0000_0000) ^ (held / 0x1_0000_0000)) & mask;
  for (;;) {
    const there = places[place];
    if (there === 0 || there === held) return place;
    place = (place + 1) & mask;
  }
}
