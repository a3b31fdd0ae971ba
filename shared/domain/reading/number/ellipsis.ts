/** "Uzbekistan bought 3.2m tonnes, Tajikistan 1.1m": a number whose measure the sentence has just said is not said again. */
import type { Draft, Found } from './finish.ts';
import { foldAt, type Scan } from './scan.ts';

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
  if (!isSized && !COMPARED.has(foldAt(scan, draft.to))) return item;
  const model = before.findLast((other) => isModel(other.draft))?.draft;
  const [reading] = model?.readings ?? [];
  if (model === undefined || reading === undefined || !isOneSentence(scan, model.to, draft.from)) return item;
  const { unit, currency, rule } = reading;
  const note = 'measured like the amount before it';
  const readings = draft.readings.map((one) => ({ ...one, unit, currency, rule, note }));
  return { ...item, draft: { ...draft, kind: model.kind, readings } };
}

const isModel = ({ kind, readings }: Draft): boolean =>
  (kind === 'money' || kind === 'quantity') && readings.length === 1 && readings[0]?.value !== null;

function isOneSentence(scan: Scan, from: number, to: number): boolean {
  return to - from <= REACH && !scan.tokens.slice(from, to).some(({ text }) => ENDS.has(text));
}
