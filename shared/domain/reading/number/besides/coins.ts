/** "54 руб. 20 коп.", "3 Euro 50", "1 euro y 20 céntimos": money told in its unit and its hundredths is one amount. */
import { add, compare, multiply } from '../../../../lib/decimal.ts';
import type { Draft, Found } from '../finish.ts';
import { foldAt, isDigits, isGlued, isWord, type Scan } from '../tokens/scan.ts';

const JOINTS: ReadonlySet<string> = new Set(['and', 'und', 'et', 'y', 'con', 'и']);

/** Quantities in text order, with the hundredths of a sum joined to it. */
export function joinCoins(scan: Scan, found: readonly Found[]): readonly Found[] {
  const joined: Found[] = [];
  for (const one of found) {
    const before = joined.at(-1);
    const whole = before === undefined ? null : sumOf(scan, before.draft, one.draft);
    if (whole === null) joined.push(one);
    else joined.splice(-1, 1, { draft: whole, pairsWithNext: one.pairsWithNext });
  }
  return joined;
}

function sumOf(scan: Scan, large: Draft, small: Draft): Draft | null {
  if (large.kind !== 'money' || large.state !== 'extracted' || small.state !== 'extracted') return null;
  const [main] = large.readings;
  if (main?.value == null || !/^\d+$/u.test(main.value) || main.magnitude !== null) return null;
  const hundredths = coinsBehind(scan, large, small) ?? digitsBehind(scan, large, small);
  if (hundredths === null) return null;
  const value = add(main.value, hundredths);
  // "7 руб. 23 коп. за литр": what it is for stands behind the smaller coin.
  const note = main.note ?? small.readings[0]?.note ?? null;
  const readings = [{ ...main, value, low: value, high: value, note, rule: 'money.coins' }];
  return { ...large, to: small.to, readings };
}

/** "20 коп.", "y 20 céntimos" of the same money. */
function coinsBehind(scan: Scan, large: Draft, small: Draft): string | null {
  const end = JOINTS.has(foldAt(scan, small.from - 1)) ? small.from - 1 : small.from;
  const [main] = large.readings;
  const [coin] = small.readings;
  if (end !== large.to || small.kind !== 'money' || coin?.value == null) return null;
  const isPart = coin.currency === main?.currency && compare(coin.value, '1') < 0 && coin.bound === 'exact';
  return isPart && isDigits(scan, small.from) && /^\d{1,2}$/u.test(foldAt(scan, small.from))
    ? coin.value
    : null;
}

/** "3 Euro 50": two digits right behind the word of the money, which nothing is counted by. */
function digitsBehind(scan: Scan, large: Draft, small: Draft): string | null {
  const isBehind = small.from === large.to && isWord(scan, large.to - 1) && !isGlued(scan, small.from);
  // In a list the next amount's money has been given to it.
  const isShared = small.kind === 'money' && small.readings[0]?.currency === large.readings[0]?.currency;
  const isPlain = small.to === small.from + 1 && (small.isBare === true || isShared);
  if (!isBehind || !isPlain || !/^\d\d$/u.test(foldAt(scan, small.from))) return null;
  return multiply(foldAt(scan, small.from), '0.01');
}
