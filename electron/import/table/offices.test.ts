/** Tables in the style of offices that name neither themselves nor their unit, or number countries in their own way. */
import { expect, test } from 'vitest';
import { line, readBytes } from '../testing/openBytes.ts';

const JAPAN =
  '"Exp or Imp","Year","HS","Country","Value-Year","Value-Jan","Value-Feb"\n1,2023,\'870323000\',\'224,62,30,32\n2,2023,\'870323000\',\'304,170,80,90\n';

test('Japan: 1 is an export, thousands of yen, and its numbers of countries are not those of the United Nations', async () => {
  const open = await readBytes('japan.csv', JAPAN);
  expect(open.assertions).toEqual([]);
  // 304 is Greenland there.
  expect(open.questions).toMatchObject([{ code: 'import/area_codes' }]);
  const told = await readBytes('japan.csv', JAPAN, {
    area_codes: 'own',
    values: { counterpart: { '224': 'RUS' } },
  });
  expect(told.refused.map(({ message }) => message)).toEqual(['The counterpart "304" cannot be read.']);
  const full = await readBytes('japan.csv', JAPAN, {
    area_codes: 'own',
    values: { counterpart: { '224': 'RUS', '304': 'USA' } },
  });
  expect(full.assertions.map(line)).toEqual([
    'JPN-RUS exports 870323000 2023 = 62000 JPY (62)',
    'JPN-RUS exports 870323000 2023-01 = 30000 JPY (30)',
    'JPN-RUS exports 870323000 2023-02 = 32000 JPY (32)',
    'JPN-USA imports 870323000 2023 = 170000 JPY (170)',
    'JPN-USA imports 870323000 2023-01 = 80000 JPY (80)',
    'JPN-USA imports 870323000 2023-02 = 90000 JPY (90)',
  ]);
});

test('U.S. Census: months of imports and exports as columns, millions of dollars', async () => {
  const { assertions, remarks } = await readBytes(
    'country.csv',
    'year,CTY_CODE,CTYNAME,IJAN,IFEB,IMAR,IYR,EJAN,EFEB,EMAR,EYR\n2023,4621,Russia,388.5,420.2,405.3,1214,55.1,54.2,53.3,162.6\n',
  );
  expect(remarks).toContain('The columns are those of U.S. Census Bureau.');
  expect(assertions.map(line)).toEqual([
    'USA-RUS imports TOTAL 2023-01 = 388500000 USD (388.5)',
    'USA-RUS imports TOTAL 2023-02 = 420200000 USD (420.2)',
    'USA-RUS imports TOTAL 2023-03 = 405300000 USD (405.3)',
    'USA-RUS imports TOTAL 2023 = 1214000000 USD (1214)',
    'USA-RUS exports TOTAL 2023-01 = 55100000 USD (55.1)',
    'USA-RUS exports TOTAL 2023-02 = 54200000 USD (54.2)',
    'USA-RUS exports TOTAL 2023-03 = 53300000 USD (53.3)',
    'USA-RUS exports TOTAL 2023 = 162600000 USD (162.6)',
  ]);
});

test('Brazil: Comex Stat by names, and its numbers of countries asked about', async () => {
  const { assertions } = await readBytes(
    'comex.csv',
    'Fluxo;Ano;Mês;País;Valor US$ FOB;Quilograma Líquido\nExportação;2023;01. Janeiro;Rússia;120345678;345678\nImportação;2023;02. Fevereiro;Estados Unidos;3120345678;9345678\n',
    { constants: { area: 'BRA' } },
  );
  expect(assertions.map((a) => `${line(a)} ${a.valuation}`)).toEqual([
    'BRA-RUS exports TOTAL 2023-01 = 120345678 USD (120345678) FOB',
    'BRA-USA imports TOTAL 2023-02 = 3120345678 USD (3120345678) FOB',
  ]);
  const bulk = await readBytes(
    'EXP_2023.csv',
    '"CO_ANO";"CO_MES";"CO_NCM";"CO_PAIS";"VL_FOB"\n"2023";"01";"12019000";"249";520000\n"2023";"02";"12019000";"160";9520000\n',
    { constants: { flow: 'exports' } },
  );
  // 249 is the United States there, and a part of France with the United Nations.
  expect(bulk.questions).toMatchObject([{ code: 'import/area_codes' }]);
});

test('China: a month and the year so far of the year in the title, shares of growth left out', async () => {
  const { assertions, refused } = await readBytes(
    'gacc.csv',
    '2023年12月进出口商品国别（地区）总值表（美元值）,,,,\n单位：千美元,,,,\n进口原产国(地)/出口最终目的国(地),出口,,进口,,累计比去年同期±％\n,12月,1至12月累计,12月,1至12月累计,出口\n总值,303617000,3380024000,228276000,2556802000,-4.6\n俄罗斯,11200000,110972000,10630000,129139000,46.9\n美国,42200000,500291000,13630000,164160000,-13.1\n',
    { constants: { area: 'CHN' } },
  );
  expect(assertions.slice(0, 4).map(line)).toEqual([
    'CHN-RUS exports TOTAL 2023-12 = 11200000000 USD (11200000)',
    'CHN-RUS exports TOTAL 2023 = 110972000000 USD (110972000)',
    'CHN-RUS imports TOTAL 2023-12 = 10630000000 USD (10630000)',
    'CHN-RUS imports TOTAL 2023 = 129139000000 USD (129139000)',
  ]);
  expect(refused.map(({ message }) => message)).toEqual(['The counterpart "总值" cannot be read.']);
});

