import { CHIP_CHARACTER } from './noteBody.ts';

/** Characters shown on each side. */
const SHOWN = 56;

/**
 * The words on both sides of a stretch of a paragraph, to show it in its place; chips stand as what they print.
 *
 * @param around the paragraph with U+FFFC for each chip; `start` and `end` are UTF-16 offsets in it
 * @param chips what its chips print, in text order
 */
export function wordsAround(
  { around, start, end }: { readonly around: string; readonly start: number; readonly end: number },
  chips: readonly string[],
): { readonly before: string; readonly after: string } {
  const printed = (from: number, to: number): string => {
    let next = Array.from(around.slice(0, from)).filter((character) => character === CHIP_CHARACTER).length;
    return around.slice(from, to).replaceAll(CHIP_CHARACTER, () => chips[next++] ?? '…');
  };
  const [before, after] = [printed(0, start), printed(end, around.length)];
  return {
    before: before.length > SHOWN ? `…${before.slice(-SHOWN)}` : before,
    after: after.length > SHOWN ? `${after.slice(0, SHOWN)}…` : after,
  };
}
