/** "Debt crossed the mark of 60 percent in 2021", "Spain overtook Italy in 2023": against what was before and what was then. */

import { point } from '../../../lib/interval.ts';
import { matchesOf } from '../../../lib/matches.ts';
import { conceptsOf, sharedOf } from '../facts/equivalents.ts';
import type { Told } from '../facts/told.ts';
import { type AuditContext, type ClaimDraft, mentionOperand, testedClaim } from '../forms/draft.ts';
import { intervalOf, sizeOf } from '../relative/levels.ts';
import { type ClaimSentence, type Item, stretchPassage } from '../sentence/claimSentence.ts';
import { TAG } from '../sentence/tags.ts';
import { inOrder, isBeyond, isTwofold } from './compared.ts';
import { type Point, pointsOfStatement } from './points.ts';
import { isAsLong, isBefore, isSameSpan, type Span, spanOf } from './spans.ts';

export function crossings(context: AuditContext, sentence: ClaimSentence, told: Told): readonly ClaimDraft[] {
  if (told.hasFound(sentence) || /^table /u.test(sentence.block.locator)) return [];
  return [...markClaims(context, sentence), ...overtakings(context, sentence)].slice(0, 1);
}

const UP =
  '(?:crossed|passed|exceeded|topped|surpassed|broke through)|(?:rose|climbed|went|moved|jumped|grew|got|pushed)\\s+(?<over>above|past|over|beyond)?';
const DOWN = '(?:fell|dropped|slipped|sank|went|dipped|slid|came)\\s+(?<under>below|under|beneath)?';
const WHEN = `(?:for the first time\\s+)?(?:in|on)\\s+(?:the\\s+)?(?<time>${TAG.time})`;
const MARK = new RegExp(
  `\\b(?:(?<up>${UP})|${DOWN})\\s*(?:the\\s+(?:(?:mark|threshold|level|line|limit)\\s+of\\s+)?)?(?<amount>${TAG.level})(?:[^,;:\\ue000-\\ueaff]{0,30}?\\s|\\s)${WHEN}`,
  'giu',
);
const LEAVE =
  /\b(?:not|never|no|nor|if|could|may|might|would|should|will|expected to|forecast to|likely to|had|again|once more)\s+(?:\p{Ll}+ly\s+)?$/iu;

function markClaims(context: AuditContext, sentence: ClaimSentence): readonly ClaimDraft[] {
  const { tagged, items } = sentence;
  return matchesOf(tagged, MARK).flatMap((match) => {
    const end = match.index + match[0].length;
    const place = match.index + match[0].indexOf(match.groups?.['amount'] ?? '');
    const mark = items.find(({ at }) => at === place);
    const span = spanOf(items.find(({ at }) => at === end - 1)?.reading.period ?? null);
    if (mark === undefined || span === null || LEAVE.test(tagged.slice(0, match.index))) return [];
    const isUp = wayOf(match.groups ?? {}, mark);
    if (isUp === null) return [];
    const points = inOrder(
      pointsOfStatement(context.sentences, sentence, mark).filter(({ item }) => item !== mark),
    );
    return claimOf(sentence, [match.index, end], {
      points: points.map((one) => ({ ...one, isPast: isPastMark(one.item, mark, isUp) })),
      span,
      items: [mark],
      told: mark.mention.text,
    });
  });
}

/** "rose above ¤", where the reader takes "above 60 percent" for one amount; null where it only rose to it. */
function wayOf(
  { up, over, under }: Readonly<Record<string, string | undefined>>,
  mark: Item,
): boolean | null {
  if (
    up !== undefined &&
    (over !== undefined || !/^(?:rose|climbed|went|moved|jumped|grew|got|pushed)\b/iu.test(up))
  )
    return true;
  if (under !== undefined) return false;
  const own = /^(?:(?<over>above|past|over|beyond)|(?<under>below|under|beneath))\b/iu.exec(
    mark.mention.text,
  )?.groups;
  return own?.['over'] !== undefined ? true : own?.['under'] !== undefined ? false : null;
}

/** A mark is exact; null where the amount's rounding leaves it open. */
function isPastMark(a: Item, mark: Item, isUp: boolean): boolean | null {
  const { low, high } = intervalOf(a);
  const at = Number(sizeOf(mark));
  if (low === null || high === null) return null;
  if (Number(low) > at) return isUp;
  return Number(high) < at ? !isUp : null;
}

