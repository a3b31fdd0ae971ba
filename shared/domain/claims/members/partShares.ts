/** "Tankers alone supplied 49 per cent" after "of the 6,213 ships 2,410 were tankers": a share of one part of a list, against its amount. */
import { add, compare, divide, multiply } from '../../../lib/decimal.ts';
import { overlaps } from '../../../lib/interval.ts';
import { quotient, times } from '../../../lib/intervalArithmetic.ts';
import { expectedOfStated, operandInterval } from '../arithmetic/stated.ts';
import { amountOf, isAlike, isMore, isNumber } from '../derived/window.ts';
import { conceptsOf, sharedOf } from '../facts/equivalents.ts';
import type { Told } from '../facts/told.ts';
import { type AuditContext, type ClaimDraft, mentionOperand, testedClaim } from '../forms/draft.ts';
import { type ClaimSentence, type Item, passageOf } from '../sentence/claimSentence.ts';
import { roleOf } from '../sentence/roles.ts';
import { segmentsOf } from './segments.ts';

const HEDGE = '(?:(?:about|some|just|only|nearly|almost|roughly|over|under|a|as much as|fully)\\s+){0,2}$';
const SUPPLIES = new RegExp(
  `\\b(?:suppl(?:y|ies|ied)|(?:made|makes?|making) up|account(?:s|ed|ing)? for|took|takes?|holds?|held|represent(?:s|ed)?|constitut(?:es?|ed)|form(?:s|ed)?|contribut(?:es?|ed)|provid(?:es?|ed)|generat(?:es?|ed)|brought in|had|has|have|received|got|came to|(?:share|part|portion)\\s+(?:was|is|came to|stood at|of))\\s+${HEDGE}`,
  'iu',
);
const OF_ALL = /^\s+of\s+(?:all|the (?:total|whole|lot|sum)|them|these|those|it)\b/iu;
const NOT = /\b(?:not|never|would|could|may|might|if|expected|should|previous|earlier)\b/iu;
const BACK = 3;
const FURTHEST = 3;

type Part = { readonly item: Item; readonly words: ReadonlySet<string> };

export function partShares(
  context: AuditContext,
  sentence: ClaimSentence,
  told: Told,
): readonly ClaimDraft[] {
  if (NOT.test(sentence.tagged)) return [];
  return sentence.items.flatMap((item) => {
    if (item.mention.kind !== 'percent' || item.reading.value === null || item.reading.bound !== 'exact')
      return [];
    if (told.hasTested(item) || roleOf(sentence, item) === 'change') return [];
    const lead = sentence.tagged.slice(0, item.at);
    const clause = /[^,;:]*$/u.exec(lead)?.[0] ?? lead;
    if (!SUPPLIES.test(clause) && !OF_ALL.test(sentence.tagged.slice(item.at + 1))) return [];
    const found = partOf(context, sentence, item, conceptsOf(clause.replace(SUPPLIES, ' ')));
    return found === null ? [] : (shareOf(context, item, found) ?? []);
  });
}

type Found = { readonly part: Item; readonly whole: Item; readonly numbers: readonly Item[] };

/** The one amount right before that the words of the share name, and the whole that its list is of. */
function partOf(
  context: AuditContext,
  sentence: ClaimSentence,
  item: Item,
  subject: ReadonlySet<string>,
): Found | null {
  if (subject.size === 0) return null;
  for (let back = 0; back <= BACK; back++) {
    const near = context.sentences[sentence.order - back];
    if (near === undefined || near.block.id !== sentence.block.id) return null;
    const before = context.sentences[near.order - 1];
    const parts = partsIn(near).filter((one) => back > 0 || one.item.at < item.at);
    const hits = parts.filter(({ words }) => sharedOf(subject, words) > 0);
    const [hit, more] = hits;
    if (hit === undefined) continue;
    const whole = more === undefined ? wholeOf(near, before, parts, hit.item) : null;
    if (whole === null) return null;
    const numbers = [...(before?.items ?? []), ...near.items, ...sentence.items].filter(
      (one) => one !== item && isNumber(one),
    );
    return { part: hit.item, whole, numbers };
  }
  return null;
}

