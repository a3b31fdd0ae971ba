import { describe, expect, test } from 'vitest';
import { findQuantities } from '../findQuantities.ts';
import { readHints } from '../tokens/hints.ts';

const EUROS = ' 3 euros, 5 euros.';
const ROUBLES = ' 3 рубля, 5 рублей.';
const told = (language: string, sentence: string, rest: string): string[] =>
  findQuantities(sentence, { language, around: readHints(sentence + rest) }).map(
    ({ kind, readings }) => `${kind} ${readings[0]?.value} ${readings[0]?.currency}`,
  );

describe('millions that can only be money, in an article that counts in one', () => {
  test.each([
    ['es', 'El Gobierno destinará 67,5 millones a almacenar el excedente.', EUROS, 'money 67500000 EUR'],
    ['es', 'Facturó más de 1.200 millones.', EUROS, 'money 1200000000 EUR'],
    ['es', 'Negocian la compra por unos 210 millones.', EUROS, 'money 210000000 EUR'],
    ['fr', "C'est 450 millions de dépense.", EUROS, 'money 450000000 EUR'],
    ['fr', 'Le projet coûtera 30 milliards.', EUROS, 'money 30000000000 EUR'],
    ['de', 'Der Umbau kostet rund 43,5 Millionen.', EUROS, 'money 43500000 EUR'],
    ['ru', 'Ремонт обойдётся в 40 млн.', ROUBLES, 'money 40000000 RUB'],
    ['es', 'Sus pérdidas se redujeron a 12 millones.', EUROS, 'money 12000000 EUR'],
    ['es', 'El Gobierno anticipará 500 millones.', EUROS, 'money 500000000 EUR'],
    ['fr', 'Il promet 80 millions de prêts.', EUROS, 'money 80000000 EUR'],
    ['de', 'Er warnt vor Ausfällen von 150 Millionen pro Jahr.', EUROS, 'money 150000000 EUR'],
    ['de', 'Die Bank hatte mit 2 Mrd. dazu beigetragen.', EUROS, 'money 2000000000 EUR'],
    ['de', 'Der Gewinn stieg auf 88 Millionen.', EUROS, 'money 88000000 EUR'],
    ['fr', 'Le bénéfice recule à 88 millions.', EUROS, 'money 88000000 EUR'],
    ['ru', 'Выручка выросла до 40 млн.', ROUBLES, 'money 40000000 RUB'],
  ])('%s: %s', (language, sentence, rest, expected) => {
    expect(told(language, sentence, rest)).toEqual([expected]);
  });
});

describe('millions of something else, or of nobody knows what', () => {
  test.each([
    ['es', 'Visitaron el país 85 millones.', EUROS, 'count 85000000 null'],
    ['es', 'Los visitantes subieron a 12 millones.', EUROS, 'count 12000000 null'],
    ['de', 'Der Gewinn stieg. Die Zahl der Nutzer wuchs auf 88 Millionen.', EUROS, 'count 88000000 null'],
    ['de', 'Dort leben 43,5 Millionen.', EUROS, 'count 43500000 null'],
    ['de', 'Auf der Erde leben 8 Mrd. heute.', EUROS, 'count 8000000000 null'],
    ['fr', 'Le projet coûtera 30 milliards.', '', 'count 30000000000 null'],
    ['es', 'Vende allí más de 1.000 millones.', EUROS, 'count 1000000000 null'],
  ])('%s: %s', (language, sentence, rest, expected) => {
    expect(told(language, sentence, rest)).toEqual([expected]);
  });
});
