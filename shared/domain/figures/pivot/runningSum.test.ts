import { expect, test } from 'vitest';
import { sum } from '../../../lib/decimal.ts';
import { DecimalScanner } from './decimalScanner.ts';
import { MOST_EXACT } from './factTable.ts';
import { RunningSum } from './runningSum.ts';

test('a sum is exact past what a number holds, and over different places', () => {
  const scanner = new DecimalScanner();
  const texts = ['0.1', '0.2', '-4503599627370496', '4503599627370495.5', '12.75', '999999999999999', '-3'];
  const all = Array.from({ length: 70 }, (_, at) => texts[at % texts.length] ?? '0');
  const running = new RunningSum();
  for (const text of all) {
    scanner.scan(text, 0);
    if (Math.abs(scanner.mantissa) <= MOST_EXACT) running.add(scanner.mantissa, scanner.places);
    else running.addText(text);
  }
  expect(running.total).toBe(sum(all));
  running.add(Number.NaN, 0);
  expect(running.total).toBeNull();
});
