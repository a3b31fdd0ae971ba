/** A mistyped word: the known one that was likely meant. */

/** In so short a word one letter makes another word. */
const SHORT = 4;

/** The nearest of the known words; null where none is near. The first of several. */
export function nearWord(word: string, known: Iterable<string>): string | null {
  const typed = word.toLowerCase();
  let best: string | null = null;
  let least = typed.length <= SHORT ? 2 : 3;
  for (const one of known) {
    if (Math.abs(one.length - typed.length) >= least) continue;
    const apart = lettersApart(one.toLowerCase(), typed);
    if (apart < least) [best, least] = [one, apart];
  }
  return best;
}

/** How many letters have to be changed, added or left out. */
function lettersApart(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries())
      next.push(
        Math.min((row[j] ?? 0) + (letter === other ? 0 : 1), (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1),
      );
    row = next;
  }
  return row.at(-1) ?? 0;
}
