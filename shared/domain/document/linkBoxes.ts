import { furnitureRule, opensLinkBox } from './furnitureRules.ts';
import type { Segment } from './segment.ts';
import { endsSentence, isProse, wordsOf } from './sentenceShape.ts';

/**
 * Boxes of links: "Related articles" and the headlines under it. The headlines themselves look like headings or list
 * items, so only the line that opens the box, and what comes after it, can tell.
 */
const LONGEST_BOX = 24;
/** Heads of what a page says about itself, and how many segments such an end may have. */
const TAIL_SECTION =
  /^(?:about the (?:authors?|writers?)|about (?:us|this site)|author bio(?:graphy)?|(?:media |press )?contacts?(?: us| details| information)?|newsletter|über (?:den autor|die autorin|uns)|à propos de l['’]auteure?|sobre el autor|об авторе|контакты)\s*:?$/iu;
const LONGEST_TAIL_SECTION = 7;

/** Rules by index for the segments inside link boxes; null elsewhere. */
export function linkBoxRules(segments: readonly Segment[]): readonly (string | null)[] {
  const rules: (string | null)[] = new Array(segments.length).fill(null);
  for (let i = 0; i < segments.length; i++) {
    const head = segments[i] as Segment;
    if (TAIL_SECTION.test(head.text) && segments.length - i <= LONGEST_TAIL_SECTION) {
      for (let k = i; k < segments.length; k++) rules[k] ??= 'tail_section';
    }
    if (!opensLinkBox(furnitureRule(head.text, false))) continue;
    const end = boxEnd(segments, i);
    for (let k = i + 1; k < end; k++) rules[k] = 'related_links';
  }
  return rules;
}

/** Index after the last segment of the box that `head` opens. */
function boxEnd(segments: readonly Segment[], head: number): number {
  if (isTeaserTail(segments, head + 1)) return segments.length;
  let end = head + 1;
  const first = segments[end];
  if (first === undefined) return end;
  const tight = !first.gapBefore;
  while (end < segments.length && end - head <= LONGEST_BOX) {
    const segment = segments[end] as Segment;
    if (segment.kind === 'cell' || segment.kind === 'headline') break;
    if (segment.kind === 'heading' && !segment.link) break;
    if (isProse(segment.text) && !segment.link) break;
    if (tight && end > head + 1 && segment.gapBefore) break;
    end++;
  }
  return end > head + 1 ? end - headingsAtEnd(segments, head + 1, end, tight) : end;
}

/** The last line before the text goes on may be a sub-heading and no link: shorter than the links, with text after it. */
function headingsAtEnd(segments: readonly Segment[], from: number, end: number, tight: boolean): number {
  const next = segments[end];
  const last = segments[end - 1] as Segment;
  if (tight || next === undefined || end - from < 2 || last.kind !== 'line' || last.link) return 0;
  const words = wordsOf(last.text).length;
  let others = 0;
  for (let i = from; i < end - 1; i++) others += wordsOf((segments[i] as Segment).text).length;
  return words <= 6 && words < others / (end - 1 - from) ? 1 : 0;
}

/** To the end nothing but headlines, each perhaps with a line of teaser: no article goes on like this. */
function isTeaserTail(segments: readonly Segment[], from: number): boolean {
  let headlines = 0;
  for (let i = from; i < segments.length; i++) {
    const { text, kind } = segments[i] as Segment;
    if (kind === 'cell') return false;
    if (furnitureRule(text, true) !== null) continue;
    const before = segments[i - 1] as Segment;
    const sentence = endsSentence(text) && wordsOf(text).length >= 4;
    if (!sentence) headlines++;
    else if (i === from || text.length > 220 || endsSentence(before.text)) return false;
  }
  return headlines > 0;
}
