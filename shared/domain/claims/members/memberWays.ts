/** Which way each member that a sentence names went: by its own two amounts, else by its own verb. */
import { compare } from '../../../lib/decimal.ts';
import { conceptsOf } from '../facts/equivalents.ts';
import type { Direction } from '../lexicon/directions.ts';
import type { ClaimSentence, Item } from '../sentence/claimSentence.ts';
import { bare, namesIn } from '../sentence/namedValues.ts';
import { isCommensurable } from '../sentence/roles.ts';
import { waysIn } from './memberMoves.ts';

export type MemberWay = {
  readonly name: string;
  /** No common word that only stands in the place of a name. */
  readonly isName: boolean;
  /** Concepts of its stretch. */
  readonly words: ReadonlySet<string>;
  readonly way: Direction;
  /** Two amounts, words of rising and falling, or what came of it ("made a profit"). */
  readonly by: 'pair' | 'words' | 'outcome';
  readonly items: readonly Item[];
};

const GOOD =
  /\b(?:made|posted|earned|reported|turned) (?:a |an )?profits?\b|\bhired\b|\btook on\b|\bmet (?:its|their|the) target\b|\bearned\b|\badded\b/iu;
const BAD =
  /\b(?:made|posted|reported|suffered) (?:a |an )?loss(?:es)?\b|\bdismissed\b|\blaid off\b|\bmissed (?:its|their|the) target\b|\blost\b/iu;
const LESS = /\b(?:brought in|earned|took|bought|sold) (?:less|fewer)\b/iu;
const MORE = /\b(?:brought in|earned|took|bought|sold) more\b/iu;

type Way = Pick<MemberWay, 'way' | 'by'>;

/** The one way a stretch speaks of; null for none or both. */
export function wayOfWords(text: string): Way | null {
  const ways = new Set<Direction>(waysIn(text).map(({ way }) => way));
  if (MORE.test(text)) ways.add('rise');
  if (LESS.test(text)) ways.add('fall');
  const by = ways.size > 0 ? 'words' : 'outcome';
  if (GOOD.test(text)) ways.add('rise');
  if (BAD.test(text)) ways.add('fall');
  const [way, other] = [...ways];
  return way === undefined || other !== undefined ? null : { way, by };
}

/** Stretches that tell of one member each: cut at stops, and where the next name takes over. */
const PARTING =
  /\s*[;:]\s*|,\s+(?:and|while|whereas|but)\s+|\s+(?:while|whereas|and)\s+(?=(?:in\s+)?\p{Lu})|,\s+(?=\p{Lu}\p{L}+(?:['’]s)?\s)|(?<=[\ue000-\ue6ff](?:\s[^,;:\ue000-\ue6ff]{0,24})?),\s+(?=\p{Ll}+\s[\ue000-\ue6ff])/gu;

export function memberWays(sentence: ClaimSentence, from: number): readonly MemberWay[] {
  const { tagged, items } = sentence;
  const cuts = [...tagged.matchAll(PARTING)].map(
    ({ index, 0: { length } }) => [index, index + length] as const,
  );
  const starts = [0, ...cuts.map(([, end]) => end)];
  const names = namesIn(sentence);
  let carried: string | null = null;
  return starts.flatMap((at, i): readonly MemberWay[] => {
    const end = cuts[i]?.[0] ?? tagged.length;
    if (at < from) return [];
    const text = tagged.slice(at, end);
    const own = items.filter((item) => item.at >= at && item.at < end);
    const [start, until] = [sentence.origins[at]?.start ?? 0, sentence.origins[end - 1]?.end ?? 0];
    const inside = names.filter((name) => name.start >= start && name.end <= until);
    const name = inside.find(({ isUnsure }) => isUnsure !== true) ?? inside[0];
    // "Growers in Tanzania lost their airline, and their sales came to …": of those told right before.
    if (name !== undefined) carried = bare(name.text);
    const isTheirs =
      name === undefined && carried !== null && /^(?:and\s+)?(?:their|its|they|it)\s/u.test(text);
    const called = isTheirs
      ? carried
      : name === undefined
        ? /^(?:and\s+)?(?!(?:from|after|against|with|which|where|when|down|than|compared|that|this|for|into|over|and|but|because|although)\s)(?<word>\p{Ll}{3,})\s/u.exec(
            text,
          )?.groups?.['word']
        : bare(name.text);
    if (called === undefined || called === null) return [];
    const pair = pairIn(text, at, own);
    const told = own.filter(
      ({ mention, reading }) =>
        AMOUNTS.has(mention.kind) && reading.unit !== 'area' && /\d/u.test(mention.text),
    );
    const way = pair === null ? wayOfWords(text) : wayOfPair(pair);
    return way === null || (pair === null && told.length === 0)
      ? []
      : [
          {
            name: called,
            isName: name !== undefined || isTheirs,
            words: conceptsOf(text),
            ...way,
            items: pair ?? told.slice(0, 1),
          },
        ];
  });
}

const AMOUNTS: ReadonlySet<string> = new Set(['money', 'quantity', 'percent', 'percentage_points', 'count']);

const BEFORE =
  /\b(?:from|against|after|compared with|compared to|where it had (?:taken|bought|sold|sent)|up from|down from|than(?: the)?|promised)\s+(?:(?:about|some|only|just|the)\s+)?$/iu;

/** What it was and what it is: one of the two stands behind "from", "after", "against". */
function pairIn(text: string, at: number, items: readonly Item[]): readonly [Item, Item] | null {
  const amounts = items.filter(
    ({ mention, reading }) =>
      reading.value !== null && ['money', 'quantity', 'count', 'percent'].includes(mention.kind),
  );
  const [one, other, more] = amounts;
  if (one === undefined || other === undefined || more !== undefined || !isPairable(one, other)) return null;
  const isEarlier = (item: Item): boolean => BEFORE.test(text.slice(0, item.at - at));
  if (isEarlier(one) === isEarlier(other)) return null;
  return isEarlier(one) ? [one, other] : [other, one];
}

const isPairable = (a: Item, b: Item): boolean =>
  isCommensurable(a, b) ||
  (a.mention.kind === 'count' && b.mention.kind === 'count') ||
  [a, b].some(({ mention, reading }) => mention.kind === 'count' && reading.unit === null);

/** Null where both are the same. */
function wayOfPair([from, to]: readonly [Item, Item]): Way | null {
  const order = compare(to.reading.value ?? '0', from.reading.value ?? '0');
  return order === 0 ? null : { way: order > 0 ? 'rise' : 'fall', by: 'pair' };
}
