/** A bound beside the number it bounds: "more than half (48 percent)", "over $60 billion, at $58.3 billion". */
import { multiply } from '../../../../lib/decimal.ts';
import type { Interval } from '../../../../lib/interval.ts';
import { times } from '../../../../lib/intervalArithmetic.ts';
import { expectedOfFraction, expectedOfStated, operandInterval } from '../../arithmetic/stated.ts';
import { measureOf } from '../../arithmetic/words.ts';
import { type ClaimSentence, type Item, passageOf } from '../../sentence/claimSentence.ts';
import { isCommensurable } from '../../sentence/roles.ts';
import { type AuditContext, type ClaimDraft, mentionOperand, testedClaim } from '../draft.ts';

export function boundClaims(context: AuditContext, sentence: ClaimSentence): readonly ClaimDraft[] {
  return hedgedNumbers(context, sentence);
}

const BESIDE =
  /^(?:\s+(?:of\s+)?[\p{L}'’ -]{0,40})?\s*(?:\(|,?\s*—\s*|,\s+(?:or|at|with|reaching|namely|exactly|precisely|some|about)\s+|:\s*)$/u;

/** "some 8,000 people (20,000 according to the organisers)": what somebody else counts. */
const BY_OTHERS =
  /^\s*,?\s*(?:according to|as\s+.{0,30}\b(?:says?|claims?)|by\s+.{0,30}\bcount|según|selon|laut)\b/iu;

/** A bound and, in brackets or after "at", the number itself. */
function hedgedNumbers(context: AuditContext, sentence: ClaimSentence): readonly ClaimDraft[] {
  return sentence.items.flatMap((item, i) => {
    const exact = sentence.items[i + 1];
    if (exact === undefined || item.reading.value === null) return [];
    if (item.reading.bound === 'exact' && !isFractionTold(sentence, item, exact)) return [];
    if (exact.reading.bound !== 'exact' || exact.reading.value === null) return [];
    const between = sentence.tagged.slice(item.at + 1, exact.at);
    if (!BESIDE.test(between) || between.length > 50) return [];
    if (BY_OTHERS.test(sentence.tagged.slice(exact.at + 1))) return [];
    const computed = comparable(item, exact);
    if (computed === null) return [];
    const stated = item.mention.kind === 'share' ? percentReading(item) : item;
    return [
      testedClaim({
        form: 'bound',
        wording: item.mention.text,
        passage: passageOf(item),
        items: [exact],
        operands: [mentionOperand('bound', item), mentionOperand('value', exact)],
        triggers: [item],
        computed,
        expected:
          item.reading.bound === 'exact'
            ? expectedOfFraction(item.reading, context.thresholds, computed)
            : expectedOfStated(stated.reading, computed, context.thresholds),
        measure: measureOf(exact.mention.kind, exact.reading.currency),
        calculation: exact.mention.text,
        middle: exact.reading.value,
        why: 'the bound and the number beside it',
      }),
    ];
  });
}

/** "Three in five patients (61 percent)": a fraction in words and its percent in brackets. */
const isFractionTold = ({ tagged }: ClaimSentence, item: Item, exact: Item): boolean =>
  item.mention.kind === 'share' &&
  exact.mention.kind === 'percent' &&
  /^[\p{L}'’ -]{0,40}\($/u.test(tagged.slice(item.at + 1, exact.at)) &&
  tagged.charAt(exact.at + 1) === ')';

function comparable(item: Item, exact: Item): Interval | null {
  if (item.mention.kind === 'share' && exact.mention.kind === 'percent')
    return operandInterval(exact.reading);
  return isCommensurable(item, exact) ? operandInterval(exact.reading) : null;
}

/** "half" as 50 percent. */
function percentReading(item: Item): Item {
  const { value, low, high } = item.reading;
  const percent = times({ low, high }, '100');
  const reading = { ...item.reading, value: value === null ? null : multiply(value, '100'), ...percent };
  return { ...item, reading };
}
