/** What a sentence says changed, set against the figures: factors, percentages and wordings of change. */
import type { FigureLookup } from '../../figures/deriveCell.ts';
import { frequencyOf, yearBefore } from '../../figures/periodText.ts';
import type { Mention } from '../../reading/types.ts';
import { isShareOf } from '../forms/changes/changes.ts';
import type { ClaimDraft } from '../forms/draft.ts';
import { COMPARATOR } from '../lexicon/comparators.ts';
import { directionsIn } from '../lexicon/directions.ts';
import type { Thresholds } from '../lexicon/thresholds.ts';
import { CHANGE_WORDINGS, wordingIn } from '../lexicon/wordings.ts';
import { type ClaimSentence, type Item, passageOf } from '../sentence/claimSentence.ts';
import { clausesOf } from '../sentence/clauses.ts';
import { roleOf } from '../sentence/roles.ts';
import { directionAt } from '../sentence/saidDirection.ts';
import { changeFigures, type StatedChange } from './changeFigures.ts';
import type { PartyResolver } from './partyResolver.ts';
import { type Years, yearsOf } from './statements.ts';

/** A list of names is meant one by one; a group of this many or more is meant together. */
export const LONGEST_LIST = 8;

type Said = {
  readonly mentions: readonly Mention[];
  readonly sentence: ClaimSentence;
  /** The sentences of its paragraph. */
  readonly block: readonly ClaimSentence[];
  readonly thresholds: Thresholds;
};

export const changesSaid = (
  lookup: FigureLookup,
  resolve: PartyResolver,
  said: Said,
): readonly ClaimDraft[] => [...numbersOf(lookup, resolve, said), ...wordingsOf(lookup, resolve, said)];

function numbersOf(lookup: FigureLookup, resolve: PartyResolver, said: Said): readonly ClaimDraft[] {
  const { sentence, block, thresholds } = said;
  return sentence.items.flatMap((item) => {
    const change = changeOf(sentence, item);
    const parties = change === null ? null : resolve(item.mention);
    const years = yearsOf({ start: item.mention.start, period: item.reading.period }, block);
    const between = years ?? (change?.kind === 'factor' ? null : yearOnYear(sentence, item));
    if (change === null || parties === null || between === null) return [];
    return changeFigures(lookup, thresholds, {
      change,
      wording: item.mention.text,
      passage: passageOf(item),
      parties,
      years: between,
      isGroup: parties.areas.length > 1,
    });
  });
}

/** A factor, or a percentage or fraction that something rose or fell by. */
function changeOf(sentence: ClaimSentence, item: Item): StatedChange | null {
  const { reading, mention } = item;
  if (mention.kind === 'factor') return { kind: 'factor', reading };
  if (mention.kind !== 'percent' && mention.kind !== 'share') return null;
  const clause = clausesOf(sentence).find(({ items }) => items.includes(item));
  if (clause === undefined || roleOf(sentence, item) !== 'change' || isShareOf(clause, item)) return null;
  const direction = directionAt(clause, item);
  if (direction === null) return null;
  return { kind: mention.kind === 'percent' ? 'growth' : 'fraction', reading, direction };
}

const ON_THE_YEAR =
  /\b(?:year[- ](?:on|over)[- ]year|yoy|(?:from|than|on) (?:a|the) year (?:earlier|before|ago))\b/iu;
const OTHER_BASE = /\b(?:since|than|compared|against|versus|over|average|annual(?:ly)?|a year)\b/iu;

/** "rose by 9 percent in 2023": against the year before, as long as the sentence names no other base. */
function yearOnYear({ tagged, items }: ClaimSentence, { reading: { period } }: Item): Years | null {
  const at = period?.from ?? null;
  const frequency = at === null || period?.to !== at ? null : frequencyOf(at);
  if (at === null || frequency === null) return null;
  const isSaid = ON_THE_YEAR.test(tagged);
  const times = items.filter(({ mention }) => mention.kind === 'period');
  const isPlain = frequency === 'A' && times.length === 1 && !OTHER_BASE.test(tagged);
  return isSaid || isPlain ? { from: yearBefore(at), to: at } : null;
}

/** "In two, Georgia and Kazakhstan, the rise has been moderate": each of the areas the sentence names. */
function wordingsOf(
  lookup: FigureLookup,
  resolve: PartyResolver,
  { mentions, sentence, block, thresholds }: Said,
): readonly ClaimDraft[] {
  if (directionsIn(sentence.tagged).length === 0 || COMPARATOR.test(sentence.tagged)) return [];
  return mentions
    .filter(({ kind, start, end }) => kind === 'vague' && start >= sentence.start && end <= sentence.end)
    .flatMap((mention) => {
      const wording = wordingIn(mention.text, CHANGE_WORDINGS);
      const parties = resolve(mention);
      const years = yearsOf({ start: mention.start, period: mention.readings[0]?.period ?? null }, block);
      if (wording === null || parties === null || years === null) return [];
      const named = sentence.areas.map(({ iso3 }) => iso3);
      const areas = parties.areas.filter((area) => named.includes(area));
      if (areas.length === 0 || areas.length > LONGEST_LIST || areas.length < parties.areas.length) return [];
      return changeFigures(lookup, thresholds, {
        change: { kind: 'wording', id: wording.id },
        wording: mention.text,
        passage: { block: mention.block, start: mention.start, end: mention.end, text: mention.text },
        parties,
        years,
        isGroup: false,
      });
    });
}