const isMore = (a: Item, b: Item): boolean | null =>
  isBeyond(a, b, true) ? true : isBeyond(a, b, false) ? false : null;

const OVERTOOK = new RegExp(
  `(?<who>(?:[^,;:.\\ue000-\\ueaff]{2,60}))\\s(?:overtook|outsold|passed|moved ahead of|pulled ahead of|edged ahead of|edged past|surpassed|overhauled)\\s+(?<whom>[^,;:.\\ue000-\\ueaff]{2,40}?)\\s+${WHEN}`,
  'giu',
);

function overtakings(context: AuditContext, sentence: ClaimSentence): readonly ClaimDraft[] {
  const { tagged, items } = sentence;
  return matchesOf(tagged, OVERTOOK).flatMap((match) => {
    const end = match.index + match[0].length;
    const span = spanOf(items.find(({ at }) => at === end - 1)?.reading.period ?? null);
    const { who = '', whom = '' } = match.groups ?? {};
    if (span === null || LEAVE.test(who)) return [];
    const near = context.sentences
      .filter(({ order, block }) => Math.abs(order - sentence.order) <= 2 && block.id === sentence.block.id)
      .flatMap((one) => pointsOfStatement(context.sentences, one, null).filter((p) => p.sentence === one));
    const [one, other] = [conceptsOf(who), conceptsOf(whom)];
    const own = near.filter(({ subject }) => isOf(subject, one, other));
    const its = near.filter(({ subject }) => isOf(subject, other, one));
    // "They made up 14 percent, diesels 19": who overtook is pointed back at.
    const back = own.length > 0 ? own : near.filter(({ subject }) => /^\s*(?:they|it)\b/iu.test(subject));
    if (isTwofold(back) || isTwofold(its)) return [];
    const points = inOrder(back).flatMap((a) => {
      const b = its.find((point) => isSameSpan(point, a));
      return b === undefined ? [] : [{ ...a, isPast: isMore(a.item, b.item), beside: b.item }];
    });
    return claimOf(sentence, [match.index + who.length + 1, end], {
      points,
      span,
      items: points.map(({ beside }) => beside),
      told: `that of ${whom.trim()}`,
    });
  });
}

const isOf = (subject: string, own: ReadonlySet<string>, other: ReadonlySet<string>): boolean => {
  const words = conceptsOf(subject);
  const apart = (a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> =>
    new Set([...a].filter((word) => !b.has(word)));
  return sharedOf(apart(own, other), words) > 0 && sharedOf(apart(other, own), words) === 0;
};

type Crossing = {
  readonly points: readonly (Point & { readonly isPast: boolean | null })[];
  readonly span: Span;
  readonly items: readonly Item[];
  readonly told: string;
};

/** Past it then, and not at the time before. */
function claimOf(
  sentence: ClaimSentence,
  [at, end]: readonly [number, number],
  { points, span, items, told }: Crossing,
): readonly ClaimDraft[] {
  const then = points.find((one) => isSameSpan(one, span));
  const before = points.findLast((one) => isAsLong(one, span) && isBefore(one, span));
  if (then === undefined || then.isPast === null || before?.isPast === null) return [];
  const wrong = [...(then.isPast ? [] : [then]), ...(before?.isPast === true ? [before] : [])];
  if (wrong.length === 0 && before === undefined) return [];
  const shown = [...(before === undefined ? [] : [before]), then];
  const passage = stretchPassage(sentence, at, end);
  return [
    testedClaim({
      form: 'comparison',
      wording: passage.text,
      passage,
      items: [...shown.map(({ item }) => item), ...items],
      operands: [
        ...shown.map(({ item }) => mentionOperand('told', item)),
        ...items.map((item) => mentionOperand('mark', item)),
      ],
      triggers: [],
      computed: point(String(wrong.length)),
      expected: point('0'),
      measure: 'plain',
      calculation: `of ${shown.map(({ item }) => item.mention.text).join(' before and ')}${shown.length > 1 ? ' then' : ''}, those on the wrong side of ${told}`,
      middle: null,
      why: 'its amounts before and after',
      isTied: true,
    }),
  ];
}
