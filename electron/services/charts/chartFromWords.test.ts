import { afterAll, beforeAll, expect, test } from 'vitest';
import { stateSha256 } from '../../store/stateHash.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { sampleWorkspace, type TestWorkspace } from '../testing/testWorkspace.ts';
import { chartFromWords } from './chartFromWords.ts';
import { drawChart } from './charts.ts';

let workspace: TestWorkspace;
let context: ServiceContext;
beforeAll(async () => {
  workspace = await sampleWorkspace();
  context = workspace.context;
});
afterAll(() => workspace.remove());

const read = (words: string) => {
  const { spec, told } = chartFromWords(context, words);
  if (spec === null) throw new Error(told.join(' '));
  const { lines } = drawChart(context, null, { ...spec });
  return { spec, told: told.join(' '), lines, names: lines.map(({ short }) => short) };
};

test('two years of each republic are slopes of Russia’s partners, and those without a figure are named', () => {
  const { spec, told, names } = read('Russia’s turnover with each republic, 2020 and 2024');
  expect(spec).toMatchObject({ type: 'slope', periods: ['2020', '2024'] });
  expect(names).toEqual(expect.arrayContaining(['Armenia', 'Georgia', 'Moldova', 'Uzbekistan']));
  expect(told).toContain('Drawn as slopes, which the years suggest: 2020 and 2024.');
  expect(told).not.toContain('Not read');
  expect(told).toMatch(/Only one of the two years has a figure: Turkmenistan \(20\d\d\)/);
  expect(told).toMatch(
    /Not in one unit: .* in EUR, the others in USD\. The chart asks what to draw or convert\./,
  );
});

test('a counted number of states takes the rows with every year, and says when the figures have another number', () => {
  const { spec, told, lines } = read('compare 2020 and 2024 for nine states');
  expect(spec.type).toBe('slope');
  expect(lines.every(({ marks }) => marks.every(({ value }) => value !== null))).toBe(true);
  if (lines.length !== 9) expect(told).toContain(`The words say 9; the figures have ${lines.length}.`);
  expect(told).toContain('No partner is named: Russia');
});

test('names are read as they are typed, capitals or not', () => {
  const typed = read('exports of armenia and georgia to russia 2018 to 2023');
  expect(typed.spec).toEqual(read('exports of Armenia and Georgia to Russia 2018 to 2023').spec);
  expect(typed.told).not.toContain('Not read');
  expect(read('turnover of nine states with russia, 2020 and 2024').spec).toEqual(
    read('turnover of nine states with Russia, 2020 and 2024').spec,
  );
});

test('one country by its partners is drawn with all of them, and with nobody else’s rows', () => {
  const { told, lines } = read('exports of Kazakhstan by partner 2022');
  expect(lines.length).toBeGreaterThan(1);
  expect(told).toMatch(/2 rows: Kazakhstan \(exports to Russia\); Kazakhstan \(exports to China\)/);
  expect(told).not.toContain('Not read');
});

test('both sides of one year’s trade are drawn as lines up to that year', () => {
  const { spec, told, names } = read('China-Kyrgyzstan 2024, both sides');
  expect(spec).toMatchObject({ type: 'mirror' });
  expect(spec.periods.at(-1)).toBe('2024');
  expect(spec.periods.length).toBeGreaterThan(2);
  expect(names.length).toBeGreaterThan(1);
  expect(told).toContain('2024 alone makes no line: the years before it are drawn too.');
});

test.each([
  [
    'exports of Armenia to Russia since 2018 as index',
    { type: 'line', transform: { kind: 'index', base: '2018' } },
  ],
  [
    'growth of Georgia’s turnover with Russia 2018-2024, bars',
    { type: 'bar', transform: { kind: 'growth' } },
  ],
  ['Who contributed to the republics’ turnover with China, 2020 and 2024', { type: 'waterfall' }],
  [
    'What changed most with Russia between 2020 and 2024, each state',
    { type: 'tornado', periods: ['2020', '2024'] },
  ],
  ['small multiples of the EAEU countries’ trade with Russia, log scale', { type: 'multiples', log: true }],
  ['Armenia and Georgia: exports 2024', { type: 'bar', periods: ['2024'] }],
])('%s', (words, expected) => {
  expect(read(words).spec).toMatchObject(expected);
});

test('what is not understood is named, what is missing is asked, and nothing is written', () => {
  const before = stateSha256(context.store.db);
  expect(read('Armenia turnover 2020 and 2024 in purple').told).toContain('Not read: purple.');
  expect(chartFromWords(context, '')).toEqual({ spec: null, told: [] });
  const nobody = chartFromWords(context, 'compare 2020 and 2024');
  expect(nobody.spec).toBeNull();
  expect(nobody.told.at(-1)).toMatch(/^No row of the figures is turnover of anybody named here/);
  const never = chartFromWords(context, 'Armenia turnover with Russia 1950');
  expect(never.told.at(-1)).toBe('None of these rows has a figure for 1950.');
  expect(stateSha256(context.store.db)).toBe(before);
});

test('a calculated series is known by its name, however it is typed, and told with its expression', () => {
  const { spec, told, lines } = read("armenia's turnover with russia, 2020 = 100 since 2021");
  expect(spec).toMatchObject({ type: 'line', periods: ['2021', '2022', '2023', '2024'] });
  expect(lines).toHaveLength(1);
  expect(lines[0]?.marks.every(({ unit }) => unit === 'index')).toBe(true);
  expect(told).toContain('which is index(turnover of ARM with RUS, 2020).');
  expect(told).not.toContain('Not read');
});
