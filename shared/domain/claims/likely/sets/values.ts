/** Amounts near a statement that may be members of one set: in text order, of its paragraph and of the lines beside it. */

import type { Block } from '../../../document/types.ts';
import { operandInterval } from '../../arithmetic/stated.ts';
import type { AuditContext } from '../../forms/draft.ts';
import type { ClaimSentence, Item } from '../../sentence/claimSentence.ts';
import { isSpanOfTime } from '../../sentence/roles.ts';
import { spokenOf } from './spokenOf.ts';

/** An amount as plain numbers, with its sentence; `step` is how many sentences it stands before (negative) or behind the statement. */
export type Value = {
  readonly item: Item;
  readonly sentence: ClaimSentence;
  readonly step: number;
  /** The name that its sentence goes on to tell of by a pronoun; empty where it has a subject of its own. */
  readonly of: string;
  readonly size: number;
  readonly low: number;
  readonly high: number;
};

/** So many sentences on either side are looked at, as long as they are of the paragraph. */
const BEFORE = 4;
const BEHIND = 3;
/** More amounts than that are a table in prose; the nearest are kept. */
const MOST = 20;

/** "Ten-year bonds": a name, no amount. */
const HYPHENED = /^[\p{L}\d]+-(?:year|month|day|week|quarter|hour)\b/iu;

const KINDS: ReadonlySet<string> = new Set(['money', 'quantity', 'count', 'percent', 'factor']);

const knownNear = new WeakMap<AuditContext['sentences'], Map<ClaimSentence, readonly Value[]>>();

/** In text order, without numbers that only say when or how many are spoken of; worked out once for all that asks of a sentence. */
export function valuesNear({ sentences }: AuditContext, sentence: ClaimSentence): readonly Value[] {
  const known = knownNear.get(sentences) ?? new Map<ClaimSentence, readonly Value[]>();
  knownNear.set(sentences, known);
  const found = known.get(sentence) ?? readNear(sentences, sentence);
  known.set(sentence, found);
  return found;
}

function readNear(sentences: AuditContext['sentences'], { order, block }: ClaimSentence): readonly Value[] {
  const found: Value[] = [];
  const take = (at: number): readonly Value[] => {
    const sentence = sentences[at];
    if (sentence === undefined || !isBeside(sentence.block, block)) return [];
    const of = spokenOf(sentences, at);
    return valuesIn(sentence).map((value) => ({ ...value, sentence, of, step: at - order }));
  };
  found.push(...take(order));
  for (let away = 1; away <= BEFORE && found.length < MOST; away++) {
    found.unshift(...take(order - away));
    if (away <= BEHIND) found.push(...take(order + away));
  }
  return found;
}

/** The same paragraph, or the one right before or behind it. */
export const isBeside = (one: Block, other: Block): boolean =>
  one.id === other.id || (Math.abs(one.ordinal - other.ordinal) === 1 && !/^table /u.test(one.locator));

/** Amounts of the short lines right before or right behind the paragraph, where it has such. */
export function valuesBeside(context: AuditContext, { block }: ClaimSentence): readonly Value[] {
  const rows = rowsByPlace(context);
  const found: Value[] = [];
  for (const way of [-1, 1])
    for (let at = block.ordinal + way; found.length < 2 * MOST; at += way) {
      const sentence = rows.get(at);
      if (sentence === undefined) break;
      const own = valuesIn(sentence).map((value) => ({ ...value, sentence, of: '', step: way }));
      if (way < 0) found.unshift(...own);
      else found.push(...own);
    }
  return found;
}

const knownRows = new WeakMap<AuditContext, ReadonlyMap<number, ClaimSentence>>();

function rowsByPlace(context: AuditContext): ReadonlyMap<number, ClaimSentence> {
  const found =
    knownRows.get(context) ??
    new Map(
      [...(context.lines ?? []), ...context.sentences]
        .filter(({ block: { role }, text }) => ROWS.has(role) && text.length <= LONGEST_ROW)
        .map((sentence) => [sentence.block.ordinal, sentence]),
    );
  knownRows.set(context, found);
  return found;
}

const ROWS: ReadonlySet<string> = new Set(['heading', 'bullet', 'title']);
const LONGEST_ROW = 60;

const known = new WeakMap<ClaimSentence, readonly Omit<Value, 'step' | 'of' | 'sentence'>[]>();

function valuesIn(sentence: ClaimSentence): readonly Omit<Value, 'step' | 'of' | 'sentence'>[] {
  const found =
    known.get(sentence) ??
    sentence.items.flatMap((item) => {
      const { mention, reading } = item;
      if (
        !KINDS.has(mention.kind) ||
        reading.value === null ||
        reading.unit === 'area' ||
        HYPHENED.test(mention.text) ||
        /^one\b/iu.test(mention.text)
      )
        return [];
      const { low, high } = operandInterval(reading);
      const size = Number(reading.value);
      return [{ item, size, low: Number(low ?? size), high: Number(high ?? size) }];
    });
  known.set(sentence, found);
  return found;
}

/** Of one kind and unit, or one leaves its unit to the other; "nine carriers" and "five tankers" are both of things counted. */
export function isOfOneKind({ item: a, size: x }: Value, { item: b, size: y }: Value): boolean {
  const kinds = [a.mention.kind, b.mention.kind];
  if (isSpanOfTime(a) !== isSpanOfTime(b) && !isBare(a) && !isBare(b)) return false;
  if (kinds[0] === kinds[1]) {
    if (kinds[0] === 'money') return a.reading.currency === b.reading.currency;
    if (kinds[0] === 'quantity') return isOfOneUnit(a.reading.unit ?? '', b.reading.unit ?? '');
    return !(isWord(a) && y % 1 !== 0) && !(isWord(b) && x % 1 !== 0);
  }
  if (!kinds.includes('count')) return false;
  const [bare, other] = a.mention.kind === 'count' ? [a, b] : [b, a];
  if ((isWord(a) || isWord(b)) && !mayBeOf(bare, bare === a ? x : y, other, bare === a ? y : x)) return false;
  if (other.mention.kind === 'money')
    return bare.reading.magnitude !== null || (isBare(bare) && isWithin(x, y, 50));
  return isBare(bare) && isWithin(x, y, other.mention.kind === 'percent' ? 100 : 1000);
}

/** "2.4, 2.6 and 3.1 tonnes a hectare", "their average of 2.7 tonnes". */
const isOfOneUnit = (one: string, other: string): boolean =>
  one === other || one.startsWith(`${other}_per_`) || other.startsWith(`${one}_per_`);

const isBare = ({ mention, reading }: Item): boolean =>
  mention.kind === 'count' && (reading.unit === null || /^[\d.,\s−–-]+$/u.test(mention.text));

/** "Two bad ones" is no neighbour of "2.6"; "nine million" is. */
const isWord = ({ mention, reading }: Item): boolean =>
  !/\d/u.test(mention.text) && reading.magnitude === null;

/** "Nine days at Durban, four at Maputo", "eight" beside "31 hours"; "the three months" beside a bare 4.8. */
const mayBeOf = (bare: Item, x: number, other: Item, y: number): boolean =>
  isWord(bare) ? !/\s/u.test(bare.mention.text) && y % 1 === 0 && y < 100 : x < 100 && isWord(other);

const isWithin = (x: number, y: number, times: number): boolean =>
  x === 0 || y === 0 || (Math.abs(x / y) < times && Math.abs(y / x) < times);
