/** Words that ask for a kind of chart, for what is drawn instead of the values, and for an axis. */
import type { ChartKind, Transform } from '../types.ts';
import type { Rest } from './rest.ts';

/** In the order they are tried: what is said more exactly comes first. */
const KIND_WORDS: readonly (readonly [ChartKind, RegExp])[] = [
  ['mirror', /\b(?:both sides|each side|mirror\w*|both partners|two sides)(?:[’']s?)?(?: statistics?)?/i],
  ['tornado', /\b(?:changed? (?:the )?most|(?:largest|biggest) changes?|tornado)\b/i],
  ['waterfall', /\b(?:contribut\w+|waterfall)\b/i],
  ['multiples', /\b(?:small multiples|small charts|panels|course of each|a chart (?:for )?each)\b/i],
  ['heat', /\b(?:heat ?(?:map|table)|shaded table|at a glance|every value|all values)\b/i],
  ['map', /\bmap(?:ped)?\b/i],
  ['scatter', /\b(?:scatter\w*|points)\b/i],
  ['stacked', /\b(?:stacked(?: bars)?|made (?:up )?of|composition|breakdown)\b/i],
  ['slope', /\b(?:slopes?|compar(?:e|es|ed|ing|ison)|versus|vs\.?)(?!\w)/i],
  ['bar', /\b(?:bars?|columns|bigger|biggest|largest|rank\w*)\b/i],
  ['line', /\b(?:lines?|course|trend|over time|how did)\b/i],
];

/** The kind that the words ask for; null when they ask for none. */
export function kindInWords(rest: Rest): ChartKind | null {
  const found = KIND_WORDS.find(([, words]) => rest.take(words) !== null);
  return found?.[0] ?? null;
}

/** What is drawn instead of the values; an index needs its base, the first period where none is named. */
export function transformInWords(rest: Rest): ((first: string) => Transform) | null {
  const index =
    rest.take(/\bindex(?:ed)?(?: (?:to|of|from|with))?(?: (\d{4}))?(?: ?= ?100)?\b/i) ??
    rest.take(/\b(\d{4}) ?(?:=|is) ?100\b/i);
  if (index !== null) return (first) => ({ kind: 'index', base: index[1] ?? first });
  if (rest.take(/\b(?:growth|grew|grows?|growing)\b/i) !== null) return () => ({ kind: 'growth' });
  if (rest.take(/\b(?:shares?|per ?cent(?:ages?)?)(?: of)?\b/i) !== null) return () => ({ kind: 'share' });
  return null;
}

/** Whether a logarithmic axis is asked for, and whether the countries' events. */
export const looksInWords = (rest: Rest): { readonly log: boolean; readonly events: boolean } => ({
  log: rest.take(/\blog(?:arithmic)?(?: (?:axis|scale))?\b/i) !== null,
  events: rest.take(/\b(?:political )?events?\b/i) !== null,
});
