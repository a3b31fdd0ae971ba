import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Problem } from '#shared/lib/problem.ts';
import type { ImportedAssertion } from '../importTypes.ts';
import { readSourcesCsv, readTradeCsv } from './readTradeCsv.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string) => readTradeCsv(bytesOf(text), 'figures.csv');
const only = (text: string): ImportedAssertion => {
  const { assertions } = read(text);
  expect(assertions).toHaveLength(1);
  return assertions[0]!;
};
const problemOf = (text: string): Problem => {
  try {
    read(text);
  } catch (error) {
    return error as Problem;
  }
  throw new Error('nothing was refused');
};

const sample = (name: string): Uint8Array =>
  readFileSync(new URL(`../../../resources/sample/${name}`, import.meta.url));

describe('the sample', () => {
  const known = readSourcesCsv(sample('sources.csv'), 'sources.csv');
  const { sources, assertions } = readTradeCsv(sample('figures.csv'), 'figures.csv', known);
  const byId = new Map(assertions.map((assertion) => [assertion.externalId, assertion]));

  it('holds 571 assertions of 99 sources, each assertion with a source that has a title and an address', () => {
    expect(assertions).toHaveLength(571);
    expect(byId.size).toBe(571);
    expect(known).toHaveLength(99);
    expect(sources).toHaveLength(99);
    const keys = new Set(sources.map((source) => source.key));
    expect(assertions.filter((a) => a.sourceKey === null || !keys.has(a.sourceKey))).toEqual([]);
    expect(sources.filter((s) => s.publisher === '' || s.title === '' || !s.url.startsWith('http'))).toEqual(
      [],
    );
  });

  it.each<[string, string, Partial<ImportedAssertion>]>([
    [
      'TF-0001',
      'ARM-RUS exports 2018',
      {
        value: '666126100',
        low: '666126050',
        high: '666126150',
        currency: 'USD',
        valuation: 'unknown',
        status: 'A',
        reporter: 'ARM',
        sourceKey: 'TS-002',
      },
    ],
    [
      'TF-0002',
      'ARM-RUS exports 2018',
      {
        value: '609922391',
        low: '609922390.5',
        high: '609922391.5',
        currency: 'USD',
        valuation: 'CIF',
        reporter: 'RUS',
        sourceKey: 'TS-001',
      },
    ],
    ['TF-0005', 'ARM-RUS imports 2018', { value: '1313465496', valuation: 'FOB', reporter: 'RUS' }],
    [
      'TF-0148',
      'BLR-CHN exports 2018',
      { value: '570000000', low: '565000000', high: '575000000', currency: 'USD', reporter: 'CHN' },
    ],
    [
      'TF-0167',
      'EST-RUS exports 2020',
      { value: '799688056', low: '799688055.5', high: '799688056.5', currency: 'EUR' },
    ],
    [
      'TF-0348',
      'LVA-RUS imports 2020',
      { value: '1000000000', low: '500000000', high: '1500000000', currency: 'EUR', bound: 'approximate' },
    ],
    [
      'TF-0385',
      'LTU-CHN exports 2020',
      { value: '243900000', low: '243850000', high: '243950000', currency: 'EUR' },
    ],
    ['TF-0390', 'LTU-CHN imports 2022', { value: '1900000000', currency: 'EUR', bound: 'nearly' }],
    ['TF-0424', 'TJK-RUS exports 2023', { value: '134700000000', unitAsStated: 'bn USD (sic)' }],
    ['TF-0555', 'CA5-RUS turnover 2022', { value: '42000000000', bound: 'more_than', reporter: 'RUS' }],
    [
      'TF-0571',
      'CHN-RUS turnover 2020',
      { value: '107760000000', low: '107755000000', high: '107765000000', reporter: 'CHN' },
    ],
  ])('%s is %s', (id, what, expected) => {
    const found = byId.get(id)!;
    expect(`${found.area}-${found.counterpart} ${found.flow} ${found.period}`).toBe(what);
    expect(found).toMatchObject(expected);
  });

  it('keeps what was stated in yuan in yuan', () => {
    const yuan = assertions.filter((a) => a.currency === 'CNY');
    expect(yuan).toHaveLength(42);
    for (const a of yuan) {
      const [whole = '', places = ''] = a.valueAsStated.split('.');
      expect(a.value).toBe((whole + places.padEnd(4, '0')).replace(/^0+(?=\d)/, ''));
    }
  });

  it('counts flows, bounds and statuses as the file states them', () => {
    const count = (pick: (a: ImportedAssertion) => string, wanted: string) =>
      assertions.filter((a) => pick(a) === wanted).length;
    expect(count((a) => a.flow, 'turnover')).toBe(140);
    expect(count((a) => a.flow, 'imports')).toBe(221);
    expect(count((a) => a.bound, 'more_than')).toBe(15);
    expect(count((a) => a.bound, 'nearly')).toBe(7);
    expect(count((a) => a.bound, 'approximate')).toBe(5);
    expect(count((a) => a.bound, 'at_most')).toBe(1);
    expect(count((a) => a.status, 'E')).toBe(75);
    expect(count((a) => a.valuation, 'CIF')).toBe(93);
    expect(count((a) => a.valuation, 'FOB')).toBe(94);
    expect(new Set(assertions.map((a) => a.frequency))).toEqual(new Set(['A']));
  });
});

