/**
 * A statement that does not fit the amounts nearest to it may fit others: a change another pair of its sentence, a
 * share another whole of the article. Then it is they it speaks of, and nothing is wrong.
 */
import { compare } from '../../../lib/decimal.ts';
import { overlaps } from '../../../lib/interval.ts';
import { differenceOf } from '../../../lib/intervalArithmetic.ts';
import { operandInterval } from '../arithmetic/stated.ts';
import { changeClaim } from '../calculate/changeClaim.ts';
import { numberedShare, shareClaim } from '../calculate/shareClaim.ts';
import { type AuditContext, type ClaimDraft, untestable } from '../forms/draft.ts';
import type { ClaimSentence, Item } from '../sentence/claimSentence.ts';
import { dimensionOf, isCommensurable, roleOf } from '../sentence/roles.ts';
import { chainedPairs } from './chainedPairs.ts';
import { conceptsOf, sharedOf } from './equivalents.ts';
import { type FactPair, factPairs } from './factPairs.ts';
import { isOfAnother } from './ofAnother.ts';

export function borneOut(context: AuditContext, drafts: readonly ClaimDraft[]): readonly ClaimDraft[] {
  return drafts.map((draft) =>
    draft.verdict === 'contradicted' && draft.triggers.length === 1
      ? (otherFor(context, draft) ?? draft)
      : draft,
  );
}

function otherFor(context: AuditContext, draft: ClaimDraft): ClaimDraft | null {
  const id = draft.triggers[0];
  const sentence = context.sentences.find(({ items }) => items.some(({ mention }) => mention.id === id));
  const item = sentence?.items.find(({ mention }) => mention.id === id);
  if (sentence === undefined || item === undefined) return null;
  if (isOfAnother(sentence, item, draft)) return ofAnother(item, draft);
  if (draft.form === 'share')
    return otherWhole(context, sentence, item, draft) ?? (isFarOff(draft) ? ofAnother(item, draft) : null);
  if (draft.form !== 'change' && draft.form !== 'ratio') return null;
  if (isAhead(sentence, item)) return ahead(item, draft);
  if (chainedPairs(sentence).some((pair) => isDistance(item, pair))) return ofAnother(item, draft);
  if (!['factor', 'percent', 'share'].includes(item.mention.kind)) return null;
  if (THAN_NAME.test(sentence.tagged.slice(item.at + 1)) && pairIsBehind(sentence, item, draft))
    return ofAnother(item, draft);
  const used = draft.operands.map(({ mention }) => mention);
  const others = factPairs(sentence).filter(
    ({ from, to }) => !used.includes(from.mention.id) && !used.includes(to.mention.id),
  );
  const claims = [
    ...others,
    ...chainedPairs(sentence),
    ...fromOwnBase(context, sentence, item, used),
  ].flatMap((pair) => changeClaim(context, sentence, item, pair, true) ?? []);
  return claims.find(({ verdict }) => verdict === 'holds') ?? null;
}

/** The amounts at both ends of a pair lie just so far apart. */
function isDistance(item: Item, { from, to }: FactPair): boolean {
  if (!isCommensurable(item, to) && item.mention.kind !== 'count') return false;
  const [a, b] = [operandInterval(from.reading), operandInterval(to.reading)];
  return [differenceOf(a, b), differenceOf(b, a)].some((one) => overlaps(one, operandInterval(item.reading)));
}

/** A share many times larger or smaller than the one told is of other amounts. */
function isFarOff({ computed, expected }: ClaimDraft): boolean {
  const [low, high] = [Number(computed.high) * FURTHEST, Number(computed.low) / FURTHEST];
  return (
    (expected.low !== null && low < Number(expected.low)) ||
    (expected.high !== null && high > Number(expected.high))
  );
}

const FURTHEST = 5;

/** "it will double its workforce of 260": what is to come has no second amount yet. */
const AHEAD =
  /\b(?:will|would|could|may|might|plans? to|aims? to|hopes? to|wants? to|intends? to|promises? to)\s+(?:\p{L}+\s+)?$/iu;

/** "Analysts expect growth of 3 to 5 per cent": no amounts of what has been. */
const FORESEEN = /\b(?:expects?|forecasts?|predicts?|foresees?|projects?)\b[^,;]*$/iu;

