/** Pairs of amounts a sentence sets against each other: an earlier and a later one, or a smaller basis and what exceeds it. */

import type { ClaimSentence, Item } from './claimSentence.ts';
import type { Clause } from './clauses.ts';
import { dimensionOf, type ItemRole, isCommensurable, roleOf } from './roles.ts';
import { TAG } from './tags.ts';
import { timeBehind } from './timeBehind.ts';
import { isSpan, mayBeSameTopic, topicOf } from './topic.ts';

/** Why a pair is one: its sentence says so in these words. */
export const FROM_TO = 'stated as “from … to …”';

export type Pair = {
  readonly from: Item;
  readonly to: Item;
  /** The words that pair them, as a reason an analyst can judge. */
  readonly why: string;
  /** True when the words themselves pair them ("from X to Y"). */
  readonly isStated: boolean;
};

type Placed = { readonly item: Item; readonly role: ItemRole };

/** The reader has paired it with a number of this clause: its unit is the other's. */
const isPaired = ({ items }: Clause, { mention }: Item): boolean =>
  mention.kind === 'count' && items.some((one) => one.mention.id === mention.about.pair);

const known = new WeakMap<Clause, readonly Pair[]>();

/** Pairs of a clause, in text order; a number is in at most one. Worked out once for each clause. */
export function pairsIn(clause: Clause): readonly Pair[] {
  const found = known.get(clause) ?? findPairs(clause);
  known.set(clause, found);
  return found;
}

function findPairs(clause: Clause): readonly Pair[] {
  const placed = clause.items.flatMap((item): Placed[] => {
    const dimension = dimensionOf(item);
    return dimension === null && !isPaired(clause, item)
      ? []
      : [{ item, role: roleOf(clause.sentence, item) }];
  });
  const used = new Set<Item>();
  const pairs: Pair[] = [];
  const keep = (pair: Pair | null): void => {
    if (pair === null || used.has(pair.from) || used.has(pair.to) || isFarApart(pair)) return;
    used.add(pair.from).add(pair.to);
    pairs.push(pair);
  };
  for (const one of placed) keep(statedPair(one, placed));
  for (const one of placed)
    if (one.role === 'base' && !used.has(one.item)) keep(basePair(clause, one, placed, used));
  for (const one of placed) if (!used.has(one.item)) keep(afterPair(clause, one, placed));
  for (const one of placed) if (!used.has(one.item)) keep(hadBeenPair(clause, one, placed));
  for (const one of placed) if (!used.has(one.item)) keep(thenAndNow(clause, one, placed));
  for (const one of placed) if (!used.has(one.item)) keep(datedPair(clause, one, placed, used));
  return pairs.sort((a, b) => a.to.at - b.to.at);
}

/** "$301.5 million, or $1.14 per share": so many times larger it is of something else. */
function isFarApart({ from, to }: Pair): boolean {
  const ratio = Math.abs(Number(to.reading.value) / Number(from.reading.value));
  return ratio > FURTHEST || (ratio > 0 && ratio < 1 / FURTHEST);
}

const FURTHEST = 10_000;

const isPairable = (a: Item, b: Item): boolean =>
  isCommensurable(a, b) || (a.mention.kind === 'count' && b.mention.kind === 'count') || isPerSame(a, b);

/** "from 62 kilograms a hectare to 48 kilograms": the second leaves out what it is for each of. */
function isPerSame({ reading: a }: Item, { reading: b }: Item): boolean {
  const [one, other] = [a.unit, b.unit];
  return (
    one !== null && other !== null && (one.startsWith(`${other}_per_`) || other.startsWith(`${one}_per_`))
  );
}

/** The reader paired them: "from X to Y", "to Y from X". */
function statedPair(one: Placed, placed: readonly Placed[]): Pair | null {
  const id = one.item.mention.about.pair;
  const other = id === null ? undefined : placed.find(({ item }) => item.mention.id === id);
  if (other === undefined || !isPairable(other.item, one.item) || other.item.at < one.item.at) return null;
  const isTurned = one.role !== 'base' && other.role === 'base';
  const [from, to] = isTurned ? [other.item, one.item] : [one.item, other.item];
  return { from, to, why: FROM_TO, isStated: true };
}

