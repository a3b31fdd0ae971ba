import { describe, expect, it } from 'vitest';
import { areaOf } from './areaNames.ts';
import { flowIn, valuationIn } from './flows.ts';
import { periodOf } from './periods.ts';
import { readUnit } from './statedUnit.ts';

const listed = (table: string): [string, string][] =>
  table
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [code = '', names = ''] = line.split(' = ');
      return names.split('|').map((name): [string, string] => [name.trim(), code.trim()]);
    });

describe('areaOf', () => {
  it.each(
    listed(`
KOR = Korea, Rep.|Republic of Korea|Rep. of Korea|South Korea|Korea, Republic of|Южная Корея|KR|410
PRK = Korea, Dem. People's Rep.|Dem. People's Rep. of Korea|North Korea
VNM = Viet Nam|Vietnam|VNM
CHN = Китай|China, mainland|CN|156|China
HKG = Hong Kong SAR, China|China, Hong Kong SAR|Hong Kong
TWN = Taiwan, Province of China|Chinese Taipei|Other Asia, nes
MDA = Moldova, Republic of|Rep. of Moldova|Респ. Молдова
IRN = Iran, Islamic Rep.|Iran (Islamic Republic of)|Islamic Republic of Iran
COD = Congo, Dem. Rep.|Democratic Republic of the Congo
COG = Congo, Rep.
SYR = Syria|Syrian Arab Republic
LAO = Lao PDR|Lao People's Dem. Rep.
EGY = Egypt, Arab Rep.
ARM = Armenia, Rep. of|Республика Армения|Republic of Armenia
BHR = Bahrain, Kingdom of
GMB = Gambia, The|The Gambia
SVK = Slovak Republic
KGZ = Kyrgyz Republic|Кыргызская Республика
GBR = Соединённое Королевство|GB|UK
GRC = EL|GR|Greece
LCA = St. Lucia
RUS = RU|643|Russian Federation|Россия
USA = 842|840|U.S.|Соединенные Штаты Америки
W00 = World|WLD|0|Весь мир|All countries
european_union = EU27_2020|European Union|EU-27
CA5 = CA5
baltic_states = baltic_states
`),
  )('knows %j as %s', (name, code) => {
    expect(areaOf(name)).toBe(code);
  });

  it.each([
    'Total',
    'Rest of world',
    'Bunkers',
    'Free Zones',
    'Итого',
    '',
    '1234',
    'Areas, nes',
    'Republic of China',
    'Republic',
  ])('takes %j for no area', (name) => {
    expect(areaOf(name)).toBeNull();
  });
});

describe('periodOf', () => {
  it.each(
    listed(`
2024 = 2024|2024.0|2024 г.|CY2024|Year 2024
2024-Q1 = 2024Q1|Q1 2024|1Q24|2024/Q1|T1 2024|2024T1|1 квартал 2024 г.|I кв. 2024|1. Quartal 2024|1er trimestre 2024|Q1/24|2024 Q I|2024-QI|2024 г. I квартал|2024, I кв.|I kw. 2024|2024 1. Quartal
2024-S1 = H1 2024|1H24|1H 2024|I полугодие 2024|1. Halbjahr 2024
2024-01 = 2024-01|202401|2024M1|2024M01|01/2024|1/2024|01.2024|2024/01|Jan-24|Jan 24|January 2024|янв.24|2024-01-31|31.01.2024|01.01.2024|31/01/2024|20240101|gennaio 2024
2024-12 = 12/2024|2024-12-31|Dez 2024|Dec-24|2024/12
2024-03 = Mrz 2024|März 2024|март 2024
`),
  )('reads %j as %s', (text, period) => {
    expect(periodOf(text)?.period).toBe(period);
  });

  it.each([
    '2023/24',
    '2010/11',
    'FY2024',
    '13/2024',
    '15.03.2024',
    'Jan-Dec 2024',
    '2024 YTD',
    '202413',
    'III 2024',
    '2024-III',
    'Maize 2024',
    'Market 2024',
    'Decline 2024',
  ])('takes %j for no period', (text) => {
    expect(periodOf(text)).toBeNull();
  });
});

describe('flowIn', () => {
  it.each(
    listed(`
exports = Exports|Exports (FOB)|Export FOB|Total exports|Goods exports|ЭК|EXP|Exports to partner
imports = Imports, CIF|Import CIF|IMP|Total imports|Ввоз
re_exports = Re-exports|re-export
`),
  )('reads %j as %s', (text, flow) => {
    expect(flowIn(text)).toBe(flow);
  });

  it.each([
    'Net exports',
    'Trade balance',
    'Exports of services',
    'Exports and imports',
    'Сальдо',
    'Exports (% of GDP)',
    'Exports (annual growth)',
    'Темп роста экспорта',
  ])('takes %j for no flow', (text) => {
    expect(flowIn(text)).toBeNull();
  });

  it('reads the valuation beside it', () => {
    expect(['Imports, CIF', 'Exports (f.o.b.)', 'Импорт СИФ', 'Exports'].map(valuationIn)).toEqual([
      'CIF',
      'FOB',
      'CIF',
      null,
    ]);
  });
});

describe('readUnit', () => {
  it.each([
    ['US dollars (millions)', 6, 'USD'],
    ['thousand USD (1000 USD)', 3, 'USD'],
    ['million U.S. dollars', 6, 'USD'],
    ["'000 USD", 3, 'USD'],
    ["USD '000", 3, 'USD'],
    ['$000', 3, 'USD'],
    ['USD 000s', 3, 'USD'],
    ['10 000 EUR', 4, 'EUR'],
    ['KEUR', 3, 'EUR'],
    ['TEUR', 3, 'EUR'],
    ['MUSD', 6, 'USD'],
    ['£ million', 6, 'GBP'],
    ['млрд ₽', 9, 'RUB'],
    ['INR crore', 7, 'INR'],
    ['current US$', 0, 'USD'],
    ['mln. AQSh dollari', 6, 'USD'],
  ])('reads %j', (unit, exponent, currency) => {
    expect(readUnit(unit)).toEqual({ exponent, currency });
  });

  it.each(['TEU', 'tonnes', 'constant 2015 US$', 'MKDX', '¥ billion', 'kg'])('does not know %j', (unit) => {
    expect(readUnit(unit)).toBeNull();
  });
});
