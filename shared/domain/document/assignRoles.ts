import { looksLikeByline, readByline } from './bylineText.ts';
import { furnitureRule } from './furnitureRules.ts';
import { findTitle, isSameTitle } from './headerTitle.ts';
import { captionRules } from './imageCaptions.ts';
import { isHeadingWord } from './labelWords.ts';
import { linkBoxRules } from './linkBoxes.ts';
import { repeatedLineRules } from './repeatedLines.ts';
import type { Segment } from './segment.ts';
import { capitalShare, endsSentence, endsStatement, isProse, normalForm, wordsOf } from './sentenceShape.ts';
import type { BlockRole } from './types.ts';

/** What became of a segment: its role, and the rule that dropped it or decided the role. */
export type RoleGiven = { readonly role: BlockRole; readonly kept: boolean; readonly rule: string | null };

/** What the source says about the document outside its text (meta tags, front matter); null when it says nothing. */
export type RoleHints = { readonly title: string | null; readonly author: string | null };

const LONGEST_HEADING_WORDS = 14;
/** The label of a byline alone on its line, its value on the next. */
const BYLINE_LABEL =
  /^(?:published|updated|last updated|posted|author|authors|by|date|written by|veröffentlicht|aktualisiert|publié|publicado|опубликовано|автор)\s*:?$/iu;
const KEPT = (role: BlockRole, rule: string | null = null): RoleGiven => ({ role, kept: true, rule });
const DROPPED = (rule: string): RoleGiven => ({ role: 'boilerplate', kept: false, rule });

/**
 * Gives every segment of a document its role. The document is read in three zones: what stands before the article's
 * first prose (masthead, title, byline), the article, and what comes after its last prose. Furniture rules act
 * everywhere, the careless ones (a short line without a full stop) only outside the article.
 */
export function assignRoles(
  segments: readonly Segment[],
  hints: RoleHints = { title: null, author: null },
): readonly RoleGiven[] {
  const boxes = linkBoxRules(segments);
  const repeated = repeatedLineRules(segments);
  const captions = captionRules(segments);
  const fixed = segments.map((segment, i) =>
    fixedRule(segment, boxes[i] ?? captions[i] ?? repeated[i] ?? null),
  );
  const isText = segments.map((segment, i) => fixed[i] === null && isTextSegment(segment));
  const first = isText.indexOf(true) < 0 ? segments.length : isText.indexOf(true);
  const last = isText.lastIndexOf(true);
  const edged = segments.map((segment, i) => fixed[i] ?? edgeRule(segment, i < first || i > last));
  const title = findTitle(segments, edged, titleZone(segments, fixed, first), hints.title);
  const context: Context = { segments, hints, edged, isText, first, last, title };
  return segments.map((_, i) => roleOf(context, i));
}

type Context = {
  readonly segments: readonly Segment[];
  readonly hints: RoleHints;
  readonly edged: readonly (string | null)[];
  readonly isText: readonly boolean[];
  readonly first: number;
  readonly last: number;
  readonly title: number | null;
};

function roleOf(context: Context, i: number): RoleGiven {
  const { segments, edged, isText, first, last, title, hints } = context;
  const segment = segments[i] as Segment;
  if (i === title) return KEPT('title', repeatsTitle(context, i) ? 'repeated_title' : null);
  const titleText = title === null ? null : normalForm((segments[title] as Segment).text);
  if (titleText !== null && isCopyOf(segment, titleText)) return DROPPED('duplicate_title');
  const rule = edged[i] ?? null;
  const nearTitle = i < first || (title !== null && i <= title + 6);
  if (isBylineHere(segment, rule, nearTitle, i < first, i > last, hints))
    return KEPT('byline', segment.kind === 'byline' ? 'marked_byline' : 'byline');
  if (BYLINE_LABEL.test(segment.text)) return DROPPED('byline_label');
  if (rule !== null) return DROPPED(rule);
  if (isText[i] === true) return textRole(context, i);
  if (segment.kind === 'heading' || segment.kind === 'headline') return headingRole(context, i);
  if (i > last) return isShortSentence(segment.text) ? KEPT('body') : DROPPED('trailing_line');
  if (i < first) return headerRole(context, i);
  return lineRole(context, i);
}

