/** Members made from labels and amounts: what tells each from the others, and which way it went. */
import { compare } from '../../../lib/decimal.ts';
import type { AreaMention } from '../../reading/types.ts';
import type { Item } from '../sentence/claimSentence.ts';
import { stem } from '../sentence/contentWords.ts';
import type { Member, Side, Way } from './types.ts';

export type Raw = {
  readonly label: string;
  readonly iso3: string | null;
  readonly from: Item | null;
  readonly value: Item | null;
  readonly way: Way | null;
  readonly sides?: readonly Side[];
};

/** Null where two members cannot be told apart. */
export function membersOf(raws: readonly Raw[]): readonly Member[] | null {
  const words = raws.map(({ label }) => keysOf(label));
  const members = raws.map((raw, i) => ({
    ...raw,
    sides: raw.sides ?? [],
    keys: new Set([...(words[i] ?? [])].filter((word) => words.filter((one) => one.has(word)).length === 1)),
  }));
  const isTold = members.every(
    ({ keys, iso3 }) =>
      keys.size > 0 || (iso3 !== null && members.filter((one) => one.iso3 === iso3).length === 1),
  );
  return isTold ? members : null;
}

/** Stems of the words of a label, and the years in it. */
export function keysOf(text: string): ReadonlySet<string> {
  const words =
    text
      .toLowerCase()
      .match(/\d[\p{L}\d]*\p{L}[\p{L}\d]*|\b(?:19|20)\d\d(?:[/–-]\d{2,4})?\b|\p{L}[\p{L}\d’'-]*/gu) ?? [];
  return new Set(
    words
      .map((word) => word.replace(/['’]s?$/u, ''))
      .filter((word) => word.length > 1 && !EMPTY.has(word))
      .map((word) => (/\d/u.test(word) ? word : stem(word))),
  );
}

const EMPTY: ReadonlySet<string> = new Set(
  (
    'the and for from with that this those these was were are is had has have its it their his her into about only just some of in at on by to an as or than then but ' +
    'while whereas also they them there here all each other others both one two three four five six seven eight nine ten came come comes went go goes took take takes made ' +
    'stood stands got sent bought sold earned had cost costs paid pays rose fell grew dropped slid climbed moved up down more less fewer most least year years last ' +
    'billion million thousand percent per cent after before against where which who when'
  ).split(' '),
);

export function wayOfPair(from: Item, to: Item): Way {
  const order = compare(to.reading.value ?? '0', from.reading.value ?? '0');
  return order === 0 ? 'level' : order > 0 ? 'rise' : 'fall';
}

/** The members that a stretch names, by words of their own, by their area, or by a year. */
export function namedMembers(
  members: readonly Member[],
  text: string,
  areas: readonly Pick<AreaMention, 'iso3'>[] = [],
): readonly Member[] {
  const asked = keysOf(text);
  return members.filter(
    ({ keys, iso3 }) =>
      [...keys].some((key) => asked.has(key)) || (iso3 !== null && areas.some((area) => area.iso3 === iso3)),
  );
}
