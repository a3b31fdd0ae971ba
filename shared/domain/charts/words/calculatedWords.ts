/** Calculated series that a sentence names: by the whole of their names, which are an analyst's own. */
import type { Rest } from './rest.ts';

/** A calculated series that a chart could draw, with the periods it has a value in. */
export type CalculatedCandidate = {
  readonly seriesId: string;
  readonly name: string;
  readonly expression: string;
  readonly filled: readonly string[];
};

/** Those that are named, each taken out of the sentence, the longest name first. */
export function calculatedInWords(rest: Rest, all: readonly CalculatedCandidate[]): CalculatedCandidate[] {
  const longest = [...all].sort((a, b) => b.name.length - a.name.length);
  const found = longest.filter(({ name }) => rest.take(named(name)) !== null);
  return all.filter((each) => found.includes(each));
}

/** A name as a person types it: any case, either apostrophe, any space; never inside a word. */
function named(name: string): RegExp {
  const text = name
    .trim()
    .replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)
    .replaceAll(/['’]/g, "['’]")
    .replaceAll(/\s+/g, String.raw`\s+`);
  return new RegExp(`(?<![\\p{L}\\p{N}])${text}(?![\\p{L}\\p{N}])`, 'iu');
}
