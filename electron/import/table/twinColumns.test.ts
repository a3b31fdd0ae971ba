import { expect, test } from 'vitest';
import { line, readBytes } from '../testing/openBytes.ts';

const SHARES =
  'Exports of Armenia by country,,,,\nCountry,"2022, USD thousand",Share %,"2023, USD thousand",Share %\nRussia,"2,410,000",45.1%,"3,450,000",41.2%\nIran,"530,000",9.9%,"300,000",27.5%\n';

test('a share behind each year does not hold up the years', async () => {
  const { assertions, remarks } = await readBytes('shares.csv', SHARES);
  expect(assertions.map(line)).toEqual([
    'ARM-RUS exports TOTAL 2022 = 2410000000 USD (2,410,000)',
    'ARM-RUS exports TOTAL 2023 = 3450000000 USD (3,450,000)',
    'ARM-IRN exports TOTAL 2022 = 530000000 USD (530,000)',
    'ARM-IRN exports TOTAL 2023 = 300000000 USD (300,000)',
  ]);
  expect(remarks.join(' ')).toContain('3 "Share %" (nothing tells what it holds), 5 "Share % (column 5)"');
});

const TWICE = 'country,partner,flow,year,"value, USD","value, USD"\nARM,RUS,exports,2023,5,6\n';

test('twins that are read are refused, until their places say which is which', async () => {
  await expect(readBytes('twice.csv', TWICE)).rejects.toMatchObject({
    code: 'import/column_twice',
    message: 'Two columns are called "value, USD".',
    fix: expect.stringContaining('{"columns": {"value": "column 5"}, "leave_out": ["column 6"]}') as string,
  });
  const mapping = { columns: { value: 'column 6' }, leave_out: ['column 5'] };
  const { assertions } = await readBytes('twice.csv', TWICE, mapping);
  expect(assertions.map(line)).toEqual(['ARM-RUS exports TOTAL 2023 = 6 USD (6)']);
});

test('rows are picked by a twin through its place', async () => {
  const kinds =
    'country,partner,flow,year,"value, USD",kind,kind\nARM,RUS,exports,2023,5,a,x\nARM,RUS,exports,2023,6,a,y\n';
  const { questions } = await readBytes('kinds.csv', kinds);
  expect(questions).toMatchObject([{ apart: { column: 'kind (column 7)', values: ['x', 'y'] } }]);
  const only = await readBytes('kinds.csv', kinds, { only: { 'kind (column 7)': 'y' } });
  expect(only.assertions.map(line)).toEqual(['ARM-RUS exports TOTAL 2023 = 6 USD (6)']);
});
