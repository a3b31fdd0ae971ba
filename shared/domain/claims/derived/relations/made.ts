/** What numbers make by a relation, and the parts that the makers of every family are built from. */
import { type DecimalText, multiply } from '../../../../lib/decimal.ts';
import type { Interval } from '../../../../lib/interval.ts';
import { times } from '../../../../lib/intervalArithmetic.ts';
import { operandInterval } from '../../arithmetic/stated.ts';
import type { ClaimSentence, Item } from '../../sentence/claimSentence.ts';
import { amountOf, type Window } from '../window.ts';

export type Made = {
  readonly items: readonly Item[];
  readonly role: string;
  readonly computed: Interval;
  readonly middle: DecimalText;
  readonly calculation: string;
};

export type Maker = (sentence: ClaimSentence, item: Item, window: Window) => Made | null;

export const isRate = ({ mention }: Item): boolean => mention.kind === 'percent' || mention.kind === 'share';
export const isCount = ({ mention }: Item): boolean => mention.kind === 'count';
export const textOf = ({ mention }: Item): string => mention.text;

/** The numbers of its own sentence, where they are enough; else with those before. */
export function operands(window: Window, fits: (one: Item) => boolean, least: number): readonly Item[] {
  const own = window.own.filter(fits);
  return own.length >= least ? own : [...window.before.filter(fits), ...own];
}

export const fraction = (item: Item): DecimalText =>
  item.mention.kind === 'percent' ? multiply(amountOf(item), '0.01') : amountOf(item);
export const fractionOf = (item: Item): Interval => {
  const { low, high } = operandInterval(item.reading);
  if (item.mention.kind === 'percent') return times({ low, high }, '0.01');
  return {
    low: low === null ? null : multiply(low, '0.97'),
    high: high === null ? null : multiply(high, '1.03'),
  };
};
