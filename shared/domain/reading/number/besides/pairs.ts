/** Ties the two ends of a change together: "from A in 2020 to B", "to B from A", "A to B". */
import { compare } from '../../../../lib/decimal.ts';
import type { Found } from '../finish.ts';
import { foldAt, type Scan } from '../tokens/scan.ts';
import { measuredLike } from './inherited.ts';

/** Words that may stand between the two ends besides masked periods: "from A in 2020 to B". */
const MAX_BETWEEN = 12;
const STOPS: ReadonlySet<string> = new Set(['.', ';', '!', '?']);

/** Partner index by index. Each span has at most one partner. */
export function linkPairs(scan: Scan, found: readonly Found[]): Map<number, number> {
  const pairs = new Map<number, number>();
  const link = (a: number, b: number): void => {
    pairs.set(a, b);
    pairs.set(b, a);
  };
  found.forEach((item, index) => {
    if (pairs.has(index)) return;
    const next = found[index + 1];
    if (next === undefined) return;
    if (item.pairsWithNext || isChange(scan, item, next)) link(index, index + 1);
  });
  return pairs;
}

function isChange(scan: Scan, a: Found, b: Found): boolean {
  if (!isSameMeasure(a, b)) return false;
  const before = (item: Found): string => prepositionBefore(scan, item.draft.from);
  const { from, to } = scan.lexicon;
  const between = scan.tokens.slice(a.draft.to, b.draft.from);
  if (
    between.length > MAX_BETWEEN ||
    between.some((token) => token.kind === 'symbol' && STOPS.has(token.text))
  )
    return false;
  const isElliptic = a.draft.kind !== b.draft.kind;
  const isFromTo = from.has(before(a)) && to.has(before(b));
  if (isElliptic) return isFromTo;
  const isToFrom = to.has(before(a)) && from.has(before(b));
  return isFromTo || isToFrom || isUpFrom(scan, a, b);
}

/** "68 per cent, up from 55 per cent", "$5.1bn in 2024, down from $6bn". */
function isUpFrom(scan: Scan, a: Found, b: Found): boolean {
  let at = b.draft.from - 1;
  while (SKIPPED.has(foldAt(scan, at))) at--;
  return scan.lexicon.from.has(foldAt(scan, at)) && UP_DOWN.has(foldAt(scan, at - 1)) && at > a.draft.to;
}

const UP_DOWN: ReadonlySet<string> = new Set('up down increase rise fall drop decrease decline'.split(' '));

/** The word in front, past the article and adjective of "from a revised $61.6bn". */
function prepositionBefore(scan: Scan, at: number): string {
  let position = at - 1;
  const { from, to } = scan.lexicon;
  // Spanish "a" is no article.
  const isPreposition = (word: string): boolean => from.has(word) || to.has(word);
  for (let skipped = 0; skipped < 3; skipped++) {
    const word = foldAt(scan, position);
    if (isPreposition(word) || !SKIPPED.has(word)) break;
    position--;
  }
  return foldAt(scan, position);
}

const SKIPPED: ReadonlySet<string> = new Set(
  'a an the just only record revised mere whopping previous estimated provisional current initial total some low high peak'.split(
    ' ',
  ),
);

/** "from 2.8 million in 2023 to 4.5 million tonnes": a bare number beside one that says what both measure. */
const canInherit = (bare: Found, full: Found): boolean =>
  bare.draft.isBare === true &&
  bare.draft.kind === 'count' &&
  ['quantity', 'money', 'percent'].includes(full.draft.kind) &&
  // "a bondi de 17 % sur un an, à 65 764": so many, by which it rose.
  (full.draft.kind !== 'percent' || !isLarge(bare)) &&
  full.draft.readings.length === 1;

const isLarge = ({ draft }: Found): boolean =>
  draft.readings.some(({ value, high }) => compare(value ?? high ?? '0', '1000') > 0);

/** Ends of a change that take their measure from the other end. */
export function inheritMeasures(
  scan: Scan,
  found: readonly Found[],
  pairs: ReadonlyMap<number, number>,
): readonly Found[] {
  return found.map((item, index) => {
    const partner = found[pairs.get(index) ?? -1];
    const [model] = partner?.draft.readings ?? [];
    if (partner === undefined || model === undefined || !canInherit(item, partner)) return item;
    const { unit, currency, rule } = model;
    const readings = measuredLike(scan, item.draft, { unit, currency, rule });
    return { ...item, draft: { ...item.draft, kind: partner.draft.kind, readings } };
  });
}

function isSameMeasure(a: Found, b: Found): boolean {
  if (a.draft.kind === 'vague' || a.draft.kind === 'rank') return false;
  if (a.draft.kind !== b.draft.kind) return canInherit(a, b) || canInherit(b, a);
  const first = a.draft.readings[0];
  const second = b.draft.readings[0];
  if (first === undefined || second === undefined || first.value === null) return false;
  const isSameUnit = first.unit === second.unit || first.unit?.startsWith(`${second.unit}_per_`) === true;
  return first.currency === second.currency && (isSameUnit || a.draft.kind === 'count');
}