/** "Y in 2024, compared with X": nothing stands between. */
const AT_ONCE = new RegExp(
  `^(?:\\s+(?:in\\s+)?${TAG.time})?,?\\s+(?:compared (?:with|to)|against|versus|(?:up |down )?from)\\s+(?:(?:about|some|only|just)\\s+)?$`,
  'iu',
);

/** "doubled from 30 million after a deal, said to be worth as much as 25 million": a bound behind a comma is of another thing. */
const isAside = ({ tagged }: ClaimSentence, base: Item, item: Item): boolean =>
  !['exact', 'approximate'].includes(item.reading.bound) && tagged.slice(base.at, item.at).includes(',');

/** "compared with 5 percent in Benin and 7 percent in Ghana": two that something else is compared with. */
const isNextBase = ({ tagged }: ClaimSentence, base: Item, item: Item): boolean =>
  /\b(?:compared with|compared to|against|than)\s+(?:\p{L}+\s+)?$/iu.test(tagged.slice(0, base.at)) &&
  /^\s+(?:in|for|at|by|from|to)\s+[^,;:.]{2,40}\s(?:and|or)\s+(?:\p{Ll}+\s+)?$/u.test(
    tagged.slice(base.at + 1, item.at),
  );

const OF_THE = /^\s+of\s+(?:the|its|their)\s+[\ue000-\ueaff]/u;
/** A count behind "of the" or "in the". */
const isWhole = ({ tagged }: ClaimSentence, { mention, at }: Item): boolean =>
  mention.kind === 'count' && /\b(?:of|in|at)\s+(?:the|its|their|all)\s+$/u.test(tagged.slice(0, at));

/** "Y in 2024, up from X", "compared with X, Y". */
function basePair(
  { sentence }: Clause,
  base: Placed,
  placed: readonly Placed[],
  used: ReadonlySet<Item>,
): Pair | null {
  const fits = placed.filter(
    ({ item, role }) =>
      !used.has(item) &&
      item !== base.item &&
      isCommensurable(item, base.item) &&
      role !== 'base' &&
      role !== 'change',
  );
  const all = fits.filter(({ item }) => item.at < base.item.at);
  // "1,022 of the 4,107 seats in the 13 universities stayed vacant, up from 730": of the whole and what it lies in nothing is said.
  const told = all.filter(({ item }) => !isWhole(sentence, item));
  const before =
    all.some(({ item }) => OF_THE.test(sentence.tagged.slice(item.at + 1))) && told.length > 0 ? told : all;
  const last = before.at(-1);
  const isBeside = last !== undefined && AT_ONCE.test(sentence.tagged.slice(last.item.at + 1, base.item.at));
  const to =
    (isBeside ? last : undefined) ??
    before.findLast(({ role }) => role === 'target') ??
    before.at(-1) ??
    fits.find(
      ({ item }) =>
        item.at > base.item.at &&
        !isAside(sentence, base.item, item) &&
        !isNextBase(sentence, base.item, item),
    );
  if (to === undefined) return null;
  return { from: base.item, to: to.item, why: 'set against each other in one clause', isStated: true };
}

/** "at 4.02 million tonnes after 4.05 million the year before": nothing but "after" and a time between. */
const AFTER = new RegExp(
  `^(?:\\s+(?:in\\s+)?${TAG.time})?,?\\s+after\\s+(?:(?:about|some|just|only)\\s+)?$`,
  'u',
);

function afterPair({ sentence }: Clause, one: Placed, placed: readonly Placed[]): Pair | null {
  const next = placed.find(({ item }) => item.at > one.item.at);
  if (next === undefined || one.role === 'change' || next.role === 'change') return null;
  if (!isCommensurable(next.item, one.item)) return null;
  if (!AFTER.test(sentence.tagged.slice(one.item.at + 1, next.item.at))) return null;
  return { from: next.item, to: one.item, why: 'what it is and what it was before', isStated: true };
}

/** "X in 2024; three years earlier it had been Y". */
const HAD_BEEN = new RegExp(
  `^(?:[^;.\\ue000-\\ue6ff]|${TAG.time})*(?:[;,–]|\\sand)(?:[^;.]*?\\s)?(?:earlier|before|previously|${TAG.time}),?\\s[^;.\\ue000-\\ueaff]{0,70}\\bhad\\s+(?:been|stood at|come to|totall?ed|amounted to)\\s+(?:(?:about|some|just|only|still)\\s+)?$`,
  'iu',
);

