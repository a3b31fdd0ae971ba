/**
 * Furniture: lines a page puts around an article. Each rule has a name, which is kept with the block it dropped, so
 * that a reader can see why and put it back. `edge` rules act only before the first or after the last prose of a
 * document; the others must be safe in the middle of an article: "Read more books, minister urges" is a headline.
 */
export type FurnitureRule = {
  readonly name: string;
  readonly edge: boolean;
  readonly test: (line: Line) => boolean;
};

/** A line as the rules see it. */
export type Line = {
  readonly text: string;
  /** The same in lower case. */
  readonly lower: string;
  readonly words: readonly string[];
};

/** A pattern that is only tried on a line that has one of its cues, which are in lower case and without white space at their ends. */
export type CuedPattern = { readonly pattern: RegExp; readonly cues: readonly string[] };

/** A pattern that may fit anywhere in a line is looked for at every place of it; words it cannot fit without are found faster. */
export const cued = (pattern: RegExp, ...cues: readonly string[]): CuedPattern => ({ pattern, cues });

/** A rule's test: true for a line of at most `mostWords` words that one of the patterns fits. */
export function fits(
  patterns: RegExp | CuedPattern | readonly (RegExp | CuedPattern)[],
  mostWords = 40,
): (line: Line) => boolean {
  const tests = [patterns].flat().map((one) => (one instanceof RegExp ? onLine(one) : onCuedLine(one)));
  return (line) => line.words.length <= mostWords && tests.some((test) => test(line));
}

function onCuedLine({ pattern, cues }: CuedPattern): (line: Line) => boolean {
  const test = onLine(pattern);
  return (line) => cues.some((cue) => line.lower.includes(cue)) && test(line);
}

/**
 * A pattern that ignores case is asked of the line in lower case: to compile it takes V8 a third of the time that the
 * flag costs, and a program that reads one article compiles each once. One that names capitals is asked as it is.
 */
function onLine(pattern: RegExp): (line: Line) => boolean {
  const namesCapitals = /\\p\{L[ult]\}|(?<![\\{])[A-Z]/u.test(pattern.source);
  if (namesCapitals || !pattern.ignoreCase) return ({ text }) => pattern.test(text);
  const caseless = new RegExp(pattern.source, pattern.flags.replace('i', ''));
  return ({ lower }) => caseless.test(lower);
}
