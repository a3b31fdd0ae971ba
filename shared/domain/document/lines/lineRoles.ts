import type { ArticleZones } from '../articleZones.ts';
import { isHeadingWord } from '../furniture/labelWords.ts';
import type { Segment } from '../segment.ts';
import { capitalShare, endsSentence, endsStatement, wordsOf } from '../sentenceShape.ts';
import type { BlockRole } from '../types.ts';

/**
 * What a segment is once it is known to be no furniture, no title and no byline: text of one of the four kinds, a
 * heading, or a short line that only its place can explain.
 */

/** What became of a segment: its role, and the rule that dropped it or decided the role. */
export type RoleGiven = { readonly role: BlockRole; readonly kept: boolean; readonly rule: string | null };

export const kept = (role: BlockRole, rule: string | null = null): RoleGiven => ({ role, kept: true, rule });
export const dropped = (rule: string): RoleGiven => ({ role: 'boilerplate', kept: false, rule });

const LONGEST_HEADING_WORDS = 14;

/** A segment of text: cell, quotation, list item or paragraph. */
export function textRole(zones: ArticleZones, i: number): RoleGiven {
  const segment = zones.segments[i] as Segment;
  if (zones.isRow[i] === true) return kept('bullet', 'figure_row');
  if (segment.kind === 'cell') return kept('table');
  if (segment.kind === 'quote') return kept('quote');
  if (segment.kind === 'bullet') return bulletRole(zones, i);
  return kept('body');
}

/** "1. Background" alone above a paragraph is a heading with a number, not a list of one. */
function bulletRole(zones: ArticleZones, i: number): RoleGiven {
  const { segments } = zones;
  const segment = segments[i] as Segment;
  const next = segments[i + 1];
  const numbered = /^\(?(?:\d{1,2}|[ivx]{1,4})[.)]$/iu.test(segment.mark);
  const alone =
    !isSameList(segments[i - 1], segment) && next?.kind === 'line' && zones.isText[i + 1] === true;
  const short = wordsOf(segment.text).length <= LONGEST_HEADING_WORDS && !endsSentence(segment.text);
  return numbered && alone && short && /^\p{Lu}/u.test(segment.text)
    ? kept('heading', 'numbered_heading')
    : kept('bullet');
}

/** Two items whose marks are alike: both numbers, or the same sign. */
function isSameList(before: Segment | undefined, item: Segment): boolean {
  if (before === undefined || before.kind !== 'bullet') return false;
  return before.mark === item.mark || (/[\da-z]/i.test(before.mark) && /[\da-z]/i.test(item.mark));
}

/** A heading of the source: kept when something of the article follows it. */
export function headingRole(zones: ArticleZones, i: number): RoleGiven {
  if (i > zones.last) return dropped('trailing_line');
  if (SOURCE_LINE.test(zones.segments[i]?.text ?? '')) return kept('body');
  return (zones.next[i] ?? null) === null ? dropped('trailing_line') : kept('heading');
}

/** "Source: Bureau of National Statistics, 2025" below a chart or a table: nothing stands under it. */
const SOURCE_LINE = /^(?:sources?|quellen?|fuentes?|источники?)\s?:\s\S/iu;

/** A short line before the article's text: heading, standfirst or masthead. */
export function headerRole(zones: ArticleZones, i: number): RoleGiven {
  const segment = zones.segments[i] as Segment;
  const words = wordsOf(segment.text);
  if (isUnmarkedItem(zones, i)) return kept('bullet', 'unmarked_list');
  if (isLeadIn(segment.text)) return kept('body');
  if (!/\p{L}/u.test(segment.text)) return dropped('bare_number');
  const sentenceLike = words.length >= 9 && capitalShare(segment.text) < 0.6;
  if (sentenceLike || (words.length > LONGEST_HEADING_WORDS && !isTitleCase(segment.text)))
    return kept('body', 'standfirst');
  if (segment.text.endsWith(':') || words.some((word) => isHeadingWord(word)) || zones.next[i] === i + 1) {
    return kept('heading');
  }
  // Between title and text, not prose, not a byline, not above any text: the page's own list of topics.
  return dropped('taxonomy_line');
}

