import { expect, test } from 'vitest';
import { textWidth } from '../charts/scene/nodes.ts';
import { meets } from '../charts/scene/placeLabels.ts';
import { divergenceScene } from './divergenceScene.ts';
import { changeText, netSignal, quadrantOf, signalsBetween } from './netSignal.ts';
import type { DivergencePoint } from './types.ts';

test('toward and away are weighed against each other by their strengths', () => {
  expect(netSignal([])).toBe(0);
  expect(
    netSignal([
      { direction: 'away', strength: 3 },
      { direction: 'toward', strength: 1 },
    ]),
  ).toBe(-2);
});

test('an event counts from the first day of the first period to the last of the last', () => {
  const dates = ['2019-12-31', '2020', '2020-01-01', '2024-12-31', '2024-06', '2025-01-01'];
  const kept = signalsBetween(
    dates.map((date) => ({ date })),
    '2020',
    '2024',
  );
  expect(kept.map(({ date }) => date)).toEqual(['2020', '2020-01-01', '2024-12-31', '2024-06']);
});

test.each([
  ['300', -6, 'more_away'],
  ['-10', 2, 'less_closer'],
  ['-10', -2, 'less_away'],
  ['10', 2, 'more_closer'],
  ['10', 0, 'unmoved'],
] as const)('%s percent with a net of %d is %s', (change, net, quadrant) => {
  expect(quadrantOf(change, net)).toBe(quadrant);
});

const pointOf = (name: string, change: string | null, net: number): DivergencePoint => ({
  area: name,
  name,
  cells: [
    { seriesId: 'ser1', period: '2020' },
    { seriesId: 'ser1', period: '2024' },
  ],
  change,
  low: null,
  high: null,
  values: '',
  net,
  events: net === 0 ? [] : ['sig1'],
  sources: [],
  missing: change === null ? ['2020'] : [],
});

test('every country with a change is one mark, a missing change is none, and all quadrants are named', () => {
  const points = [pointOf('Armenia', '474', -6), pointOf('Moldova', '-70', 0), pointOf('Nowhere', null, -2)];
  const { nodes } = divergenceScene(points, { width: 700 });
  expect(nodes.flatMap(({ mark }) => mark?.line ?? [])).toEqual([0, 1]);
  const texts = nodes.map(({ text }) => text);
  for (const name of ['More trade, further from Moscow', 'Less trade, closer to Moscow'])
    expect(texts).toContain(name);
});

test.each([
  ['473.6', '+474%'],
  ['-2.5', '−3%'],
  ['0.2', '0%'],
])('a change of %s is told as %s', (change, told) => {
  expect(changeText(change)).toBe(told);
});

test.each([220, 300, 388, 700])(
  'in a picture %d wide no word stands on another, and no tick is below all lost',
  (width) => {
    const points = [
      pointOf('Armenia', '474', -6),
      pointOf('Moldova', '-70', 0),
      pointOf('Georgia', '110', 0),
    ];
    const texts = divergenceScene(points, { width }).nodes.filter(({ tag }) => tag === 'text');
    const boxes = texts.map(({ text = '', at }) => {
      const size = Number(at['font-size']);
      const wide = textWidth(text, size);
      const left = Number(at['x']) - (at['text-anchor'] === 'end' ? wide : 0);
      return { text, left, right: left + wide, top: Number(at['y']) - size, bottom: Number(at['y']) };
    });
    for (const [index, box] of boxes.entries())
      for (const other of boxes.slice(index + 1))
        expect(meets(box, other) ? [box.text, other.text] : []).toEqual([]);
    const ticks = boxes.flatMap(({ text }) => (/^[+−]?\d+%$/.test(text) ? text : []));
    expect(ticks).toContain('0%');
    expect(ticks.filter((tick) => tick.startsWith('−') && tick !== '−100%')).toEqual([]);
  },
);

test.each([300, 450, 700])(
  'in a picture %d wide no name stands on the line of no signal, however many points do',
  (width) => {
    const names = ['Azerbaijan', 'Belarus', 'Georgia', 'Kazakhstan', 'Kyrgyzstan', 'Moldova', 'Uzbekistan'];
    const points = names.map((name, at) => pointOf(name, String(at * 12 - 10), 0));
    const { nodes } = divergenceScene(points, { width });
    // The zero of the axis of signals stands at their line.
    const line = Number(nodes.find(({ text }) => text === '0')?.at['y']);
    for (const { text = '', at } of nodes)
      if (names.includes(text)) expect([text, Math.abs(Number(at['y']) - line) > 8]).toEqual([text, true]);
  },
);
