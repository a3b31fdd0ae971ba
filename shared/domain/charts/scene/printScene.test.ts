import { expect, test } from 'vitest';
import { planDrawing } from '../planDrawing.ts';
import { lineOf, specOf } from '../testing/charts.ts';
import { CHART_KINDS } from '../types.ts';
import { chartScene } from './chartScene.ts';
import type { SceneNode } from './nodes.ts';
import { isLine, printScene } from './printScene.ts';

const lines = Array.from({ length: 14 }, (_, i) =>
  lineOf(`C${i}`, { 2020: String(i + 1), 2024: String(20 - i) }, { 2024: { status: i % 2 ? 'E' : 'A' } }),
);
const onMap = ['ARM', 'KAZ'].map((area) => ({ ...lineOf(area, { 2024: '5' }), area }));
const all = (nodes: readonly SceneNode[]): SceneNode[] =>
  nodes.flatMap((node) => [node, ...all(node.children ?? [])]);

test.each(CHART_KINDS)('on paper no stroke of %s has a colour, and a hollow mark stays hollow', (type) => {
  const rows = type === 'map' ? onMap : lines;
  const spec = specOf(rows, type);
  const drawing = planDrawing(spec, rows);
  expect(drawing.strokes.length).toBeGreaterThan(0);
  const screen = chartScene(spec, drawing, { width: 700 });
  const nodes = all(printScene(screen).nodes);
  expect(nodes.length).toBe(all(screen.nodes).length);
  expect(nodes.filter(({ stroke }) => stroke?.startsWith('hue'))).toEqual([]);
  const hollow = (some: readonly SceneNode[]): number =>
    some.filter(({ fill, stroke }) => fill === 'surface' && stroke !== undefined).length;
  expect(hollow(nodes)).toBe(hollow(all(screen.nodes)));
});

test('fourteen lines are told apart by dashes and weight alone', () => {
  const spec = specOf(lines, 'slope');
  const screen = chartScene(spec, planDrawing(spec, lines), { width: 700 });
  const { nodes } = printScene(screen);
  const courses = nodes.filter((_, at) => isLine(screen.nodes[at]!) && screen.nodes[at]?.stroke !== 'grid');
  expect(courses).toHaveLength(14);
  const looks = courses.map(({ at }) => `${at['stroke-dasharray']} ${at['stroke-width']}`);
  expect(new Set(looks).size).toBe(14);
});
