/** Where a stretch of the old text went, by following its sentences and, inside them, its tokens. */
import { hasInvisible, withoutInvisible } from '../reading/invisibleSigns.ts';
import { alignTokens } from './alignTokens.ts';
import type { DocumentPair } from './documentPair.ts';
import { type PassageSentence, sentencesOf } from './passageSentences.ts';
import { type PassageToken, passageTokens } from './passageTokens.ts';
import type { AnchorSpan } from './types.ts';

/** A stretch of the new text in UTF-16 units; null when the sentence or the words in it are gone. */
export function imageOf(pair: DocumentPair, span: AnchorSpan): AnchorSpan | null {
  const range = sentencesOf(pair.before, span);
  if (range === null) return null;
  const targets: PassageSentence[] = [];
  let previous = -1;
  for (let i = range.first; i <= range.last; i++) {
    const target = pair.image[i] ?? -1;
    if (target === -1) continue;
    if (previous !== -1 && target !== previous + 1) return null;
    previous = target;
    targets.push(pair.after.sentences[target] as PassageSentence);
  }
  if (targets.length === 0) return null;
  const before = pair.before.sentences.slice(range.first, range.last + 1).flatMap(({ tokens }) => tokens);
  const after = targets.flatMap(({ tokens }) => tokens);
  const image = imageInTokens(pair, before, after, span);
  return image === null ? imageOfSigns(pair, before, after, span) : withSigns(pair, before, span, image);
}

/** Signs at the ends of a stretch that are no tokens, the bracket that closes "Section 11(3)", go along where they still stand. */
function withSigns(
  { before: { source: old }, after: { source: now } }: DocumentPair,
  tokens: readonly PassageToken[],
  span: AnchorSpan,
  image: AnchorSpan,
): AnchorSpan {
  const inside = tokens.filter(({ start, end }) => end > span.start && start < span.end);
  const opening = old.text.slice(span.start, inside[0]?.start ?? span.start);
  const closing = old.text.slice(inside.at(-1)?.end ?? span.end, span.end);
  return {
    start: now.text.slice(0, image.start).endsWith(opening) ? image.start - opening.length : image.start,
    end: now.text.startsWith(closing, image.end) ? image.end + closing.length : image.end,
  };
}

/** A quote may be punctuation only; then the words on both sides say where it stood, if they still touch. */
function imageOfSigns(
  pair: DocumentPair,
  before: readonly PassageToken[],
  after: readonly PassageToken[],
  span: AnchorSpan,
): AnchorSpan | null {
  const quote = pair.before.source.text.slice(span.start, span.end);
  if (passageTokens(quote).length > 0) return null;
  const image = alignTokens(before, after);
  const left = before.findLastIndex(({ end }) => end <= span.start);
  const right = before.findIndex(({ start }) => start >= span.end);
  const from = after[image[left] ?? -1]?.end;
  const to = after[image[right] ?? -1]?.start ?? from;
  if (from === undefined || to === undefined) return null;
  const at = pair.after.source.text.indexOf(quote, from);
  return at >= from && at <= to ? { start: at, end: at + quote.length } : null;
}

function imageInTokens(
  { before: { source: old }, after: { source: now } }: DocumentPair,
  before: readonly PassageToken[],
  after: readonly PassageToken[],
  { start, end }: AnchorSpan,
): AnchorSpan | null {
  const image = alignTokens(before, after);
  const inside = [...before.keys()].filter(
    (i) => (before[i] as PassageToken).end > start && (before[i] as PassageToken).start < end,
  );
  const first = inside[0];
  const last = inside.at(-1);
  if (first === undefined || last === undefined) return null;
  const kept = inside.filter((i) => (image[i] as number) >= 0);
  const leftWall = lastImage(image, first - 1);
  const rightWall = firstImage(image, last + 1, after.length);
  let from: number;
  let to: number;
  const firstKept = kept[0];
  const lastKept = kept.at(-1);
  if (firstKept === undefined || lastKept === undefined) {
    from = leftWall + 1;
    to = rightWall - 1;
  } else {
    from = Math.max(leftWall + 1, (image[firstKept] as number) - (firstKept - first));
    to = Math.min(rightWall - 1, (image[lastKept] as number) + (last - lastKept));
  }
  const a = after[from];
  const b = after[to];
  if (a === undefined || b === undefined || to < from) return null;
  const [opening, closing] = [before[first], before[last]];
  const isPart = (token: PassageToken | undefined, is: PassageToken): token is PassageToken =>
    token !== undefined && seenIn(old.text, token).length === seenIn(now.text, is).length;
  return {
    start:
      from === image[first] && isPart(opening, a) && start > opening.start
        ? placeOf(now.text, a, seenIn(old.text, { start: opening.start, end: start }).length)
        : a.start,
    end:
      to === image[last] && isPart(closing, b) && end < closing.end
        ? placeOf(now.text, b, seenIn(old.text, { start: closing.start, end }).length)
        : b.end,
  };
}

/**
 * A stretch may have part of a token, "article" of "l'article"; a token of as many signs as it had has that part in its
 * place, whatever soft hyphens came into it.
 */
const seenIn = (text: string, { start, end }: AnchorSpan): string => withoutInvisible(text.slice(start, end));

/** Where so many signs of a token that are seen lie before. */
function placeOf(text: string, { start, end }: AnchorSpan, signs: number): number {
  let at = start;
  for (let seen = 0; at < end && seen < signs; at++) if (!hasInvisible(text.charAt(at))) seen++;
  return at;
}

function lastImage(image: Int32Array, from: number): number {
  for (let i = from; i >= 0; i--) if ((image[i] as number) >= 0) return image[i] as number;
  return -1;
}

function firstImage(image: Int32Array, from: number, none: number): number {
  for (let i = from; i < image.length; i++) if ((image[i] as number) >= 0) return image[i] as number;
  return none;
}
