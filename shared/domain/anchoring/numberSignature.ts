/**
 * The digit signature: everything in a stretch that makes its numbers what they are. Digits with their marks, signs,
 * currency, magnitude, unit, hedge and number words, token by token, as the reader took them together. Two stretches
 * whose signatures differ say different numbers, or may; nothing re-attaches across that.
 */
import type { PassageText } from './passageSentences.ts';
import { passageTokens, tokensIn } from './passageTokens.ts';
import type { AnchorSpan } from './types.ts';

/** One entry per number, in text order; `span` is in UTF-16 units. */
export function numberSignature(text: PassageText, span: AnchorSpan): readonly string[] {
  const signature: string[] = [];
  for (const stretch of mergedNumbers(text, span)) {
    const tokens = passageTokens(text.source.text.slice(stretch.start, stretch.end));
    signature.push(tokens.map(({ fold }) => fold).join(' '));
  }
  const outside = looseSigns(text, span);
  return outside === '' ? signature : [...signature, outside];
}

/** Numbers that lie in the stretch, those that overlap taken as one. */
function mergedNumbers({ numbers }: PassageText, span: AnchorSpan): readonly AnchorSpan[] {
  const merged: { start: number; end: number }[] = [];
  for (const number of numbers) {
    if (number.start >= span.end) break;
    if (number.end <= span.start) continue;
    const last = merged.at(-1);
    if (last !== undefined && number.start < last.end) last.end = Math.max(last.end, number.end);
    else merged.push({ ...number });
  }
  return merged;
}

/** Signs that no number took: a currency or percent sign that stands alone still counts. */
function looseSigns(text: PassageText, span: AnchorSpan): string {
  const inside = passageTokens(text.source.text.slice(span.start, span.end)).filter(({ fold }) =>
    LOOSE_SIGN.test(fold),
  );
  const numbers = mergedNumbers(text, span).map(({ start, end }) => ({
    start: start - span.start,
    end: end - span.start,
  }));
  return inside
    .filter((token) => !numbers.some((number) => tokensIn([token], number).length > 0))
    .map(({ fold }) => fold)
    .join(' ');
}

const LOOSE_SIGN = /^(?:[\p{Sc}%\u2030\u2212+]|\d.*)$/u;
