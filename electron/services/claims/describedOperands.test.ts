import { describe, expect, it } from 'vitest';
import type { Operand } from '#shared/domain/claims/types.ts';
import { noReads, type TouchedRow } from './auditReads.ts';
import { type DescribedOperands, describedStill, describing } from './describedOperands.ts';

const operandOf = (cell: string): Operand => ({
  role: 'value',
  mention: null,
  cells: [cell],
  value: '1',
  period: null,
  members: [],
  missing: [],
  expression: null,
  low: '1',
  high: '1',
});
const touching = (cell: string): TouchedRow => ({
  cell,
  seriesId: 1,
  period: '2020',
  currency: 'USD',
  size: 1,
});

/** What one audit asks of its operands: which were looked at anew, and what it rests on. */
function audited(known: DescribedOperands, operands: readonly Operand[]) {
  const [reads, looked] = [noReads(), [] as string[]];
  const { describe: ask, asked } = describing(known, reads, ({ cells }, own) => {
    looked.push(...cells);
    for (const cell of cells) own.cells.add(cell);
    return { measure: 'plain', label: `of ${cells.join(' ')}` };
  });
  const labels = operands.map((operand) => ask(operand)?.label);
  return { asked, looked, labels, cells: [...reads.cells] };
}

describe('operands that are described', () => {
  const [a, b] = [operandOf('ser1/2020'), operandOf('ser2/2020')];
  const first = audited(new Map(), [a, b, a]);

  it('are looked at once, and every audit rests on their cells', () => {
    expect(first.looked).toEqual(['ser1/2020', 'ser2/2020']);
    const again = audited(first.asked, [a, b]);
    expect(again.looked).toEqual([]);
    expect(again.labels).toEqual(['of ser1/2020', 'of ser2/2020']);
    expect(again.cells).toEqual(['ser1/2020', 'ser2/2020']);
  });

  it('are looked at again where an edit touched a cell of theirs', () => {
    const still = describedStill(first.asked, [touching('ser2/2020')]);
    expect(audited(still, [a, b]).looked).toEqual(['ser2/2020']);
  });

  it('are forgotten when no claim has them any more', () => {
    expect([...audited(first.asked, [a]).asked.keys()]).toEqual([a]);
  });
});
