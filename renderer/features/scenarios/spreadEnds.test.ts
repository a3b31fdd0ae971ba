import { describe, expect, test } from 'vitest';
import { movedEnd, sliderReach } from './spreadEnds.ts';

describe('an end that is moved', () => {
  const bounds = { kind: 'interval', low: '20', high: '80' } as const;
  const likeliest = { kind: 'triangular', low: '20', mode: '50', high: '80' } as const;
  test.each([
    [bounds, 'low', '30', { low: '30', high: '80' }],
    [bounds, 'low', '90', { low: '90', high: '90' }],
    [bounds, 'high', '10', { low: '10', high: '10' }],
    [likeliest, 'mode', '90', { low: '20', mode: '90', high: '90' }],
    [likeliest, 'low', '60', { low: '60', mode: '60', high: '80' }],
    [likeliest, 'high', '30', { low: '20', mode: '30', high: '30' }],
  ] as const)('pushes the others before it: %j, %s to %s', (spread, end, value, expected) => {
    expect(movedEnd(spread, end, value)).toEqual({ kind: spread.kind, ...expected });
  });
});

test('a slider reaches as far as the number it shows', () => {
  expect(sliderReach('growth', { kind: 'uniform', low: '0', high: '350' })?.max).toBe('350');
  expect(sliderReach('level', { kind: 'uniform', low: '0', high: '0' })).toBeNull();
});
