import { isPersonName, readByline } from './bylineText.ts';
import { isHeadingWord, isLabelWord } from './labelWords.ts';
import type { Segment } from './segment.ts';
import { endsStatement, normalForm, wordsOf } from './sentenceShape.ts';

/**
 * Finds the one line that is the document's title among the segments in front of its text. A line that stands there
 * twice, or that the source itself calls the title (`known`: og:title, front matter), wins over everything.
 */
const LONGEST_TITLE_WORDS = 40;

/** Index of the title among `segments` (`to` is the first segment of the text itself), or null when there is none. */
export function findTitle(
  segments: readonly Segment[],
  rules: readonly (string | null)[],
  to: number,
  known: string | null,
): number | null {
  const wanted = known === null ? null : normalForm(known);
  const copies = new Map<string, number>();
  for (const segment of segments) {
    const key = normalForm(segment.text);
    if (key !== '') copies.set(key, (copies.get(key) ?? 0) + 1);
  }
  let best: number | null = null;
  let bestScore = 0;
  for (let i = 0; i < segments.length; i++) {
    const segment = segments[i] as Segment;
    const inHeader = i < to;
    if (!inHeader && segment.kind !== 'headline' && wanted === null) break;
    const score = titleScore(segment, rules[i] ?? null, i, inHeader, wanted, copies);
    if (score > bestScore) {
      best = i;
      bestScore = score;
    }
  }
  return best;
}

function titleScore(
  segment: Segment,
  rule: string | null,
  index: number,
  inHeader: boolean,
  wanted: string | null,
  copies: ReadonlyMap<string, number>,
): number {
  const { text, kind } = segment;
  const words = wordsOf(text);
  const key = normalForm(text);
  if (key === '' || words.length > LONGEST_TITLE_WORDS || kind === 'cell' || kind === 'separator') return 0;
  if (kind === 'byline') return 0;
  const same = wanted !== null && wanted !== '' && isSameTitle(key, wanted);
  // A copy of the title in a menu or a teaser further down is not the title.
  if (segment.dropped !== null && kind !== 'headline') return same ? 1 : 0;
  let score = same ? 40 - Math.min(index, 20) * 0.1 : 0;
  if (kind === 'headline') score += segment.dropped === null ? 24 : 4;
  if (!inHeader) return kind === 'headline' || (same && kind !== 'line') || (same && index < 12) ? score : 0;
  if (score === 0 && rule !== null) return 0;
  if (kind === 'bullet' || kind === 'quote') return score;
  const byline = score === 0 ? readByline(text) : null;
  if (byline !== null && (byline.sure || isPersonName(text))) return 0;
  if ((copies.get(key) ?? 0) > 1 && words.length >= 3) score += 14;
  else if (score === 0 && endsStatement(text)) return 0;
  if (kind === 'heading') score += 6;
  score += words.length >= 4 && words.length <= 20 ? 8 : words.length === 3 || words.length <= 30 ? 5 : 3;
  if (words.length <= 2) score -= 2;
  if (text.endsWith(':')) score -= 6;
  if (byline !== null) score -= 4;
  const plain = words.filter((word) => isLabelWord(word) || isHeadingWord(word)).length;
  if (words.length > 0 && plain >= words.length * 0.7) score -= 5;
  if (/\s[|»>]\s/u.test(text)) score -= 2;
  return Math.max(score - Math.min(index, 12) * 0.4, 0.1);
}

/** Equal, or equal once the outlet's name at the end of a page title ("... - BBC News") is taken off. */
export function isSameTitle(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.split(' ').length >= 3 && long.startsWith(`${short} `) && long.length - short.length <= 40;
}
