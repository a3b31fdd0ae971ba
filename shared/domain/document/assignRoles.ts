import { type ArticleZones, articleZones } from './articleZones.ts';
import { readByline } from './header/bylineText.ts';
import { findTitle, isSameTitle } from './header/headerTitle.ts';
import {
  dropped,
  headerRole,
  headingRole,
  isClosingLine,
  kept,
  lineRole,
  type RoleGiven,
  textRole,
} from './lines/lineRoles.ts';
import type { Segment } from './segment.ts';
import { isProse, normalForm } from './sentenceShape.ts';

/** What the source says about the document outside its text (meta tags, front matter); null when it says nothing. */
export type RoleHints = { readonly title: string | null; readonly author: string | null };

/** The label of a byline alone on its line, its value on the next. */
const BYLINE_LABEL =
  /^(?:published|updated|last updated|posted|author|authors|by|from|date|written by|veröffentlicht|aktualisiert|publié|publicado|опубликовано|автор)\s*:?$/iu;
/** How far below the title its byline may stand, in segments. */
const BYLINE_REACH = 6;

/**
 * Gives every segment of a document its role. Furniture rules act everywhere, the careless ones (a short line without
 * a full stop) only before the article's first text and after its last.
 */
export function assignRoles(
  segments: readonly Segment[],
  hints: RoleHints = { title: null, author: null },
): readonly RoleGiven[] {
  const zones = articleZones(segments);
  const title = findTitle({ ...zones, known: hints.title }) ?? labelAsTitle(zones) ?? nameAsTitle(zones);
  const forms = title === null ? [] : segments.map(({ text }) => normalForm(text));
  const key = title === null ? null : (forms[title] ?? null);
  const repeated = key !== null && forms.some((other, k) => k !== title && other === key);
  return segments.map((segment, i) => {
    if (i === title) return kept('title', repeated ? 'repeated_title' : null);
    return key !== null && isCopyOf(segment, forms[i] ?? '', key)
      ? dropped('duplicate_title')
      : roleOf(zones, i, title, hints);
  });
}

/** A header whose only line reads like a section's name ("Trade of the world") has its title in it. */
function labelAsTitle({ segments, rules, first, last }: ArticleZones): number | null {
  const header = [...segments.keys()].filter((i) => i < first && last >= 0 && rules[i] === 'label_line');
  const [only = null] = header;
  return header.length === 1 && only !== null && segments[only]?.kind === 'line' ? only : null;
}

/** A first line that could be somebody's name ("THE LOST HARVEST") is the title where a line under it says that it is the byline. */
function nameAsTitle({ segments, rules, first, last }: ArticleZones): number | null {
  const header = [...segments.keys()].filter((i) => i < first && last >= 0 && rules[i] === null);
  const [own = null, next = null] = header;
  if (own === null || next === null || segments[own]?.kind !== 'line') return null;
  const isSure = (i: number): boolean => readByline(segments[i]?.text ?? '')?.sure === true;
  return !isSure(own) && isSure(next) ? own : null;
}

function roleOf(zones: ArticleZones, i: number, title: number | null, hints: RoleHints): RoleGiven {
  const segment = zones.segments[i] as Segment;
  const rule = zones.rules[i] ?? null;
  if (segment.kind === 'caption') return kept('body', 'picture_caption');
  if (BYLINE_LABEL.test(segment.text)) return dropped('byline_label');
  if (isBylineHere(zones, i, title, hints))
    return kept('byline', segment.kind === 'byline' ? 'marked_byline' : 'byline');
  if (rule !== null) return dropped(rule);
  if (title !== null && i < title) return dropped('before_title');
  if (zones.isText[i] === true) return textRole(zones, i);
  if (segment.kind === 'heading' || segment.kind === 'headline') return headingRole(zones, i);
  // Where nothing is prose, the short lines under the title are all that the document says.
  if (zones.last < 0 && title !== null && segment.kind === 'line') return kept('body');
  if (zones.isRow[i + 1] === true && segment.text.endsWith(':')) return kept('heading');
  if (i > zones.last) return isClosingLine(segment.text) ? kept('body') : dropped('trailing_line');
  return i < zones.first ? headerRole(zones, i) : lineRole(zones, i);
}

function isCopyOf(segment: Segment, key: string, title: string): boolean {
  if (title === '' || segment.kind === 'cell') return false;
  if (key === title) return true;
  const loose = segment.kind !== 'bullet' && !isProse(segment.text);
  return loose && isSameTitle(key, title) && key.length > title.length;
}

function isBylineHere(
  { segments, rules, first, last }: ArticleZones,
  i: number,
  title: number | null,
  hints: RoleHints,
): boolean {
  const segment = segments[i] as Segment;
  const rule = rules[i] ?? null;
  const inHeader = i < first;
  const nearTitle = inHeader || (title !== null && i <= title + BYLINE_REACH);
  if (segment.kind === 'byline') return rule === null || rule === 'site_name';
  if (segment.kind === 'cell' || segment.kind === 'headline' || segment.kind === 'heading') return false;
  if (rule !== null && rule !== 'label_line' && rule !== 'site_name') return false;
  if (hints.author !== null && nearTitle && normalForm(segment.text) === normalForm(hints.author))
    return true;
  if (!inHeader && (segment.kind === 'bullet' || segment.kind === 'quote')) return false;
  if (inHeader && /^in \p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?$/u.test(segment.text)) return true;
  const byline = readByline(segment.text);
  if (byline === null) return false;
  if (byline.sure)
    return (
      (rule !== 'site_name' || /^(?:by|von|par|por)\s/i.test(segment.text)) &&
      (nearTitle || i > last || byline.hasDate)
    );
  // Without a date or "By", only the header can tell a name or an office from a heading.
  return rule === null && inHeader;
}