const isAhead = ({ tagged }: ClaimSentence, { at }: Item): boolean =>
  AHEAD.test(tagged.slice(Math.max(0, at - 30), at)) || FORESEEN.test(tagged.slice(0, at));

/** "17 per cent more than Germany, with half the population: 37 million against 84": measured by one name, and the pair of something else. */
const THAN_NAME =
  /^\s+(?:more|less|fewer|higher|lower|larger|smaller)\s+than\s+(?:in\s+)?(?:the\s+)?\p{Lu}[^,;:.\ue000-\ueaff]*[,;:.]/u;

const pairIsBehind = (sentence: ClaimSentence, item: Item, draft: ClaimDraft): boolean => {
  const used = sentence.items.filter(({ mention }) =>
    draft.operands.some((operand) => operand.mention === mention.id),
  );
  return used.length > 1 && used.every(({ at }) => at > item.at);
};

const ofAnother = (item: Item, { form, wording, passages }: ClaimDraft): ClaimDraft =>
  untestable({
    form,
    wording,
    passages: passages.slice(0, 1),
    triggers: [item],
    missing: ['the amount it is measured by'],
    why: 'the amounts behind it are of something else',
  });

const ahead = (item: Item, { form, wording, passages }: ClaimDraft): ClaimDraft =>
  untestable({
    form,
    wording,
    passages: passages.slice(0, 1),
    triggers: [item],
    missing: ['an amount of the time it speaks of'],
    why: 'it is said of what is to come',
  });

/** "Since 2015, when the average was €840, rents have doubled": its own sentence's amount, and where the pair it was set against ends. */
function fromOwnBase(
  context: AuditContext,
  sentence: ClaimSentence,
  item: Item,
  used: readonly (string | null)[],
): readonly FactPair[] {
  const ends = context.sentences.flatMap(({ items }) =>
    items.filter(({ mention }) => used.includes(mention.id)),
  );
  const own = sentence.items.filter(
    (one) => one !== item && !used.includes(one.mention.id) && one.reading.value !== null,
  );
  return own.flatMap((from) =>
    ends
      .filter((to) => isCommensurable(to, from))
      .map((to) => ({
        from,
        to,
        sentence,
        concepts: conceptsOf(''),
        why: 'the amount its own sentence starts from',
      })),
  );
}

/** "9,300, or 14 percent": of the largest number told before, where the nearest does not fit. */
function otherWhole(
  context: AuditContext,
  sentence: ClaimSentence,
  item: Item,
  draft: ClaimDraft,
): ClaimDraft | null {
  const [part, whole] = ['part', 'whole'].map(
    (role) => draft.operands.find((operand) => operand.role === role)?.mention,
  );
  const own = sentence.items.find(({ mention }) => mention.id === part);
  const nearest = sentence.items.find(({ mention }) => mention.id === whole);
  // Words right behind the share say what it is of.
  if (own === undefined || (nearest !== undefined && nearest.at > item.at)) return null;
  const said = /^\s+of\s+(?<what>[^,;:.]+)/u.exec(sentence.tagged.slice(item.at + 1))?.groups?.['what'];
  const words = said === undefined ? null : conceptsOf(said);
  // "A quarter of its output": what belongs to whom the paragraph is about may stand there under another word.
  const isTheirs = /^(?:its|their|his|her)\b/iu.test(said ?? '');
  if (
    words?.size === 0 ||
    (nearest !== undefined &&
      /\b(?:of|out of)\s+(?:the|its|their|all)?\s*$/iu.test(sentence.tagged.slice(0, nearest.at)))
  )
    return null;
  const share = numberedShare(context, item);
  const wholes = context.sentences.flatMap((one) =>
    one.items.filter(
      (other) =>
        (words === null ||
          (isTheirs && one.block.id === sentence.block.id) ||
          sharedOf(words, conceptsOf(one.tagged)) > 0) &&
        isCommensurable(other, own) &&
        dimensionOf(other) !== null &&
        other.reading.value !== null &&
        compare(other.reading.value, own.reading.value ?? '0') > 0 &&
        !['change', 'base'].includes(roleOf(one, other)),
    ),
  );
  for (const other of wholes) {
    const claim = shareClaim(share, { part: own, whole: other });
    if (claim?.verdict === 'holds') return claim;
  }
  return null;
}
