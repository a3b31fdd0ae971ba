import { expect, test } from 'vitest';
import { anyPeriod, readLookup } from './readLookup.ts';

const CASES: readonly (readonly [string, string])[] = [
  ['$107.8 billion', 'money 107800000000 USD [107750000000, 107850000000]'],
  ['63,3 млрд долларов', 'money 63300000000 USD [63250000000, 63350000000]'],
  ['41 percent', 'percent 41 [40.5, 41.5]'],
  ['5.4 times', 'factor 5.4 [5.35, 5.45]'],
  ['quintupled', 'factor 5 [4.5, 5.75]'],
  ['almost $245 billion', 'money 245000000000 USD [232750000000, 245500000000]'],
  ['more than $3 billion', 'money 3000000000 USD [3000000000, 3150000000]'],
  ['up to $3 billion', 'money 3000000000 USD [2850000000, 3000000000]'],
  ['a third', 'share 33.3333333333333333 [29.99999999999999997, 36.66666666666666663]'],
  ['between $63 billion and $65 billion', 'money – USD [63000000000, 65000000000]'],
  ['$244 billion in 2024', 'money 244000000000 USD [243500000000, 244500000000] @2024'],
  ['rose by $2.3 billion between 2020 and 2024', 'money 2300000000 USD [2250000000, 2350000000] 2020>2024'],
  [
    'from $107.8 billion in 2020 to $244 billion in 2024',
    'money 107800000000 USD [107750000000, 107850000000] -> money 244000000000 USD [243500000000, 244500000000] 2020>2024',
  ],
  [
    '$107.8 billion (2020) -> $244 billion (2024)',
    'money 107800000000 USD [107750000000, 107850000000] -> money 244000000000 USD [243500000000, 244500000000] 2020>2024',
  ],
  [
    '$107.8 billion to $244 billion',
    'money 107800000000 USD [107750000000, 107850000000] -> money 244000000000 USD [243500000000, 244500000000]',
  ],
  [
    'с 63,3 млрд долларов в 2020 году до 125 млрд в 2024 году',
    'money 63300000000 USD [63250000000, 63350000000] -> money 125000000000 USD [124500000000, 125500000000] 2020>2024',
  ],
];

test.each(CASES)('%s', (text, expected) => {
  const { state, questions } = readLookup({ text });
  expect(state).toBe('read');
  expect(questions.map(described)).toEqual([expected]);
});

test('what has two readings asks for each, and says how it was read', () => {
  const { state, questions, why } = readLookup({ text: '1.234' });
  expect(state).toBe('ambiguous');
  expect(questions.slice(0, 2).map(({ to, readAs }) => [to.reading.value, readAs])).toEqual([
    ['1.234', '1.234'],
    ['1234', '1234'],
  ]);
  expect(why).not.toBeNull();
});

test.each([
  '107.8 -> 244',
  '107.8 → 244 (2020 → 2024)',
  '107.8 to 244, 2020 to 2024',
  '107.8 (2020) -> 244 (2024)',
  'from 107.8 in 2020 to 244 in 2024',
])('a bare pair is asked for as written, in millions and in billions: %s', (text) => {
  const { questions, why, fromPeriod, toPeriod } = readLookup({ text });
  expect(questions.map(({ from, to }) => [from?.reading.value, to.allowed.low, to.allowed.high])).toEqual([
    ['107.8', '244', '244'],
    ['107800000', '243500000', '244500000'],
    ['107800000000', '243500000000', '244500000000'],
  ]);
  expect([fromPeriod, toPeriod]).toEqual(text.includes('2020') ? ['2020', '2024'] : [null, null]);
  expect(why).toContain('no magnitude');
});

test('what names a unit or a magnitude is no bare number', () => {
  for (const text of ['107.8 bn -> 244 bn', '5 tonnes', '41 percent', '12,400,000'])
    expect(readLookup({ text }).questions).toHaveLength(1);
});

test('two texts make a pair; a currency stands for both ends, two currencies for none', () => {
  const [pair] = readLookup({ text: '$63', to: '125', fromPeriod: '2020', toPeriod: '2024' }).questions;
  expect([pair?.from?.currency, pair?.to.currency]).toEqual(['USD', 'USD']);
  const apart = readLookup({ text: '$63', to: '€125' });
  expect(apart.state).toBe('refused');
  expect(apart.why).toBe('the two numbers measure different things');
});

test('what holds no number, or several that are no pair, is refused with the reason', () => {
  expect(readLookup({ text: 'the region' })).toMatchObject({ state: 'refused', questions: [] });
  expect(readLookup({ text: '$5 billion of coal, $7 billion of oil and 3 ports' }).why).toContain(
    '3 numbers',
  );
  expect(readLookup({ text: '5 percentage points' })).toMatchObject({ state: 'refused' });
});

test('periods are read in every frequency the store has', () => {
  expect(['2024', '2024 H1', '2024Q3', '2024-7', 'May'].map(anyPeriod)).toEqual([
    '2024',
    '2024-S1',
    '2024-Q3',
    '2024-07',
    null,
  ]);
});

function described({
  from,
  to,
  fromPeriod,
  toPeriod,
}: ReturnType<typeof readLookup>['questions'][number]): string {
  const end = ({ kind, reading, currency, allowed }: typeof to): string =>
    `${kind} ${reading.value ?? '–'}${currency === null ? '' : ` ${currency}`} [${allowed.low}, ${allowed.high}]`;
  const when = fromPeriod !== null ? ` ${fromPeriod}>${toPeriod}` : toPeriod === null ? '' : ` @${toPeriod}`;
  return `${from === null ? '' : `${end(from)} -> `}${end(to)}${when}`;
}