/** Rules that hold wherever the segment stands. */
function fixedRule(segment: Segment, byPlace: string | null): string | null {
  if (segment.kind === 'separator') return 'separator_line';
  if (segment.dropped !== null) return segment.dropped;
  if (segment.kind === 'cell' || segment.kind === 'headline') return null;
  return furnitureRule(segment.text, false) ?? byPlace;
}

function edgeRule(segment: Segment, edge: boolean): string | null {
  if (!edge || segment.kind === 'cell' || segment.kind === 'headline' || segment.kind === 'heading')
    return null;
  return furnitureRule(segment.text, true);
}

function isTextSegment(segment: Segment): boolean {
  if (segment.kind === 'cell' || segment.kind === 'quote') return true;
  if (segment.kind === 'bullet') return !segment.link || isProse(segment.text);
  return segment.kind === 'line' && isProse(segment.text) && !looksLikeByline(segment.text);
}

/** Title candidates stand before the first text; a short document may have no prose at all. */
function titleZone(segments: readonly Segment[], fixed: readonly (string | null)[], first: number): number {
  if (first < segments.length) return first;
  const open = segments.findIndex((segment, i) => fixed[i] === null && segment.kind !== 'byline');
  return open < 0 ? 0 : open + 1;
}

function isCopyOf(segment: Segment, title: string): boolean {
  if (title === '' || segment.kind === 'cell') return false;
  const key = normalForm(segment.text);
  if (key === title) return true;
  return (
    segment.kind !== 'bullet' &&
    !isProse(segment.text) &&
    isSameTitle(key, title) &&
    key.length > title.length
  );
}

function repeatsTitle(context: Context, i: number): boolean {
  const key = normalForm((context.segments[i] as Segment).text);
  return context.segments.some((other, k) => k !== i && normalForm(other.text) === key);
}

function isBylineHere(
  segment: Segment,
  rule: string | null,
  nearTitle: boolean,
  inHeader: boolean,
  afterLast: boolean,
  hints: RoleHints,
): boolean {
  if (segment.kind === 'byline') return rule === null || rule === 'site_name';
  if (segment.kind === 'cell' || segment.kind === 'headline' || segment.kind === 'heading') return false;
  if (rule !== null && rule !== 'label_line' && rule !== 'site_name') return false;
  if (hints.author !== null && nearTitle && normalForm(segment.text) === normalForm(hints.author))
    return true;
  const byline = readByline(segment.text);
  if (byline === null) return false;
  if (byline.sure) return rule !== 'site_name' && (nearTitle || afterLast || byline.hasDate);
  // Without a date or "By", only the header can tell a name or an office from a heading.
  return rule === null && inHeader;
}

function textRole(context: Context, i: number): RoleGiven {
  const segment = context.segments[i] as Segment;
  if (segment.kind === 'cell') return KEPT('table');
  if (segment.kind === 'quote') return KEPT('quote');
  if (segment.kind === 'bullet') return bulletRole(context, i);
  return KEPT('body');
}

/** "1. Background" alone above a paragraph is a heading with a number, not a list of one. */
function bulletRole(context: Context, i: number): RoleGiven {
  const { segments } = context;
  const segment = segments[i] as Segment;
  const next = segments[i + 1];
  const numbered = /^\(?(?:\d{1,2}|[ivx]{1,4})[.)]$/iu.test(segment.mark);
  const alone =
    !isSameList(segments[i - 1], segment) && next?.kind === 'line' && context.isText[i + 1] === true;
  const short = wordsOf(segment.text).length <= LONGEST_HEADING_WORDS && !endsSentence(segment.text);
  return numbered && alone && short && /^\p{Lu}/u.test(segment.text)
    ? KEPT('heading', 'numbered_heading')
    : KEPT('bullet');
}