test('China in English: numbers of months beside the year so far, the unit in its line; the sum of both flows and shares of growth are left out', async () => {
  const { assertions, refused, questions } = await readBytes(
    'gacc-en.csv',
    '"(2) Imports and Exports by Country (Region) of Origin/Destination, 12.2023",,,,,,,,,\n,,,,,,,,,"Unit: US$1 Million"\n"Country (Region)",Total,,Exports,,Imports,,"Percentage Change over the Same Period of Last Year (±%)",,\n,12,1 to 12,12,1 to 12,12,1 to 12,"Exports & Imports",Exports,Imports\nTotal,531900,5936000,303617,3380024,228276,2556802,-5.0,-4.6,-5.5\nRussian Federation,21800,240100,11200,110972,10630,129139,26.3,46.9,12.7\n',
    { constants: { area: 'CHN' } },
  );
  expect(questions).toEqual([]);
  expect(assertions.map(line)).toEqual([
    'CHN-RUS exports TOTAL 2023-12 = 11200000000 USD (11200)',
    'CHN-RUS exports TOTAL 2023 = 110972000000 USD (110972)',
    'CHN-RUS imports TOTAL 2023-12 = 10630000000 USD (10630)',
    'CHN-RUS imports TOTAL 2023 = 129139000000 USD (129139)',
  ]);
  expect(refused.map(({ message }) => message)).toEqual(['The counterpart "Total" cannot be read.']);
});

test.each([
  ['"Unit: US$1,000"', '2023 (in USD)', '11200000'],
  ['"Unit: US$100 Million"', '2023', '1120000000000'],
])('China in English: %s is the unit of the table, whatever its title says', async (unit, title, value) => {
  const { assertions } = await readBytes(
    'gacc-en.csv',
    `"China's Total Value of Imports and Exports by Major Country (Region), December ${title}",,,,\n${unit},,,,\n"Final destination(Country or region)",Exports,,Imports,\n,Dec,Jan-Dec,Dec,Jan-Dec\nRussian Federation,11200,110972,10630,129139\n`,
  );
  expect(assertions.map(line)[0]).toBe(`CHN-RUS exports TOTAL 2023-12 = ${value} USD (11200)`);
});

test('China in English: of the year so far before its end only the month is a period', async () => {
  const { assertions } = await readBytes(
    'gacc-en.csv',
    '"China\'s exports and imports by country, 11.2023",,,,\nUnit: US$1 Million,,,,\nCountry (Region),Exports,,Imports,\n,11,1 to 11,11,1 to 11\nRussian Federation,10300,100000,9000,118000\n',
  );
  expect(assertions.map(line)).toEqual([
    'CHN-RUS exports TOTAL 2023-11 = 10300000000 USD (10300)',
    'CHN-RUS imports TOTAL 2023-11 = 9000000000 USD (9000)',
  ]);
});

test('China in English: the download of its query lacks the flow alone', async () => {
  const text =
    'Date of data,Trading partner code,Trading partner,US dollar\n202312,344,Russian Federation,"11,200,000,000"\n';
  expect((await readBytes('query.csv', text)).questions).toMatchObject([{ code: 'import/missing_columns' }]);
  const { assertions } = await readBytes('query.csv', text, { constants: { flow: 'exports' } });
  expect(assertions.map(line)).toEqual(['CHN-RUS exports TOTAL 2023-12 = 11200000000 USD (11,200,000,000)']);
});

test('Russia: the columns of its customs', async () => {
  const { assertions } = await readBytes(
    'fts.csv',
    'napr;period;nastranapr;tnved;edizm;stoim;netto\nИМ;01/2021;CN;8471300000;;1234567,89;100\nЭК;01/2021;KZ;2709009000;;234567,89;100\n',
  );
  expect(assertions.map(line)).toEqual([
    'RUS-CHN imports 8471300000 2021-01 = 1234567.89 USD (1234567,89)',
    'RUS-KAZ exports 2709009000 2021-01 = 234567.89 USD (234567,89)',
  ]);
});

test('IMF: the magnitude beside a unit that the indicator names; a cell of another frequency states nothing', async () => {
  const { assertions } = await readBytes(
    'imts.csv',
    'COUNTRY,INDICATOR,COUNTERPART_COUNTRY,FREQUENCY,SCALE,2022,2023-M01\nArmenia,"Exports of goods, Free on board (FOB), US dollar",Russian Federation,Annual,Millions,2411.9,\nArmenia,"Exports of goods, Free on board (FOB), US dollar",Russian Federation,Monthly,Millions,,311.9\n',
  );
  expect(assertions.map(line)).toEqual([
    'ARM-RUS exports TOTAL 2022 = 2411900000 USD (2411.9)',
    'ARM-RUS exports TOTAL 2023-01 = 311900000 USD (311.9)',
  ]);
});

