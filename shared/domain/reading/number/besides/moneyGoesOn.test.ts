import { describe, expect, test } from 'vitest';
import { findQuantities } from '../findQuantities.ts';
import { readHints } from '../tokens/hints.ts';

const told = (language: string, text: string): string[] =>
  findQuantities(text, { language, around: readHints(text) }).map(
    ({ readings: [one] }) => `${one?.value ?? `${one?.low}..${one?.high}`} ${one?.currency ?? one?.unit}`,
  );
const last = (language: string, text: string): string | undefined => told(language, text).at(-1);

describe('millions behind money told in millions', () => {
  test.each([
    ['de', 'Die Bahn gab 12 Mio. Euro aus. Weitere 3 bis 4 Mio. kommen dazu.', '3000000..4000000 EUR'],
    [
      'de',
      'Es kostet 10 Mio. Euro statt 9 Mio. Euro. Später werden es 12 bis 14 Mio. sein.',
      '12000000..14000000 EUR',
    ],
    [
      'fr',
      'Le plan vaut 60 millions d’euros, contre 50 millions d’euros. Il atteindra 72 millions en mai.',
      '72000000 EUR',
    ],
    ['es', 'Invierte 12 millones de euros. Otros 3 o 4 millones saldrán de fondos.', '3000000..4000000 EUR'],
    ['ru', 'Стройка обойдётся в 40 млн руб. Ещё 12 млн потратят на парк.', '12000000 RUB'],
    [
      'en',
      'The plant will cost $12m. Running it takes another 30 to 40 million a year.',
      '30000000..40000000 USD',
    ],
    ['en', 'It spent €2.1 million, up from €2 million. It has raised 1.4 million so far.', '1400000 EUR'],
  ])('are money, %s: %s', (language, text, expected) => {
    expect(last(language, text)).toBe(expected);
  });

  test.each([
    [
      'de',
      'Der Bau kostet 10 Mio. Euro, nicht 9 Mio. Euro. In der Stadt leben 12 Mio. heute.',
      '12000000 null',
    ],
    ['de', 'Der Bau kostet 10 Mio. Euro, nicht 9 Mio. Euro. Dort werden 12 Mio. leben.', '12000000 null'],
    [
      'es',
      'Cuesta 50 millones de euros, no 40 millones de euros. Lo visitaron 72 millones.',
      '72000000 null',
    ],
    ['en', 'The scheme costs €10 million, not €9 million. Some 12 million use it.', '12000000 null'],
    ['en', 'It costs €10 million, not £9 million. It has reached 12 million so far.', '12000000 null'],
  ])('or nobody knows what, %s: %s', (language, text, expected) => {
    expect(last(language, text)).toBe(expected);
  });

  test.each([
    ['fr', 'Les 48 sites seront modernisés pour 300 millions.', '300000000 null'],
    ['fr', 'Les 35 000 communes recevront 27,3 milliards.', '27300000000 null'],
    ['ru', 'Из 12 млн выделят 3 млн.', '3000000 null'],
  ])('are none of the few things told before, %s: %s', (language, text, expected) => {
    expect(last(language, text)).toBe(expected);
  });
});
