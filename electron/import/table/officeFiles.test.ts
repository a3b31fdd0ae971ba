/** Files as statistics offices hand them out, in which a word that was passed over made a wrong value. */
import { expect, test } from 'vitest';
import { line, readBytes } from '../testing/openBytes.ts';

const CANADA = `"REF_DATE","GEO","Trade","Principal trading partners","UOM","UOM_ID","SCALAR_FACTOR","SCALAR_ID","VECTOR","VALUE","STATUS"
"2023-01","Canada","Import","China","Dollars","81","millions","6","v1","5120.4",""
"2023-01","Canada","Export","China","Dollars","81","millions","6","v2","2120.4","r"
"2023-02","Canada","Import","China","Dollars","81","units","0","v1","",".."
`;

test('Canada: the magnitude stands beside the unit, and bare dollars are whose they are said to be', async () => {
  const bare = await readBytes('statcan.csv', CANADA);
  expect(bare.assertions).toEqual([]);
  expect(bare.refused.map(({ message }) => message).slice(1)).toEqual([
    'The unit "millions Dollars" does not say whose dollars.',
    'The unit "Dollars" does not say whose dollars.',
  ]);
  const told = await readBytes('statcan.csv', CANADA, { values: { unit: { Dollars: 'CAD' } } });
  expect(told.assertions.map((a) => `${line(a)} ${a.status} ${a.note}`)).toEqual([
    'CAN-CHN imports TOTAL 2023-01 = 5120400000 CAD (5120.4) A ',
    'CAN-CHN exports TOTAL 2023-01 = 2120400000 CAD (2120.4) A status r',
    'CAN-CHN imports TOTAL 2023-02 = missing CAD () M status ..',
  ]);
});

test('a power of ten beside a currency, and a magnitude beside one', async () => {
  const powers =
    'Country,Partner,Flow,Year,Value,Currency,Unit multiplier\nARM,RUS,exports,2022,5.5,USD,6\nARM,RUS,exports,2023,7,USD,0\n';
  expect((await readBytes('a.csv', powers)).assertions.map(line)).toEqual([
    'ARM-RUS exports TOTAL 2022 = 5500000 USD (5.5)',
    'ARM-RUS exports TOTAL 2023 = 7 USD (7)',
  ]);
});

test('India: lakhs and crores are read, and rupees are asked whose', async () => {
  const of = (unit: string): string =>
    `Country,Partner,Year,"Export value (${unit})"\nIndia,Armenia,2022,"1,23,456.78"\n`;
  for (const unit of ['Rs. lakh', 'Rs. Crore', 'in lakhs of Rs'])
    expect((await readBytes('india.csv', of(unit))).questions).toMatchObject([{ code: 'import/unit' }]);
  expect((await readBytes('india.csv', of('INR lakh'))).assertions.map(line)).toEqual([
    'IND-ARM exports TOTAL 2022 = 12345678000 INR (1,23,456.78)',
  ]);
  const told = await readBytes('india.csv', of('Rs. Crore'), { constants: { unit: 'crore INR' } });
  expect(told.assertions.map(line)).toEqual(['IND-ARM exports TOTAL 2022 = 1234567800000 INR (1,23,456.78)']);
});

test('Spain: a code stands before the name of each country', async () => {
  const { assertions, refused } = await readBytes(
    'datacomex.csv',
    'País;Año;Mes;Flujo;Miles de euros\nKZ - Kazajstán;2023;enero;EXPORT;1.234,56\nAM - Armenia;2023;enero;IMPORT;2,5\nAM - Georgia;2023;enero;IMPORT;2,5\n',
    { constants: { area: 'ESP' } },
  );
  expect(assertions.map(line)).toEqual([
    'ESP-KAZ exports TOTAL 2023-01 = 1234560 EUR (1.234,56)',
    'ESP-ARM imports TOTAL 2023-01 = 2500 EUR (2,5)',
  ]);
  expect(refused.map(({ message }) => message)).toEqual(['The counterpart "AM - Georgia" cannot be read.']);
});

test('World Bank: empty lines part what stands over the table from its header', async () => {
  const { questions } = await readBytes(
    'wdi.csv',
    'Data Source,World Development Indicators,,\n,,,\nCountry Name,Indicator Name,2021,2022\nArmenia,Merchandise exports (current US$),3022000000,\nGeorgia,Merchandise exports (current US$),4243000000,5593000000\n',
  );
  expect(questions.map(({ code }) => code)).toEqual(['import/missing_columns']);
  expect(questions[0]?.message).toContain('it has "Country Name", "Indicator Name", "2021", "2022"');
});

test('WITS: "US$ Mil" is millions, and shares are told', async () => {
  const { assertions, refused } = await readBytes(
    'wits.csv',
    'Reporter,Partner,Indicator Type,Indicator,2021,2022\nKyrgyz Republic, World,Export,Trade (US$ Mil)-Top 5 Export Partner,1659.1,2200.5\nKyrgyz Republic, Russian Federation,Export,Partner share (%)-Top 5 Export Partner,21.5,43.2\n',
  );
  expect(assertions.map(line)).toEqual([
    'KGZ-W00 exports TOTAL 2021 = 1659100000 USD (1659.1)',
    'KGZ-W00 exports TOTAL 2022 = 2200500000 USD (2200.5)',
  ]);
  expect(refused).toHaveLength(1);
});

