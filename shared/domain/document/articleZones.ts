import { authorBioRules } from './furniture/authorBios.ts';
import { furnitureRule } from './furniture/furnitureRules.ts';
import { captionRules } from './furniture/imageCaptions.ts';
import { isLabelWord } from './furniture/labelWords.ts';
import { linkBoxRules } from './furniture/linkBoxes.ts';
import { looksLikeByline } from './header/bylineText.ts';
import { figureRows } from './lines/figureRows.ts';
import { repeatedLineRules } from './lines/repeatedLines.ts';
import type { Segment, SegmentKind } from './segment.ts';
import { endsSentence, isProse, wordsOf } from './sentenceShape.ts';

/** A document in three zones: what stands before its first text, the article, and what comes after its last text. */
export type ArticleZones = {
  readonly segments: readonly Segment[];
  /** Furniture rules by index; null for what stays. */
  readonly rules: readonly (string | null)[];
  /** Which segments are the article's own text. */
  readonly isText: readonly boolean[];
  /** Which of them are rows of figures, a line each. */
  readonly isRow: readonly boolean[];
  readonly first: number;
  readonly last: number;
  /** For each segment the index of the next that stays in the article, or null. */
  readonly next: readonly (number | null)[];
  /** For each line of a chunk (no blank line between) its latest text or first line before it. */
  readonly heads: readonly number[];
};

const LONGEST_LABEL_WORDS = 4;

/** Finds the zones: first with the rules that hold everywhere, then with those that hold only at the edges. */
export function articleZones(segments: readonly Segment[]): ArticleZones {
  const byPlace = [linkBoxRules, captionRules, repeatedLineRules, authorBioRules].map((rules) =>
    rules(segments),
  );
  const fixed = segments.map((segment, i) =>
    fixedRule(segment, byPlace.map((rules) => rules[i] ?? null).find((rule) => rule !== null) ?? null),
  );
  fixed.forEach((rule, i) => {
    // What stands between two appeals for money is part of the appeal.
    if (rule === null && fixed[i - 1] === 'appeal' && fixed[i + 1] === 'appeal') fixed[i] = 'appeal';
  });
  const isRunning = segments.map((segment, i) => fixed[i] === null && isTextSegment(segment));
  const isRow = figureRows(segments, isRunning).map((is, i) => is && fixed[i] === null);
  const isText = isRunning.map((is, i) => is || isRow[i] === true);
  const opening = segments.findIndex((segment, i) => isText[i] === true && !isLabelItem(segment));
  const first = opening >= 0 ? opening : isText.includes(true) ? isText.indexOf(true) : segments.length;
  const last = lastText(segments, isText);
  const rules = segments.map((segment, i) => fixed[i] ?? edgeRule(segment, i, first, last));
  return {
    segments,
    rules,
    isText,
    isRow,
    first,
    last,
    next: nextKept(rules, last),
    heads: listHeads(segments, isText),
  };
}

/** Rules that hold wherever the segment stands. */
function fixedRule(segment: Segment, byPlace: string | null): string | null {
  if (segment.kind === 'separator') return 'separator_line';
  if (segment.dropped !== null) return segment.dropped;
  if (segment.kind === 'cell' || segment.kind === 'headline' || segment.kind === 'caption') return null;
  return furnitureRule(segment.text, false) ?? byPlace;
}

const KEPT_AT_EDGES: readonly SegmentKind[] = ['cell', 'headline', 'heading', 'caption'];

function edgeRule(segment: Segment, i: number, first: number, last: number): string | null {
  if (i >= first && i <= last) return null;
  if (KEPT_AT_EDGES.includes(segment.kind)) return null;
  return furnitureRule(segment.text, true) ?? (isLabelItem(segment) && i > last ? 'trailing_list' : null);
}

function isTextSegment(segment: Segment): boolean {
  if (segment.kind === 'cell' || segment.kind === 'quote') return true;
  if (segment.kind === 'bullet') return !segment.link || isProse(segment.text);
  return segment.kind === 'line' && isProse(segment.text) && !looksLikeByline(segment.text);
}

/** A list item of a few words and no number, as in a menu: it neither opens nor closes an article. */
const isLabelItem = ({ kind, text }: Segment): boolean =>
  kind === 'bullet' &&
  wordsOf(text).length <= LONGEST_LABEL_WORDS &&
  !endsSentence(text) &&
  !/[\d;,]/.test(text);

/**
 * Index of the last text. Prose that only an edge rule knows for furniture ("The author is ...") does not count, nor
 * does a menu at the end.
 */
function lastText(segments: readonly Segment[], isText: readonly boolean[]): number {
  let last = isText.lastIndexOf(true);
  while (last > 0) {
    const segment = segments[last] as Segment;
    const menu = menuStart(segments, last);
    if (menu < last + 1) last = isText.lastIndexOf(true, menu - 1);
    else if (segment.kind === 'line' && furnitureRule(segment.text, true) !== null)
      last = isText.lastIndexOf(true, last - 1);
    else return last;
  }
  return last;
}

/** Index of the first item of the menu that ends at `end`, or `end + 1`: most of its items must be known labels. */
function menuStart(segments: readonly Segment[], end: number): number {
  let start = end + 1;
  let known = 0;
  while (start > 1 && isLabelItem(segments[start - 1] as Segment)) {
    start--;
    if (isKnownLabel((segments[start] as Segment).text)) known++;
  }
  return known * 2 > end + 1 - start ? start : end + 1;
}

const isKnownLabel = (text: string): boolean =>
  furnitureRule(text, true) !== null || wordsOf(text).every((word) => isLabelWord(word));

function nextKept(rules: readonly (string | null)[], last: number): readonly (number | null)[] {
  const next: (number | null)[] = new Array(rules.length).fill(null);
  for (let i = Math.min(last, rules.length - 1) - 1; i >= 0; i--) {
    next[i] = rules[i + 1] === null ? i + 1 : (next[i + 1] ?? null);
  }
  return next;
}

function listHeads(segments: readonly Segment[], isText: readonly boolean[]): readonly number[] {
  const heads: number[] = [];
  segments.forEach((segment, i) => {
    const fresh = segment.gapBefore || i === 0;
    heads.push(fresh ? i : isText[i - 1] === true ? i - 1 : (heads[i - 1] ?? i));
  });
  return heads;
}
