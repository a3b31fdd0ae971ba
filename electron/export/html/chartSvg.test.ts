import { expect, test } from 'vitest';
import { CHART_KINDS } from '#shared/domain/charts/types.ts';
import type { ChartPart, PackModel, PackNumber } from '#shared/domain/packs/packModel.ts';
import { sampleModel } from '#shared/domain/packs/testing/sampleModel.ts';
import { chartSvg } from './chartSvg.ts';
import { Printer } from './printer.ts';

const figure = sampleModel.figures[0]!;
const anyNumber = sampleModel.numbers[0]!;

/** A model of two stated numbers with the given units, the second with a status and a bound. */
function modelOf(units: readonly [string, string], status = 'A', bound = 'exact'): PackModel {
  const number = (id: string, input: string, unit: string): PackNumber => ({
    ...anyNumber,
    id,
    value: '5000000000',
    unit,
    expression: 'assertion',
    inputs: [input],
    missing: [],
  });
  return {
    ...sampleModel,
    figures: [
      { ...figure, id: 'a1', status: 'A', bound: 'exact' },
      { ...figure, id: 'a2', status, bound },
    ],
    numbers: [number('n1', 'a1', units[0]), number('n2', 'a2', units[1])],
  };
}
const part = (units?: readonly string[]): ChartPart => ({
  kind: 'chart',
  type: 'line',
  title: 'Exports',
  columns: ['2022', '2023', '2024'],
  rows: [{ label: 'Armenia', numbers: ['n1', null, 'n2'] }],
  sourceLine: 'Office',
  ...(units === undefined ? {} : { units }),
});

test('a mark shows its status by shape, fill and letter, and its bound by a sign', () => {
  const surface = 'fill="var(--paper)"';
  expect(chartSvg(part(), new Printer(modelOf(['USD', 'USD'])))).not.toContain(surface);
  const estimated = chartSvg(part(), new Printer(modelOf(['USD', 'USD'], 'E', 'more_than')));
  expect(estimated).toContain(surface);
  expect(estimated).toContain('class="mark" data-num="n2"');
  expect(estimated).toContain('>E&gt;</text>');
  expect(estimated).toContain('class="mark" data-num="n1"');
});

test('what a partner or a quotation says has the sign that the words below the chart give it', () => {
  const printer = new Printer(modelOf(['USD', 'USD']));
  const [row] = part().rows;
  if (row === undefined) throw new Error('The part has a row.');
  const told = chartSvg({ ...part(), rows: [{ ...row, origins: [null, null, 'mirror'] }] }, printer);
  expect(told).toContain('>M</text>');
  expect(chartSvg(part(), printer)).not.toContain('>M</text>');
});

test('a gap is not bridged: the line starts again after it', () => {
  const svg = chartSvg(part(), new Printer(modelOf(['USD', 'USD'])));
  expect(svg).toMatch(/<path d="M[\d.]+ [\d.]+M[\d.]+ [\d.]+" stroke-width="2"/);
});

test('two units are drawn on two axes where the chart says so, and not at all where it does not', () => {
  const printer = new Printer(modelOf(['USD', 'CNY']));
  expect(chartSvg(part(), printer)).toBe('');
  const both = chartSvg(part(['USD', 'CNY']), printer);
  expect(both).toContain('>bn USD<');
  expect(both).toContain('>bn CNY<');
  expect(chartSvg(part(['USD']), printer)).not.toContain('data-num="n2"');
});

test('every kind is printed, each mark with the number it stands for', () => {
  const printer = new Printer(modelOf(['USD', 'USD']));
  for (const type of CHART_KINDS) {
    const ends: ChartPart = {
      ...part(),
      type,
      columns: type === 'map' ? ['2024'] : ['2022', '2024'],
      rows: [{ label: 'Armenia', area: 'ARM', numbers: type === 'map' ? ['n2'] : ['n1', 'n2'] }],
    };
    expect(chartSvg(ends, printer), type).toContain('data-num="n2"');
  }
});
