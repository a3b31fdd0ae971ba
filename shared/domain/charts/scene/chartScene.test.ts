import { expect, test } from 'vitest';
import { planDrawing } from '../planDrawing.ts';
import { lineOf, specOf } from '../testing/charts.ts';
import { CHART_KINDS, type ChartLine, type ChartSpec } from '../types.ts';
import { chartScene } from './chartScene.ts';
import { type SceneNode, textWidth } from './nodes.ts';

const sceneOf = (lines: readonly ChartLine[], more: Partial<ChartSpec> = {}, width = 760) => {
  const spec = { ...specOf(lines), ...more };
  return chartScene(spec, planDrawing(spec, lines), { width });
};
const flat = (nodes: readonly SceneNode[]): SceneNode[] =>
  nodes.flatMap((node) => [node, ...flat(node.children ?? [])]);

const LONG = 'The united provinces of a country with a name that no legend was ever made for, re-exports';
const many = Array.from({ length: 14 }, (_, i) =>
  lineOf(`${LONG} ${i}`, { 2020: String((i + 1) * 1e9), 2024: String((14 - i) * 2e9) }),
);

// A map has only the countries it knows; it is tried by itself.
const ANY_ROWS = CHART_KINDS.filter((kind) => kind !== 'map');

test.each(ANY_ROWS)('%s holds fourteen rows with long names inside its picture, at any width', (type) => {
  for (const width of [320, 760, 1400]) {
    const scene = sceneOf(many, { type }, width);
    const texts = flat(scene.nodes).filter(({ tag }) => tag === 'text');
    expect(texts.length).toBeGreaterThan(0);
    for (const { at } of texts) {
      expect(Number(at.x)).toBeGreaterThanOrEqual(0);
      expect(Number(at.x)).toBeLessThanOrEqual(width);
      expect(Number(at.y)).toBeLessThanOrEqual(scene.height + 1);
    }
  }
});

test.each(CHART_KINDS)('%s of rows without any value draws nothing', (type) => {
  expect(sceneOf([lineOf('Nauru', { 2020: null, 2024: null })], { type }).nodes).toEqual([]);
});

test('every drawn value is one mark, in every kind that draws each value', () => {
  for (const type of ['line', 'bar', 'stacked', 'slope', 'multiples', 'heat', 'mirror'] as const)
    expect(flat(sceneOf(many, { type }).nodes).filter(({ mark }) => mark !== undefined)).toHaveLength(28);
});

test('a cut name is whole in its title', () => {
  const cut = flat(sceneOf(many, { type: 'multiples' }).nodes).filter(({ text }) => text?.endsWith('…'));
  expect(cut[0]?.title).toBe(`${LONG} 0`);
});

test('a value that is no point has a whisker where it can be seen', () => {
  const wide = { 2020: { low: '1', high: '9' } };
  const paths = (lines: ChartLine): number =>
    flat(sceneOf([lines]).nodes).filter(({ tag, at }) => tag === 'path' && at['stroke-width'] === 1.5).length;
  expect(paths(lineOf('Armenia', { 2020: '5' }, wide))).toBe(1);
  expect(paths(lineOf('Armenia', { 2020: '5' }))).toBe(0);
});

test('a log axis has no zero, and bars refuse one', () => {
  const line = [lineOf('Armenia', { 2020: '10', 2024: '1000' })];
  const spec = { ...specOf(line), log: true };
  expect(planDrawing(spec, line).axes[0]?.scale).toMatchObject({ low: 10, high: 1000 });
  expect(planDrawing({ ...spec, type: 'bar' }, line).refusal).toBe('log_bars');
  expect(planDrawing(spec, [lineOf('Nil', { 2020: '0' })]).refusal).toBe('log_zero');
});

test('an axis leaves zero only for a reason', () => {
  const line = [lineOf('Armenia', { 2020: '101', 2024: '109' })];
  expect(planDrawing(specOf(line), line).axes[0]?.scale.low).toBe(0);
  const cut = { ...specOf(line), cutAxis: 'small changes matter here' };
  expect(planDrawing(cut, line).axes[0]?.scale.low).toBeGreaterThan(90);
});

