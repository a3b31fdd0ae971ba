/**
 * "The share was 34 percent in spring and 23 percent in autumn. It has thus shrunk by 11 percent": the distance of two
 * percentages, in points, called a percentage. Told only where it is just their distance and far from their ratio.
 */
import { compare, divide, multiply, subtract } from '../../../lib/decimal.ts';
import { overlaps, point } from '../../../lib/interval.ts';
import { operandInterval } from '../arithmetic/stated.ts';
import type { Told } from '../facts/told.ts';
import { type AuditContext, type ClaimDraft, mentionOperand, testedClaim } from '../forms/draft.ts';
import { type ClaimSentence, type Item, passageOf } from '../sentence/claimSentence.ts';
import { roleOf } from '../sentence/roles.ts';
import { around, type Placed, placedIn, wordsAround } from './near.ts';

export function pointsAsPercent(
  context: AuditContext,
  sentence: ClaimSentence,
  told: Told,
): readonly ClaimDraft[] {
  return sentence.items.flatMap((item) => {
    if (item.mention.kind !== 'percent' || told.hasTested(item) || !isChange(sentence, item)) return [];
    const levels = placedIn(around(context, sentence, 2, 0)).filter(
      ({ item: one, sentence: its }) =>
        one !== item &&
        one.mention.kind === 'percent' &&
        one.reading.value !== null &&
        roleOf(its, one) !== 'change' &&
        !isElided(its, one),
    );
    const beside = levels.filter(({ sentence: its }) => its === sentence);
    const before = levels.filter(({ sentence: its, item: one }) => its !== sentence || one.at < item.at);
    const pair = isFromTo(sentence, item, beside)
      ? beside
      : before.length > 1
        ? before
        : toldNext(context, sentence);
    const [from, to] = pair.slice(-2).map(({ item: one }) => one);
    if (from === undefined || to === undefined) return [];
    const [a, b] = [from.reading.value ?? '0', to.reading.value ?? '0'];
    if (compare(a, '0') === 0 || compare(a, b) === 0) return [];
    const apart = size(subtract(b, a));
    const growth = size(multiply(subtract(divide(b, a), '1'), '100'));
    const own = operandInterval(item.reading);
    if (!overlaps(point(apart), own) || Math.abs(Number(growth) - Number(item.reading.value)) < LEAST_APART)
      return [];
    return [
      testedClaim({
        form: 'change',
        wording: item.mention.text,
        passage: passageOf(item),
        items: [from, to],
        operands: [mentionOperand('from', from), mentionOperand('to', to)],
        triggers: [item],
        computed: point(growth),
        expected: own,
        measure: 'percent',
        calculation: `change from ${from.mention.text} to ${to.mention.text}, which lie ${apart} points apart`,
        middle: growth,
        why: 'the two percentages told before it',
        code: 'percent_vs_points',
      }),
    ];
  });
}

/** "Raised its rate by 2 percent. It now stands at 18 percent, after 16 percent": the only two of a sentence that goes on with it. */
function toldNext(context: AuditContext, sentence: ClaimSentence): readonly Placed[] {
  const next = context.sentences[sentence.order + 1];
  if (next === undefined || next.block.id !== sentence.block.id || !GOES_ON.test(next.text)) return [];
  const rates = placedIn([next]).filter(
    ({ item: { mention, reading } }) => mention.kind === 'percent' && reading.value !== null,
  );
  const [one, other, more] = rates;
  if (one === undefined || other === undefined || more !== undefined) return [];
  const isOfTwoTimes = THEN.test(next.tagged.slice(one.item.at + 1, other.item.at));
  return isOfTwoTimes && rates.every(({ item }) => roleOf(next, item) !== 'change') ? rates : [];
}

/** One after the other, and not here and there. */
const THEN = /\b(?:after|from|against|compared|before|previously|earlier|instead)\b/iu;

const GOES_ON =
  /^(?:It|The (?:rate|share|level|figure|tariff|duty|tax))\s+(?:now\s+|then\s+)?(?:is|was|stands?|stood|had been|has been|went|came)\b/u;

/** "Fell 6 percent, from Korea 3 percent and from Taiwan 11 percent": the verb goes on, and they are changes as well. */
function isElided(sentence: ClaimSentence, { at }: Item): boolean {
  const before = sentence.items.findLast((one) => one.at < at && one.mention.kind === 'percent');
  if (
    before === undefined ||
    !/^,?\s*(?:and\s+)?(?:(?:in|to|from|at|for|on)\s+)?[\p{L}\s-]{0,40}$/u.test(
      sentence.tagged.slice(before.at + 1, at),
    )
  )
    return false;
  return roleOf(sentence, before) === 'change' || isElided(sentence, before);
}

/** Nearer than this the two cannot be told apart. */
const LEAST_APART = 2;

const size = (value: string): string => value.replace(/^-/u, '');

/** "Rose by 8 percent last year, from 66 percent to 74 percent". */
const isFromTo = ({ tagged }: ClaimSentence, { at }: Item, [from, to, more]: readonly Placed[]): boolean =>
  from !== undefined &&
  to !== undefined &&
  more === undefined &&
  from.item.at > at &&
  /^[^;:]{0,40}\bfrom\s+$/iu.test(tagged.slice(at + 1, from.item.at)) &&
  /^[^;:]{0,20}\bto\s+$/iu.test(tagged.slice(from.item.at + 1, to.item.at));

const SAID = /\b(?:the|this|that|an?)\s+$/iu;
const NOUN =
  /^\s+(?:\p{Ll}+\s+)?(?:increase|rise|gain|jump|growth|surge|fall|drop|decline|decrease|cut|reduction|loss|slide)\b/iu;

/** "An increase of", "the gain of". */
const CALLED =
  /\b(?:an?|the|that|this|its|their)\s+(?:\p{L}+\s+){0,2}?(?:increase|rise|gain|jump|advance|climb|drop|fall|decline|decrease|reduction|improvement|loss|growth)\s+of\s+(?:(?:about|some|only|just|nearly)\s+)?$/iu;
const MORE = /^\s+(?:more|less|fewer|higher|lower)\s*(?:[.,;]|$)/iu;

function isChange(sentence: ClaimSentence, item: Item): boolean {
  const [before, behind] = wordsAround(sentence, item);
  if (/^\s+(?:of|in)\s+(?:the|all|its|their)\b/u.test(behind)) return false;
  return (
    roleOf(sentence, item) === 'change' ||
    (SAID.test(before) && NOUN.test(behind)) ||
    CALLED.test(sentence.tagged.slice(0, item.at)) ||
    MORE.test(behind)
  );
}
