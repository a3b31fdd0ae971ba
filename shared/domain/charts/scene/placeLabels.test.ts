import { expect, test } from 'vitest';
import { namesBeside } from './placeLabels.ts';

const box = { left: 60, right: 700, top: 20, bottom: 400 };

test('names of points that lie together do not cover each other', () => {
  const points = Array.from({ length: 12 }, (_, i) => ({ name: `Country ${i}`, x: 200 + i, y: 300 - i }));
  const texts = namesBeside(points, box).map((nodes) => nodes.at(-1)?.at);
  const rows = new Map<string, number>();
  for (const at of texts) {
    const side = String(at?.['text-anchor']);
    const others = texts.filter((other) => other !== at && other?.['text-anchor'] === side);
    for (const other of others) expect(Math.abs(Number(other?.y) - Number(at?.y))).toBeGreaterThan(10);
    rows.set(side, (rows.get(side) ?? 0) + 1);
  }
  expect(rows.get('start')).toBeGreaterThan(2);
});

test('a name at the right edge stands to the left of its point', () => {
  const [nodes] = namesBeside([{ name: 'Kazakhstan', x: 695, y: 100 }], box);
  expect(nodes?.at(-1)?.at['text-anchor']).toBe('end');
});
