import { expect, test } from 'vitest';
import { line, readBytes } from '../testing/openBytes.ts';

const TABLE = [
  'Country,Partner,Flow,Year,Mode of transport,Value (USD)',
  'Armenia,Russia,Export,2022,Road,5',
  'Armenia,Russia,Export,2022,Air,6',
  'Armenia,Russia,Export,2022,Total,11',
  'Armenia,Russia,Export,2023,Road,5',
].join('\n');

test('rows that only a left-out column tells apart are asked about, and each answer settles it', async () => {
  const { questions, assertions } = await readBytes('modes.csv', TABLE);
  expect(assertions).toEqual([]);
  expect(questions).toMatchObject([
    {
      code: 'import/several_rows',
      message:
        'Lines 2 and 3 give two figures for one cell; "Mode of transport" tells them apart ("Road", "Air", "Total") and is left out.',
      where: 'modes.csv, line 3',
      readings: ['Road', 'Air', 'Total'],
    },
  ]);
  const only = await readBytes('modes.csv', TABLE, { only: { 'Mode of transport': 'Total' } });
  expect(only.assertions.map(line)).toEqual(['ARM-RUS exports TOTAL 2022 = 11 USD (11)']);
  const product = await readBytes('modes.csv', TABLE, { columns: { product: 'Mode of transport' } });
  expect(product.assertions).toHaveLength(4);
  const knowingly = await readBytes('modes.csv', TABLE, { leave_out: ['Mode of transport'] });
  expect(knowingly.assertions).toHaveLength(4);
});

test.each([
  [
    'a running number',
    'No,Country,Partner,Flow,Year,Value\n1,ARM,RUS,exports,2022,5\n2,ARM,RUS,exports,2022,6\n3,ARM,RUS,exports,2022,6\n4,ARM,RUS,exports,2022,7\n',
  ],
  [
    'another quantity',
    'Country,Partner,Flow,Year,Value,Net weight (kg)\nARM,RUS,exports,2022,5,100.5\nARM,RUS,exports,2022,6,200.5\n',
  ],
  [
    'another source',
    'Country,Partner,Flow,Year,Value,Source\nARM,RUS,exports,2022,5,Armstat\nARM,RUS,exports,2022,6,FTS\n',
  ],
  [
    'the same value',
    'Country,Partner,Flow,Year,Value,Group\nARM,RUS,exports,2022,5,a\nARM,RUS,exports,2022,5,b\n',
  ],
])('%s is no such column', async (_what, text) => {
  expect((await readBytes('a.csv', text)).questions).toEqual([]);
});

test('where nothing tells them apart both are read, and that is said', async () => {
  const twice =
    'country,partner,flow,year,value_usd\nARM,RUS,exports,2023,5\nARM,RUS,exports,2023,5\nARM,RUS,exports,2023,6\n';
  const { assertions, questions, remarks } = await readBytes('twice.csv', twice);
  expect(questions).toEqual([]);
  expect(assertions.map(({ value }) => value)).toEqual(['5', '5', '6']);
  expect(remarks).toEqual([
    'Lines 2 and 4 give two figures for one cell, and no column that is read tells them apart: both are kept as statements of it.',
  ]);
});
