/** One rate told for two lengths of time: "52 trains a week, more than seven a day", "$3 million a month, which makes $36 million a year". */
import { divide, multiply } from '../../../lib/decimal.ts';
import type { Interval } from '../../../lib/interval.ts';
import { productOf, quotient } from '../../../lib/intervalArithmetic.ts';
import { expectedOfStated, operandInterval } from '../arithmetic/stated.ts';
import { measureOf } from '../arithmetic/words.ts';
import { type AuditContext, type ClaimDraft, mentionOperand, testedClaim } from '../forms/draft.ts';
import { type ClaimSentence, passageOf } from '../sentence/claimSentence.ts';
import { isCommensurable } from '../sentence/roles.ts';
import { type Rate, ratesIn } from './ratesIn.ts';
import { timesIn } from './timeUnits.ts';

/** Words that make the second rate the first one told again. */
const AGAIN =
  /(?:,|;|\(|—|–)\s+(?:(?:or|that is|which (?:is|makes|means|comes to|works out at)|i\.e\.|thus|so|making|equal to|equivalent to)\s+)*(?:(?:about|some|just|only|nearly|almost|roughly|more than|less than|over|under|around)\s+)*$/iu;
/** Parts of a year or a week are no calendar. */
const WORKDAYS =
  /\b(?:(?:working|business|week) ?days?|term|in (?:the )?(?:season|summer|winter)|holidays)\b/iu;
/** Further off it is of something else. */
const FURTHEST = 4;

export function timeRates(context: AuditContext, sentence: ClaimSentence): readonly ClaimDraft[] {
  if (WORKDAYS.test(sentence.text)) return [];
  const rates = ratesIn(sentence);
  return rates.flatMap((later, i) => {
    const earlier = rates[i - 1];
    if (earlier === undefined) return [];
    const claim = claimOf(context, earlier, later);
    if (claim === null) return [];
    const isAgain = AGAIN.test(sentence.tagged.slice(earlier.item.at + 1, later.item.at));
    return claim.verdict === 'holds' || isAgain ? [claim] : [];
  });
}

function claimOf(context: AuditContext, earlier: Rate, later: Rate): ClaimDraft | null {
  if (earlier.of === null || later.of === null || !isOneMeasure(earlier, later)) return null;
  const fewer = timesIn(earlier.of, later.of);
  const more = timesIn(later.of, earlier.of);
  const [low, high] = fewer ?? more ?? [0, 0];
  if (low === 0) return null;
  const steps: Interval = { low: String(low), high: String(high) };
  const own = operandInterval(earlier.item.reading);
  const computed = fewer === null ? productOf(own, steps) : quotient(own, steps);
  const value = earlier.item.reading.value ?? '0';
  const middle = fewer === null ? multiply(value, String(low)) : divide(value, String(low));
  const off = Number(middle) / Number(later.item.reading.value);
  if (computed === null || !(off < FURTHEST && off > 1 / FURTHEST)) return null;
  return testedClaim({
    form: 'ratio',
    wording: later.item.mention.text,
    passage: passageOf(later.item),
    items: [earlier.item],
    operands: [mentionOperand('whole', earlier.item)],
    triggers: [later.item],
    computed,
    expected: expectedOfStated(later.item.reading, computed, context.thresholds),
    measure: measureOf(later.item.mention.kind, later.item.reading.currency),
    calculation: `${earlier.item.mention.text} ${fewer === null ? '×' : '/'} ${low}`,
    middle,
    why: 'one rate, told for two lengths of time',
  });
}

/** Of one unit, or the second leaves it to the first. */
const isOneMeasure = (earlier: Rate, later: Rate): boolean =>
  earlier.unit !== null && later.unit !== null
    ? earlier.unit === later.unit
    : isCommensurable(earlier.item, later.item) ||
      (later.item.mention.kind === 'count' && later.unit === null && earlier.item.mention.kind !== 'money');
