/** "Visitor numbers topped four million" over "3.7 million visitors": a line's number that the body tells of the same thing, and differs from. */
import { compare, divide } from '../../../lib/decimal.ts';
import { type Interval, overlaps } from '../../../lib/interval.ts';
import { operandInterval } from '../arithmetic/stated.ts';
import { measureOf } from '../arithmetic/words.ts';
import { type AuditContext, type ClaimDraft, mentionOperand, testedClaim } from '../forms/draft.ts';
import { type ClaimSentence, type Item, passageOf } from '../sentence/claimSentence.ts';
import { isOfOtherAreas } from '../sentence/otherAreas.ts';
import { dimensionOf, isCommensurable, roleOf } from '../sentence/roles.ts';
import { conceptsOf, isCompatible, sharedOf } from './equivalents.ts';
import { factParts } from './factParts.ts';
import { isHeadLine } from './subjects.ts';
import type { Told } from './told.ts';

const ABOVE =
  /\b(?:top(?:s|ped|ping)|break(?:s|ing) through|pass(?:ed|es|ing)|exceed(?:ed|s|ing)|surpass(?:ed|es|ing)|(?:rose|climbed|grew|jumped) (?:above|past|beyond)|broke through|crossed|more than|over|above)\s+(?:the\s+)?$/iu;
const BELOW = /\b(?:below|under|less than|fewer than|short of)\s+(?:the\s+)?$/iu;
const OTHER =
  /\b(?:foresees?|programme for|forecast|expect\w*|target\w*|capacity|could|would|should|may|aim\w*|previous\w*|earlier|until|originally|each|per|if|wants?|plans?|hopes?)\b/iu;
/** A number of the body that is only told to set another against it: "less than in 2023, when it took ¤". */
const THEN = /\b(?:than|when|compared|against|after|while|whereas)\b[^;:.]{0,40}$/iu;
const FURTHEST = '2';
const ABOUT_SAME = '1.4';

type Rival = { readonly item: Item; readonly sentence: ClaimSentence; readonly shared: number };

export function headBounds(
  context: AuditContext,
  sentence: ClaimSentence,
  told: Told,
): readonly ClaimDraft[] {
  if (!isHeadLine(context, sentence)) return [];
  const body = context.sentences.filter(
    (one) => one.order > sentence.order && one.block.id !== sentence.block.id,
  );
  return sentence.items.flatMap((item) => {
    if (
      !isSized(item) ||
      told.hasTested(item) ||
      told.hasTouched(item.mention) ||
      roleOf(sentence, item) === 'base' ||
      roleOf(sentence, item) === 'change'
    )
      return [];
    if (OTHER.test(sentence.tagged.slice(Math.max(0, item.at - 45), item.at + 30))) return [];
    const allowed = allowedBy(sentence, item);
    if (isRate(item) && allowed.isBound) return [];
    const numbers = body.flatMap((one) =>
      one.items
        .filter((other) => isSized(other) && isLike(other, item))
        .map((other) => ({ item: other, sentence: one })),
    );
    const others = context.sentences.flatMap((one) =>
      one.items.filter((other) => other !== item && isSized(other) && isLike(other, item)),
    );
    if (others.some(({ reading }) => overlaps(operandInterval(reading), allowed.exact))) return [];
    const words = conceptsOf(`${sentence.tagged} ${unitOf(item)}`);
    const rivals = numbers
      .filter(
        (one) =>
          !['base', 'change'].includes(roleOf(one.sentence, one.item)) &&
          isClose(one.item, item, allowed.isBound) &&
          !(
            isRate(item) &&
            Math.abs(Number(one.item.reading.value) - Number(item.reading.value)) < LEAST_POINTS
          ) &&
          !OTHER.test(one.sentence.tagged.slice(Math.max(0, one.item.at - 45), one.item.at + 30)) &&
          !THEN.test(one.sentence.tagged.slice(0, one.item.at)) &&
          !isOfOtherAreas(sentence, one.sentence) &&
          !factParts(context, one.sentence).some(({ part }) => part === one.item),
      )
      .map(
        (one): Rival => ({
          ...one,
          shared: withLikeness(item, one.item, sharedFor(words, item.reading.period?.to ?? null, one)),
        }),
      )
      .filter(
        ({ shared }) =>
          shared >= (allowed.isBound ? 1 : isRate(item) ? FEWEST_SHARED + 2 : FEWEST_SHARED + 1),
      );
    const most = Math.max(0, ...rivals.map(({ shared }) => shared));
    const [rival, more] = rivals.filter(({ shared }) => shared === most);
    if (rival === undefined || more !== undefined) return [];
    return [sameClaim(item, rival.item, allowed.interval)];
  });
}

