// A number as it is written wrong: in figures with digits exchanged or replaced, in words by a neighbour.

const CARDINALS = [
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const ORDINALS = ['second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const PARTS = ['half', 'a third', 'a quarter', 'a fifth', 'a sixth', 'an eighth', 'a tenth'];
const MOST_PARTS = [
  'two-fifths',
  'three-fifths',
  'two-thirds',
  'three-quarters',
  'four-fifths',
  'nine-tenths',
];
const TIMES = ['doubled', 'trebled', 'quadrupled'];
const TIMES_TOO = ['twice', 'three times', 'four times', 'five times', 'six times'];
const SCALES = [TIMES_TOO, MOST_PARTS, PARTS, TIMES, ORDINALS, CARDINALS] as const;

/** `way` chooses among the ways there are; null where its words have none. */
export function slipped(words: string, way: number): string | null {
  const figures = /\d[\d,.]*\d|\d/u.exec(words);
  if (figures !== null) {
    const wrong = wrongFigures(figures[0], way);
    return wrong === null ? null : words.replace(figures[0], wrong);
  }
  for (const scale of SCALES) {
    const place = scale.findIndex((one) =>
      new RegExp(String.raw`(?<![\w-])${one}(?![\w-])`, 'iu').test(words),
    );
    if (place < 0) continue;
    const [own, next] = [
      scale[place],
      scale[place + (way % 2 === 0 ? 1 : -1)] ?? scale[place === 0 ? 1 : place - 1],
    ];
    return own === undefined || next === undefined ? null : words.replace(new RegExp(own, 'iu'), next);
  }
  return null;
}

function wrongFigures(figures: string, way: number): string | null {
  const places = [...figures].flatMap((digit, i) => (/\d/u.test(digit) ? [i] : []));
  const [first = 0, second] = places;
  const digits = [...figures];
  const [a, b] = [Number(digits[first]), Number(second === undefined ? Number.NaN : digits[second])];
  if (way % 3 === 0 && second !== undefined && a !== b && b !== 0) {
    [digits[first], digits[second]] = [String(b), String(a)];
    return digits.join('');
  }
  if (way % 3 === 1 && second !== undefined) {
    digits[second] = String((b + 3 + (way % 4)) % 10);
    return digits.join('');
  }
  const step = 1 + (way % 2);
  digits[first] = String(a + step < 10 ? a + step : a - step);
  return digits[first] === '0' ? null : digits.join('');
}
