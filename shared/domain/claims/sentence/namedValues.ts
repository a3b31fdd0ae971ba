/** Values that a sentence ties to names: "Germany ($10 billion)", "in Novi Sad 288 cases", "Lindqvist took 40 percent". */

import { CodePointIndex } from '../../../lib/codePoints.ts';
import { matchesOf } from '../../../lib/matches.ts';
import type { ClaimSentence, Item } from './claimSentence.ts';
import { inheritUnits } from './inheritUnits.ts';
import { GENERIC_WORDS } from './qualifiers.ts';
import { dimensionOf, roleOf } from './roles.ts';

/** A name of an area, a town, a firm, and where it stands in the document. */
export type Name = {
  readonly text: string;
  readonly iso3: string | null;
  readonly start: number;
  readonly end: number;
  /** The sentence's first word may be any word: a name only where another sentence has it as one. */
  readonly isUnsure?: boolean;
};

export type NamedValue = { readonly name: Name; readonly item: Item };

const WORD = '\\p{Lu}[\\p{L}\\p{N}.&-]*\\p{L}';
const PROPER = new RegExp(
  `(?<![\\p{L}\\p{N}-])${WORD}(?:\\s+(?:(?:of|de|del|du|da|do|la|al|van|von|upon|sur)\\s+)?${WORD})*`,
  'gu',
);
const known = new WeakMap<ClaimSentence, readonly Name[]>();

/** Areas, and capitalised words that are neither the sentence's first nor a month; in text order, worked out once. */
export function namesIn(sentence: ClaimSentence): readonly Name[] {
  const found = known.get(sentence) ?? findNames(sentence);
  known.set(sentence, found);
  return found;
}

function findNames(sentence: ClaimSentence): readonly Name[] {
  const index = new CodePointIndex(sentence.text);
  const areas: readonly Name[] = sentence.areas;
  const isUnsure = (text: string, at: number): boolean =>
    at === 0 && !/\s|\p{L}\p{Lu}/u.test(text) && !/^['’]s/u.test(sentence.text.slice(text.length));
  const proper = matchesOf(sentence.text, PROPER).flatMap((match): Name[] => {
    const start = sentence.start + index.toCodePoint(match.index);
    const end = start + [...match[0]].length;
    const isTaken = areas.some((area) => area.start < end && start < area.end);
    return isTaken || isCommon(match[0])
      ? []
      : [{ text: match[0], iso3: null, start, end, isUnsure: isUnsure(match[0], match.index) }];
  });
  const inNumber = ({ start, end }: Name): boolean =>
    sentence.items.some(({ mention }) => mention.start < end && start < mention.end);
  return [...areas, ...proper].filter((name) => !inNumber(name)).sort((a, b) => a.start - b.start);
}

/** Months and generic words never are names. */
const isCommon = (text: string): boolean =>
  GENERIC_WORDS.has(text.toLowerCase()) ||
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/u.test(text);

/** One word that says what a name did with an amount; prepositions and conjunctions say something else. */
const VERB =
  '(?!(?:than|and|or|by|from|to|of|in|on|for|over|under|against|after|before|since|versus|but|not|which|who)\\s)\\p{Ll}+';
const BEFORE_VALUE = new RegExp(
  `^(?:['’]s?)?\\s*(?:\\s?${VERB}\\s+(?:by\\s+)?|\\(|,\\s*(?:with|at|worth)?\\s*|\\s+(?:with|at|by)\\s+|(?:,\\s[^,;()\\d]{3,45},)?\\s+(?:was|were|came to|stood at|amounted to|reached)\\s+(?:worth\\s+)?|\\s+(?:was|is|remains|remained|stayed|became|ranked)\\s[^,;()\\d]{3,45}\\s(?:at|with)\\s+|\\s*:\\s*|—)?(?:(?:about|a|an|some|only|just)\\s)?$`,
  'u',
);
const COMMA = /^[,:]?\s+(?:and\s+)?$/u;
const AFTER_VALUE = /^\s+(?:went\s)?(?:to|from|in|with|at)\s+(?:the\s+)?$/u;

/** Each number that stands beside a name, with that name. */
export function namedValues(sentence: ClaimSentence): readonly NamedValue[] {
  const chars = [...sentence.text];
  const slice = (from: number, to: number): string =>
    chars.slice(from - sentence.start, to - sentence.start).join('');
  const names = namesIn(sentence);
  const found = sentence.items.flatMap((item): NamedValue[] => {
    if (dimensionOf(item) === null || roleOf(sentence, item) === 'base') return [];
    const before = names.findLast(({ end }) => end <= item.mention.start);
    const lead = before === undefined ? '' : slice(before.end, item.mention.start);
    const after = names.find(({ start }) => start >= item.mention.end);
    const isAfter = after !== undefined && AFTER_VALUE.test(slice(item.mention.end, after.start));
    // "4 percent in Bavaria, 7 percent in Hesse": a comma or a colon alone ties no number to the name before it.
    if (isAfter && (before?.isUnsure === true || COMMA.test(lead))) return [{ name: after, item }];
    if (before !== undefined && BEFORE_VALUE.test(lead)) return [{ name: before, item }];
    return isAfter ? [{ name: after, item }] : [];
  });
  // "Govia carried 301 million, Southeastern 143 million": what stands for a verb is the first one's.
  const sure = found.filter(({ name }) => name.isUnsure !== true);
  const isListed = sure.length > 1 || sure.some(({ name, item }) => item.mention.start - name.end === 1);
  const kept = isListed ? found : sure;
  const items = inheritUnits(kept.map(({ item }) => item));
  return kept.map(({ name, item }, i) => ({ name, item: items[i] ?? item }));
}

/** The same words, or the only other words for the same area ("Montenegrin", "Montenegro"). */
export function namedIn(table: readonly NamedValue[], name: Name): NamedValue | null {
  const same = table.filter((one) => bare(one.name.text) === bare(name.text));
  const alike = name.iso3 === null ? [] : table.filter((one) => one.name.iso3 === name.iso3);
  const [found] = same.length > 0 ? same : alike;
  return (same.length > 0 ? same : alike).length === 1 ? (found ?? null) : null;
}

export const bare = (text: string): string => text.toLowerCase().replace(/['’]s?$/u, '');
