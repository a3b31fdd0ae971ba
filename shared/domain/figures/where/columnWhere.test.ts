import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnWhere, type FilteredColumn } from './columnWhere.ts';
import { parseWhere } from './where.ts';

const of2024: FilteredColumn = { kind: 'period', period: '2024' };
const series = (key: 'area' | 'flow' | 'product' | 'measure'): FilteredColumn => ({ kind: 'series', key });
const where = (column: FilteredColumn, text: string): string => {
  const read = columnWhere(column, text);
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
};
const fault = (column: FilteredColumn, text: string): string => {
  const read = columnWhere(column, text);
  return read.ok ? `read as ${read.value}` : read.error.message;
};

describe('the filter of a calculated column', () => {
  const growth: FilteredColumn = { kind: 'calculated', column: 'calc3' };
  test.each([
    ['>50%', 'calc3 > 50'],
    ['-5..10', 'calc3 = -5..10'],
    ['12', 'calc3 = 11.5..12.5'],
    ['>$5bn or empty', '(calc3 > 5000000000 USD or calc3 = empty)'],
    ['filled', 'calc3 != empty'],
  ])('%s', (text, expected) => expect(where(growth, text)).toBe(expected));

  test.each(['conflict', '~armstat', 'CNY'])('%s is no test of it', (text) =>
    expect(fault(growth, text)).toBe('Write >50, 5bn..10bn, 12 (as rounded), empty or filled.'),
  );
});

describe('the filter of a period', () => {
  test.each([
    ['', ''],
    ['>5bn', 'row(period = 2024 and chosen = yes and value > 5000000000)'],
    ['≤ 12.4 mn', 'row(period = 2024 and chosen = yes and value <= 12400000)'],
    ['5bn..10bn', 'row(period = 2024 and chosen = yes and value >= 5000000000 and value <= 10000000000)'],
    ['63bn', 'row(period = 2024 and chosen = yes and value >= 62500000000 and value <= 63500000000)'],
    ['=63bn', 'row(period = 2024 and chosen = yes and value = 63000000000)'],
    ['>€2bn', 'row(period = 2024 and chosen = yes and value > 2000000000 and currency = EUR)'],
    ['conflict', 'row(period = 2024 and conflict = yes)'],
    ['Untraced', 'row(period = 2024 and chosen = yes and traced = no)'],
    ['empty', 'not row(period = 2024 and chosen = yes and (value >= 0 or value < 0))'],
    ['estimate', 'row(period = 2024 and chosen = yes and status = E)'],
    ['CNY', 'row(period = 2024 and chosen = yes and currency = CNY)'],
    ['~armstat', 'row(period = 2024 and source ~ "armstat")'],
    ['/^src1/', 'row(period = 2024 and source ~ /^src1/)'],
    [
      '>1bn and linked',
      '(row(period = 2024 and chosen = yes and value > 1000000000) and row(period = 2024 and linked = yes))',
    ],
    ['conflict or linked', '(row(period = 2024 and conflict = yes) or row(period = 2024 and linked = yes))'],
  ])('%s', (text, expected) => expect(where(of2024, text)).toBe(expected));

  test.each([
    ['>', 'There is nothing to compare with after “>”.'],
    ['>abc', '“abc” is no number or amount of money such as 5bn, 12.4 mn or 63000000000.'],
    ['> about 5bn', '“about 5bn” hedges; write the number alone.'],
    ['1,23', /can be read in more than one way|is no number/],
    ['5..10bn', /a unit at one end only/],
    ['10bn..5bn', /ends below its start/],
    ['5bn..', /open at one end/],
    ['colour', /“colour” is no test of figures\. Write >5bn/],
    ['>5bn and', /nothing on one side of “and”/],
    ['/(a+)+/', /repeats too much/],
    ['/(/', '/(/ is no regular expression.'],
  ])('%s is refused', (text, expected) => expect(fault(of2024, text)).toMatch(expected));
});

describe('the filter of a column that names series', () => {
  test.each([
    ['area', 'armenia', '(area = "ARM")'],
    ['area', 'stan', 'area ~ "stan"'],
    ['area', '~stan', 'area ~ "stan"'],
    ['area', '/^(est|lat)/', 'area ~ /^(est|lat)/'],
    ['area', '!=Russia', '(area != "RUS")'],
    ['area', 'Bosnia and Herzegovina', '(area ~ "Bosnia" and area ~ "Herzegovina")'],
    ['area', 'armenia or georgia', '((area = "ARM") or (area = "GEO"))'],
    ['flow', 'exports', 'flow = exports'],
    ['flow', 're-exports', 'flow = re_exports'],
    ['flow', 'port', 'flow ~ "port"'],
    ['flow', 'conflict', 'conflict = yes'],
    ['product', '01', 'product ~ /^01/'],
    ['product', '01..24', '(product >= "01" and product <= "24")'],
    ['measure', 'net weight', 'measure ~ "net_weight"'],
    ['area', 'empty', 'not row((value >= 0 or value < 0))'],
  ] as const)('%s: %s', (key, text, expected) => expect(where(series(key), text)).toBe(expected));

  test('a comparison that text does not have is refused', () => {
    expect(fault(series('area'), '>Armenia')).toMatch(/compared with =, != or ~/);
    expect(fault(series('flow'), '=smuggling')).toMatch(/is no flow; there are/);
  });
});

test('whatever is typed is refused or is a condition', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(of2024, series('area'), series('flow'), series('product')),
      fc.oneof(
        fc.string(),
        fc.stringMatching(/^[<>=~!/"() .0-9a-z]{0,20}$/),
        fc
          .array(fc.constantFrom('and', 'or', '>', '5bn', '"', '/a/', 'linked', '..'))
          .map((w) => w.join(' ')),
      ),
      (column, text) => {
        const read = columnWhere(column, text);
        if (read.ok) expect(parseWhere(read.value).ok).toBe(true);
        else expect(read.error.message).not.toBe('');
      },
    ),
  );
});
