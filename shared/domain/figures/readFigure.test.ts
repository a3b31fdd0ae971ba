import { expect, test } from 'vitest';
import { readFigure } from './readFigure.ts';

const money = { measure: 'trade_value', currency: 'USD' };
const weight = { measure: 'net_weight', currency: 'USD' };

test.each([
  ['12.4 bn', '12400000000', 'USD', true],
  ['12.4bn', '12400000000', 'USD', true],
  ['€3 mn', '3000000', 'EUR', false],
  ['873 bn yuan', '873000000000', 'CNY', false],
  ['1,234', '1234', 'USD', true],
  ['0', '0', 'USD', true],
])('%s is %s %s', (text, value, currency, isCurrencyAssumed) => {
  expect(readFigure(text, money)).toMatchObject({ ok: true, value: { value, currency, isCurrencyAssumed } });
});

test('a hedge is kept as the bound', () => {
  expect(readFigure('over 3 bn', money)).toMatchObject({
    ok: true,
    value: { reading: { bound: 'more_than' } },
  });
});

test('the cell’s own currency is taken where none is written', () => {
  expect(readFigure('900 bn', { ...money, currency: 'CNY' })).toMatchObject({
    ok: true,
    value: { currency: 'CNY', isCurrencyAssumed: true },
  });
});

test.each([
  ['80 percent', /read in percent, and this cell holds money/],
  ['5,000 tonnes', /read in tonne/],
  ['a third', /read in share/],
  ['12,4 bn', /no figure that can be stored/],
  ['3-4 bn', /3000000000 to 4000000000, not one value/],
  ['much', /no figure/],
  ['  ', /Nothing is written/],
])('%s is refused', (text, message) => {
  expect(readFigure(text, money)).toMatchObject({
    ok: false,
    error: { code: 'figure/unreadable', message: expect.stringMatching(message) },
  });
});

test('a weight takes a weight and no money', () => {
  expect(readFigure('5,000 tonnes', weight)).toMatchObject({ ok: true, value: { currency: null } });
  expect(readFigure('$5 bn', weight)).toMatchObject({ ok: false });
});
