import type { Segment } from '../segment.ts';
import { endsSentence, endsStatement, isProse, wordsOf } from '../sentenceShape.ts';
import { furnitureRule, opensLinkBox } from './furnitureRules.ts';

/**
 * Boxes of links: "Related articles" and the headlines under it. The headlines themselves look like headings or list
 * items, so only the line that opens the box, and what comes after it, can tell.
 */
const LONGEST_BOX = 24;
/** Heads of what a page says about itself; such a section stands at the end and is short. */
const TAIL_SECTION =
  /^(?:about the (?:authors?|writers?|contributors?)|about (?:us|this site)|author bio(?:graphy)?|(?:media |press )?contacts?(?: us| details| information)?|newsletter|über (?:den autor|die autorin|uns)|à propos de l['’]auteure?|sobre el autor|об авторе|контакты)\s*:?$/iu;
/** A footnote, by its raised number. */
const NOTE = /^[\u2070\u00B9\u00B2\u00B3\u2074-\u2079]{1,3}\s?\p{L}/u;
/** Heads that no article has in its middle. */
const STRONG_HEAD = /^(?:more (?:\w+ )?from|you may|you might|most read|latest|read next|recommended for)/i;
const LONGEST_TAIL_SECTION = 10;
const LONGEST_TAIL = 60;
/** No teaser or note about an author is as long as this (UTF-16 units). */
const LONGEST_TEASER = 320;

/** Rules by index for the segments inside link boxes; null elsewhere. */
export function linkBoxRules(segments: readonly Segment[]): readonly (string | null)[] {
  const rules: (string | null)[] = new Array(segments.length).fill(null);
  // A box that the page's structure has dropped ends where its element does.
  const opens = segments.map(
    ({ text, dropped }) =>
      dropped === null && text.length <= LONGEST_TEASER && opensLinkBox(furnitureRule(text, false), text),
  );
  for (let i = 0; i < segments.length; i++) {
    const head = segments[i] as Segment;
    if (TAIL_SECTION.test(head.text)) {
      const end = tailSectionEnd(segments, opens, i);
      for (let k = i; k < end; k++) rules[k] ??= 'tail_section';
    }
    if (opens[i] !== true) continue;
    const end = boxEnd(segments, i);
    for (let k = i + 1; k < end; k++) rules[k] = 'related_links';
  }
  return rules;
}

/** Index after "About the authors" and what belongs to it; `head` itself when the article goes on after it. */
function tailSectionEnd(segments: readonly Segment[], opens: readonly boolean[], head: number): number {
  if (segments.length - head > LONGEST_TAIL) return head;
  // The article's own notes may stand behind it.
  const next = segments.findIndex(({ text }, i) => i > head && (opens[i] === true || NOTE.test(text)));
  const end = next < 0 ? segments.length : next;
  const goesOn = segments
    .slice(head + 1)
    .some(({ kind, text }) => kind === 'cell' || text.length > LONGEST_TEASER);
  return goesOn || end - head > LONGEST_TAIL_SECTION ? head : end;
}

/** Index after the last segment of the box that `head` opens. */
function boxEnd(segments: readonly Segment[], head: number): number {
  if (isTeaserTail(segments, head + 1)) return segments.length;
  const marked = segments
    .slice(head + 1, head + 1 + LONGEST_BOX)
    .findIndex(({ text }) => /^end of list$/i.test(text));
  if (marked >= 0) return head + 2 + marked;
  let end = head + 1;
  const first = segments[end];
  if (first === undefined) return end;
  const tight = !first.gapBefore;
  while (end < segments.length && end - head <= LONGEST_BOX) {
    const segment = segments[end] as Segment;
    if (segment.kind === 'cell' || segment.kind === 'headline') break;
    if (segment.kind === 'heading' && !segment.link) break;
    const card = segments[end - 1];
    const teaser = card?.link === true && card.kind === 'heading' && segment.text.length <= LONGEST_TEASER;
    if (isProse(segment.text) && !segment.link && !teaser) break;
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
  if (segments.length - from > LONGEST_TAIL) return false;
  let headlines = 0;
  let teasers = 0;
  for (let i = from; i < segments.length; i++) {
    const { text, kind } = segments[i] as Segment;
    if (kind === 'cell') return false;
    if (furnitureRule(text, true) !== null) continue;
    if (!endsSentence(text) || wordsOf(text).length < 4) {
      headlines++;
      continue;
    }
    const before = segments[i - 1] as Segment;
    if (i === from || text.length > LONGEST_TEASER || endsStatement(before.text) || isReporting(text))
      return false;
    teasers++;
  }
  if (teasers === 0) return headlines > 0;
  const strong = STRONG_HEAD.test((segments[from - 1] as Segment).text) && segments.length - from <= 8;
  return headlines >= teasers && (teasers >= 2 || strong);
}

/** Speech and figures belong to an article; to lose them would cost more than to keep a teaser. */
const isReporting = (text: string): boolean =>
  /["“”„«»]|[$€£¥₽%]|\d|\b(?:said|says|told|according)\b/u.test(text);
