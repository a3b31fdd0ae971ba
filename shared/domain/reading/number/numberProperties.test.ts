/**
 * Known values written in known styles must come back exactly; nothing ever throws; work grows with length. The
 * generators know nothing of the grammar: they write numbers the way each language's press does.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { multiply, scale, subtract } from '../../../lib/decimal.ts';
import type { Reading } from '../types.ts';
import { findQuantities } from './findQuantities.ts';
import { readNumber } from './readNumber.ts';
import { findNumberTokens } from './tokens/findNumberTokens.ts';

type Style = { readonly locale: string; readonly group: string; readonly mark: string };

const STYLES: readonly Style[] = [
  { locale: 'en', group: ',', mark: '.' },
  { locale: 'en-GB', group: ',', mark: '.' },
  { locale: 'en', group: '\u00a0', mark: '.' },
  { locale: 'de', group: '.', mark: ',' },
  { locale: 'de', group: '\u202f', mark: ',' },
  { locale: 'de-CH', group: '’', mark: '.' },
  { locale: 'de-CH', group: "'", mark: '.' },
  { locale: 'fr', group: '\u202f', mark: ',' },
  { locale: 'fr', group: ' ', mark: ',' },
  { locale: 'ru', group: ' ', mark: ',' },
  { locale: 'ru', group: '\u00a0', mark: ',' },
  { locale: 'es', group: '.', mark: ',' },
  { locale: 'it', group: '.', mark: ',' },
  { locale: 'pt', group: '.', mark: ',' },
];

const MAGNITUDES: Readonly<Record<string, readonly (readonly [string, number])[]>> = {
  en: [
    [' thousand', 3],
    [' million', 6],
    ['m', 6],
    [' billion', 9],
    ['bn', 9],
    [' bn', 9],
    [' trillion', 12],
    [' trn', 12],
  ],
  'en-GB': [
    [' million', 6],
    ['bn', 9],
    ['tn', 12],
  ],
  de: [
    [' Millionen', 6],
    [' Mio.', 6],
    [' Milliarden', 9],
    [' Mrd.', 9],
    [' Billionen', 12],
  ],
  'de-CH': [
    [' Mio.', 6],
    [' Mrd.', 9],
  ],
  fr: [
    [' millions', 6],
    [' milliards', 9],
    [' billions', 12],
  ],
  ru: [
    [' тыс.', 3],
    [' млн', 6],
    [' млрд', 9],
    [' трлн', 12],
    [' миллиардов', 9],
  ],
  es: [
    [' millones', 6],
    [' mil millones', 9],
    [' billones', 12],
  ],
};

const SIGNS: readonly (readonly [string, string])[] = [
  ['$', 'USD'],
  ['US$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['USD ', 'USD'],
  ['EUR ', 'EUR'],
  ['KZT ', 'KZT'],
  ['HK$', 'HKD'],
  ['₹', 'INR'],
];
const CODES = ['USD', 'EUR', 'GBP', 'KZT', 'AMD', 'GEL', 'CNY', 'ZAR', 'BRL'].filter(
  (code) => code !== 'AMD' && code !== 'GEL',
);

/** Digits before the mark and after it, as strings, so that no float is involved. */
const parts = fc.record({
  whole: fc.oneof(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 1000, max: 999_999_999 })).map(String),
  fraction: fc.oneof(fc.constant(''), fc.integer({ min: 0, max: 99_999 }).map(String)),
});

function grouped(whole: string, mark: string): string {
  return whole.replace(/\B(?=(\d{3})+$)/g, mark);
}

function plain(whole: string, fraction: string): string {
  const trimmed = fraction.replace(/0+$/, '');
  return trimmed === '' ? whole : `${whole}.${trimmed}`;
}

const written = (style: Style, whole: string, fraction: string, useGroups: boolean): string =>
  `${useGroups ? grouped(whole, style.group) : whole}${fraction === '' ? '' : `${style.mark}${fraction}`}`;

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** British ("and") or American spelling of a whole number. */
function spelled(value: number, withAnd: boolean): string {
  if (value < 20) return SMALL[value] ?? '';
  if (value < 100) return `${TENS[Math.floor(value / 10)]}${value % 10 === 0 ? '' : `-${SMALL[value % 10]}`}`;
  const [unit, word] =
    value < 1000 ? [100, 'hundred'] : value < 1_000_000 ? [1000, 'thousand'] : [1_000_000, 'million'];
  const rest = value % (unit as number);
  // "One million two" is 1.2 million to some: only after a hundred may the "and" be left out.
  const joint = rest < 100 && (withAnd || unit !== 100) ? ' and ' : ' ';
  const head = `${spelled(Math.floor(value / (unit as number)), withAnd)} ${word}`;
  return rest === 0 ? head : `${head}${joint}${spelled(rest, withAnd)}`;
}

const values = (readings: readonly Reading[]) => readings.map((reading) => reading.value);