/** Two items whose marks are alike: both numbers, or the same sign. */
function isSameList(before: Segment | undefined, item: Segment): boolean {
  if (before === undefined || before.kind !== 'bullet') return false;
  return before.mark === item.mark || (/[\da-z]/i.test(before.mark) && /[\da-z]/i.test(item.mark));
}

/** A heading of the source: kept when something of the article follows it. */
function headingRole(context: Context, i: number): RoleGiven {
  if (context.title !== null && i < context.title) return DROPPED('before_title');
  if (i > context.last) return DROPPED('trailing_line');
  return nextKept(context, i) === null ? DROPPED('trailing_line') : KEPT('heading');
}

/** A short line before the article's text: heading, standfirst or masthead. */
function headerRole(context: Context, i: number): RoleGiven {
  const { segments, title } = context;
  const segment = segments[i] as Segment;
  if (title !== null && i < title) return DROPPED('before_title');
  const words = wordsOf(segment.text);
  if (isLeadIn(segment.text)) return KEPT('body');
  const sentenceLike = words.length >= 9 && capitalShare(segment.text) < 0.6;
  if (sentenceLike || (words.length > LONGEST_HEADING_WORDS && !isTitleCase(segment.text)))
    return KEPT('body', 'standfirst');
  if (
    segment.text.endsWith(':') ||
    words.some((word) => isHeadingWord(word)) ||
    nextKept(context, i) === i + 1
  ) {
    return KEPT('heading');
  }
  // Between title and text, not prose, not a byline, not above any text: the page's own list of topics.
  return DROPPED('taxonomy_line');
}

/** "Stocks rose.": too short to open an article, but an article may end on it. */
const isShortSentence = (text: string): boolean =>
  endsStatement(text) && wordsOf(text).length === 2 && !/(?:\.\.|…)$/.test(text);

/** A line without a full stop inside the article. */
function lineRole(context: Context, i: number): RoleGiven {
  const { segments } = context;
  const { text } = segments[i] as Segment;
  const words = wordsOf(text).length;
  if (isUnmarkedItem(context, i)) return KEPT('bullet', 'unmarked_list');
  const quoted = /^["“„«»]/u.test(text) && words > 4;
  const lower = /^\p{Ll}/u.test(text);
  if (isLeadIn(text) || quoted || lower || words > LONGEST_HEADING_WORDS || /[,;]$/.test(text))
    return KEPT('body');
  return nextKept(context, i) === null ? KEPT('body') : KEPT('heading');
}

/** "The largest buyers were:" and under it, line by line, China, India, Turkey. */
function isUnmarkedItem(context: Context, i: number): boolean {
  const { segments, isText } = context;
  let k = i;
  while (k > 0 && !(segments[k] as Segment).gapBefore && isText[k] !== true) k--;
  const head = segments[k] as Segment;
  return k < i && head.text.endsWith(':') && !isTitleCase(head.text);
}

/** Index of the next segment that stays in the document, or null. */
function nextKept(context: Context, i: number): number | null {
  for (let k = i + 1; k <= context.last; k++) if (context.edged[k] === null) return k;
  return null;
}

/** "The change will:", "Minister Helen Ward said:": the start of a sentence that goes on in a list or a quotation. */
const isLeadIn = (text: string): boolean =>
  /[:：]$/u.test(text) &&
  ((wordsOf(text).length >= 4 && !isTitleCase(text)) ||
    /(?<![\p{L}])(?:said|says|say|added|adds|told|wrote|are|were|is|was|will|include|includes|including|follows|following|sagte|sagt|sind|waren|lauten|ist|sont|était|dit|son|dijo|сказал[аи]?|заявил[аи]?|следующие)\s*[:：]$/iu.test(
      text,
    ));

const isTitleCase = (text: string): boolean => capitalShare(text) >= 0.75;
