import { expect, it } from 'vitest';
import { readFigure } from '#shared/domain/figures/readFigure.ts';
import type { CellView } from '#shared/ipc/shapes.ts';
import { onTyped, showTyped, typedView, viewOfTyped } from './typedCells.ts';

function viewOf(text: string): CellView {
  const read = readFigure(text, { measure: 'trade_value', currency: 'USD' });
  if (!read.ok) throw new Error(read.error.message);
  return viewOfTyped(read.value, 'Armstat');
}

it('shows what was typed in its cells until it is written, and tells the grid of both', () => {
  const [one, other] = [
    { seriesId: 'ser1', period: '2024' },
    { seriesId: 'ser2', period: '2024' },
  ];
  let told = 0;
  const stop = onTyped(() => {
    told += 1;
  });
  const settle = showTyped([one, other], viewOf('over 5 bn'));
  expect(typedView(one)).toMatchObject({ value: '5000000000', bound: 'more_than', currency: 'USD' });
  expect(typedView({ seriesId: 'ser1', period: '2023' })).toBeUndefined();
  // Typed over before the first was written: the newer one stays when the first is settled.
  const settleNewer = showTyped([one], viewOf('6 bn'));
  settle();
  expect(typedView(one)?.value).toBe('6000000000');
  expect(typedView(other)).toBeUndefined();
  settleNewer();
  expect(typedView(one)).toBeUndefined();
  expect(told).toBe(4);
  stop();
});
