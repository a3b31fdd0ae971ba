/**
 * "Uzbekistan bought 3.2m tonnes, Tajikistan 1.1m", "Kazakhstan took 31 percent, Kyrgyzstan 28": a number whose measure
 * the sentence has just said is not said again.
 */
import { multiply } from '../../../lib/decimal.ts';
import type { Reading } from '../types.ts';
import type { Draft, Found } from './finish.ts';
import { measuredLike } from './inherited.ts';
import { foldAt, isGlued, type Scan } from './scan.ts';

/** Tokens between two numbers; more is another statement's business. */
const REACH = 25;
/** Numbers looked back over: periods and shares may stand between. */
const LOOK_BACK = 3;
const ENDS: ReadonlySet<string> = new Set(['.', '!', '?']);
/** "40,000 more than a year earlier". */
const COMPARED: ReadonlySet<string> = new Set('more less fewer higher lower mehr weniger'.split(' '));

/**
 * Bare numbers with a magnitude, or compared with the amount before, take their unit or currency from the nearest amount of
 * their sentence.
 */
export function inheritEllipses(scan: Scan, found: readonly Found[]): readonly Found[] {
  const kept: Found[] = [];
  found.forEach((item, index) => {
    const next = found[index + 1];
    const ahead = next !== undefined && isListedBefore(scan, item, next) ? [next] : [];
    kept.push(completedBy(scan, item, [...kept.slice(-LOOK_BACK), ...ahead], ahead.length > 0));
  });
  return kept;
}

function completedBy(scan: Scan, item: Found, before: readonly Found[], isBeforeModel: boolean): Found {
  const { draft } = item;
  if (draft.isBare !== true || draft.kind !== 'count' || draft.readings.length === 0) return item;
  const isSized = draft.readings.every(({ magnitude }) => magnitude !== null);
  const isListed = isBeforeModel || isListItem(scan, draft);
  const isNorm = foldAt(scan, draft.from - 1) === 'of' && NORMS.has(foldAt(scan, draft.from - 2));
  if (!isSized && !isListed && !isNorm && !COMPARED.has(foldAt(scan, draft.to))) return item;
  const model = before.findLast((other) => isModel(other.draft, isListed, isNorm))?.draft;
  const [reading] = model?.readings ?? [];
  if (model === undefined || reading === undefined || !isOneSentence(scan, model.to, draft.from)) return item;
  const { unit, currency, rule } = reading;
  const note = 'measured like the amount before it';
  const magnitude = isListed && !isSized ? reading.magnitude : null;
  const measure = { unit, currency, rule, note };
  const taken =
    model.kind === 'count'
      ? draft.readings.map((one) => ({ ...one, ...measure }))
      : measuredLike(scan, draft, measure);
  const readings = taken.map((one) => scaled(one, magnitude));
  return { ...item, draft: { ...draft, kind: model.kind, readings } };
}

const isModel = ({ kind, readings }: Draft, isListed: boolean, isNorm: boolean): boolean =>
  (kind === 'money' ||
    kind === 'quantity' ||
    (isListed && kind === 'percent') ||
    isCountOf(kind, readings)) &&
  readings.length === 1 &&
  (isNorm || readings[0]?.value !== null);

/** "1,120 lorries a day, 140 more": what is counted goes on, and a money before it does not. */
const isCountOf = (kind: Draft['kind'], [reading]: readonly Reading[]): boolean =>
  kind === 'count' && reading?.unit != null;

/** "seven to eight weeks against a norm of 12". */
const NORMS: ReadonlySet<string> = new Set(
  'norm average target mean plan forecast record peak quota'.split(' '),
);

/** "China took 14.9 and the EU 12.1 percent": nothing but a link and a name between a bare number and the next. */
function isListedBefore(scan: Scan, { draft }: Found, next: Found): boolean {
  if (next.draft.kind !== 'percent' || !LINKS.has(foldAt(scan, draft.to))) return false;
  const name = foldAt(scan, draft.to + 1) === 'the' ? draft.to + 2 : draft.to + 1;
  const words = next.draft.from - name;
  if (words < 1 || words > LONGEST_NAME) return false;
  return scan.tokens.slice(name, next.draft.from).every((_token, i) => isCapital(scan, name + i));
}

function scaled(one: Reading, magnitude: string | null): Reading {
  if (magnitude === null) return one;
  const times = (value: string | null): string | null => (value === null ? null : multiply(value, magnitude));
  return { ...one, value: times(one.value), low: times(one.low), high: times(one.high), magnitude };
}

/** Words of a name in front of its number; a longer one is hardly a list's. */
const LONGEST_NAME = 3;
const LINKS: ReadonlySet<string> = new Set([',', ';', 'and', 'und', 'et', 'y', 'и']);
const LIST_ENDS: ReadonlySet<string> = new Set([...LINKS, '.', ')', '']);

/** ", Kyrgyzstan 28 and": a bare number right behind a name that stands between the links of a list. */
function isListItem(scan: Scan, { from, to }: Draft): boolean {
  if (to - from > 1 || !LIST_ENDS.has(foldAt(scan, to)) || isGlued(scan, from)) return false;
  let at = from - 1;
  while (at >= from - LONGEST_NAME && isCapital(scan, at)) at--;
  if (at === from - 1) return false;
  return LINKS.has(foldAt(scan, foldAt(scan, at) === 'the' ? at - 1 : at));
}

const isCapital = (scan: Scan, at: number): boolean => {
  const token = scan.tokens[at];
  return token?.kind === 'word' && token.text[0] !== token.fold[0];
};

function isOneSentence(scan: Scan, from: number, to: number): boolean {
  return to - from <= REACH && !scan.tokens.slice(from, to).some(({ text }) => ENDS.has(text));
}