const FEWEST_SHARED = 2;
/** Rates that lie nearer are of two things more often than wrong. */
const LEAST_POINTS = 5;

/** A number that differs in one digit, or in their order, counts for two words more. */
const withLikeness = (item: Item, other: Item, shared: number): number =>
  shared > 0 && isOneDigitOff(item, other) ? shared + 2 : shared;

function isOneDigitOff(one: Item, item: Item): boolean {
  const [a, b] = [one, item].map(({ reading }) =>
    (reading.value ?? '').replace(/0+$/u, '').replace(/[^\d]/gu, ''),
  );
  if (a === undefined || b === undefined || a.length < 2 || a.length !== b.length) return false;
  const isTurned = [...a].sort().join('') === [...b].sort().join('');
  return isTurned || [...a].filter((digit, i) => digit !== b.charAt(i)).length === 1;
}

function sharedFor(
  words: ReadonlySet<string>,
  lineTime: string | null,
  { item, sentence }: Omit<Rival, 'shared'>,
): number {
  const its = conceptsOf(`${sentence.tagged} ${unitOf(item)}`);
  const time = item.reading.period?.to ?? null;
  if (time !== null && lineTime !== null && time !== lineTime) return 0;
  return isCompatible(words, its) ? sharedOf(words, its) + (time !== null && time === lineTime ? 1 : 0) : 0;
}

/** What the line's number allows; `exact` is what makes it told again. */
function allowedBy(
  { tagged }: ClaimSentence,
  item: Item,
): { readonly interval: Interval; readonly exact: Interval; readonly isBound: boolean } {
  const { value, bound } = item.reading;
  const lead = tagged.slice(0, item.at);
  const own = operandInterval(item.reading);
  const isAbove = bound === 'more_than' || bound === 'at_least' || ABOVE.test(lead);
  const isBelow = bound === 'less_than' || bound === 'at_most' || bound === 'nearly' || BELOW.test(lead);
  if (isAbove)
    return {
      interval: { low: value, high: null },
      exact: { low: value, high: value === null ? null : String(Number(value) * REACH) },
      isBound: true,
    };
  if (isBelow)
    return {
      interval: { low: null, high: value },
      exact: { low: value === null ? null : String(Number(value) / REACH), high: value },
      isBound: true,
    };
  return { interval: own, exact: own, isBound: false };
}

const REACH = 1.3;

const isSized = (item: Item): boolean =>
  dimensionOf(item) !== null &&
  item.reading.value !== null &&
  !/^(?:year|month|week|day|hour|minute)/u.test(item.reading.unit ?? '');

const isLike = (a: Item, b: Item): boolean =>
  isCommensurable(a, b) ||
  isPounds(a, b) ||
  (a.mention.kind === 'count' &&
    b.mention.kind === 'count' &&
    (dimensionOf(a) === 'bare' || dimensionOf(b) === 'bare'));

const isRate = ({ mention }: Item): boolean => mention.kind === 'percent' || mention.kind === 'share';

/** Pounds of money or of weight, as the other says. */
const isPounds = (a: Item, b: Item): boolean =>
  [a, b].every(({ mention }) => /\bpounds\b/iu.test(mention.text)) &&
  [a, b].some(({ mention }) => mention.readings.length > 1);

function isClose(a: Item, b: Item, isBound: boolean): boolean {
  const [one, other] = [a.reading.value, b.reading.value];
  if (one === null || other === null || compare(one, '0') <= 0 || compare(other, '0') <= 0) return false;
  const most = isBound ? FURTHEST : ABOUT_SAME;
  return compare(divide(one, other), most) <= 0 && compare(divide(other, one), most) <= 0;
}

const unitOf = ({ mention }: Item): string =>
  mention.kind === 'count' ? mention.text.replace(/[\d.,]/gu, ' ') : '';

function sameClaim(item: Item, told: Item, expected: Interval): ClaimDraft {
  const claim = testedClaim({
    form: 'level',
    wording: item.mention.text,
    passage: passageOf(item),
    items: [told],
    operands: [mentionOperand('this', told), mentionOperand('other', item)],
    triggers: [],
    computed: operandInterval(told.reading),
    expected,
    measure: measureOf(item.mention.kind, item.reading.currency),
    calculation: `stated in the body as ${told.mention.text}`,
    middle: told.reading.value,
    why: 'the one number of the body said of the same thing',
    code: 'same_figure_differs',
  });
  return claim;
}
