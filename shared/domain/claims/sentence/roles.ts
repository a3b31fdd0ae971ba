/** What part a number plays in its clause, by the words beside it. */

import type { Reading } from '../../reading/types.ts';
import { directionsIn } from '../lexicon/directions.ts';
import type { ClaimSentence, Item } from './claimSentence.ts';

/**
 * change: "rose by 12 percent", "a $5 billion increase". base: "from $63 billion", "compared with 4 percent".
 * target: "to $125 billion", "reached 5 percent". level: stands by itself.
 */
export type ItemRole = 'change' | 'base' | 'target' | 'level';

const FILL =
  "(?:(?:about|around|some|roughly|only|just|the|a|an|its|their|level|levels|total|of|record|high|low|peak|mere|previous|earlier|an?other|as|high|already|nearly|approximately|figure|value|fully|average|mean|norm|[\\ue700-\\ue8ff](?:[’']s?)?)\\s+){0,5}";
const BASE = new RegExp(
  `\\b(?:from|compared (?:with|to)|in comparison (?:with|to)|against|versus|vs\\.?|than|relative to|over|above|below|on)\\s+${FILL}$`,
  'iu',
);
/** "than the 2020 level of $63bn", "from the previous year's $63bn": a base with other words in between. */
const FAR_BASE =
  /\b(?:from|compared (?:with|to)|against|versus|than|up on|down on)\s+(?:(?!\band\b)[^,;.:\ue000-\ue7ff]){0,45}$/iu;
/** "better than in 2023, when it was 67 percent". */
const THAN_WHEN = new RegExp(
  `\\bthan\\b[^;:.]{0,30},\\s+when\\s+\\p{L}+\\s+(?:was|were|stood at|came to)\\s+${FILL}$`,
  'iu',
);
const TARGET = new RegExp(
  `\\b(?:to|reach(?:ed|es|ing)?|hit(?:ting)?|total(?:l?ed|l?ing|s)?|at|amount(?:ed|ing|s)? to|was|were|is|are|became|stood at|came to|exceed(?:ed|ing|s)?|approach(?:ed|ing)|worth|valued at)\\s+${FILL}$`,
  'iu',
);
const BY =
  /\bby\s+(?:(?:about|around|some|roughly|only|just|a|an|another|further|approximately|fully|as|much|nearly)\s+){0,4}$/iu;
const CHANGE_NOUN =
  'increases?|rises?|growth|gains?|jumps?|drops?|declines?|falls?|decreases?|cuts?|reductions?|surges?|contractions?|expansions?|slumps?|plunges?|upticks?|additions?|losses|loss';
const NOUN_OF = new RegExp(
  `\\b(?:${CHANGE_NOUN})(?:\\s+\\p{L}+){0,3}?\\s+of\\s+(?:(?:about|around|some|roughly|only|just|a|an|nearly)\\s+){0,3}$`,
  'iu',
);
const THEN_NOUN = new RegExp(
  `^(?:-|\\s)(?:(?:annual|yearly|year-on-year|sharp|slight|steep|further|overall|real|nominal|rapid|strong|modest|moderate)\\s+){0,2}(?:(?:${CHANGE_NOUN})(?!\\p{L})|year[- ]on[- ]year|yoy|annually|(?:up|down)\\b|(?:more|higher|lower|less|fewer|larger|smaller|bigger|greater|longer|shorter|older|younger|above|below)(?: than| year|,| in| over|\\b))`,
  'iu',
);
/** "The growth over the period was 30 percent". */
const NOUN_WAS = new RegExp(
  `\\b(?:the|this|that|its|their|an?)\\s+(?:\\p{L}+\\s+){0,2}(?:${CHANGE_NOUN})\\b[^,;.\ue000-\ueaff]{0,45}\\s(?:was|is|came to|amounted to|works out at)\\s+(?:(?:about|some|only|just|thus|therefore)\\s+){0,2}$`,
  'iu',
);
/** Between a verb of change and its number nothing but adverbs: "grew a mere 3 percent", "are up 12 percent". */
const ONLY_ADVERBS =
  /^\s+(?:(?:by|a|an|about|around|some|roughly|only|just|mere|further|another|nearly|almost|sharply|slightly|steadily|modestly|moderately|significantly|as|much|approximately|again|fully|more|than|rapidly|strongly)\s+){0,5}$/iu;

/** Verbs that say a change when a number follows at once. */
const lastDirection = (lead: string) => directionsIn(lead).at(-1) ?? null;

const known = new WeakMap<Item, ItemRole>();

/** The role of a number of the sentence; worked out once. */
export function roleOf(sentence: ClaimSentence, item: Item): ItemRole {
  const found = known.get(item) ?? findRole(sentence, item);
  known.set(item, found);
  return found;
}

