import { authorBioRules } from './authorBios.ts';
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
  /^(?:published|updated|last updated|posted|author|authors|by|from|date|written by|veröffentlicht|aktualisiert|publié|publicado|опубликовано|автор)\s*:?$/iu;
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
  const byPlace = [linkBoxRules, captionRules, repeatedLineRules, authorBioRules].map((rules) =>
    rules(segments),
  );
  const fixed = segments.map((segment, i) =>
    fixedRule(segment, byPlace.map((rules) => rules[i] ?? null).find((rule) => rule !== null) ?? null),
  );
  const isText = segments.map((segment, i) => fixed[i] === null && isTextSegment(segment));
  const first = isText.indexOf(true) < 0 ? segments.length : isText.indexOf(true);
  const last = lastText(segments, isText);
  const edged = segments.map((segment, i) => fixed[i] ?? edgeRule(segment, i < first || i > last));
  const title = findTitle({ segments, rules: edged, isText, first, known: hints.title });
  const context: Context = {
    segments,
    hints,
    edged,
    isText,
    first,
    last,
    title,
    next: nextKept(edged, last),
    heads: listHeads(segments, isText),
  };
  return segments.map((_, i) => roleOf(context, i));
}

/** Index of the last text; prose that only an edge rule knows for furniture ("The author is ...") does not count. */
function lastText(segments: readonly Segment[], isText: readonly boolean[]): number {
  let last = isText.lastIndexOf(true);
  while (
    last > 0 &&
    segments[last]?.kind === 'line' &&
    furnitureRule(segments[last]?.text ?? '', true) !== null
  ) {
    last = isText.lastIndexOf(true, last - 1);
  }
  return last;
}

/** For each segment the index of the next that stays in the article, or null. */
function nextKept(edged: readonly (string | null)[], last: number): readonly (number | null)[] {
  const next: (number | null)[] = new Array(edged.length).fill(null);
  for (let i = Math.min(last, edged.length - 1) - 1; i >= 0; i--)
    next[i] = edged[i + 1] === null ? i + 1 : (next[i + 1] ?? null);
  return next;
}

/** For each line of a chunk (no blank line between) the index of the chunk's latest text or first line before it. */
function listHeads(segments: readonly Segment[], isText: readonly boolean[]): readonly number[] {
  const heads: number[] = [];
  segments.forEach((segment, i) => {
    const before = i - 1;
    const fresh = segment.gapBefore || before < 0;
    heads.push(fresh ? i : isText[before] === true ? before : (heads[before] ?? i));
  });
  return heads;
}

type Context = {
  readonly segments: readonly Segment[];
  readonly hints: RoleHints;
  readonly edged: readonly (string | null)[];
  readonly isText: readonly boolean[];
  readonly first: number;
  readonly last: number;
  readonly title: number | null;
  readonly next: readonly (number | null)[];
  readonly heads: readonly number[];
};

function roleOf(context: Context, i: number): RoleGiven {
  const { segments, edged, isText, first, last, title, hints } = context;
  const segment = segments[i] as Segment;
  if (i === title) return KEPT('title', repeatsTitle(context, i) ? 'repeated_title' : null);
  const titleText = title === null ? null : normalForm((segments[title] as Segment).text);
  if (titleText !== null && isCopyOf(segment, titleText)) return DROPPED('duplicate_title');
  const rule = edged[i] ?? null;
  const nearTitle = i < first || (title !== null && i <= title + 6);
  if (BYLINE_LABEL.test(segment.text)) return DROPPED('byline_label');
  if (isBylineHere(segment, rule, nearTitle, i < first, i > last, hints))
    return KEPT('byline', segment.kind === 'byline' ? 'marked_byline' : 'byline');
  if (rule !== null) return DROPPED(rule);
  if (title !== null && i < title) return DROPPED('before_title');
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
  if (!inHeader && (segment.kind === 'bullet' || segment.kind === 'quote')) return false;
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
  if (i > context.last) return DROPPED('trailing_line');
  return (context.next[i] ?? null) === null ? DROPPED('trailing_line') : KEPT('heading');
}

/** A short line before the article's text: heading, standfirst or masthead. */
function headerRole(context: Context, i: number): RoleGiven {
  const segment = context.segments[i] as Segment;
  const words = wordsOf(segment.text);
  if (isUnmarkedItem(context, i)) return KEPT('bullet', 'unmarked_list');
  if (isLeadIn(segment.text)) return KEPT('body');
  const sentenceLike = words.length >= 9 && capitalShare(segment.text) < 0.6;
  if (sentenceLike || (words.length > LONGEST_HEADING_WORDS && !isTitleCase(segment.text)))
    return KEPT('body', 'standfirst');
  if (segment.text.endsWith(':') || words.some((word) => isHeadingWord(word)) || context.next[i] === i + 1) {
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
  const lower = /^\p{Ll}/u.test(text.replace(/^[a-z]\.\s/, ''));
  if (isLeadIn(text) || quoted || lower || words > LONGEST_HEADING_WORDS || /[,;]$/.test(text))
    return KEPT('body');
  return (context.next[i] ?? null) === null ? KEPT('body') : KEPT('heading');
}

/** "The largest buyers were:" and under it, line by line, China, India, Turkey. */
function isUnmarkedItem(context: Context, i: number): boolean {
  const k = context.heads[i] ?? i;
  const { segments } = context;
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
