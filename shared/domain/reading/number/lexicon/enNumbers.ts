/** English number words, magnitudes, fractions, multiples and ordinals (short scale). */
import type { Fraction } from './lexiconData.ts';

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';

/** Zero to ninety. */
export const EN_CARDINALS: Readonly<Record<string, number>> = {
  ...Object.fromEntries(UNITS.split(' ').map((word, i) => [word, i])),
  ...Object.fromEntries(TENS.split(' ').map((word, i) => [word, (i + 2) * 10])),
};

/** Word or abbreviation to power of ten. */
export const EN_MAGNITUDES: Readonly<Record<string, number>> = {
  thousand: 3,
  thousands: 3,
  thsd: 3,
  lakh: 5,
  lakhs: 5,
  lac: 5,
  lacs: 5,
  million: 6,
  millions: 6,
  mn: 6,
  mln: 6,
  mio: 6,
  crore: 7,
  crores: 7,
  cr: 7,
  billion: 9,
  billions: 9,
  bn: 9,
  bln: 9,
  bil: 9,
  milliard: 9,
  milliards: 9,
  trillion: 12,
  trillions: 12,
  trn: 12,
  tn: 12,
  trln: 12,
  quadrillion: 15,
  // Russian abbreviations stand in English texts too: "300 млрд руб."
  тыс: 3,
  млн: 6,
  млрд: 9,
  трлн: 12,
};

const PARTS: Readonly<Record<string, number>> = {
  half: 2,
  third: 3,
  quarter: 4,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
  thirteenth: 13,
  fourteenth: 14,
  fifteenth: 15,
  sixteenth: 16,
  seventeenth: 17,
  eighteenth: 18,
  nineteenth: 19,
  twentieth: 20,
  thirtieth: 30,
  fortieth: 40,
  fiftieth: 50,
  hundredth: 100,
  thousandth: 1000,
};
const NUMERATORS = 'one two three four five six seven eight nine'.split(' ');

/** "two-thirds", "three quarters", "one-fifth": always a share, whatever follows. */
function writtenFractions(): Record<string, Fraction> {
  const shares: Record<string, Fraction> = {};
  for (const [part, denominator] of Object.entries(PARTS)) {
    NUMERATORS.forEach((word, i) => {
      const numerator = i + 1;
      if (numerator >= denominator) return;
      const plural = numerator === 1 ? part : `${part}s`;
      shares[`${word}-${plural}`] = [numerator, denominator];
      // "one fifth" with a space is as common; "one half" too. "One quarter" of a year is caught by what follows it.
      shares[`${word} ${plural}`] = [numerator, denominator];
    });
  }
  return shares;
}

/** Fractions in words that are shares whatever follows. */
export const EN_SHARES: Readonly<Record<string, Fraction>> = {
  ...writtenFractions(),
  'a half': [1, 2],
};

/** Fractions in words that are shares only before "of" and the like. */
export const EN_OPEN_SHARES: Readonly<Record<string, Fraction>> = {
  half: [1, 2],
  ...Object.fromEntries(
    Object.entries(PARTS)
      .filter(([part]) => part !== 'half')
      .flatMap(([part, denominator]) =>
        [
          `${/^e(?:i|l)/.test(part) ? 'an' : 'a'} ${part}`,
          `a full ${part}`,
          `a good ${part}`,
          `a mere ${part}`,
          `a solid ${part}`,
        ].map((words) => [words, [1, denominator] as const] as const),
      ),
  ),
};

/** "and a half" after a whole number. */
export const EN_PLUS_FRACTION: Readonly<Record<string, Fraction>> = {
  'and a half': [1, 2],
  '-and-a-half': [1, 2],
  '-and-a-quarter': [1, 4],
  'and one half': [1, 2],
  'and a third': [1, 3],
  'and a quarter': [1, 4],
  'and three quarters': [3, 4],
  'and three-quarters': [3, 4],
  'and two thirds': [2, 3],
  'and two-thirds': [2, 3],
};

/** "half a" in front of a magnitude, a dozen or a percentage point. */
export const EN_FRACTION_OF: Readonly<Record<string, Fraction>> = {
  'half a': [1, 2],
  'a half': [1, 2],
  'half of a': [1, 2],
  'half of one': [1, 2],
  half: [1, 2],
  'a quarter of a': [1, 4],
  'three quarters of one': [3, 4],
  'three-quarters of one': [3, 4],
  'a quarter of one': [1, 4],
  'one quarter of a': [1, 4],
  'a quarter': [1, 4],
  'a third of a': [1, 3],
  'two-thirds of a': [2, 3],
  'two thirds of a': [2, 3],
  'three-quarters of a': [3, 4],
  'three quarters of a': [3, 4],
  'a tenth of a': [1, 10],
  'one-tenth of a': [1, 10],
  'three-tenths of a': [3, 10],
  'a fifth of a': [1, 5],
};

const FACTOR_VERBS: Readonly<Record<string, [string, string]>> = {
  '2': ['doubled|doubling|doubles', 'twofold|two-fold'],
  '3': ['tripled|tripling|triples|trebled|trebling|trebles|treble', 'threefold|three-fold'],
  '4': ['quadrupled|quadrupling|quadruples|quadruple', 'fourfold|four-fold'],
  '5': ['quintupled|quintupling|quintuples|quintuple', 'fivefold|five-fold'],
  '6': ['sextupled|sextupling|sextuple', 'sixfold|six-fold'],
  '7': ['septupled|septupling', 'sevenfold|seven-fold'],
  '8': ['octupled|octupling', 'eightfold|eight-fold'],
  '9': ['', 'ninefold|nine-fold'],
  '10': ['decupled|decupling', 'tenfold|ten-fold'],
  '11': ['', 'elevenfold|eleven-fold'],
  '12': ['', 'twelvefold|twelve-fold'],
  '15': ['', 'fifteenfold|fifteen-fold'],
  '20': ['', 'twentyfold|twenty-fold'],
  '30': ['', 'thirtyfold|thirty-fold'],
  '50': ['', 'fiftyfold|fifty-fold'],
  '100': ['', 'hundredfold|hundred-fold'],
  '1000': ['', 'thousandfold|thousand-fold'],
  '0.5': ['halved|halving|halves', ''],
};

/** Words that are a factor wherever they stand; `double`, `triple`, `twice`, `halve` depend on their neighbours. */
export const EN_FACTORS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(FACTOR_VERBS).flatMap(([factor, forms]) =>
    forms.flatMap((list) => (list === '' ? [] : list.split('|').map((form) => [form, factor]))),
  ),
);

const ORDINAL_WORDS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth';

/** First to hundredth. */
export const EN_ORDINALS: Readonly<Record<string, number>> = {
  ...Object.fromEntries(ORDINAL_WORDS.split(' ').map((word, i) => [word, i + 1])),
  thirtieth: 30,
  fortieth: 40,
  fiftieth: 50,
  hundredth: 100,
};

/** After an ordinal they make it a rank. */
export const EN_SUPERLATIVES =
  'largest|biggest|greatest|highest|lowest|smallest|most|least|best|worst|busiest|fastest|slowest|richest|poorest|cheapest|dearest|longest|shortest|oldest|newest|strongest|weakest|heaviest|deepest|tallest|top|leading|ranked|ranking|latest|closest|nearest|costliest|steepest|sharpest|wealthiest|deadliest|safest|farthest|furthest|hottest|quickest|widest|broadest|youngest|hardest|easiest|earliest|freest|happiest|lightest|thinnest|tightest|warmest|coldest|driest|wettest';
