/** What a sentence says of a group: of all, of none, of so many of so many. */
import { conceptsOf } from '../facts/equivalents.ts';
import { COUNT, countOf } from '../lexicon/countWords.ts';
import { type Direction, directionsIn } from '../lexicon/directions.ts';

export type GroupScope = {
  readonly kind: 'all' | 'none' | 'some';
  /** Of whom it is true, where that is counted. */
  readonly count: number | null;
  /** How many the group has. */
  readonly of: number | null;
  readonly at: number;
  readonly text: string;
  /** The sentence behind the clause that says it. */
  readonly rest: string;
  readonly predicate: ReadonlySet<string>;
  readonly isDenied: boolean;
  readonly direction: Direction | null;
};

const OF = `(?:of|among|in)\\s+(?:(?:the|its|their|these|those|his|her)\\s+)?(?:\\p{L}+['’]s?\\s+)?`;
const SCOPE = new RegExp(
  [
    `(?<none>\\b(?:none|neither|nobody|no one|not (?:a single )?one)\\s+${OF}(?<noneOf>${COUNT})?)`,
    `(?<allBut>\\ball (?:but|except|bar) (?<but>${COUNT})\\s+${OF}(?<butOf>${COUNT}))`,
    `(?<some>\\b(?:only|just) (?<n>${COUNT})\\s+${OF}(?<someOf>${COUNT}))`,
    `(?<all>\\b(?:both(?! of them\\b)|(?:all|every one|each)\\s+(?:of\\s+)?(?:(?:the|its|their|these|those)\\s+)?(?<allOf>${COUNT})?)(?=\\s))`,
  ].join('|'),
  'iu',
);
const CLAUSE = /(?:[;:]|,\s+(?:though|although|but|while|whereas|even though|and|with|yet)\b|\s—\s).*$/su;
const DENIED = /\b(?:not|no|never|without|n['’]t|failed to|refused)\b|n['’]t\b/iu;

export function scopeOf(sentence: string): GroupScope | null {
  const match = SCOPE.exec(sentence);
  const groups = match?.groups;
  if (match === null || groups === undefined) return null;
  const behind = sentence.slice(match.index + match[0].length);
  const clause = behind.replace(CLAUSE, '');
  const isAll = groups['all'] !== undefined || groups['allBut'] !== undefined;
  const of =
    countOf(groups['noneOf'] ?? groups['butOf'] ?? groups['someOf'] ?? groups['allOf']) ??
    (/^both/iu.test(match[0]) ? 2 : null);
  const but = countOf(groups['but']);
  const ways = directionsIn(`${sentence.slice(Math.max(0, match.index - 40), match.index)}${clause}`);
  const [way] = ways;
  return {
    kind: groups['none'] !== undefined ? 'none' : isAll && but === null ? 'all' : 'some',
    count: but !== null && of !== null ? of - but : (countOf(groups['n']) ?? null),
    of,
    at: match.index + (/^[,;:]\s+/u.exec(match[0])?.[0].length ?? 0),
    text: match[0].replace(/^[,;:]\s+/u, '').trimEnd(),
    rest: behind.slice(clause.length),
    predicate: predicateOf(clause),
    isDenied: DENIED.test(clause),
    direction:
      way !== undefined && ways.every(({ direction }) => direction === way.direction) ? way.direction : null,
  };
}

/** What is said of them: the words behind the noun of the group. */
const predicateOf = (clause: string): ReadonlySet<string> => {
  const [, ...words] = clause.trim().split(/\s+/u);
  return conceptsOf(words.join(' '));
};
