import { withBothCases } from './bothCases.mjs';

/**
 * What a pattern that a program makes itself is made of in a bundle that is run before it is kept: `new RegExp(a, b)` is
 * built as `new RegExp(...patternOf(a, b))`. Without the flag `i`, where that can be.
 * @param {string | RegExp} source
 * @param {string} [flags]
 * @returns {[string | RegExp, string | undefined]}
 */
export function patternOf(source, flags = source instanceof RegExp ? source.flags : undefined) {
  if (!flags?.includes('i')) return [source, flags];
  const text = typeof source === 'string' ? source : source.source;
  let written = known.get(text);
  if (written === undefined) {
    written = withBothCases(text);
    known.set(text, written);
  }
  return written === null ? [source, flags] : [written, flags.replace('i', '')];
}

/** @type {Map<string, string | null>} */
const known = new Map();