test('IMF: rows that hold the status of values are no values', async () => {
  const { assertions, remarks } = await readBytes(
    'dots.csv',
    'Country Name,Indicator Name,Counterpart Country Name,Attribute,2021,2022\nArmenia,"Goods, Value of Exports, Free on board (FOB), US Dollars",Russian Federation,Value,845.2,2411.9\nArmenia,"Goods, Value of Exports, Free on board (FOB), US Dollars",Russian Federation,Status,,E\n',
  );
  expect(assertions.map(line)).toEqual([
    'ARM-RUS exports TOTAL 2021 = 845.2 USD (845.2)',
    'ARM-RUS exports TOTAL 2022 = 2411.9 USD (2411.9)',
  ]);
  expect(remarks.join()).toContain('status of values');
});

test('UNCTAD: numbers of countries whose names beside them agree; the currency of "US$ at current prices in thousands"', async () => {
  const { assertions } = await readBytes(
    'unctad.csv',
    'Year,Economy,Economy Label,Partner,Partner Label,Flow,Flow Label,US$ at current prices in thousands\n2021,051,Armenia,643,Russian Federation,02,Exports,845911.2\n2021,051,Armenia,643,Russian Federation,01,Imports,1745911.2\n',
  );
  expect(assertions.map(line)).toEqual([
    'ARM-RUS exports TOTAL 2021 = 845911200 USD (845911.2)',
    'ARM-RUS imports TOTAL 2021 = 1745911200 USD (1745911.2)',
  ]);
});

test('numbers of countries beside names that they are not are no codes; the names are read', async () => {
  const { assertions } = await readBytes(
    'a.csv',
    'Country,Name,Partner,Flow,Year,Value (USD)\n304,United States,RUS,exports,2022,5\n103,Korea,RUS,exports,2022,6\n',
  );
  expect(assertions.map(line)).toContain('USA-RUS exports TOTAL 2022 = 5 USD (5)');
});

test('ITC Trade Map and WITS: whose exports they are stands in the title; values beside codes are found by their currency', async () => {
  const map = await readBytes(
    'trademap.csv',
    'List of importing markets for a product exported by Armenia\nProduct: TOTAL All products\nUnit : US Dollar thousand\nImporters,Exported value in 2022,Exported value in 2023\nWorld,5360410,8419410\nRussian Federation,2411911,3411911\n',
  );
  expect(map.assertions.map(line)).toContain('ARM-RUS exports TOTAL 2023 = 3411911000 USD (3411911)');
  const wits = await readBytes(
    'wits.csv',
    'Nomenclature,ReporterISO3,ProductCode,ReporterName,PartnerISO3,PartnerName,Year,TradeFlowName,TradeFlowCode,TradeValue in 1000 USD\nHS,ARM,Total,Armenia,RUS,Russian Federation,2021,Gross Exp.,6,845911.2\nHS,ARM,010121,Armenia,RUS,Russian Federation,2021,Gross Imp.,5,11.2\n',
  );
  expect(wits.assertions.map(line)).toEqual([
    'ARM-RUS exports TOTAL 2021 = 845911200 USD (845911.2)',
    'ARM-RUS imports 010121 2021 = 11200 USD (11.2)',
  ]);
});

test('Rosstat, Kazakhstan: the unit at the end of a title in brackets, whose trade in its genitive', async () => {
  const { assertions } = await readBytes(
    'rosstat.csv',
    'Внешняя торговля Российской Федерации по странам;;\n(в фактически действовавших ценах; миллионов долларов США);;\n;Экспорт;;Импорт;\n;2020;2021;2020;2021\nГермания;18560;29647;23438;27351\nКитай;49146;68029;54907;72677\n',
  );
  expect(assertions.map(line)).toContain('RUS-DEU exports TOTAL 2020 = 18560000000 USD (18560)');
});

test('a currency in words that are no unit we know is asked about, yen and won included', async () => {
  const yen = await readBytes(
    'a.csv',
    'Exports of Japan (thousand yen)\nCountry,2022\nRussia,604033000\nChina,1\n',
  );
  expect(yen.assertions.map(line)).toContain('JPN-RUS exports TOTAL 2022 = 604033000000 JPY (604033000)');
  const odd = await readBytes('a.csv', 'Exports of India (Rs. lac)\nCountry,2022\nRussia,6\nChina,1\n');
  const crore = await readBytes(
    'a.csv',
    'Exports of India (gazillion rupees)\nCountry,2022\nRussia,6\nChina,1\n',
  );
  expect(odd.assertions.every(({ currency }) => currency === null)).toBe(true);
  expect(crore.questions).toMatchObject([{ code: 'import/unit' }]);
});
