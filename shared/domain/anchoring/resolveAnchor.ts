/**
 * Finds an anchor again in a new version of its document, and never lies about it. The place is found by following the
 * sentences and words around it; then the numbers inside are compared sign by sign. White space, quote marks, dashes,
 * soft hyphens, letter case and words around the numbers may differ; a number may not.
 *
 * @example resolveAnchor(pairDocuments(old, now), { start: 120, end: 131 }).state // 'anchored'
 */

import type { DocumentPair } from './documentPair.ts';
import { findQuote } from './findQuote.ts';
import { imageOf } from './imageOf.ts';
import { numberSignature } from './numberSignature.ts';
import { blockAt, type PassageText, passageAt, wholeNumbers } from './passageSentences.ts';
import { passageTokens, sameTokens } from './passageTokens.ts';
import { twinsOf } from './twins.ts';
import type { AnchorSelector, AnchorSpan, Resolution } from './types.ts';

/** `anchor` is in code points of the old text. Never throws for a stretch that lies inside it. */
export function resolveAnchor(pair: DocumentPair, anchor: AnchorSpan): Resolution {
  const quote = {
    start: pair.before.points.toUtf16(anchor.start),
    end: pair.before.points.toUtf16(anchor.end),
  };
  const old = passageAt(pair.before, quote);
  if (pair.before.source.text === pair.after.source.text && blockAt(pair.after, anchor.start) !== undefined) {
    return {
      state: 'anchored',
      selector: 'exact',
      old,
      found: old,
      candidates: [],
      why: 'The text is the same.',
    };
  }
  const place = imageOf(pair, quote) ?? imageOfWhole(pair, quote);
  if (place !== null) {
    const verdict = compareAt(pair, quote, place);
    if (verdict !== null) return withTwins(pair, quote, place, verdict);
  }
  return elsewhere(pair, quote, place === null ? SENTENCE_GONE : NUMBER_GONE);
}

const SENTENCE_GONE = 'Its sentence is not in the new version; nothing else was taken in its place.';
const NUMBER_GONE = 'Its sentence names no number there any more; nothing else was taken in its place.';

/** The stretch itself is gone but the number it belonged to is not: "63" of "$63 billion" became "$36 billion". */
function imageOfWhole(pair: DocumentPair, quote: AnchorSpan): AnchorSpan | null {
  const whole = wholeNumbers(pair.before, quote);
  return whole.start === quote.start && whole.end === quote.end ? null : imageOf(pair, whole);
}

/** What became of the quote at the place it was followed to; null when nothing there is a version of it. */
function compareAt(pair: DocumentPair, quote: AnchorSpan, place: AnchorSpan): Resolution | null {
  const { before, after } = pair;
  const old = passageAt(before, quote);
  const found = passageAt(after, place);
  const isSame = sameTokens(tokens(before, quote), tokens(after, place));
  if (isSame && sameWhole(pair, quote, place)) return settled(pair, old, found, '', 'position');
  const was = signatureOf(before, quote);
  const is = signatureOf(after, place);
  if (is.length === 0 && !isSame && was.length > 0) return null;
  const changed = (why: string): Resolution => ({
    state: 'changed',
    selector: 'position',
    old,
    found,
    candidates: [],
    why,
  });
  if (was.join(' ; ') !== is.join(' ; ')) {
    return changed(
      `The numbers differ: it said “${shown(before, quote)}” and now says “${shown(after, place)}”.`,
    );
  }
  return was.length === 0
    ? changed('The words themselves were changed.')
    : settled(pair, old, found, ' Words around the numbers were changed.', 'position');
}

/** Whether the whole numbers a quote touches, units and signs outside it too, are written as they were. */
function sameWhole(pair: DocumentPair, quote: AnchorSpan, place: AnchorSpan): boolean {
  const whole = wholeNumbers(pair.before, quote);
  const image = imageOf(pair, whole);
  if (image === null) return false;
  const now = wholeNumbers(pair.after, place);
  const widest = { start: Math.min(image.start, now.start), end: Math.max(image.end, now.end) };
  return sameTokens(tokens(pair.before, whole), tokens(pair.after, widest));
}

/** Same numbers, known place: anchored where the locator is still the same, else moved. */
function settled(
  { before, after }: DocumentPair,
  old: Resolution['old'],
  found: Resolution['old'],
  remark: string,
  by: AnchorSelector,
): Resolution {
  const was = blockAt(before, old.start)?.locator ?? '';
  const is = blockAt(after, found.start)?.locator ?? '';
  const isExact = old.start === found.start && old.text === found.text;
  const state = was === is ? 'anchored' : 'moved';
  const where =
    state === 'moved' ? `It stood in ${was} and stands in ${is} now.` : `It stands in ${is} as before.`;
  const selector = isExact && state === 'anchored' ? 'exact' : by;
  return { state, selector, old, found, candidates: [], why: `${where}${remark}` };
}

/** The same sentence a second time in new text makes the place a question. */
function withTwins(
  pair: DocumentPair,
  quote: AnchorSpan,
  place: AnchorSpan,
  verdict: Resolution,
): Resolution {
  const twins = verdict.state === 'changed' ? [] : twinsOf(pair, quote, place);
  if (twins.length === 0) return verdict;
  const candidates = [place, ...twins]
    .sort((a, b) => a.start - b.start)
    .map((span) => passageAt(pair.after, span));
  return ambiguous(verdict.old, candidates);
}

/** `why` says what became of it where its words are nowhere else either. */
function elsewhere(pair: DocumentPair, quote: AnchorSpan, why: string): Resolution {
  const old = passageAt(pair.before, quote);
  const wasSigned = signatureOf(pair.before, quote).join(' ; ');
  const places = findQuote(pair, quote).filter(
    (place) => signatureOf(pair.after, place).join(' ; ') === wasSigned,
  );
  const [only] = places;
  if (only === undefined) return { state: 'orphan', selector: 'none', old, found: null, candidates: [], why };
  if (places.length > 1)
    return ambiguous(
      old,
      places.map((place) => passageAt(pair.after, place)),
    );
  return settled(pair, old, passageAt(pair.after, only), ' It was found by its words.', 'quote');
}

const ambiguous = (old: Resolution['old'], candidates: Resolution['candidates']): Resolution => ({
  state: 'ambiguous',
  selector: 'quote',
  old,
  found: null,
  candidates,
  why: `${candidates.length} places fit equally well; choose one.`,
});

const tokens = ({ source }: PassageText, { start, end }: AnchorSpan) =>
  passageTokens(source.text.slice(start, end));
const signatureOf = (text: PassageText, span: AnchorSpan) => numberSignature(text, wholeNumbers(text, span));
const shown = (text: PassageText, span: AnchorSpan): string => {
  const { start, end } = wholeNumbers(text, span);
  const words = text.source.text.slice(start, end).replace(/\s+/gu, ' ');
  return words.length > 80 ? `${words.slice(0, 79)}…` : words;
};
