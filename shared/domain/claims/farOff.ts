/**
 * A stated number that is several times off what the amounts beside it make, or a multiple ("doubled", "halved") whose amounts go
 * the other way: whoever wrote it meant other amounts. Such a claim is left untested; where the sentence itself says
 * "from … to …", or the number is one of the amounts, nothing else can be meant.
 */
import { absolute, compare, type DecimalText, divide, subtract } from '../../lib/decimal.ts';
import type { AuditContext, ClaimDraft } from './forms/draft.ts';
import type { ClaimSentence, Item } from './sentence/claimSentence.ts';
import { FROM_TO } from './sentence/pairs.ts';
import { NOTHING, type Operand } from './types.ts';

/** Times off, either way. Of 54 planted errors of numbers three are further off, of 50 false alarms in other articles twenty-six. */
const FURTHEST = '4';
const FORMS: ReadonlySet<string> = new Set(['change', 'share', 'ratio']);
const NUMBERS: ReadonlySet<string> = new Set([
  'percent',
  'percentage_points',
  'share',
  'factor',
  'money',
  'quantity',
  'count',
]);

export function withoutFarOff(context: AuditContext, drafts: readonly ClaimDraft[]): readonly ClaimDraft[] {
  const placed = new Map(
    context.sentences.flatMap((sentence) =>
      sentence.items.map((item) => [item.mention.id, { item, sentence }] as const),
    ),
  );
  return drafts.map((draft) => {
    const stated = draft.triggers
      .flatMap((id) => placed.get(id) ?? [])
      .find(({ item }) => NUMBERS.has(item.mention.kind));
    const isFar =
      stated !== undefined && isFarOff(draft, stated.item) && !isOfIt(stated.sentence, stated.item, draft);
    return isFar || goesTheOtherWay(draft) ? untested(draft) : draft;
  });
}

/** "Less than a tenth of the 70 million": the whole can be no other, and all that a part of it can be is told before. */
function isOfIt({ tagged, items }: ClaimSentence, { at }: Item, { operands }: ClaimDraft): boolean {
  const whole = items.find((item) => item.at > at);
  return (
    whole !== undefined &&
    /^\s+of\s+(?:the|its|their|all|these|those)\s+(?:\p{Ll}+\s+)?$/u.test(tagged.slice(at + 1, whole.at)) &&
    operands.some(({ mention }) => mention === whole.mention.id) &&
    operands.every(({ mention }) => items.some((item) => item.mention.id === mention))
  );
}

function isFarOff({ form, verdict, why, computed, expected, operands }: ClaimDraft, stated: Item): boolean {
  if (verdict !== 'contradicted' || !FORMS.has(form) || why.includes(FROM_TO)) return false;
  if (isMadeOf(operands, stated)) return false;
  const { low, high } = computed;
  if (low === null || high === null) return false;
  const isBelow = expected.low !== null && compare(high, expected.low) < 0;
  const [made, allowed] = isBelow ? [high, expected.low] : [low, expected.high];
  if (made === null || allowed === null) return false;
  const [a, b] = [absolute(made), absolute(allowed)];
  const [less, more] = compare(a, b) < 0 ? [a, b] : [b, a];
  return compare(less, '0') === 0 || isFar(divide(more, less));
}

/** "Nearly doubled" of amounts that fell: in 48 unseen articles one of ten errors found in this form was of that kind, five of its seven false alarms. */
function goesTheOtherWay({ form, verdict, why, computed, expected }: ClaimDraft): boolean {
  if (verdict !== 'contradicted' || form !== 'ratio' || why.includes(FROM_TO)) return false;
  const isBelowOne = computed.high !== null && compare(computed.high, '1') < 0;
  const isAboveOne = computed.low !== null && compare(computed.low, '1') > 0;
  return (
    (isBelowOne && expected.low !== null && compare(expected.low, MULTIPLE) > 0) ||
    (isAboveOne && expected.high !== null && compare(expected.high, divide('1', MULTIPLE)) < 0)
  );
}

/** From here on a ratio is a multiple, and no slight change that may go either way. */
const MULTIPLE = '1.3';

/** A nought too many or too few is a slip of whoever wrote it. */
const isFar = (times: DecimalText): boolean =>
  compare(times, FURTHEST) > 0 &&
  !NOUGHTS.some(([low, high]) => compare(times, low) >= 0 && compare(times, high) <= 0);
const NOUGHTS = [
  ['8.5', '11.5'],
  ['85', '115'],
  ['850', '1150'],
] as const;

/** The number is one of the amounts, called a change, or what lies between them, called percent. */
function isMadeOf(operands: readonly Operand[], { reading: { value } }: Item): boolean {
  const values = operands.flatMap((one) => one.value ?? []);
  const [a, b] = values;
  const gap = a === undefined || b === undefined ? null : absolute(subtract(a, b));
  return value !== null && [...values, gap].includes(value);
}

const untested = (draft: ClaimDraft): ClaimDraft => ({
  ...draft,
  operands: [],
  binding: 'none',
  computed: NOTHING,
  measure: null,
  verdict: 'untestable',
  arithmetic: 'Not testable from the article alone: the amounts it is of.',
  missing: ['the amounts it is of'],
  why: 'the amounts beside it make something else by far, so others are meant',
  findings: [],
});