/** "it had been 67 percent, which is 6.5 points higher": the earlier amount against the later one. */
const WHICH_IS = /^,\s+which\s+(?:is|was)\b/iu;

function hadBeenPair({ sentence }: Clause, one: Placed, placed: readonly Placed[]): Pair | null {
  const next = placed.find(({ item }) => item.at > one.item.at && isCommensurable(item, one.item));
  if (next === undefined || one.role === 'change') return null;
  if (!HAD_BEEN.test(sentence.tagged.slice(one.item.at + 1, next.item.at))) return null;
  if (WHICH_IS.test(sentence.tagged.slice(next.item.at + 1))) return null;
  return { from: next.item, to: one.item, why: 'what it is and what it had been', isStated: true };
}

const WAS =
  /\b(?:was|were|had|employed|cost|covered|held|stood at|used to be)\s+(?:(?:only|just|still|at|about)\s+){0,2}$/iu;
const IS_NOW =
  /^[^;]{0,40}?\b(?:is|are|stands at|now|today|and costs|and covers|and holds|and has)\s+(?:(?:now|today|at|about|already|has|have|employs|costs|covers|holds|stands)\s+){0,2}$/iu;

/** "was X in 2021 and is Y today". */
function thenAndNow({ sentence }: Clause, one: Placed, placed: readonly Placed[]): Pair | null {
  const next = placed.find(({ item }) => item.at > one.item.at);
  if (next === undefined || !isCommensurable(next.item, one.item) || next.role === 'change') return null;
  const isThen = WAS.test(sentence.tagged.slice(0, one.item.at));
  if (!isThen || !IS_NOW.test(sentence.tagged.slice(one.item.at + 1, next.item.at))) return null;
  return { from: one.item, to: next.item, why: 'what was and what is now', isStated: true };
}

const NEXT_YEAR = new RegExp(
  `^[^,;.]{0,30}\\s(?:in|during|for)\\s+${TAG.time}(?:,|\\s+and|,\\s+and)\\s+$`,
  'u',
);

/** "lost 840 nurses in 2023, 960 in 2024 and 1,020 in 2025": the verb of the first is that of the others. */
function goesOnChanging(sentence: ClaimSentence, one: Placed, placed: readonly Placed[]): boolean {
  const before = placed.findLast(({ item }) => item.at < one.item.at);
  return (
    before?.role === 'change' &&
    isCommensurable(before.item, one.item) &&
    NEXT_YEAR.test(sentence.tagged.slice(before.item.at + 1, one.item.at))
  );
}

/** "X in 2020 and Y in 2024". */
function datedPair(
  { sentence }: Clause,
  one: Placed,
  placed: readonly Placed[],
  used: ReadonlySet<Item>,
): Pair | null {
  const at = dateOf(sentence, one.item);
  if (at === null || one.role === 'change' || goesOnChanging(sentence, one, placed)) return null;
  for (const other of placed) {
    if (other.item.at <= one.item.at || used.has(other.item) || !isCommensurable(other.item, one.item))
      continue;
    const then = dateOf(sentence, other.item);
    if (other.role === 'change' || then === null || then === at) continue;
    if (!mayBeSameTopic(topicOf(one.item.mention), topicOf(other.item.mention))) continue;
    const isLater = then > at;
    return {
      from: isLater ? one.item : other.item,
      to: isLater ? other.item : one.item,
      why: 'the same measure at two dates',
      isStated: false,
    };
  }
  return null;
}

const RIGHT_BEHIND = new RegExp(`^\\s+(?:in|by)\\s+(${TAG.time})`, 'u');

const dateOf = (sentence: ClaimSentence, item: Item): string | null => {
  const near = RIGHT_BEHIND.exec(sentence.tagged.slice(item.at + 1));
  const told = near && sentence.items.find(({ at }) => at === item.at + near[0].length);
  if (told) return pointOf(told);
  const behind = item.reading.period === null ? timeBehind(sentence, item) : null;
  return pointOf(item) ?? (behind === null || isSpan(behind) ? null : behind.to);
};

/** The one period of a number; null for a span or none. */
export const pointOf = ({ reading }: Item): string | null =>
  reading.period === null || isSpan(reading.period) ? null : reading.period.to;