test('how many times two sides are apart is told clear of the next in a narrow picture', () => {
  const sides = [
    { ...lineOf('China', { 2023: '5.4', 2024: '5.3' }), reporter: 'KGZ' },
    { ...lineOf('China', { 2023: '19.8', 2024: '22.7' }), reporter: 'CHN' },
  ];
  const spec = specOf(sides, 'mirror');
  const { nodes } = chartScene(spec, planDrawing(spec, sides), { width: 130, height: 260 });
  const factors = nodes.filter(({ text }) => /^[\d.]+×$/.test(text ?? '')).map(({ at }) => Number(at['y']));
  expect(factors).toHaveLength(2);
  expect(Math.abs((factors[0] ?? 0) - (factors[1] ?? 0))).toBeGreaterThan(12);
});

/** Where a text stands, as wide as its letters are taken to be. */
function placeOf({ at, text = '' }: SceneNode): { left: number; right: number; y: number } {
  const wide = textWidth(text, Number(at['font-size']));
  const x = Number(at['x']);
  const left = at['text-anchor'] === 'end' ? x - wide : at['text-anchor'] === 'middle' ? x - wide / 2 : x;
  return { left, right: left + wide, y: Number(at['y']) };
}

const nine = ['Belarus', 'Armenia', 'Kazakhstan', 'Uzbekistan', 'Azerbaijan', 'Kyrgyzstan', 'Moldova'].map(
  (name, i) =>
    lineOf(
      name,
      { 2020: '2320000000', 2024: String(i === 6 ? 1.53e9 : 2.32e9 + (7 - i) * 4.1e9) },
      {
        2024: { status: i % 2 === 0 ? 'E' : 'A', bound: i === 2 ? 'more_than' : 'exact' },
      },
    ),
);

test.each(['waterfall', 'tornado', 'heat', 'bar'] as const)(
  'no two texts of %s meet in half a window',
  (type) => {
    for (const width of [256, 420]) {
      const texts = flat(sceneOf(nine, { type }, width).nodes)
        .filter(({ tag }) => tag === 'text')
        .map((node) => ({ ...placeOf(node), text: node.text }));
      const met = texts.flatMap((one, i) =>
        texts
          .slice(i + 1)
          .filter((two) => one.left < two.right && two.left < one.right && Math.abs(one.y - two.y) < 7)
          .map((two) => `${one.text} and ${two.text} at ${width}`),
      );
      expect(met).toEqual([]);
    }
  },
);

test('steps whose names would be cut to the same words lie, with their names whole', () => {
  const pairs = ['Russia', 'China'].map((name) => lineOf(`Kazakhstan – ${name}`, { 2020: '15', 2024: '27' }));
  const words = (width: number): (string | undefined)[] =>
    flat(sceneOf(pairs, { type: 'waterfall' }, width).nodes).map(({ text }) => text);
  for (const width of [420, 760])
    expect(words(width)).toEqual(expect.arrayContaining(['Kazakhstan – Russia', 'Kazakhstan – China']));
});

test('steps lie where they have no room beside each other, each with its name and its whole amount', () => {
  const words = (width: number): (string | undefined)[] =>
    flat(sceneOf(nine, { type: 'waterfall' }, width).nodes).map(({ text }) => text);
  expect(words(256)).toEqual(expect.arrayContaining(['Kazakhstan', '>+20.50', '−0.79', 'Sum 2020', '16.24']));
  const lengths = (width: number): (string | number | undefined)[] =>
    flat(sceneOf(nine, { type: 'waterfall' }, width).nodes)
      .filter(({ mark }) => mark !== undefined)
      .map(({ children }) => children?.[0]?.at['height']);
  expect(new Set(lengths(256)).size).toBe(1);
  expect(new Set(lengths(900)).size).toBeGreaterThan(1);
});

test('narrow cells of a shaded table have one magnitude, told once, and never lose digits', () => {
  const scene = sceneOf(nine, { type: 'heat' }, 160);
  const texts = flat(scene.nodes).filter(({ tag }) => tag === 'text');
  expect(texts.map(({ text }) => text)).toEqual(expect.arrayContaining(['bn USD', '2.32', '31.0', 'E']));
  expect(texts.find(({ text }) => text === '22.8')).toMatchObject({ title: 'E >22.8 bn' });
});

test('a part of a stack that is not final is hatched, not empty, and its sign stands beside it', () => {
  const nodes = flat(sceneOf(nine, { type: 'stacked' }, 760).nodes);
  const [first] = nodes.filter(({ mark }) => mark?.line === 0 && mark.period === 1);
  expect(first?.children?.map(({ tag }) => tag)).toEqual(['rect', 'path']);
  expect(nodes.filter(({ tag, text }) => tag === 'text' && text === 'E')).toHaveLength(2);
});