/** "Stocks rose." or a line of speech: too little to open an article, but an article may end on it. */
export const isClosingLine = (text: string): boolean =>
  (/^["“„«]/u.test(text) && wordsOf(text).length >= 4) ||
  (endsStatement(text) && wordsOf(text).length === 2 && !/(?:\.\.|…)$/.test(text)) ||
  RATE.test(text) ||
  NUMBERED_NOTE.test(text) ||
  CALENDAR.test(text);

/** "[1] World Bank, Commodity Markets Outlook, October 2025": an endnote without a heading over it. */
const NUMBERED_NOTE = /^\[\d{1,3}\]\s+\p{L}+\P{L}+\p{L}/u;

/** "14 November 2025: trading update": a company's own calendar, at the end of its report. */
const CALENDAR =
  /^(?:\d{1,2}\.? \p{L}{3,} \d{4}|\p{Lu}\p{L}{2,}\.? \d{1,2}, \d{4})\s?[:–—-]\s(?!updated|published|posted)\p{L}/iu;

/** "($1 = 43.0530 hryvnias)": what the article counted its money at. */
const RATE = /^\(?\p{Sc}?1(?:\s\p{L}+)?\s=\s\p{Sc}?\d[\d.,]*(?:\s\p{L}+)*\)?$/u;

/** A line without a full stop inside the article. */
export function lineRole(zones: ArticleZones, i: number): RoleGiven {
  const { segments } = zones;
  const { text } = segments[i] as Segment;
  const words = wordsOf(text).length;
  if (isUnmarkedItem(zones, i) || isFigureItem(zones, i)) return kept('bullet', 'unmarked_list');
  const quoted = /^["“„«»]/u.test(text) && words > 4;
  const lower = /^\p{Ll}/u.test(text.replace(/^[a-z]\.\s/, ''));
  if (
    SOURCE_LINE.test(text) ||
    isLeadIn(text) ||
    quoted ||
    lower ||
    words > LONGEST_HEADING_WORDS ||
    /[,;]$/.test(text)
  )
    return kept('body');
  return (zones.next[i] ?? null) === null ? kept('body') : kept('heading');
}

/** One of several lines under each other that each give a figure: "China – $17.2bn (22%)". */
function isFigureItem({ segments, isText, heads }: ArticleZones, i: number): boolean {
  const isFigure = (k: number): boolean => {
    const segment = segments[k];
    const tight = segment?.kind === 'line' && !segment.gapBefore && isText[k] === false && heads[k] !== k;
    return tight && /\d/.test(segment.text) && wordsOf(segment.text).length <= LONGEST_HEADING_WORDS;
  };
  return isFigure(i) && (isFigure(i - 1) || isFigure(i + 1));
}

/** "The largest buyers were:" and under it, line by line, China, India, Turkey. */
function isUnmarkedItem(zones: ArticleZones, i: number): boolean {
  const k = zones.heads[i] ?? i;
  const { segments } = zones;
  const head = segments[k] as Segment;
  if (k === i || segments[i]?.gapBefore !== false) return false;
  return SUMMARY_HEAD.test(head.text)
    ? wordsOf(segments[i]?.text ?? '').length >= 3
    : head.text.endsWith(':') && !isTitleCase(head.text);
}

/** "The change will:", "Minister Helen Ward said:": the start of a sentence that goes on in a list or a quotation. */
const isLeadIn = (text: string): boolean =>
  /[:：]$/u.test(text) &&
  ((wordsOf(text).length >= 4 && !isTitleCase(text)) ||
    /(?<![\p{L}])(?:said|says|say|added|adds|told|wrote|are|were|is|was|will|include|includes|including|follows|following|sagte|sagt|sind|waren|lauten|ist|sont|était|dit|son|dijo|сказал[аи]?|заявил[аи]?|следующие)\s*[:：]$/iu.test(
      text,
    ));

/** Heads of the short points an agency or a think tank puts before its text. */
const SUMMARY_HEAD =
  /^(?:summary|executive summary|key (?:points|takeaways|findings|facts|messages)|highlights|in brief|at a glance|the gist|main points|takeaways|das wichtigste in kürze|auf einen blick|l['’]essentiel|en bref|claves|главное|кратко|коротко)\s*:?$/iu;

const isTitleCase = (text: string): boolean => capitalShare(text) >= 0.75;