describe('a republic’s trade as stated', () => {
  const header =
    'id,reporter_iso3,partner_iso3,flow,year,value_usd,value_as_stated,unit_as_stated,source_name,source_title,source_url,source_date,note';

  it('never reads the converted value, and sees the trade from the republic', () => {
    const row = only(
      `${header}\nT1,RUS,KAZ,republic_imports,2024,999,18.1,bn USD,FCS,Trade,http://x,2025,side=russian; mirror: Russian exports FOB; qualifier=over`,
    );
    expect(row).toMatchObject({ area: 'KAZ', counterpart: 'RUS', flow: 'imports', reporter: 'RUS' });
    expect(row).toMatchObject({ value: '18100000000', low: '18050000000', high: '18150000000' });
    expect(row).toMatchObject({ valuation: 'FOB', bound: 'more_than', externalId: 'T1', line: 2 });
  });

  it('names a source once', () => {
    const row = (id: string, title: string) => `${id},ARM,RUS,turnover,2024,,1,bn USD,A,${title},,,`;
    const { sources, assertions } = read([header, row('1', 'x'), row('2', 'y'), row('3', 'x')].join('\n'));
    expect(sources.map((s) => s.title)).toEqual(['x', 'y']);
    expect(assertions.map((a) => a.sourceKey)).toEqual(['s1', 's2', 's1']);
  });

  it('refuses a unit it does not know, with the line', () => {
    const problem = problemOf(`${header}\nT1,ARM,RUS,turnover,2024,,1,bn quatloos,A,,,,`);
    expect(problem).toMatchObject({ code: 'import/cell', where: 'figures.csv, line 2' });
    expect(problem.message).toContain('quatloos');
  });
});

describe('our own shape', () => {
  it('reads columns in any order and case, with synonyms', () => {
    const row = only(
      'OBS_VALUE;Partner;Time Period;FLOW;Area;Product;Unit\n1,234.5;Russia;2024M07;X;arm;0101;mn EUR\n',
    );
    expect(row).toMatchObject({ area: 'ARM', counterpart: 'RUS', flow: 'exports', product: '0101' });
    expect(row).toMatchObject({ period: '2024-07', frequency: 'M', currency: 'EUR', measure: 'trade_value' });
    expect(row).toMatchObject({
      value: '1234500000',
      low: '1234450000',
      high: '1234550000',
      sourceKey: null,
    });
  });

  it('keeps a cell without a number as missing', () => {
    const row = only('area,counterpart,flow,period,value\nARM,RUS,exports,2024-Q1,:');
    expect(row).toMatchObject({ value: null, low: null, status: 'M', valueAsStated: ':', frequency: 'Q' });
  });

  it.each<[string, string, string]>([
    ['ARM,RUS,smuggling,2024,5,USD', 'flow', 'exports'],
    ['ARM,RUS,exports,24,5,USD', 'period', '2024'],
    ['Atlantis Land,RUS,exports,2024,5,USD', 'area', 'ISO3'],
    ['ARM,RUS,exports,2024,5 bn,mn USD', 'magnitude', 'unit'],
    ['ARM,RUS,exports,2024,$5,EUR', 'two currencies', 'unit'],
    ['ARM,RUS,exports,2024,12..5,USD', 'not one number', 'unit'],
  ])('refuses %s', (row, message, fix) => {
    const problem = problemOf(`area,counterpart,flow,period,value,unit\nGEO,RUS,exports,2024,1,USD\n${row}`);
    expect(problem).toMatchObject({ code: 'import/cell', where: 'figures.csv, line 3' });
    expect(problem.message).toContain(message);
    expect(problem.fix).toContain(fix);
  });

  it('names the columns that are missing and those that are there', () => {
    const problem = problemOf('area,partner,amount\nARM,RUS,5');
    expect(problem.code).toBe('import/missing_columns');
    expect(problem.message).toBe(
      'The table lacks the columns flow, period; it has "area", "partner", "amount".',
    );
  });
});

describe('exports in euro by month', () => {
  it('keeps codes as text and months as periods', () => {
    const row = only('reporter_iso3,partner_iso3,product_code,month,value_eur\nAUT,ARM,0101,2022-11,0');
    expect(row).toMatchObject({ area: 'AUT', counterpart: 'ARM', flow: 'exports', product: '0101' });
    expect(row).toMatchObject({ productRevision: 'CN', frequency: 'M', period: '2022-11', reporter: 'AUT' });
    expect(row).toMatchObject({ value: '0', currency: 'EUR', status: 'A' });
  });
});
