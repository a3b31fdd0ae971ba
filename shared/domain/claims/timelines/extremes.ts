/** "Shipments peaked in March", "a record 1.9 million", "its highest since 2016": against what is told of other times. */

import { point } from '../../../lib/interval.ts';
import type { Told } from '../facts/told.ts';
import { type AuditContext, type ClaimDraft, mentionOperand, testedClaim } from '../forms/draft.ts';
import { levelsIn, plainSizeOf } from '../relative/levels.ts';
import { type ClaimSentence, type Item, stretchPassage } from '../sentence/claimSentence.ts';
import { isBeyond, isTwofold } from './compared.ts';
import { type Extreme, extremesIn } from './extremeCues.ts';
import { type Point, pointAt, pointsOfStatement } from './points.ts';
import { isAsLong, isBefore, isSameSpan, PER_YEAR, spanOf } from './spans.ts';

export function extremes(context: AuditContext, sentence: ClaimSentence, told: Told): readonly ClaimDraft[] {
  if (told.hasFound(sentence) || /^table /u.test(sentence.block.locator)) return [];
  return extremesIn(sentence)
    .flatMap((extreme) => claimOf(context, sentence, extreme) ?? [])
    .slice(0, 1);
}

function claimOf(context: AuditContext, sentence: ClaimSentence, extreme: Extreme): ClaimDraft | null {
  const points = pointsOfStatement(context.sentences, sentence, extreme.amount);
  const own = ownOf(context, sentence, extreme, points);
  if (own === null) return null;
  const { item, span } = own;
  const others = points.filter(
    (one) =>
      one.item !== item &&
      isOfLikeSize(one.item, item) &&
      (span === null || (isAsLong(one, span) && !isSameSpan(one, span))) &&
      isInScope(one, span, extreme),
  );
  if (others.length === 0 || isTwofold(others)) return null;
  const beyond = others.filter((one) => isBeyond(one.item, item, extreme.isHigh));
  const passage = stretchPassage(sentence, extreme.at, extreme.end);
  const [first] = beyond;
  const rivals = first === undefined ? others : beyond;
  return testedClaim({
    form: 'rank',
    wording: passage.text,
    passage,
    items: [item, ...rivals.map((one) => one.item)],
    operands: [mentionOperand('ranked', item), ...rivals.map((one) => mentionOperand('other', one.item))],
    triggers: [],
    computed: point(String(beyond.length)),
    expected: point('0'),
    measure: 'plain',
    calculation: `of ${others.map((one) => one.item.mention.text).join(', ')}, those ${extreme.isHigh ? 'above' : 'below'} ${item.mention.text}`,
    middle: null,
    why: 'what the article tells of the same at other times',
    isTied: true,
  });
}

type Own = { readonly item: Item; readonly span: Pick<Point, 'first' | 'last'> | null };

/** The amount it is said of, or the one amount of the time it is said of. */
function ownOf(
  { sentences }: AuditContext,
  sentence: ClaimSentence,
  { amount, time, scope }: Extreme,
  points: readonly Point[],
): Own | null {
  if (amount !== null && !levelsIn(sentence).includes(amount)) return null;
  if (amount !== null) {
    const own = points.find(({ item }) => item === amount);
    return { item: amount, span: own ?? spanOf((time ?? amount).reading.period) };
  }
  if (time !== null) {
    const own = pointAt(points, time);
    return own === null ? null : { item: own.item, span: own };
  }
  // "That was the lowest since 2012": of the sentence before.
  const before = sentences[sentence.order - 1];
  const isBack = /^(?:that|this|it)\s+(?:was|is|marks|marked)\b/iu.test(sentence.text);
  if (scope === 'all' || !isBack || before?.block.id !== sentence.block.id) return null;
  const [own, more] = points.filter((one) => one.sentence === before);
  return own === undefined || more !== undefined ? null : { item: own.item, span: own };
}

function isInScope(one: Point, own: Own['span'], { scope, since }: Extreme): boolean {
  switch (scope) {
    case 'all':
      return true;
    case 'before':
      return own === null || isBefore(one, own);
    case 'year':
      return own !== null && yearOf(one) === yearOf(own);
    case 'since': {
      const start = spanOf(since?.reading.period ?? null);
      return start !== null && isBefore(start, one) && (own === null || isBefore(one, own));
    }
  }
}

const yearOf = ({ first }: { readonly first: number }): number => Math.floor(first / PER_YEAR);

/** So many times more or less, it is told of something else. */
const FARTHEST = 6;
function isOfLikeSize(a: Item, b: Item): boolean {
  const times = plainSizeOf(a) / plainSizeOf(b);
  return times < FARTHEST && times > 1 / FARTHEST;
}
