/** What is left when a part is gone: "700 of the 1,000 beds are occupied, leaving 300 free", "all but four of the 20; 16 work". */
import { multiply, subtract } from '../../../../lib/decimal.ts';
import type { Interval } from '../../../../lib/interval.ts';
import { differenceOf, productOf } from '../../../../lib/intervalArithmetic.ts';
import { operandInterval } from '../../arithmetic/stated.ts';
import type { ClaimSentence, Item } from '../../sentence/claimSentence.ts';
import { type PartOfWhole, partsOfWholes } from '../../sentence/partsOfWholes.ts';
import { isCommensurable } from '../../sentence/roles.ts';
import { TAG } from '../../sentence/tags.ts';
import type { AuditContext, ClaimDraft } from '../draft.ts';
import { remainderClaim } from './partsClaim.ts';

const LEFT_LEAD =
  /\b(?:leaving|leaves|which (?:leaves|left)|so that|and (?:so )?(?:kept|keeps|retained|retains|has kept)|leaving it with|with)\s+(?:it\s+|them\s+)?(?:only\s+|just\s+|about\s+|some\s+)?$/iu;
const LEAVING = /\bleav(?:ing|es)\b|\bleft\b|\bkept\b|\bkeeps\b|\bretain/iu;
const LEFT_AFTER =
  /^\s+(?:\p{Ll}+\s+){0,2}?(?:remain(?:s|ed)?|are left|were left|is left|was left|still (?:work|stand|exist))\b/iu;
const WORKS = /^\s+(?:are|were|is|have)\b/iu;

/** Part and whole, or a share of a whole, with the words that take the part away. */
type Taken = { readonly whole: Item; readonly part: Item; readonly isShare: boolean };

export function leftoverClaims(context: AuditContext, sentence: ClaimSentence): readonly ClaimDraft[] {
  return sentence.items.flatMap((item) => {
    if (!isAmount(item)) return [];
    const lead = sentence.tagged.slice(0, item.at);
    const rest = sentence.tagged.slice(item.at + 1);
    const isLeft = (LEFT_LEAD.test(lead) && LEAVING.test(lead.slice(-40))) || LEFT_AFTER.test(rest);
    const allBut = allButIn(sentence, item);
    const taken = allBut ?? (isLeft ? takenBefore(sentence, item) : null);
    return taken === null ? [] : [leftClaim(context, item, taken)];
  });
}

const isAmount = ({ mention, reading }: Item): boolean =>
  ['count', 'money', 'quantity'].includes(mention.kind) && reading.value !== null && reading.unit !== 'area';

const SHARE_OF = new RegExp(
  `(${TAG.rate})\\s+of\\s+(?:the\\s+|its\\s+|their\\s+|all\\s+)?(${TAG.amount})`,
  'u',
);

function takenBefore(sentence: ClaimSentence, left: Item): Taken | null {
  const before = sentence.items.filter((item) => item.at < left.at);
  if (before.filter(isAmount).length > 2) return null;
  const told: PartOfWhole | undefined = partsOfWholes(sentence).find(
    ({ part, whole }) => before.includes(part) && before.includes(whole),
  );
  if (told !== undefined) return fits(told.whole, left) ? { ...told, isShare: false } : null;
  const match = SHARE_OF.exec(sentence.tagged.slice(0, left.at));
  if (match === null) return null;
  const part = sentence.items.find(({ at }) => at === match.index);
  const whole = sentence.items.find(({ at }) => at === match.index + match[0].length - 1);
  if (part === undefined || whole === undefined || before.filter(isAmount).length !== 1) return null;
  return fits(whole, left) && part.reading.value !== null ? { part, whole, isShare: true } : null;
}

const fits = (whole: Item, left: Item): boolean =>
  isCommensurable(whole, left) || (whole.mention.kind === 'count' && left.mention.kind === 'count');

const ALL_BUT = new RegExp(
  `\\ball\\s+(?:but|except)\\s+(${TAG.count})\\s+of\\s+(?:the\\s+|its\\s+|their\\s+)?(${TAG.count})[^.]*[;,—]\\s+(?:or\\s+|that is,?\\s+|thus\\s+|so\\s+)?$`,
  'iu',
);

/** Where the reader took "all but four" for one number. */
const FUSED = new RegExp(
  `(?:^|[.;,]\\s+)(${TAG.count})\\s+of\\s+(?:the\\s+|its\\s+|their\\s+)?(${TAG.count})[^.]*[;,—]\\s+(?:or\\s+|that is,?\\s+|thus\\s+|so\\s+)?$`,
  'iu',
);

/** "All but four of the 20 mines are open; 16 are working". */
function allButIn(sentence: ClaimSentence, item: Item): Taken | null {
  if (item.mention.kind !== 'count') return null;
  const lead = sentence.tagged.slice(0, item.at);
  const match = ALL_BUT.exec(lead) ?? FUSED.exec(lead);
  if (
    match === null ||
    !(WORKS.test(sentence.tagged.slice(item.at + 1)) || /[,;.]/u.test(sentence.tagged.charAt(item.at + 1)))
  )
    return null;
  const [part, whole] = sentence.items.filter(({ at }) => at >= match.index && at < item.at);
  if (part === undefined || whole === undefined) return null;
  const isFused = /^all (?:but|except)\s/iu.test(part.mention.text);
  if (!isFused && !ALL_BUT.test(lead)) return null;
  const { value } = part.reading;
  const exact = { ...part, reading: { ...part.reading, bound: 'exact' as const, low: value, high: value } };
  return { part: isFused ? exact : part, whole, isShare: false };
}

function leftClaim(context: AuditContext, item: Item, { part, whole, isShare }: Taken): ClaimDraft {
  const gone = isShare
    ? productOf(shareOf(part), operandInterval(whole.reading))
    : operandInterval(part.reading);
  const computed = differenceOf(operandInterval(whole.reading), gone);
  const [a, b] = [whole.reading.value, part.reading.value];
  const share = part.mention.kind === 'percent' && b !== null ? multiply(b, '0.01') : b;
  const middle =
    a === null || b === null || share === null ? null : subtract(a, isShare ? multiply(a, share) : b);
  const calculation = isShare
    ? `${whole.mention.text} less ${part.mention.text} of it`
    : `${whole.mention.text} − ${part.mention.text}`;
  return remainderClaim(context, item, { whole, part, computed, middle, calculation });
}

/** A percent is rounded to its digits, a fraction in words to a twentieth of itself. */
function shareOf({ mention, reading }: Item): Interval {
  const { low, high } = operandInterval(reading);
  if (low === null || high === null) return { low, high };
  return mention.kind === 'percent'
    ? { low: multiply(low, '0.01'), high: multiply(high, '0.01') }
    : { low: multiply(low, '0.95'), high: multiply(high, '1.05') };
}
