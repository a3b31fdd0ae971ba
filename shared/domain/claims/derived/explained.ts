/** Whether numbers make a number in any plain way: where they do, it may be of what it was not read as, and is let be. */
import type { Interval } from '../../../lib/interval.ts';
import { operandInterval } from '../arithmetic/stated.ts';
import type { Item } from '../sentence/claimSentence.ts';

/** More numbers make nearly anything. */
const MOST = 7;

/** Sums, differences, products, quotients, parts of a whole, and growth of one to another. */
export function isExplained(item: Item, numbers: readonly Item[]): boolean {
  const values = numbers.slice(-MOST).map(plain);
  const { low, high } = operandInterval(item.reading);
  const own: Interval = { low, high };
  const scale = isRate(item) ? (item.mention.kind === 'share' ? 0.01 : 1) : 1;
  return [...made(values, isRate(item))].some((value) => isIn(own, value * scale));
}

const plain = (item: Item): number =>
  Number(item.reading.value) * (item.mention.kind === 'percent' ? 0.01 : 1);

const isRate = ({ mention }: Item): boolean => mention.kind === 'percent' || mention.kind === 'share';

function* made(values: readonly number[], asRate: boolean): Generator<number> {
  const unit = asRate ? 100 : 1;
  for (const sum of sums(values)) yield sum * unit;
  for (const [i, a] of values.entries())
    for (const [j, b] of values.entries()) {
      if (i === j || b === 0) continue;
      yield (a / b) * unit;
      yield a * b * unit;
      if (asRate) yield Math.abs(a / b - 1) * 100;
      if (b < 1) yield* [a * (1 - b), a * (1 + b)].map((one) => one * unit);
    }
}

/** Every sum of two or more, each added or taken away. */
function sums(values: readonly number[]): readonly number[] {
  let found: readonly { readonly sum: number; readonly size: number }[] = [{ sum: 0, size: 0 }];
  for (const value of values)
    found = found.flatMap((one) => [
      one,
      { sum: one.sum + value, size: one.size + 1 },
      { sum: one.sum - value, size: one.size + 1 },
    ]);
  return found.filter(({ size }) => size > 1).map(({ sum }) => Math.abs(sum));
}

function isIn({ low, high }: Interval, value: number): boolean {
  const slack = Math.abs(value) * 1e-9;
  return (low === null || value >= Number(low) - slack) && (high === null || value <= Number(high) + slack);
}
