/**
 * "3,240" is three thousand or three and a bit. What an article shows of its marks decides, else both are given: never
 * one reading that is a thousand times off.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scale } from '../../../lib/decimal.ts';
import { findQuantities } from './findQuantities.ts';
import { readHints } from './tokens/hints.ts';

/** What the first quantity of a sentence may be, within an article that names these lands. */
function valuesOf(language: string, sentence: string, article = '', lands: Record<string, number> = {}) {
  const around = readHints(`${sentence} ${article}`, new Map(Object.entries(lands)));
  return findQuantities(sentence, { language, around })[0]?.readings.map((one) => one.value);
}

describe('three digits behind one mark', () => {
  it.each([
    ['es', 'Suma 3,240 millones de euros.', ['3240000000', '3240000']],
    ['es', 'Suma 3,245 toneladas.', ['3245', '3.245']],
    ['es', 'Vale 97,000 millones de dólares.', ['97000000000']],
    ['es', 'Emplea a 3,241 trabajadores.', ['3241']],
    ['es', 'Son 1,325 hijos por mujer.', ['1325', '1.325']],
    ['es-MX', 'Suma 3,240 millones de dólares.', ['3240000000']],
    ['es-MX', 'Suma 3.240 millones de dólares.', ['3240000000', '3240000']],
    ['de', 'Dort leben 97,000 Menschen.', ['97000', '97']],
    ['de', 'Der Liter kostet 1,659 Euro.', ['1.659']],
    ['de-CH', 'Sie zahlt 5.000 Franken.', ['5000', '5']],
    ['fr', 'Il y a 97,000 personnes.', ['97000', '97']],
    ['ru', 'Экспорт составил 3,240 млрд долларов.', ['3240000000000', '3240000000']],
    ['en', 'It has 12.500 workers.', ['12500', '12.5']],
    ['en', 'It sold 3.245 billion litres.', ['3245000000']],
  ])('in %s: %s', (language, sentence, expected) => {
    expect(valuesOf(language, sentence)).toEqual(expected);
  });

  it('are what the land of the article writes', () => {
    const sentence = 'Suma 3,245 millones de dólares.';
    expect(valuesOf('es', sentence, '', { MEX: 3 })).toEqual(['3245000000']);
    expect(valuesOf('es', sentence, '', { ESP: 3 })).toEqual(['3245000']);
    expect(valuesOf('es', sentence, '', { ESP: 3, MEX: 3 })).toEqual(['3245000000', '3245000']);
    expect(valuesOf('es', 'Suma 3.245 millones de pesos mexicanos, otros pesos mexicanos.')).toHaveLength(2);
  });

  it('are asked in a Swiss article that has decimals with a point', () => {
    const article = 'Es sind 4.5 Prozent mehr, 5.2 Prozent in Basel.';
    expect(valuesOf('de', 'Sie machte 3.245 Millionen Franken Gewinn.', article)).toEqual([
      '3245000',
      '3245000000',
    ]);
  });

  it('mean the same in both ends of a range', () => {
    const [range] = findQuantities('Entre 3,240 y 4,125 millones de euros.', { language: 'es' });
    expect(range?.readings.map(({ low, high }) => [low, high])).toEqual([
      ['3240000000', '4125000000'],
      ['3240000', '4125000'],
    ]);
  });
});

const LANGUAGES = ['en', 'de', 'fr', 'es', 'ru', 'es-MX', 'de-CH', 'it', 'pt'] as const;
const NOUNS: Readonly<Record<string, readonly [string, number][]>> = {
  en: [
    [' million euros', 6],
    [' workers', 0],
    [' tonnes', 0],
  ],
  de: [
    [' Millionen Euro', 6],
    [' Arbeiter', 0],
    [' Tonnen', 0],
  ],
  fr: [
    [" millions d'euros", 6],
    [' ouvriers', 0],
    [' tonnes', 0],
  ],
  es: [
    [' millones de euros', 6],
    [' trabajadores', 0],
    [' toneladas', 0],
  ],
  ru: [
    [' млн евро', 6],
    [' рабочих', 0],
    [' тонн', 0],
  ],
  it: [['', 0]],
  pt: [['', 0]],
};

it('is never silently a thousand times off where other numbers of the article show its marks', () => {
  const articles = fc.record({
    language: fc.constantFrom(...LANGUAGES),
    decimal: fc.constantFrom<'.' | ','>('.', ','),
    isGroup: fc.boolean(),
    whole: fc.integer({ min: 1, max: 999 }),
    rest: fc.integer({ min: 0, max: 999 }),
    noun: fc.nat({ max: 2 }),
    shown: fc.array(fc.integer({ min: 11, max: 99 }), { minLength: 2, maxLength: 5 }),
  });
  fc.assert(
    fc.property(articles, ({ language, decimal, isGroup, whole, rest, noun, shown }) => {
      const nouns = NOUNS[language.slice(0, 2)] ?? [];
      const [words, exponent] = nouns[noun % nouns.length] ?? ['', 0];
      const group = decimal === '.' ? ',' : '.';
      const digits = `${whole}${isGroup ? group : decimal}${String(rest).padStart(3, '0')}`;
      const truth = scale(String(whole * 1000 + rest), isGroup ? exponent : exponent - 3);
      const article = shown.map((n) => `${n}${decimal}${n % 10}%`).join(' ; ');
      const found = valuesOf(language, `${digits}${words}.`, article) ?? [];
      // Refused is no wrong number; anything else holds what was meant.
      expect(found.length === 0 || found.includes(truth), `${language}: ${digits}${words}: ${found}`).toBe(
        true,
      );
    }),
    { numRuns: 3000 },
  );
});

it('takes "$5 mil" for millions', () => {
  expect(valuesOf('en', 'It cost $5 mil to build.')).toEqual(['5000000']);
});
