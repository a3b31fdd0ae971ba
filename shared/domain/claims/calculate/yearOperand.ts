/** A year that a length of time is counted from or to. */
import type { Item } from '../sentence/claimSentence.ts';
import type { Operand } from '../types.ts';

/** @param year in which the date or period of the item lies */
export const yearOperand = (role: 'from' | 'to', { mention, reading }: Item, year: number): Operand => ({
  role,
  mention: mention.id,
  expression: null,
  cells: [],
  value: String(year),
  low: String(year),
  high: String(year),
  period: reading.period,
  members: [],
  missing: [],
});
