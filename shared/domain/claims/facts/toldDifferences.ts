/** "The 760 megawatts added" beside "2,150 megawatts, against 1,290": an amount said to have come or gone, against the amounts before and after. */
import { type Interval, overlaps } from '../../../lib/interval.ts';
import { differenceOf, mirrored, times } from '../../../lib/intervalArithmetic.ts';
import { expectedOfStated, operandInterval } from '../arithmetic/stated.ts';
import { measureOf } from '../arithmetic/words.ts';
import { gapClaim } from '../calculate/gapClaim.ts';
import { type AuditContext, type ClaimDraft, mentionOperand, testedClaim } from '../forms/draft.ts';
import { type ClaimSentence, type Item, passageOf } from '../sentence/claimSentence.ts';
import { dimensionOf, isCommensurable } from '../sentence/roles.ts';
import { conceptsOf, isCompatible } from './equivalents.ts';
import { type FactPair, factPairs } from './factPairs.ts';
import { rowOf } from './tableRows.ts';
import type { Told } from './told.ts';

const CAME =
  /^(?:\s+[\p{Ll}-]+){0,2}\s+(?:were\s+|was\s+)?(?:added|gained|lost|shed|connected|built|created|destroyed)\s+(?:during|over|in|since|last|that)\b/iu;
const MORE_OF =
  /\b(?:added|gained|lost|shed|an? (?:increase|rise|gain|drop|decline|fall|loss|addition|reduction) of)\s+(?:(?:about|some|only|just|another|a further|a net|nearly)\s+)?$/iu;

const INCREASED =
  /\b(?:increased|raised|rose|grew|went up|cut|reduced|fell|dropped|lowered)\b[^,;.]{0,40}\bby\s+(?:(?:about|some|only|just|another)\s+)?$/iu;

/** "It increased its spending by $7.5 billion": against the row of the table, whose head tells the millions. */
function rowClaim(context: AuditContext, sentence: ClaimSentence, item: Item): ClaimDraft | null {
  const row = INCREASED.test(sentence.tagged.slice(0, item.at)) ? rowOf(context, sentence) : null;
  if (row === null) return null;
  const [a, b, value] = [
    Number(row.to.reading.value),
    Number(row.from.reading.value),
    Number(item.reading.value),
  ];
  const size = SIZES.find((one) => value / one > a / FURTHEST && value / one < a * FURTHEST);
  if (size === undefined) return null;
  const scaled = (one: Item): Interval => times(operandInterval(one.reading), String(size));
  const gap = differenceOf(scaled(row.to), scaled(row.from));
  const computed: Interval = a < b ? mirrored(gap) : gap;
  return testedClaim({
    form: 'change',
    wording: item.mention.text,
    passage: passageOf(item),
    items: [row.from, row.to],
    operands: [mentionOperand('from', row.from), mentionOperand('to', row.to)],
    triggers: [item],
    computed,
    expected: expectedOfStated(item.reading, computed, context.thresholds),
    measure: measureOf(item.mention.kind, item.reading.currency),
    calculation: `difference of ${row.from.mention.text} and ${row.to.mention.text} in the row of ${row.name}`,
    middle: null,
    why: 'the row of the table the sentence speaks of',
    code: Math.abs(value / size - a) < Math.abs(a - b) / 2 ? 'level_as_increase' : 'wording_out_of_range',
  });
}

const SIZES = [1, 1_000, 1_000_000, 1_000_000_000];
const FURTHEST = 12;

export function toldDifferences(
  context: AuditContext,
  sentence: ClaimSentence,
  told: Told,
): readonly ClaimDraft[] {
  return sentence.items.flatMap((item) => {
    const isOfKind =
      item.mention.kind === 'money' || item.mention.kind === 'quantity' || item.mention.kind === 'count';
    if (!isOfKind || dimensionOf(item) === null || item.reading.value === null || told.hasTested(item))
      return [];
    const row = rowClaim(context, sentence, item);
    if (row !== null) return [row];
    if (!CAME.test(sentence.tagged.slice(item.at + 1)) && !MORE_OF.test(sentence.tagged.slice(0, item.at)))
      return [];
    const words = conceptsOf(sentence.tagged);
    const before = context.sentences[sentence.order - 1];
    if (before === undefined || before.block.id !== sentence.block.id) return [];
    const pairs = factPairs(before).filter(
      ({ to, concepts }) => isCommensurable(to, item) && isCompatible(words, concepts),
    );
    const claims = pairs.flatMap((pair) => betweenClaim(context, item, pair) ?? []);
    const right = claims.find(({ verdict }) => verdict === 'holds');
    const [first, more] = claims;
    if (right !== undefined) return [right];
    return first === undefined || more !== undefined ? [] : [first];
  });
}

function betweenClaim(context: AuditContext, item: Item, { from, to }: FactPair): ClaimDraft | null {
  if (to.reading.value === null || from.reading.value === null) return null;
  if (overlaps(operandInterval(to.reading), operandInterval(item.reading))) return null;
  const why = 'the amounts before and after, of the sentence before';
  return gapClaim(context, item, { a: from, b: to, areTimes: true, why });
}
