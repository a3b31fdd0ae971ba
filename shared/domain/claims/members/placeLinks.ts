/**
 * "came second with 12 percent, behind China's 34 and India's 19", "the largest buyer, ahead of Italy with 9.2 million": a
 * place, and those it is told to be behind or ahead of, each with an amount.
 */

import { point } from '../../../lib/interval.ts';
import { matchesOf } from '../../../lib/matches.ts';
import { operandInterval } from '../arithmetic/stated.ts';
import { isAlike, isNumber } from '../derived/window.ts';
import type { Told } from '../facts/told.ts';
import { type AuditContext, type ClaimDraft, mentionOperand, testedClaim } from '../forms/draft.ts';
import { superlativesIn } from '../lexicon/superlatives.ts';
import { type ClaimSentence, type Item, stretchPassage } from '../sentence/claimSentence.ts';
import { roleOf } from '../sentence/roles.ts';

/** A name follows at once: whom it is behind, or ahead of. */
const LINK =
  /(?:,\s+|\s)(?<link>behind|after|ahead of|followed by|and before)\s+(?:only\s+)?(?:the\s+)?(?=\p{Lu})/gu;
const NOT = /\b(?:not|would|could|may|might|if|until|before|once|used to|no longer|per head|of all)\b/iu;
const FARTHEST = 30;

export function placeLinks(
  _context: AuditContext,
  sentence: ClaimSentence,
  told: Told,
): readonly ClaimDraft[] {
  const { tagged } = sentence;
  const places = superlativesIn(tagged).filter(
    ({ kind, isFromBelow, isShared, before }) =>
      kind !== 'weight' && !isFromBelow && !isShared && before !== 'change' && before !== 'other',
  );
  const [place, another] = places;
  if (place === undefined || another !== undefined || NOT.test(tagged) || told.hasFound(sentence)) return [];
  const links = matchesOf(tagged, LINK).filter(({ index }) => index > place.at);
  const [first] = links;
  if (first === undefined) return [];
  const own = sentence.items.filter((item) => item.at < first.index && isLevel(sentence, item)).at(-1);
  if (own === undefined || Math.min(Math.abs(own.at - place.end), first.index - own.at) > FARTHEST) return [];
  const groups = links.map((link, i) => {
    const until = links[i + 1]?.index ?? tagged.length;
    const items = sentence.items.filter(
      (item) => item.at > link.index && item.at < until && isLevel(sentence, item) && isAlike(item, own),
    );
    return { isBehind: /behind|after/u.test(link.groups?.['link'] ?? ''), items };
  });
  const ahead = groups.flatMap(({ isBehind, items }) => (isBehind ? items : []));
  const below = groups.flatMap(({ isBehind, items }) => (isBehind ? [] : items));
  const others = [...ahead, ...below];
  if (others.length === 0 || groups.some(({ items }) => items.length === 0)) return [];
  const isTold = ahead.length === 0 || place.place - 1 >= ahead.length;
  const wrong = [...ahead.filter((one) => isLess(one, own)), ...below.filter((one) => isLess(own, one))];
  if (wrong.length === 0 && isTold && ahead.length !== place.place - 1) return [];
  const passage = stretchPassage(sentence, place.at, place.end);
  const rank = 1 + (wrong.length === 0 ? ahead.length : others.filter((one) => isLess(own, one)).length);
  const isWrong = wrong.length > 0 || rank !== place.place;
  return [
    testedClaim({
      form: 'rank',
      wording: passage.text,
      passage,
      items: [own, ...others],
      operands: [mentionOperand('ranked', own), ...others.map((item) => mentionOperand('other', item))],
      triggers: [],
      computed: point(
        String(isWrong ? wrong.length + Number(rank !== place.place && wrong.length === 0) : 0),
      ),
      expected: point('0'),
      measure: 'plain',
      calculation: `of ${others.map(({ mention }) => mention.text).join(', ')}, those that do not stand to ${own.mention.text} as the words say`,
      middle: null,
      why: 'those it is told to be behind or ahead of',
    }),
  ];
}

const isLevel = (sentence: ClaimSentence, item: Item): boolean =>
  isNumber(item) && item.mention.kind !== 'share' && !['change', 'base'].includes(roleOf(sentence, item));

function isLess(a: Item, b: Item): boolean {
  const [high, low] = [operandInterval(a.reading).high, operandInterval(b.reading).low];
  return high !== null && low !== null && Number(high) < Number(low);
}
