import { expect, test } from 'vitest';
import { chartRemarks } from '../chartRemarks.ts';
import { hasOutline, hatchOf, outlineOf, spansAt, widestSpan } from '../map/outlines.ts';
import { planDrawing } from '../planDrawing.ts';
import { lineOf, specOf } from '../testing/charts.ts';
import type { ChartLine } from '../types.ts';
import { chartScene } from './chartScene.ts';
import type { SceneNode } from './nodes.ts';

const row = (area: string, name: string, value: string | null): ChartLine => ({
  ...lineOf(name, { 2024: value }),
  area,
});
const rows = [
  row('ARM', 'Armenia', '12000000000'),
  row('KAZ', 'Kazakhstan', '27000000000'),
  row('TKM', 'Turkmenistan', null),
  row('CHN', 'China', '240000000000'),
];
const spec = specOf(rows, 'map');
const drawing = planDrawing(spec, rows);
const sceneAt = (width: number) => chartScene(spec, drawing, { width });
const texts = (nodes: readonly SceneNode[]): string[] =>
  nodes.flatMap((node) => [...(node.text === undefined ? [] : [node.text]), ...texts(node.children ?? [])]);

test.each([320, 700, 1400])('at %i pixels every country with an outline is named with its value', (width) => {
  const { nodes, height } = sceneAt(width);
  const words = texts(nodes).join(' ');
  for (const expected of [/Armenia 12 bn/, /Kazakhstan 27 bn/, /Turkmenistan missing/])
    expect(words).toMatch(expected);
  expect(words).not.toContain('China');
  for (const { tag, at } of nodes.filter((node) => node.tag === 'text')) {
    expect(Number(at.x), tag).toBeLessThanOrEqual(width);
    expect(Number(at.y), tag).toBeLessThanOrEqual(height);
  }
});

test('what is missing is a mark too, hatched and without a shade; what has no outline is told', () => {
  const marks = sceneAt(700).nodes.filter(({ mark }) => mark !== undefined);
  expect(marks.map(({ mark }) => mark?.line)).toEqual([0, 1, 2]);
  expect(marks[2]?.children?.map(({ fill }) => fill)).toEqual(['surface', 'none']);
  const remarks = chartRemarks(spec, drawing);
  expect(remarks).toContain('Not on the map, which has no outline for it: China.');
  expect(remarks).toContain('Missing, left as gaps: Turkmenistan 2024.');
});

test('a map shows one period, and one row of each country', () => {
  expect(planDrawing({ ...spec, periods: ['2020', '2024'] }, rows).refusal).toBe('one_period');
  expect(planDrawing(spec, [...rows, row('ARM', 'Armenia again', '1')]).refusal).toBe('same_area');
});

test('an outline closes, its widest stretch and its hatching lie inside it', () => {
  expect(hasOutline('CHN')).toBe(false);
  const rings = outlineOf('KAZ', 1);
  const { from, to, at } = widestSpan(rings);
  expect(to - from).toBeGreaterThan(200);
  expect(spansAt(rings, at)).toContainEqual({ from, to, at });
  const strokes = hatchOf(rings, 7);
  expect(strokes.length).toBeGreaterThan(50);
  for (const [[x1, y1], [x2, y2]] of strokes.slice(0, 20)) {
    expect(x1 + y1).toBeCloseTo(x2 + y2, 6);
    const middle = (x1 + x2) / 2;
    const level = spansAt(rings, (y1 + y2) / 2);
    expect(level.some((span) => span.from <= middle && span.to >= middle)).toBe(true);
  }
});
