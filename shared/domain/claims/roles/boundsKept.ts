/**
 * "The tariff, which never exceeded 15 percent, stood at 9 percent in 2016 and at 17 percent in 2021": a bound on all values
 * of something, and a value of it past the bound. Told only where the values stand behind the bound in its own sentence,
 * or the next sentence goes on speaking of it ("its largest", "it peaked at", "the weakest was").
 */
import { compare } from '../../../lib/decimal.ts';
import { point } from '../../../lib/interval.ts';
import { measureOf } from '../arithmetic/words.ts';
import type { Told } from '../facts/told.ts';
import { type AuditContext, type ClaimDraft, mentionOperand, testedClaim } from '../forms/draft.ts';
import { type ClaimSentence, type Item, passageOf } from '../sentence/claimSentence.ts';
import { isCommensurable, roleOf } from '../sentence/roles.ts';
import { around, wordsAround } from './near.ts';

type Bound = { readonly item: Item; readonly side: 'most' | 'least' };

export function boundsKept(
  context: AuditContext,
  sentence: ClaimSentence,
  told: Told,
): readonly ClaimDraft[] {
  const [bound, other] = sentence.items.flatMap((item) => boundOf(sentence, item) ?? []);
  if (bound === undefined || other !== undefined || told.hasTested(bound.item)) return [];
  const own = sentence.items.filter((item) => item.at > bound.item.at && isValue(sentence, item, bound));
  const next = around(context, sentence, 0, 1)[1];
  const behind = sentence.tagged.slice(bound.item.at + 1);
  const between = behind.slice(0, Math.max(0, (own[0]?.at ?? 0) - bound.item.at - 1));
  const isList = /[:;]/u.test(between)
    ? !/\b(?:above|beyond|over|beneath) (?:it|that|this)\b/u.test(between)
    : /^,\s+(?:stood|was|is|went|has|had)\b/u.test(between);
  const isOn = next !== undefined && GOES_ON.test(next.tagged);
  const values =
    own.length > 0
      ? isList
        ? own
        : []
      : isOn
        ? next.items.filter((item) => isValue(next, item, bound))
        : [];
  const past = values.find((item) => isPast(item, bound));
  const shown = past ?? values[0];
  if (shown === undefined) return [];
  const limit = bound.item.reading.value;
  return [
    testedClaim({
      form: 'bound',
      wording: bound.item.mention.text,
      passage: passageOf(bound.item),
      items: [shown],
      operands: [mentionOperand('value', shown)],
      triggers: [bound.item],
      computed: point(shown.reading.value ?? '0'),
      expected: bound.side === 'most' ? { low: null, high: limit } : { low: limit, high: null },
      measure: measureOf(shown.mention.kind, shown.reading.currency),
      calculation: shown.mention.text,
      middle: shown.reading.value,
      why: 'a value told of what the bound is said of',
      code: 'wording_out_of_range',
    }),
  ];
}

const HEDGE = '(?:(?:about|some|the)\\s+)?$';
const MOST = new RegExp(
  `\\b(?:no more than|not more than|at most|a (?:ceiling|cap|limit|maximum) of|(?:has |had |have )?(?:never|not once) (?:exceeded|topped|passed|surpassed|(?:rose|went|been) above)|may not exceed|(?:stayed|remained|kept) (?:always |well |constantly )?(?:below|under)|caps? [^,;.:]{1,40} at|(?:none|no|not one)\\b[^,;:.]{2,50}\\bmore than)\\s+${HEDGE}`,
  'iu',
);
const LEAST = new RegExp(
  `\\b(?:by at least|(?:stayed|remained|kept) (?:always |well |constantly )?above|(?:did not|never|not once) (?:fall|fell|fallen|drop|dropped) (?:below|under)|(?:none|no|not one)\\b[^,;:.]{2,50}\\b(?:less|fewer) than|^more than)\\s+${HEDGE}`,
  'iu',
);
const ALL_ALONG =
  /\b(?:throughout|every|each|all|always|at all times|in any|at any|never|none|no|not one|may|can|ceiling|cap|caps|limit|maximum|all year)\b/iu;

/** The number with the words of its bound, where the reader took some of them into it. */
function boundOf(sentence: ClaimSentence, item: Item): Bound | null {
  const { mention, reading } = item;
  if (!KINDS.has(mention.kind) || reading.value === null) return null;
  const [before] = wordsAround(sentence, item);
  const words = `${before}${/^[^\d\p{Sc}]*/u.exec(mention.text)?.[0] ?? ''}`;
  if (!ALL_ALONG.test(sentence.tagged) || UNSURE.test(sentence.tagged)) return null;
  return MOST.test(words) ? { item, side: 'most' } : LEAST.test(words) ? { item, side: 'least' } : null;
}

const KINDS: ReadonlySet<string> = new Set(['money', 'quantity', 'count', 'percent']);
const UNSURE = /\b(?:would|should|until|unless|except|but for|forecast|expected|aims?|targets?|plans?)\b/iu;
const GOES_ON =
  /^(?:it|they|its|the (?:dearest|cheapest|weakest|strongest|quietest|busiest|largest|smallest|highest|lowest|worst|best|longest|shortest)|in [\p{L}\ue700-\ue8ff]+ (?:it|they|the stocks)|[\ue700-\ue8ff] (?:it|they)|two of the|one of the)\b/iu;

const isValue = (sentence: ClaimSentence, item: Item, bound: Bound): boolean =>
  item !== bound.item &&
  item.reading.value !== null &&
  (isCommensurable(item, bound.item) ||
    (item.mention.kind === 'count' && bound.item.mention.kind === 'count' && item.reading.unit === null)) &&
  item.reading.bound === 'exact' &&
  (bound.item.mention.kind === 'percent' || roleOf(sentence, item) !== 'change');

function isPast(item: Item, { item: { reading }, side }: Bound): boolean {
  const order = compare(item.reading.value ?? '0', reading.value ?? '0');
  return side === 'most' ? order > 0 : order < 0;
}
