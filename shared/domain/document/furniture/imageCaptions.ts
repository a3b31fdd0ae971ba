import type { Segment } from '../segment.ts';
import { endsSentence, wordsOf } from '../sentenceShape.ts';
import { furnitureRule } from './furnitureRules.ts';

/**
 * Captions: a line without a full stop right beside the credit of its picture. Sentences of the article end in a full
 * stop, and headings are shorter.
 */
const SHORTEST_CAPTION_WORDS = 7;
const DESCRIPTION = /^(?:an?|the|two|three|several|people|workers|\p{Lu}\p{Ll}+s?)\s.*\p{L}ing(?![\p{L}])/iu;

/** `image_caption` by index, null elsewhere. */
export function captionRules(segments: readonly Segment[]): readonly (string | null)[] {
  return segments.map((segment, i) => {
    if (segment.kind !== 'line' || endsSentence(segment.text)) return null;
    const words = wordsOf(segment.text).length;
    if (words < SHORTEST_CAPTION_WORDS || words > 40) return null;
    const next = segments[i + 1];
    const after = isCredit(segments[i - 1]) && !segment.gapBefore;
    const before = next !== undefined && !next.gapBefore && isCredit(next);
    // A picture's description for the blind often stands in front of its caption.
    const described =
      next !== undefined &&
      !next.gapBefore &&
      DESCRIPTION.test(segment.text) &&
      furnitureRule(next.text, false) === 'image_credit';
    return after || before || described ? 'image_caption' : null;
  });
}

const isCredit = (segment: Segment | undefined): boolean =>
  segment !== undefined &&
  wordsOf(segment.text).length <= 6 &&
  furnitureRule(segment.text, false) === 'image_credit';