test('WTO: a column called Period that says "Annual" is none beside the one of years', async () => {
  const { assertions, remarks } = await readBytes(
    'wto.csv',
    'Indicator,Reporting Economy,Partner Economy,Product/Sector Code,Product/Sector,Period,Unit,Year,Value Flag,Value\n"Merchandise exports (Million US dollar)",Armenia,World,TO,Total merchandise,Annual,Million US dollar,2022,,5360\n"Merchandise exports (Million US dollar)",Armenia,World,AG,Agricultural products,Annual,Million US dollar,2022,E,1260.5\n',
  );
  expect(assertions.map((a) => `${line(a)} ${a.status}`)).toEqual([
    'ARM-W00 exports TO 2022 = 5360000000 USD (5360) A',
    'ARM-W00 exports AG 2022 = 1260500000 USD (1260.5) E',
  ]);
  expect(remarks.join()).toContain('6 "Period" (it holds no periods)');
});

test('Lithuania: exports and exports of own goods are asked about, not read as two statements of one cell', async () => {
  const text =
    'Laikotarpis;Šalis;Partnerė;Rodiklis;Matavimo vienetas;Reikšmė\n2023M01;Lithuania;Russia;Eksportas;tūkst. eurų;120 512,3\n2023M01;Lithuania;Russia;Lietuviškos kilmės prekių eksportas;tūkst. eurų;10 512,3\n';
  const mapping = { columns: { counterpart: 'Partnerė' } };
  const { questions } = await readBytes('lt.csv', text, mapping);
  expect(questions.map(({ message }) => message)).toEqual([
    'Lines 2 and 3 give two figures for one cell; "Rodiklis" tells them apart ("Eksportas", "Lietuviškos kilmės prekių eksportas") and is the same flow to us.',
  ]);
  const one = await readBytes('lt.csv', text, { ...mapping, only: { Rodiklis: 'Eksportas' } });
  expect(one.assertions.map(line)).toEqual(['LTU-RUS exports TOTAL 2023-01 = 120512300 EUR (120 512,3)']);
});

test.each([
  [
    'a title',
    '"Trade, scaled $"\nCountry,Partner,Flow,Year,Value\nARM,RUS,exports,2022,5\n',
    'Trade, scaled $',
  ],
  [
    'a header',
    'Country,Partner,Flow,Year,Value in gazillion USD\nARM,RUS,exports,2022,5\n',
    'Value in gazillion USD',
  ],
  [
    'a column',
    'Country,Partner,Flow,Year,Value,Measured in\nARM,RUS,exports,2022,5,zillion euro\n',
    'zillion euro',
  ],
])('a currency in %s whose unit cannot be read is asked about', async (_where, text, words) => {
  const { questions } = await readBytes('a.csv', text);
  expect(questions).toMatchObject([
    { code: 'import/unit', message: `"${words}" names a currency, and in what it counts cannot be read.` },
  ]);
  const told = await readBytes('a.csv', text, { constants: { unit: 'million USD' } });
  expect(told.assertions.map(({ value }) => value)).toEqual(['5000000']);
});

test('a unit in the corner is of all the table; raised figures beside names are none of the name', async () => {
  const { assertions, remarks } = await readBytes(
    'corner.csv',
    'Trade of selected countries with Russia\nMillion EUR,2022,,2023,\n,Exports,Imports,Exports,Imports\nArmenia¹,120.5,300,140.25,310\nKazakhstan2,90,..,95.5,200\nGeorgia 3),1,2,3,4\n¹ Preliminary data.,,,,\n',
    { constants: { counterpart: 'RUS' } },
  );
  expect(assertions.slice(0, 6).map(line)).toEqual([
    'ARM-RUS exports TOTAL 2022 = 120500000 EUR (120.5)',
    'ARM-RUS imports TOTAL 2022 = 300000000 EUR (300)',
    'ARM-RUS exports TOTAL 2023 = 140250000 EUR (140.25)',
    'ARM-RUS imports TOTAL 2023 = 310000000 EUR (310)',
    'KAZ-RUS exports TOTAL 2022 = 90000000 EUR (90)',
    'KAZ-RUS imports TOTAL 2022 = missing EUR (..)',
  ]);
  expect(assertions).toHaveLength(12);
  expect(remarks.join()).not.toContain('without a currency');
});

test('amounts that would do as years far away are amounts below two rows of header', async () => {
  const { assertions } = await readBytes(
    'years.csv',
    'Внешняя торговля Кыргызстана,,,,\nтыс. долл. США,Экспорт,,Импорт,\n,2022,2023,2022,2023\nВсего,2000,2100,9000,9100\nв том числе:,,,,\nРоссия,963.5,739.1,2400,2500\n',
    { columns: { counterpart: 'column 1' }, constants: { area: 'KGZ' } },
  );
  expect(assertions.map(line)).toEqual([
    'KGZ-RUS exports TOTAL 2022 = 963500 USD (963.5)',
    'KGZ-RUS exports TOTAL 2023 = 739100 USD (739.1)',
    'KGZ-RUS imports TOTAL 2022 = 2400000 USD (2400)',
    'KGZ-RUS imports TOTAL 2023 = 2500000 USD (2500)',
  ]);
});
