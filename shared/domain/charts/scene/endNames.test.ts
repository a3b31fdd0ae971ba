import { expect, test } from 'vitest';
import { planDrawing } from '../planDrawing.ts';
import { lineOf, specOf } from '../testing/charts.ts';
import type { ChartLine } from '../types.ts';
import { chartScene } from './chartScene.ts';
import { textWidth } from './nodes.ts';

const years = (from: number, to: number) => ({ 2020: String(from), 2022: String(to), 2024: String(to) });

function textsOf(lines: readonly ChartLine[], width: number) {
  const spec = specOf(lines);
  const { nodes } = chartScene(spec, planDrawing(spec, lines), { width });
  const texts = nodes.filter(({ tag }) => tag === 'text');
  return lines.map(({ short }) => texts.filter(({ text }) => text === short));
}

const CLOSE = [
  lineOf('Armenia', years(2, 3)),
  lineOf('Georgia', years(1, 3)),
  lineOf('Moldova', years(4, 3)),
];

test('names stand where their lines end, inside the picture and apart from each other', () => {
  const names = textsOf(CLOSE, 760).flat();
  expect(names).toHaveLength(3);
  const ys = names.map(({ at }) => Number(at['y'])).sort((a, b) => a - b);
  for (const [i, y] of ys.entries()) if (i > 0) expect(y - (ys[i - 1] ?? 0)).toBeGreaterThanOrEqual(14);
  for (const { at, text } of names) {
    expect(Number(at['x'])).toBeGreaterThan(500);
    expect(Number(at['x']) + textWidth(text ?? '')).toBeLessThanOrEqual(760);
  }
});

test('a narrow picture, and one with a line that ends before the others, has a legend above', () => {
  const short = lineOf('Moldova', { 2020: '4', 2022: '4', 2024: null });
  for (const names of [textsOf(CLOSE, 400), textsOf([...CLOSE.slice(0, 2), short], 760)])
    for (const { at } of names.flat()) expect(Number(at['y'])).toBeLessThan(60);
});
