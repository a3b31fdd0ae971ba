import { add, type DecimalText, subtract } from '../../../lib/decimal.ts';

/** Continues an arithmetic series by `count` terms; one value repeats. */
export function continueSeries(stated: readonly DecimalText[], count: number): readonly DecimalText[] {
  const last = stated.at(-1);
  if (last === undefined) return [];
  const before = stated.at(-2);
  const step = before === undefined ? '0' : subtract(last, before);
  const terms: DecimalText[] = [];
  let term = last;
  for (let at = 0; at < count; at++) {
    term = add(term, step);
    terms.push(term);
  }
  return terms;
}
