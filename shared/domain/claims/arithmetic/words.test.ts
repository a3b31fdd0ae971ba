import { expect, test } from 'vitest';
import { intervalWords } from './words.ts';

test.each([
  [{ low: '62500000000', high: '63500000000' }, 'money USD', '62.5 to 63.5 bn USD'],
  [{ low: '107750000000', high: '107850000000' }, 'money USD', '107.75 to 107.85 bn USD'],
  [{ low: '500000000', high: '1500000000' }, 'money EUR', '500 mn to 1.5 bn EUR'],
  [{ low: '450000', high: '1500000' }, 'money EUR', '450,000 to 1.5 mn EUR'],
  [{ low: '1.96', high: '2.008' }, 'times', '1.96 to 2.01'],
  [{ low: '5', high: '50' }, 'percent', '5 to 50 percent'],
  [{ low: '63000000000', high: '63000000000' }, 'money USD', '63 bn USD'],
  [{ low: '2', high: null }, 'times', 'at least 2'],
  [{ low: null, high: '1500000000' }, 'money USD', 'at most 1.5 bn USD'],
  [{ low: null, high: null }, 'times', 'any value'],
] as const)('%j of %s is told as "%s"', (interval, measure, told) => {
  expect(intervalWords(interval, measure)).toBe(told);
});