describe('what is written is what is read', () => {
  it('plain numbers under their own locale are read exactly, never asked', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...STYLES),
        parts,
        fc.boolean(),
        (style, { whole, fraction }, useGroups) => {
          const text = written(style, whole, fraction, useGroups);
          // A month before a year ("1.1900", "12.2024") is rightly asked: both are written that way.
          fc.pre(!/^(?:[1-9]|1[0-2])[.,](?:1[5-9]|20)\d\d$/.test(text));
          const answer = readNumber(text, { locale: style.locale });
          expect([answer.state, ...values(answer.readings)]).toEqual(['read', plain(whole, fraction)]);
        },
      ),
      { numRuns: 4000 },
    );
  });

  it('without a locale the true value is among the readings, and alone only if nothing else fits', () => {
    fc.assert(
      fc.property(fc.constantFrom(...STYLES), parts, (style, { whole, fraction }) => {
        const answer = readNumber(written(style, whole, fraction, true), { locale: null });
        if (answer.state === 'refused') throw new Error(answer.why ?? '');
        expect(values(answer.readings)).toContain(plain(whole, fraction));
      }),
      { numRuns: 4000 },
    );
  });

  it('under a foreign locale a number is read rightly, asked or refused, but never wrongly', () => {
    // The one exception is a true homograph: 1.234 means another number in another language by rule.
    const isHomograph = (text: string) => /^[1-9]\d{0,2}[.,]\d{3}$/.test(text);
    fc.assert(
      fc.property(
        fc.constantFrom(...STYLES),
        fc.constantFrom(...STYLES),
        parts,
        (style, reader, { whole, fraction }) => {
          const text = written(style, whole, fraction, true);
          const answer = readNumber(text, { locale: reader.locale });
          if (answer.state === 'read' && !isHomograph(text))
            expect(values(answer.readings)).toEqual([plain(whole, fraction)]);
        },
      ),
      { numRuns: 4000 },
    );
  });

  it('money with sign, code and magnitude comes back in whole units', () => {
    let unsure = 0;
    let runs = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...STYLES.filter((style) => style.locale in MAGNITUDES)),
        fc.integer({ min: 1, max: 999 }).map(String),
        fc.oneof(fc.constant(''), fc.integer({ min: 0, max: 99 }).map(String)),
        fc.nat(),
        fc.constantFrom(...SIGNS),
        fc.constantFrom(...CODES),
        fc.boolean(),
        (style, whole, fraction, pick, [sign, signCode], code, isBefore) => {
          const list = MAGNITUDES[style.locale] ?? [];
          const [word, exponent] = list[pick % list.length] ?? ['', 0];
          const digits = written(style, whole, fraction, true);
          const text = isBefore ? `${sign}${digits}${word}` : `${digits}${word} ${code}`;
          const answer = readNumber(text, { locale: style.locale });
          runs++;
          if (answer.state !== 'read') unsure++;
          const found = answer.readings.map((reading) => [reading.value, reading.currency]);
          const truth = [scale(plain(whole, fraction), exponent), isBefore ? signCode : code];
          if (answer.state === 'read') expect(found).toEqual([truth]);
          else if (answer.state === 'ambiguous') expect(found).toContainEqual(truth);
        },
      ),
      { numRuns: 6000 },
    );
    expect(unsure / runs).toBeLessThan(0.02);
  });

  it('English number words are read back, whatever their length', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), fc.boolean(), (value, withAnd) => {
        const answer = readNumber(spelled(value, withAnd), { locale: 'en' });
        expect([answer.state, ...values(answer.readings)], spelled(value, withAnd)).toEqual([
          'read',
          String(value),
        ]);
      }),
      { numRuns: 3000 },
    );
  });

  it('the interval is half a unit of the last written digit, on both sides', () => {
    fc.assert(
      fc.property(
        parts,
        fc.constantFrom(['', 0] as const, [' million', 6] as const, ['bn', 9] as const),
        ({ whole, fraction }, [word, exponent]) => {
          const [reading] = readNumber(
            `$${grouped(whole, ',')}${fraction === '' ? '' : `.${fraction}`}${word}`,
            { locale: 'en' },
          ).readings;
          const unit = scale('1', exponent - fraction.length);
          expect(subtract(reading?.high ?? '0', reading?.low ?? '0')).toBe(unit);
          expect(subtract(reading?.value ?? '0', reading?.low ?? '0')).toBe(multiply(unit, '0.5'));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('a quantity in a sentence keeps its span and its value', () => {
    const frames = [
      'Exports rose to X last month.',
      'X was spent.',
      '“X”, he said',
      'They paid X, or more precisely nothing.',
      'worth X (and rising)',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...frames),
        fc.integer({ min: 1, max: 999 }),
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom(...SIGNS),
        (frame, whole, tenth, [sign, code]) => {
          const quantity = `${sign}${whole}.${tenth} billion`;
          const text = frame.replace('X', quantity);
          const spans = findQuantities(text, { language: 'en' }).filter((span) => span.kind !== 'vague');
          expect(spans.map((span) => text.slice(span.start, span.end))).toEqual([quantity]);
          expect(spans[0]?.readings.map((reading) => [reading.value, reading.currency])).toEqual([
            [scale(`${whole}.${tenth}`, 9), code],
          ]);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

/** ATTEST_FUZZ_RUNS=100000 for the long run. */
const FUZZ_RUNS = Number(process.env['ATTEST_FUZZ_RUNS'] ?? 20_000);

const NOISE = fc.array(
  fc.oneof(
    fc.constantFrom(
      ...'$ € £ ¥ % ‰ - – — − + ~ ( ) [ ] . , : ; / \' ’ " ½ × ^ e E 0 1 23 456 1,234 1.5 2024 000'.split(
        ' ',
      ),
      ...'one two hundred thousand million bn m k t to from between and or half a third of times more percent points tonnes a barrel per'.split(
        ' ',
      ),
      ...'up as much as nearly doubled млн млрд тыс. до от не менее в раз руб. Mrd. milliards mil millones US$ USD ALL Rs No. Article G Su pesos'.split(
        ' ',
      ),
      ' ',
      '\n',
      '\u00a0',
      '',
    ),
    fc.string({ unit: 'binary', maxLength: 3 }),
  ),
  { maxLength: 14 },
);

describe('anything at all', () => {
  it('never throws, never overlaps, never leaves the text, and values are plain decimals', () => {
    fc.assert(
      fc.property(
        NOISE,
        fc.constantFrom('', ' '),
        fc.constantFrom('en', 'ru', 'de', 'fr', 'es', 'xx'),
        (pieces, glue, language) => {
          const text = pieces.join(glue);
          let end = 0;
          for (const span of findQuantities(text, { language })) {
            expect(span.start).toBeGreaterThanOrEqual(end);
            expect(span.end).toBeGreaterThan(span.start);
            end = span.end;
            checkReadings(span.readings);
            if (span.state === 'extracted') expect(span.readings.length).toBe(1);
            if (span.state === 'ambiguous') expect(span.readings.length).toBeGreaterThan(1);
            expect(span.why === null).toBe(span.state === 'extracted');
          }
          expect(end).toBeLessThanOrEqual(text.length);
          const answer = readNumber(text, { locale: language === 'xx' ? null : language });
          checkReadings(answer.readings);
          if (answer.state === 'read') expect(answer.readings.length).toBe(1);
        },
      ),
      { numRuns: FUZZ_RUNS },
    );
  });

  it('puts every digit token into a quantity, and leaves masked stretches alone', () => {
    fc.assert(
      fc.property(NOISE, fc.nat(40), fc.nat(10), (pieces, start, length) => {
        const text = pieces.join(' ');
        const mask = { start, end: start + length };
        const spans = findQuantities(text, { language: 'en', masked: [mask] });
        for (const span of spans)
          expect(span.end <= mask.start || span.start >= mask.end || length === 0).toBe(true);
        const whole = findQuantities(text, { language: 'en' });
        for (const token of findNumberTokens(text)) {
          if (token.type !== 'digits') continue;
          expect(token.dismissal).toBeNull();
          expect(whole.some((span) => span.start <= token.start && token.end <= span.end)).toBe(true);
        }
      }),
      { numRuns: 5000 },
    );
  });
});

function checkReadings(readings: readonly Reading[]): void {
  for (const { value, low, high, magnitude } of readings) {
    for (const text of [value, low, high, magnitude])
      if (text !== null) expect(text).toMatch(/^-?\d+(\.\d+)?$/);
  }
}

describe('work grows with length', () => {
  const HARD = [
    '1 000 ',
    '$',
    '-',
    'one hundred and ',
    '1-',
    '1,',
    'half a ',
    '5 to ',
    'between ',
    'up to ',
    'large ',
    'U.S.',
    'five-',
    '5 pesos ',
    '12 large large ',
    "1'000",
    '1.000.',
  ];
  it.each(HARD)('%j repeated eight times as often costs about eight times as much', (unit) => {
    const cost = (count: number): number => {
      const text = unit.repeat(count);
      let best = Number.POSITIVE_INFINITY;
      for (let i = 0; i < 3; i++) {
        const start = process.cpuUsage();
        findQuantities(text, { language: 'en' });
        findNumberTokens(text);
        // This process's own work, so that a busy machine does not count.
        best = Math.min(best, process.cpuUsage(start).user / 1000);
      }
      return best;
    };
    cost(500);
    // Quadratic work would be 64 times; the slack is for a busy machine and for the clock's grain.
    expect(cost(8000)).toBeLessThan(Math.max(30, cost(1000) * 28));
  });
});
