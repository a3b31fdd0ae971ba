/** Tables of statistics offices in their own languages: headers, flows, units and months. */
import { expect, test } from 'vitest';
import { line, readBytes } from '../testing/openBytes.ts';

test.each<[string, string, object, readonly string[]]>([
  [
    'Turkish',
    '"Ülkelere göre dış ticaret, bin ABD doları";;;;\nYıl;Ülke;İhracat;İthalat;Dış ticaret dengesi\n2023;Rusya;10.907.112;45.602.334,5;-34.695.222\n',
    {
      columns: { counterpart: 'Ülke' },
      constants: { area: 'TUR' },
      values: { counterpart: { Rusya: 'RUS' } },
    },
    [
      'TUR-RUS exports TOTAL 2023 = 10907112000 USD (10.907.112)',
      'TUR-RUS imports TOTAL 2023 = 45602334500 USD (45.602.334,5)',
    ],
  ],
  [
    'Turkish, one row a value',
    'Ülke;Ortak ülke;Dönem;Değer (milyon ABD Doları);Yön\nTürkiye;Russia;Ağustos 2024;1,5;İHRACAT\n',
    {},
    ['TUR-RUS exports TOTAL 2024-08 = 1500000 USD (1,5)'],
  ],
  [
    'Ukrainian',
    '"Зовнішня торгівля товарами, млн дол. США";;;;\nКраїна;Експорт;;Імпорт;\n;2022;2023;2022;2023\nПольша;6 755,1;4 763,3;—;6 620,1\n',
    { columns: { counterpart: 'Країна' }, constants: { area: 'UKR' } },
    [
      'UKR-POL exports TOTAL 2022 = 6755100000 USD (6 755,1)',
      'UKR-POL exports TOTAL 2023 = 4763300000 USD (4 763,3)',
      'UKR-POL imports TOTAL 2022 = missing USD (—)',
      'UKR-POL imports TOTAL 2023 = 6620100000 USD (6 620,1)',
    ],
  ],
  [
    'Armenian',
    '"Արտաքին առևտուրը, հազար ԱՄՆ դոլար",,,\nԵրկիր,Տարի,Արտահանում,Ներմուծում\nRussia,2022,2411.8,2594.4\n',
    { columns: { counterpart: 'Երկիր' }, constants: { area: 'ARM' } },
    [
      'ARM-RUS exports TOTAL 2022 = 2411800 USD (2411.8)',
      'ARM-RUS imports TOTAL 2022 = 2594400 USD (2594.4)',
    ],
  ],
  [
    'Georgian',
    'ქვეყანა,წელი,ექსპორტი (ათასი აშშ დოლარი),იმპორტი (მლნ. აშშ დოლარი)\nRussia,2022,651012.5,1842.1\n',
    { columns: { counterpart: 'ქვეყანა' }, constants: { area: 'GEO' } },
    [
      'GEO-RUS exports TOTAL 2022 = 651012500 USD (651012.5)',
      'GEO-RUS imports TOTAL 2022 = 1842100000 USD (1842.1)',
    ],
  ],
  [
    'Azerbaijani, with decimal commas in as many cells as there are columns',
    'Ölkələr;İxrac, min ABŞ dolları;İdxal, min ABŞ dolları\nRussia;1180400,1;3261100,5\n',
    { columns: { counterpart: 'Ölkələr' }, constants: { area: 'AZE', period: '2023' } },
    [
      'AZE-RUS exports TOTAL 2023 = 1180400100 USD (1180400,1)',
      'AZE-RUS imports TOTAL 2023 = 3261100500 USD (3261100,5)',
    ],
  ],
  [
    'Uzbek',
    'Davlat,Yil,Eksport (mln. AQSh dollari),Import (mln. AQSh dollari),Tovar aylanmasi (mln. AQSh dollari)\nRussia,2023,3300.1,6600.2,9900.3\n',
    { columns: { counterpart: 'Davlat' }, constants: { area: 'UZB' } },
    [
      'UZB-RUS exports TOTAL 2023 = 3300100000 USD (3300.1)',
      'UZB-RUS imports TOTAL 2023 = 6600200000 USD (6600.2)',
      'UZB-RUS turnover TOTAL 2023 = 9900300000 USD (9900.3)',
    ],
  ],
  [
    'Kazakh',
    'Ел;Кезең;Экспорт, мың АҚШ доллары;Импорт, мың АҚШ доллары\nРоссия;2023 қаңтар;9 800,5;16 900,1\n',
    { columns: { counterpart: 'Ел' }, constants: { area: 'KAZ' } },
    [
      'KAZ-RUS exports TOTAL 2023-01 = 9800500 USD (9 800,5)',
      'KAZ-RUS imports TOTAL 2023-01 = 16900100 USD (16 900,1)',
    ],
  ],
  [
    'Chinese: a hundred times ten thousand is a million',
    '国家（地区）,年份,出口额（百万美元）,进口额（千美元）,进出口差额（百万美元）\nRussia,2023,110972,129139,-18167\n',
    { columns: { counterpart: '国家（地区）' }, constants: { area: 'CHN' } },
    [
      'CHN-RUS exports TOTAL 2023 = 110972000000 USD (110972)',
      'CHN-RUS imports TOTAL 2023 = 129139000 USD (129139)',
    ],
  ],
])('%s', async (_language, text, mapping, expected) => {
  const { assertions, questions } = await readBytes('table.csv', text, mapping);
  expect(questions).toEqual([]);
  expect(assertions.map(line)).toEqual(expected);
});

test('a row without a flow says so', async () => {
  const { refused } = await readBytes(
    'a.csv',
    'Country,Partner,Flow,Year,Value\nKGZ,RUS,exports,2022,1.5\nKGZ,RUS,,2023,2\n',
  );
  expect(refused.map(({ message }) => message)).toEqual(['The row says no flow.']);
});
