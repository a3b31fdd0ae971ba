import { expect, test } from 'vitest';
import { chartRemarks } from './chartRemarks.ts';
import { markText } from './markText.ts';
import { planDrawing } from './planDrawing.ts';
import { lineOf, specOf } from './testing/charts.ts';
import type { ChartSpec } from './types.ts';

const lines = [
  lineOf('Armenia', { 2023: '5', 2024: '6' }),
  lineOf('Moldova', { 2023: '2 EUR', 2024: '3 EUR' }, { 2024: { low: '2.5', high: '3.5' } }),
];
const rate = {
  from: 'EUR',
  to: 'USD',
  period: '2024',
  value: '1.1',
  name: '1.1 USD for 1 EUR (ECB, 2024)',
  source: 'src9',
};
const spec: ChartSpec = { ...specOf(lines), convert: { to: 'USD', rates: [rate] } };

test('a converted value is derived, keeps its interval and its sources, and names its rate', () => {
  const { refusal, lines: drawn } = planDrawing(spec, lines);
  expect(refusal).toBeNull();
  const mark = drawn[1]?.marks[1];
  expect(mark).toMatchObject({
    value: '3.3',
    low: '2.75',
    high: '3.85',
    unit: 'USD',
    before: '3 EUR',
    sources: ['src1', 'src9'],
  });
  expect(mark && drawn[1] && markText(drawn[1], mark, ['ECB'])).toContain(
    'derived (3 EUR, converted at 1.1 USD for 1 EUR (ECB, 2024)).',
  );
});

test('a period without a rate is a gap that says why; every rate used is told', () => {
  const remarks = chartRemarks(spec, planDrawing(spec, lines));
  expect(remarks).toContain('Converted at 1.1 USD for 1 EUR (ECB, 2024): Moldova 2024.');
  expect(remarks).toContain('Not drawn, because no rate is stated: Moldova 2023.');
  expect(remarks.join(' ')).not.toContain('Missing, left as gaps');
});

test('nothing is converted unless it is asked for', () => {
  expect(planDrawing(specOf(lines), lines).refusal).toBe('mixed_units');
});