/** Amounts with the words of their own stretch that no other stretch has. */
function partsIn(sentence: ClaimSentence): readonly Part[] {
  const raw = segmentsOf(sentence).flatMap(({ text, items }) => {
    const [item, more] = items.filter(isAmount);
    return item === undefined || more !== undefined ? [] : [{ item, words: conceptsOf(text) }];
  });
  return raw.map(({ item, words }) => ({
    item,
    words: new Set([...words].filter((word) => raw.filter((one) => one.words.has(word)).length === 1)),
  }));
}

const isAmount = ({ mention, reading }: Item): boolean =>
  ['money', 'quantity', 'count'].includes(mention.kind) && reading.value !== null && reading.unit !== 'area';

/** The whole of a list: what its parts add up to, or the one larger amount that opens it. */
function wholeOf(
  near: ClaimSentence,
  before: ClaimSentence | undefined,
  parts: readonly Part[],
  part: Item,
): Item | null {
  const isNext = before?.block.id === near.block.id;
  const larger = [...(isNext ? (before?.items ?? []) : []), ...near.items].filter(
    (one) =>
      one !== part &&
      isAmount(one) &&
      isMore(one, part) &&
      isAlike(one, part) &&
      (one.at < part.at || !near.items.includes(one)),
  );
  const sums = larger.filter((whole) => addsUp(parts, whole));
  const [sum, another] = sums;
  if (sum !== undefined) return another === undefined ? sum : null;
  const [only, more] = larger.filter((one) => OPENS.test(openingOf(near, before, one)));
  if (only === undefined || more !== undefined) return null;
  const others = parts.filter(({ item }) => item !== only && isAlike(item, only));
  return others.length > 1 && compare(totalOf(others), multiply(amountOf(only), '1.02')) <= 0 ? only : null;
}

const OPENS = /^(?:and\s+|but\s+)?(?:of|in all|altogether|out of)\b[^;]*$/iu;
const openingOf = (near: ClaimSentence, before: ClaimSentence | undefined, { at, mention }: Item): string =>
  (near.items.some((one) => one.mention === mention) ? near.tagged : (before?.tagged ?? '')).slice(0, at);

const totalOf = (parts: readonly Part[]): string =>
  parts.map(({ item }) => amountOf(item)).reduce((a, b) => add(a, b), '0');

function addsUp(parts: readonly Part[], whole: Item): boolean {
  const others = parts.filter(({ item }) => item !== whole && isAlike(item, whole) && isMore(whole, item));
  if (others.length < 2) return false;
  const part = Number(totalOf(others)) / Number(amountOf(whole));
  return part > 0.985 && part < 1.015;
}

function shareOf(context: AuditContext, item: Item, { part, whole, numbers }: Found): ClaimDraft | null {
  const ratio = quotient(operandInterval(part.reading), operandInterval(whole.reading));
  if (ratio === null) return null;
  const computed = times(ratio, '100');
  const middle = multiply(divide(amountOf(part), amountOf(whole)), '100');
  const claim = testedClaim({
    form: 'share',
    wording: item.mention.text,
    passage: passageOf(item),
    items: [part, whole],
    operands: [mentionOperand('part', part), mentionOperand('whole', whole)],
    triggers: [item],
    computed,
    expected: expectedOfStated(item.reading, computed, context.thresholds),
    measure: 'percent',
    calculation: `${part.mention.text} of ${whole.mention.text}`,
    middle,
    why: 'the amount of the part it names, and the whole of the list',
    code: 'part_whole',
  });
  if (claim.verdict !== 'contradicted') return claim;
  const far = Number(amountOf(item)) / Number(middle);
  const isOfOther = numbers.some(
    (one) => isAlike(one, part) && isMore(one, part) && isShare(item, part, one),
  );
  return isOfOther || far > FURTHEST || far < 1 / FURTHEST ? null : claim;
}

/** The part is that share of another number told beside it. */
function isShare(item: Item, part: Item, whole: Item): boolean {
  const ratio = quotient(operandInterval(part.reading), operandInterval(whole.reading));
  return ratio !== null && overlaps(times(ratio, '100'), operandInterval(item.reading));
}
