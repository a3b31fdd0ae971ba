/** Averages of the values a sentence lists, and so many of a size each: "20, 22 and 27, an average of 23". */
import { add, type DecimalText, divide, multiply } from '../../../../lib/decimal.ts';
import type { Interval } from '../../../../lib/interval.ts';
import { productOf, sumOf } from '../../../../lib/intervalArithmetic.ts';
import { expectedOfStated, operandInterval } from '../../arithmetic/stated.ts';
import { measureOf } from '../../arithmetic/words.ts';
import { type ClaimSentence, type Item, passageOf } from '../../sentence/claimSentence.ts';
import { dimensionOf, isCommensurable, roleOf } from '../../sentence/roles.ts';
import { type AuditContext, type ClaimDraft, mentionOperand, testedClaim } from '../draft.ts';

export const meanClaims = (context: AuditContext, sentence: ClaimSentence): readonly ClaimDraft[] => [
  ...listMeans(context, sentence),
  ...products(context, sentence),
];

const MEAN_LEAD =
  /\b(?:an? (?:\p{L}+ )?(?:average|mean) of|averag(?:ed|ing)|(?:the )?(?:average|mean)\b[^;.]{0,90}\b(?:was|is|comes? to|came to)|on average)\s+(?:(?:about|some|just)\s+)?$/iu;
const MEAN_AFTER = /^\s+on average\b/iu;
const LINK = /^(?:\s+[^,;:.\ue000-\ueaff]{0,25})?(?:,\s+and|,|\s+and)\s+(?:[^,;:.\ue000-\ueaff]{0,20}\s)?$/u;

function listMeans(context: AuditContext, sentence: ClaimSentence): readonly ClaimDraft[] {
  return sentence.items.flatMap((item) => {
    const lead = sentence.tagged.slice(0, item.at);
    const isMean = MEAN_LEAD.test(lead) || MEAN_AFTER.test(sentence.tagged.slice(item.at + 1));
    if (
      !isMean ||
      item.reading.value === null ||
      /^\s+(?:per|a|each|every)\b/u.test(sentence.tagged.slice(item.at + 1))
    )
      return [];
    const run = listed(sentence, item);
    if (run.length < 2) return [];
    const count = String(run.length);
    const sum = run.map(({ reading }) => operandInterval(reading)).reduce(sumOf);
    const computed = { low: sum.low && divide(sum.low, count), high: sum.high && divide(sum.high, count) };
    const values = run.flatMap(({ reading }) => (reading.value === null ? [] : [reading.value]));
    const total = values.reduce<DecimalText>((a, b) => add(a, b), '0');
    return [
      numbered(context, item, run, computed, {
        calculation: `(${run.map(({ mention }) => mention.text).join(' + ')}) / ${count}`,
        middle: values.length === run.length ? divide(total, count) : null,
        why: 'the values the sentence lists',
        role: 'part',
      }),
    ];
  });
}

/** The values listed before an average, one after the other; as many as the sentence counts, where it counts them. */
function listed(sentence: ClaimSentence, mean: Item): readonly Item[] {
  const before = sentence.items.filter(
    (item) =>
      item.at < mean.at &&
      (isCommensurable(item, mean) || isSmallBare(item, mean)) &&
      roleOf(sentence, item) !== 'change',
  );
  const run: Item[] = [];
  for (const item of [...before].reverse()) {
    const next = run[0];
    if (next !== undefined && !LINK.test(sentence.tagged.slice(item.at + 1, next.at))) break;
    run.unshift(item);
  }
  const counted = sentence.items.find(
    (item) =>
      item.mention.kind === 'count' && !run.includes(item) && item !== mean && item.at < (run[0]?.at ?? 0),
  );
  const told = counted?.reading.value ?? null;
  return told !== null && Number(told) < 20 && Number(told) !== run.length ? [] : run;
}

/** "20, 22, 26 and 32 thousand": bare numbers that leave their magnitude to the last are none to add. */
const isSmallBare = ({ mention, reading }: Item, mean: Item): boolean =>
  mention.kind === 'count' &&
  reading.unit === null &&
  dimensionOf(mean) === null &&
  mean.mention.kind === 'count';

/** "Two units of 600 megawatts each will add 1,200 megawatts". */
const OF_EACH =
  /^\s+(?:\p{L}+\s+){0,2}(?:of|with|at|holding|carrying|costing|worth)\s+(?:about\s+|some\s+)?$/u;
const EACH = /^\s+(?:each|apiece)\b/u;
const ADDS =
  /\b(?:total|totalling|totaling|add(?:s|ed|ing)?|together|altogether|in all|give|gives|provide|provides|hold|cost|costs|or|make|makes|making)\s+(?:up\s+)?(?:(?:a total of|together|about|some|to)\s+){0,2}$/iu;

function products(context: AuditContext, sentence: ClaimSentence): readonly ClaimDraft[] {
  return sentence.items.flatMap((count, i) => {
    const [each, whole] = [sentence.items[i + 1], sentence.items[i + 2]];
    if (each === undefined || whole === undefined || count.mention.kind !== 'count') return [];
    const { tagged } = sentence;
    const isTold =
      OF_EACH.test(tagged.slice(count.at + 1, each.at)) &&
      EACH.test(tagged.slice(each.at + 1)) &&
      isCommensurable(each, whole) &&
      dimensionOf(each) !== null &&
      ADDS.test(tagged.slice(each.at + 1, whole.at));
    const [a, b] = [count.reading.value, each.reading.value];
    if (!isTold || a === null || b === null) return [];
    const computed = productOf(operandInterval(count.reading), operandInterval(each.reading));
    return [
      numbered(context, whole, [count, each], computed, {
        calculation: `${count.mention.text} × ${each.mention.text}`,
        middle: multiply(a, b),
        why: 'so many of one size each',
        role: 'factor',
      }),
    ];
  });
}

function numbered(
  context: AuditContext,
  item: Item,
  operands: readonly Item[],
  computed: Interval,
  told: {
    readonly calculation: string;
    readonly middle: DecimalText | null;
    readonly why: string;
    readonly role: string;
  },
): ClaimDraft {
  return testedClaim({
    form: 'level',
    wording: item.mention.text,
    passage: passageOf(item),
    items: operands,
    operands: operands.map((one) => mentionOperand(told.role, one)),
    triggers: [item],
    computed,
    expected: expectedOfStated(item.reading, computed, context.thresholds),
    measure: measureOf(item.mention.kind, item.reading.currency),
    calculation: told.calculation,
    middle: told.middle,
    why: told.why,
    code: 'part_whole',
  });
}
