/** Which time of its sentence a number takes, and which is the other figure's. */
import { expect, test } from 'vitest';
import { canonicalText } from '../../document/canonicalText.ts';
import { planTextBlocks } from '../../document/planTextBlocks.ts';
import { findQuantities } from '../number/findQuantities.ts';
import { findPeriods } from '../periods/findPeriods.ts';
import { readArticle } from '../readArticle.ts';
import { boundTime } from './boundTime.ts';
import { sentenceTimes } from './sentenceTimes.ts';

const PUBLISHED = '2025-06-03';

/** "words: from..to" of every amount of money, share or quantity of a text. */
function periodsOf(text: string, language: string): string[] {
  const canonical = canonicalText(`A title of the piece\n\n${text}\n`);
  const reading = readArticle(canonical, planTextBlocks(canonical), { language, published: PUBLISHED });
  return reading.mentions
    .filter(({ kind }) => ['money', 'quantity', 'percent', 'count'].includes(kind))
    .map(({ text: words, readings: [one] }) => {
      const { from, to } = one?.period ?? { from: null, to: null };
      return `${words}: ${from === null ? 'none' : from === to ? from : `${from}..${to}`}`;
    });
}

test.each([
  [
    'de',
    'Am Montag fiel der Dax um 2 Prozent, am Dienstag stieg er um 1 Prozent.',
    ['2 Prozent: 2025-06-02', '1 Prozent: 2025-06-03'],
  ],
  ['ru', 'В марте индекс упал на 2%, в апреле вырос на 1%.', ['2%: 2025-03', '1%: 2025-04']],
  ['en', 'It is up from $4.3bn, but is still half of 2013’s $9.9bn.', ['$4.3bn: none', '$9.9bn: 2013']],
  [
    'en',
    'City paid £65m plus £7m for a player who cost £12m in 2023.',
    ['£65m: none', '£7m: none', '£12m: 2023'],
  ],
  ['en', 'It nearly doubles the $42.9bn of 2020.', ['$42.9bn: 2020']],
  [
    'en',
    'In the first quarter of 2024 exports were $4bn; in the same period of 2023 they were $3bn. In the same period of 2022, they came to $2bn.',
    ['$4bn: 2024-Q1', '$3bn: 2023-Q1', '$2bn: 2022-Q1'],
  ],
  [
    'en',
    'From January to June 2024 sales were $9m, and over the same period a year earlier $8m.',
    ['$9m: 2024-01..2024-06', '$8m: 2023-01..2023-06'],
  ],
  ['en', 'In 2023 it paid £4m, in 2022 £3.1m.', ['£4m: 2023', '£3.1m: 2022']],
  [
    'de',
    '2024 waren es 4 Millionen Euro, im Jahr zuvor 3,8 Millionen Euro.',
    ['4 Millionen Euro: 2024', '3,8 Millionen Euro: 2023'],
  ],
  [
    'en',
    'The river stood at 4.62 metres, 11cm short of the 2015 record.',
    ['4.62 metres: none', '11cm: none'],
  ],
  ['en', 'That beat 2022’s record of 22.3 million tonnes.', ['22.3 million tonnes: 2022']],
  [
    'en',
    'It shipped $5bn in the first four months of 2025, less than the $6bn of the same period of 2024. Prices averaged $4.23 a pound, against $3.85 a year earlier.',
    [
      '$5bn: 2025-01..2025-04',
      '$6bn: 2024-01..2024-04',
      '$4.23 a pound: 2025-01..2025-04',
      '$3.85: 2024-01..2024-04',
    ],
  ],
  [
    'en',
    'Output fell by 8 percent to 5 million tonnes after floods closed two shafts in February.',
    ['8 percent: none', '5 million tonnes: none', 'two shafts: 2025-02'],
  ],
  [
    'en',
    'Turnover at the club, relegated in May 2024, collapsed from £127m to £58m.',
    ['£127m: none', '£58m: none'],
  ],
  [
    'en',
    'The net loss was $3m, compared with a profit of $9m, or $2 a share, in 2023.',
    ['$3m: none', '$9m: 2023', '$2: 2023'],
  ],
  [
    'fr',
    'Il est né 641 000 bébés en France l’an dernier, soit 2,3 % de moins qu’en 2023.',
    ['641 000 bébés: 2024', '2,3 %: 2024'],
  ],
  [
    'fr',
    'Renault a produit 413 614 véhicules, contre 382 000 en 2023.',
    ['413 614 véhicules: none', '382 000: 2023'],
  ],
  ['fr', 'La mortalité stagne à 4,1 % ; elle était de 3,5 % en 2011.', ['4,1 %: none', '3,5 %: 2011']],
  ['de', 'Das sind 16 Prozent weniger als im Mittel der Jahre 2015 bis 2024.', ['16 Prozent: none']],
  [
    'de',
    'Der Verbrauch sank 2024 auf 21 Prozent; zehn Jahre zuvor waren es noch 24 Prozent gewesen.',
    ['21 Prozent: 2024', '24 Prozent: 2014'],
  ],
  [
    'es',
    'Las presas almacenan 401 millones de toneladas, casi el doble que en la misma fecha de 2024.',
    ['401 millones de toneladas: none'],
  ],
  ['es', 'La negativa bajó al 17,6 %, el nivel más bajo desde 2014.', ['17,6 %: none']],
  ['ru', 'Ставка сейчас составляет 16%; в 2023 году она была 8%.', ['16%: none', '8%: 2023']],
  ['en', 'It would cost £466m in 2020 prices.', ['£466m: none']],
  ['en', 'Stocks slid to 41.8 per cent of capacity on Sunday.', ['41.8 per cent: 2025-06-01']],
])('%s: %s', (language, text, expected) => {
  expect(periodsOf(text, language)).toEqual(expected);
});

test('each time says what it rests on', () => {
  const bases = (text: string): (string | undefined)[] => {
    const times = findPeriods(text, { language: 'en', published: PUBLISHED }).spans;
    const sentence = sentenceTimes(text, { start: 0, end: text.length }, times, 'en');
    const masked = times.map(({ start, end }) => ({ start, end }));
    return findQuantities(text, { language: 'en', masked }).map(
      (one) => boundTime(text, one, sentence)?.basis,
    );
  };
  expect(bases('Sales were $5bn in 2024.')).toEqual(['the time its words lead into']);
  expect(bases('In 2024 the firm of the north, as it says, sold $5bn.')).toEqual([
    'the only time of its sentence',
  ]);
  expect(bases('It fell from $5bn in 2024.')).toEqual(['the time its words lead into']);
  expect(bases('It fell to $4bn from $5bn a year earlier; in 2024 it was $6bn.')).toEqual([
    undefined,
    'the other side of a comparison',
    'the only time of its sentence',
  ]);
});
