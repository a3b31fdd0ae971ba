/** Small counts as prose writes them: one to twenty in words, or up to three digits. */
const WORDS =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );

/** A pattern for such a count, without a group of its own. */
export const COUNT = `(?:${WORDS.join('|')}|\\d{1,3})`;

/** What a match of `COUNT` counts; null for any other word. */
export function countOf(word: string | undefined): number | null {
  if (word === undefined) return null;
  const at = WORDS.indexOf(word.toLowerCase());
  return at >= 0 ? at + 1 : /^\d+$/u.test(word) ? Number(word) : null;
}
