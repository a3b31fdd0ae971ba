import { expect, test } from 'vitest';
import { line, readBytes } from '../testing/openBytes.ts';

const table = (title: string): string => `${title};\nPartner;2022\nUzbekistan;812.4\nTajikistan;288.0\n`;

test.each([
  ['Wheat exports of Kazakhstan, million USD', 'wheat'],
  ['Kazakhstan: crude oil exports, million USD', 'crude oil'],
  ['Exports of refined copper of Kazakhstan, million USD', 'copper'],
  ['Экспорт пшеницы Казахстана, млн долл.', 'пшеницы'],
])('%s is asked about', async (title, goods) => {
  const { questions } = await readBytes('a.csv', table(title));
  const asked = questions.find(({ code }) => code === 'import/goods');
  expect(asked?.message).toContain(`tells of ${goods},`);
});

test.each([
  'Exports of Kazakhstan, million USD',
  'Merchandise exports of Kazakhstan by partner, million USD',
  'Exports of goods of Kazakhstan to the Gold Coast, million USD',
  'Oil prices and the trade of their neighbours, and what came of it for those who buy and sell beyond the steppe in a long year of war: exports of Kazakhstan, million USD',
])('%s is of all goods', async (title) => {
  const { assertions } = await readBytes('a.csv', table(title));
  expect(assertions.map(({ product }) => product)).toEqual(['TOTAL', 'TOTAL']);
});

test('the answer is the goods of all rows, and a column of goods needs none', async () => {
  const { assertions } = await readBytes('a.csv', table('Wheat exports of Kazakhstan, million USD'), {
    constants: { product: '1001' },
  });
  expect(assertions.map(line)[0]).toBe('KAZ-UZB exports 1001 2022 = 812400000 USD (812.4)');
  const named = await readBytes(
    'b.csv',
    'Steel exports of Ukraine, million USD\nPartner,Commodity code,2022\nPoland,7208,5\n',
  );
  expect(named.questions).toEqual([]);
});
