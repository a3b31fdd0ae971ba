/**
 * Relative numbers ("a fifth less", "an advance of 21 percent", "half the time") that nothing has tested, whatever their words,
 * set against two amounts near them. The words narrow down what is computed (cues.ts) and the place tells which two are meant
 * (pairs.ts); arithmetic tells which of the readings left is the one. It holds where one fits; it is contradicted where its
 * words bind it to two amounts and neither they nor any others of the paragraph make it by any reading.
 */
import type { AuditContext, ClaimDraft } from '../forms/draft.ts';
import type { ClaimSentence, Item } from '../sentence/claimSentence.ts';

import { roleOf } from '../sentence/roles.ts';
import { type Cue, cueOf, RELATIVE_KINDS, type Reading, UNSURE } from './cues.ts';
import { gapCueOf } from './gapCues.ts';
import { isOfKindOf, pairsOf } from './pairs.ts';
import { type Pair, relativeClaim } from './relativeClaim.ts';
import { wholeLists } from './wholeLists.ts';

const isRelative = ({ mention, reading }: Item): boolean =>
  RELATIVE_KINDS.has(mention.kind) && reading.value !== null;
/** "From 35 to 20 percent" tells two rates, and no change. */
function isRateReached(sentence: ClaimSentence, item: Item): boolean {
  const before = sentence.items.findLast(({ at }) => at < item.at);
  return (
    item.mention.kind === 'percent' &&
    before?.mention.kind === 'percent' &&
    roleOf(sentence, before) === 'base' &&
    /^\s+to\s+$/iu.test(sentence.tagged.slice(before.at + 1, item.at))
  );
}
const WHY_BOUND = 'the two amounts that its words lead to';
const WHY_NEAR = 'the only two amounts near it that make the number';

/**
 * The drafts with those of relative numbers. One that holds for amounts of other sentences alone gives way to the amounts of
 * its own sentence that its words lead to, where these contradict it.
 */
export function withRelativeClaims(
  context: AuditContext,
  drafts: readonly ClaimDraft[],
): readonly ClaimDraft[] {
  const testedBy = new Map<string, readonly ClaimDraft[]>();
  for (const draft of drafts)
    for (const id of draft.verdict === 'untestable' ? [] : draft.triggers)
      testedBy.set(id, [...(testedBy.get(id) ?? []), draft]);
  const replaced = new Set<ClaimDraft>();
  const prose = context.sentences.filter(({ block }) => !/^table /u.test(block.locator));
  const made = prose.flatMap((sentence) =>
    sentence.items.flatMap((item): readonly ClaimDraft[] => {
      const cue = isRelative(item) ? cueOf(sentence, item) : gapCueOf(sentence, item);
      if (cue === null || isRateReached(sentence, item)) return [];
      const earlier = testedBy.get(item.mention.id) ?? [];
      if (earlier.length === 0) {
        const claim = decide(context, sentence, item, cue);
        return claim === null ? [] : [claim];
      }
      if (!earlier.every((draft) => holdsElsewhere(sentence, draft))) return [];
      const claim = decide(context, sentence, item, cue);
      if (claim?.verdict !== 'contradicted' || holdsElsewhere(sentence, claim)) return [];
      for (const draft of earlier) replaced.add(draft);
      return [claim];
    }),
  );
  const told = [...drafts.filter((draft) => !replaced.has(draft)), ...made];
  return [...told, ...prose.flatMap((sentence) => wholeLists(context, sentence, told))];
}

const holdsElsewhere = ({ items }: ClaimSentence, { verdict, operands, basis }: ClaimDraft): boolean =>
  basis === 'article' &&
  (verdict === 'holds' || verdict === 'contradicted') &&
  operands.length > 1 &&
  operands.every(({ mention }) => mention !== null && !items.some((one) => one.mention.id === mention));

/** "halved again, or nearly". */
const OR_NEARLY = /^[^.;:]{0,12}\bor (?:nearly|almost|thereabouts|so)\b/iu;

function decide(context: AuditContext, sentence: ClaimSentence, item: Item, cue: Cue): ClaimDraft | null {
  const { bound, rivals, near } = pairsOf(context, sentence, item, cue, (level) => isOfKindOf(level, item));
  const claimsOf = (pair: Pair, why: string): readonly ClaimDraft[] =>
    readingsOf(cue, pair).flatMap((one) => relativeClaim(context, item, pair, one, why) ?? []);
  const claims = bound === null ? [] : claimsOf(bound, WHY_BOUND);
  const holding = claims.find(({ verdict }) => verdict === 'holds');
  if (holding !== undefined) return holding;
  const fitting = near.flatMap(
    (pair) => claimsOf(pair, WHY_NEAR).find(({ verdict }) => verdict === 'holds') ?? [],
  );
  const [only, another] = fitting;
  if (only !== undefined && bound === null) return another === undefined ? only : null;
  const [first] = claims;
  if (
    first === undefined ||
    (bound?.isPhrase !== true && !isLevelAgain(item, bound) && isFar(item, first)) ||
    UNSURE.test(sentence.tagged.slice(0, item.at))
  )
    return null;
  if (OR_NEARLY.test(sentence.tagged.slice(item.at + 1))) return null;
  const isExplained = [...claims, ...rivals.flatMap((pair) => claimsOf(pair, WHY_NEAR))].some(
    ({ verdict }) => verdict !== 'contradicted',
  );
  return isExplained ? null : first;
}

/** A fraction of two times that no word calls a part may be growth. */
const readingsOf = ({ readings, isSaid }: Cue, { areTimes, isOf }: Pair): readonly Reading[] =>
  isOf === true && !isSaid && readings.includes('part')
    ? ['part']
    : areTimes === true && !isSaid
      ? [...new Set<Reading>([...readings, 'up'])]
      : readings;

/** "The 9 million tonnes that were added" of what rose from 7 million to 9: one of the two, called their distance. */
const isLevelAgain = (item: Item, pair: Pair | null): boolean =>
  pair !== null && [pair.a, pair.b].some((one) => one.reading.value === item.reading.value);

/** Four times off it is of something else. */
const FURTHEST = 4;

function isFar({ mention, reading }: Item, { computed }: ClaimDraft): boolean {
  const made = Number(computed.low ?? computed.high);
  const told = Number(reading.value) * (mention.kind === 'share' ? 100 : 1);
  return !(made > 0 && told > 0 && made / told < FURTHEST && told / made < FURTHEST);
}