function findRole(sentence: ClaimSentence, item: Item): ItemRole {
  const lead = sentence.tagged.slice(Math.max(0, item.at - 60), item.at);
  const rest = sentence.tagged.slice(item.at + 1, item.at + 50);
  if (item.mention.kind === 'factor' || item.mention.kind === 'percentage_points') return 'change';
  const isRate = item.mention.kind === 'percent' || item.mention.kind === 'share';
  if (BY.test(lead) && directionsIn(lead).length > 0) return 'change';
  if (isRate && BY.test(lead)) return 'change';
  if (NOUN_OF.test(lead) && !/^\s+(?:to|in|of|from)\b.{0,20}\bof\b/iu.test(rest)) return 'change';
  if ((THEN_NOUN.test(rest) && !isGroup(item, lead)) || (isRate && NOUN_WAS.test(lead))) return 'change';
  const direction = lastDirection(lead);
  if (direction !== null && ONLY_ADVERBS.test(lead.slice(direction.end))) return 'change';
  if (BASE.test(lead) || THAN_WHEN.test(lead)) return 'base';
  if (TARGET.test(lead)) return 'target';
  if (FAR_BASE.test(lead)) return 'base';
  return isRate && goesOnFromChange(sentence, item) ? 'change' : 'level';
}

/** "each of the three refineries cut its runs": those who do it. */
const isGroup = ({ mention }: Item, lead: string): boolean =>
  mention.kind === 'count' &&
  /\b(?:one of|each of|all of|all|both of|none of|neither of)\s+(?:the|its|their|these|those)?\s*$/iu.test(
    lead,
  );

/** "rose 3 percent in 2021, 9 percent in 2022 and 6 percent in 2023": the verb is said of all of them. */
function goesOnFromChange(sentence: ClaimSentence, item: Item): boolean {
  const previous = sentence.items.findLast(
    (one) => one.at < item.at && one.mention.kind === item.mention.kind,
  );
  if (previous === undefined) return false;
  const between = sentence.tagged.slice(previous.at + 1, item.at);
  return LIST_STEP.test(between) && roleOf(sentence, previous) === 'change';
}

/** Nothing but a time and the list's own link. */
const LIST_STEP = /^(?:\s+in\s+(?:the\s+)?[\p{L}\ue700-\ue8ff\s]{0,24})?(?:,|\s+and|,\s+and)\s+$/u;

/** "¥" may be yen or yuan: whichever it is, it is the same in both numbers. */
const currencies = ({ readings }: Item['mention']): string =>
  [...new Set(readings.map(({ currency }) => currency ?? '?'))].sort().join('/');

/** A number without its unit: "from 2.5 million tonnes to 2.0 million". */
const BARE = 'bare';
/** Below this a bare number without a magnitude is a count of something else ("two", "nine"). */
const SMALLEST_BARE = 20;

const isLargeBare = ({ value, magnitude, low }: Reading): boolean =>
  magnitude !== null || low?.includes('.') === true || (value !== null && Number(value) >= SMALLEST_BARE);

/** "in two years": how long something took, and no amount to set others against. */
export const isSpanOfTime = ({ reading }: Item): boolean =>
  /^(?:second|minute|hour|day|week|month|quarter|year|decade)$/u.test(reading.unit ?? '');

/** May be set against each other: one dimension, or one of them leaves its unit to the other. */
export function isCommensurable(a: Item, b: Item): boolean {
  const [one, other] = [dimensionOf(a), dimensionOf(b)];
  if (one === null || other === null) return false;
  if (one === other) return true;
  const named = one === BARE ? other : other === BARE ? one : null;
  if (named === null || isSpanOfTime(a) || isSpanOfTime(b)) return false;
  return named.startsWith('quantity') || named.startsWith('count');
}

/** Four words for the same heads. */
const PEOPLE: ReadonlySet<string> = new Set(['people', 'person', 'resident', 'inhabitant']);

/** "up 3 per cent from 41,060": the sign is the other number's. */
const isNoPercent = (text: string, value: string | null): boolean =>
  Number(value) > LARGEST_PERCENT && !/%|per\s?cent|pct/iu.test(text);

const LARGEST_PERCENT = 1000;

/** Amounts that can be set side by side have one dimension: a currency, a unit, or percent. */
export function dimensionOf(item: Item): string | null {
  const found = dimensions.get(item);
  if (found !== undefined) return found;
  const dimension = findDimension(item);
  dimensions.set(item, dimension);
  return dimension;
}

/** An amount is set against every other near it. */
const dimensions = new WeakMap<Item, string | null>();

function findDimension({ mention, reading }: Item): string | null {
  switch (mention.kind) {
    case 'money':
      return reading.currency === null && mention.readings.length < 2 ? null : `money ${currencies(mention)}`;
    case 'quantity':
      return reading.unit === null ? null : `quantity ${reading.unit}`;
    case 'count':
      if (reading.unit === 'area') return null;
      return reading.unit === null
        ? isLargeBare(reading)
          ? BARE
          : null
        : `count ${PEOPLE.has(reading.unit) ? 'people' : reading.unit}`;
    case 'percent':
      return isNoPercent(mention.text, reading.value) ? BARE : 'percent';
    case 'share':
      return 'share';
    default:
      return null;
  }
}
