/**
 * More ways a press writes a known value: nouns of money, percent and points in its own words, ranges, lakhs and
 * crores. What comes back is the value, or a question that holds it, and questions stay under two percent.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { multiply, scale } from '../../../lib/decimal.ts';
import { readNumber } from './readNumber.ts';

type Truth = {
  readonly value: string | null;
  readonly low?: string;
  readonly high?: string;
  readonly unit: string;
};
type Style = {
  readonly locale: string;
  readonly name: string;
  readonly mark: string;
  readonly write: (digits: string, second: string) => string;
  readonly truth: (value: string, second: string) => Truth;
};

const one =
  (times: number, unit: string) =>
  (value: string): Truth => ({ value: scale(value, times), unit });
const range =
  (times: number, unit: string) =>
  (value: string, second: string): Truth => ({
    value: null,
    low: scale(value, times),
    high: scale(second, times),
    unit,
  });

const STYLES: readonly Style[] = [
  {
    locale: 'en',
    name: 'dollars in words',
    mark: '.',
    write: (d) => `${d} billion dollars`,
    truth: one(9, 'USD'),
  },
  { locale: 'en', name: 'sterling', mark: '.', write: (d) => `£${d}bn`, truth: one(9, 'GBP') },
  { locale: 'en', name: 'per cent', mark: '.', write: (d) => `${d} per cent`, truth: one(0, 'percent') },
  {
    locale: 'en',
    name: 'points',
    mark: '.',
    write: (d) => `${d} percentage points`,
    truth: one(0, 'percentage_point'),
  },
  {
    locale: 'en',
    name: 'basis points',
    mark: '.',
    write: (d) => `${d} bps`,
    truth: (v) => ({ value: multiply(v, '0.01'), unit: 'percentage_point' }),
  },
  {
    locale: 'en',
    name: 'range with a dash',
    mark: '.',
    write: (d, e) => `$${d}–${e} billion`,
    truth: range(9, 'USD'),
  },
  {
    locale: 'en',
    name: 'range of whole amounts',
    mark: '.',
    write: (d, e) => `€${d}bn-€${e}bn`,
    truth: range(9, 'EUR'),
  },
  {
    locale: 'en',
    name: 'between',
    mark: '.',
    write: (d, e) => `between ${d} and ${e} percent`,
    truth: range(0, 'percent'),
  },
  { locale: 'en', name: 'tonnes', mark: '.', write: (d) => `${d} million tonnes`, truth: one(6, 'tonne') },
  { locale: 'en', name: 'fold', mark: '.', write: (d) => `${d}-fold`, truth: one(0, 'factor') },
  { locale: 'en-IN', name: 'crore', mark: '.', write: (d) => `Rs ${d} crore`, truth: one(7, 'INR') },
  { locale: 'en-IN', name: 'lakh crore', mark: '.', write: (d) => `₹${d} lakh crore`, truth: one(12, 'INR') },
  { locale: 'de', name: 'Mrd. Euro', mark: ',', write: (d) => `${d} Mrd. Euro`, truth: one(9, 'EUR') },
  { locale: 'de', name: 'Prozent', mark: ',', write: (d) => `${d} Prozent`, truth: one(0, 'percent') },
  {
    locale: 'de',
    name: 'Prozentpunkte',
    mark: ',',
    write: (d) => `${d} Prozentpunkte`,
    truth: one(0, 'percentage_point'),
  },
  {
    locale: 'de',
    name: 'bis',
    mark: ',',
    write: (d, e) => `${d} bis ${e} Prozent`,
    truth: range(0, 'percent'),
  },
  {
    locale: 'de-CH',
    name: 'Mio. Franken',
    mark: '.',
    write: (d) => `${d} Mio. Franken`,
    truth: one(6, 'CHF'),
  },
  {
    locale: 'fr',
    name: 'milliards',
    mark: ',',
    write: (d) => `${d} milliards d’euros`,
    truth: one(9, 'EUR'),
  },
  { locale: 'fr', name: 'pour cent', mark: ',', write: (d) => `${d} %`, truth: one(0, 'percent') },
  {
    locale: 'es',
    name: 'mil millones',
    mark: ',',
    write: (d) => `${d} mil millones de dólares`,
    truth: one(9, 'USD'),
  },
  { locale: 'es', name: 'por ciento', mark: ',', write: (d) => `${d} por ciento`, truth: one(0, 'percent') },
  { locale: 'ru', name: 'млрд долл.', mark: ',', write: (d) => `${d} млрд долл.`, truth: one(9, 'USD') },
  { locale: 'ru', name: 'трлн руб.', mark: ',', write: (d) => `${d} трлн руб.`, truth: one(12, 'RUB') },
  { locale: 'ru', name: 'тыс. тонн', mark: ',', write: (d) => `${d} тыс. тонн`, truth: one(3, 'tonne') },
  { locale: 'ru', name: 'процентов', mark: ',', write: (d) => `${d} процентов`, truth: one(0, 'percent') },
  { locale: 'ru', name: 'п.п.', mark: ',', write: (d) => `${d} п.п.`, truth: one(0, 'percentage_point') },
];

const plain = (tenths: number): string =>
  tenths % 10 === 0 ? `${tenths / 10}` : `${Math.floor(tenths / 10)}.${tenths % 10}`;

it('a known value in a known style comes back, or a question that holds it', () => {
  let unsure = 0;
  let runs = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...STYLES),
      fc.integer({ min: 11, max: 9999 }),
      fc.integer({ min: 1, max: 2000 }),
      (style, tenths, more) => {
        // A range's upper end is never far from its lower one.
        const second = tenths + Math.min(more, tenths);
        const [value, upper] = [plain(tenths), plain(second)];
        const text = style.write(value.replace('.', style.mark), upper.replace('.', style.mark));
        const { state, readings } = readNumber(text, { locale: style.locale });
        const truth = style.truth(value, upper);
        const isTruth = ({ value: read, low, high, unit, currency }: (typeof readings)[number]): boolean =>
          read === truth.value &&
          (truth.value !== null || (low === truth.low && high === truth.high)) &&
          (unit ?? currency) === truth.unit;
        runs++;
        if (state !== 'read') unsure++;
        if (state !== 'refused') expect(readings.some(isTruth), `${style.name}: ${text}`).toBe(true);
      },
    ),
    { numRuns: 6000 },
  );
  expect(unsure / runs).toBeLessThan(0.02);
});

it('lakhs and crores are grouped by two', () => {
  fc.assert(
    fc.property(fc.integer({ min: 100_000, max: 999_999_999 }), (value) => {
      const digits = String(value);
      const head = digits.slice(0, -3).replace(/\B(?=(?:\d\d)+$)/g, ',');
      const { state, readings } = readNumber(`₹${head},${digits.slice(-3)}`, { locale: 'en-IN' });
      expect([state, readings[0]?.value, readings[0]?.currency]).toEqual(['read', digits, 'INR']);
    }),
    { numRuns: 2000 },
  );
});
