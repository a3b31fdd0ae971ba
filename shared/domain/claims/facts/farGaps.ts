/** "the surplus of £500m" after "paid £2.1bn, while the cost was £1.4bn", "That is 20,800 short of the target of 100,000" after "69,200 homes": a distance whose ends stand in the sentences before. */
import { absolute, subtract } from '../../../lib/decimal.ts';
import { overlaps, point } from '../../../lib/interval.ts';
import { operandInterval } from '../arithmetic/stated.ts';
import { gapClaim } from '../calculate/gapClaim.ts';
import type { AuditContext, ClaimDraft } from '../forms/draft.ts';
import type { ClaimSentence, Item } from '../sentence/claimSentence.ts';
import { dimensionOf, isCommensurable, roleOf } from '../sentence/roles.ts';
import type { Told } from './told.ts';

const GAP =
  /\b(?:the|a|this|that|its|their)\s+(?:\p{Ll}+\s+)?(?:gap|difference|shortfall|surplus|deficit|margin)\s+(?:of|was|is|came to|stood at)\s+(?:(?:about|some|just|only|nearly)\s+)?$/iu;
const FROM_BASE =
  /^\s+(?:\p{Ll}+\s+)?(?:short of|below|above|over|under|more than|less than|fewer than|ahead of|behind)\s+(?:the|its|their|a|an|last year['’]s)?\s*(?:\p{Ll}+\s+){0,3}(?:of\s+)?$/iu;
const POINTS_BACK = /^(?:that|this|it|they|which)\b/iu;
const REACH = 3;

export function farGaps(context: AuditContext, sentence: ClaimSentence, told: Told): readonly ClaimDraft[] {
  return sentence.items.flatMap((item) => {
    if (
      !['money', 'quantity', 'count'].includes(item.mention.kind) ||
      item.reading.value === null ||
      told.hasTested(item)
    )
      return [];
    const pair = GAP.test(sentence.tagged.slice(0, item.at))
      ? twoBefore(context, sentence, item)
      : fromBase(context, sentence, item);
    if (pair === null || isExplained(context, item)) return [];
    const [a, b] = pair;
    const ratio = Math.abs(Number(a.reading.value) - Number(b.reading.value)) / Number(item.reading.value);
    if (ratio > FURTHEST || ratio < 1 / FURTHEST) return [];
    return [gapClaim(context, item, { a, b, why: 'the amounts told right before' })];
  });
}

const FURTHEST = 4;

/** The nearest sentence before that has two amounts of the unit, and no more. */
function twoBefore(context: AuditContext, sentence: ClaimSentence, item: Item): readonly [Item, Item] | null {
  if (levelsOf(sentence, item).length > 0) return null;
  for (let order = sentence.order - 1; order >= Math.max(0, sentence.order - REACH); order--) {
    const near = context.sentences[order];
    if (near === undefined || near.block.id !== sentence.block.id) return null;
    const [a, b, more] = levelsOf(near, item);
    if (a !== undefined && b !== undefined) return more === undefined ? [a, b] : null;
  }
  return null;
}

/** A base of its own, and what the sentence before came to. */
function fromBase(context: AuditContext, sentence: ClaimSentence, item: Item): readonly [Item, Item] | null {
  const base = sentence.items.find((one) => one.at > item.at && isCommensurable(one, item));
  const before = context.sentences[sentence.order - 1];
  if (
    base === undefined ||
    before === undefined ||
    !POINTS_BACK.test(sentence.text) ||
    !FROM_BASE.test(sentence.tagged.slice(item.at + 1, base.at))
  )
    return null;
  if (before.block.id !== sentence.block.id && before.block.role !== sentence.block.role) return null;
  const [level, more] = levelsOf(before, item);
  return level !== undefined && more === undefined ? [base, level] : null;
}

const levelsOf = (sentence: ClaimSentence, item: Item): readonly Item[] =>
  sentence.items.filter(
    (one) =>
      one !== item &&
      isCommensurable(one, item) &&
      dimensionOf(one) !== null &&
      one.reading.value !== null &&
      roleOf(sentence, one) !== 'change',
  );

/** Two other amounts of the article lie as far apart. */
function isExplained({ sentences }: AuditContext, item: Item): boolean {
  const all = sentences.flatMap((one) => levelsOf(one, item)).slice(0, MOST);
  const own = operandInterval(item.reading);
  return all.some((a, i) =>
    all
      .slice(i + 1)
      .some((b) => overlaps(point(absolute(subtract(a.reading.value ?? '0', b.reading.value ?? '0'))), own)),
  );
}

const MOST = 80;
