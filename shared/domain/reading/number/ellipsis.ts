/**
 * "Uzbekistan bought 3.2m tonnes, Tajikistan 1.1m", "Kazakhstan took 31 percent, Kyrgyzstan 28": a number whose measure
 * the sentence has just said is not said again.
 */
import { multiply } from '../../../lib/decimal.ts';
import type { Reading } from '../types.ts';
import type { Draft, Found } from './finish.ts';
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
  for (const item of found) kept.push(completedBy(scan, item, kept.slice(-LOOK_BACK)));
  return kept;
}

function completedBy(scan: Scan, item: Found, before: readonly Found[]): Found {
  const { draft } = item;
  if (draft.isBare !== true || draft.kind !== 'count' || draft.readings.length === 0) return item;
  const isSized = draft.readings.every(({ magnitude }) => magnitude !== null);
  const isListed = isListItem(scan, draft);
  if (!isSized && !isListed && !COMPARED.has(foldAt(scan, draft.to))) return item;
  const model = before.findLast((other) => isModel(other.draft, isListed))?.draft;
  const [reading] = model?.readings ?? [];
  if (model === undefined || reading === undefined || !isOneSentence(scan, model.to, draft.from)) return item;
  const { unit, currency, rule } = reading;
  const note = 'measured like the amount before it';
  const magnitude = isListed && !isSized ? reading.magnitude : null;
  const readings = draft.readings.map((one) => ({ ...scaled(one, magnitude), unit, currency, rule, note }));
  return { ...item, draft: { ...draft, kind: model.kind, readings } };
}

const isModel = ({ kind, readings }: Draft, isListed: boolean): boolean =>
  (kind === 'money' || kind === 'quantity' || (isListed && kind === 'percent')) &&
  readings.length === 1 &&
  readings[0]?.value !== null;

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
