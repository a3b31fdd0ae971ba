/** Papers by the day of their issue, and sources by what kind they are, in five languages; and what only looks like one. */
import { describe, expect, test } from 'vitest';
import { findCitations } from './findCitations.ts';

const told = (language: string, text: string): string[] =>
  findCitations(text, { language, published: '2025-12-05' }).map(({ outlet, date }) => `${outlet} ${date}`);

describe('papers by the day of their issue', () => {
  test.each([
    ['de', 'Das Handelsblatt (14. November) hatte berichtet, dass 40 gehen.', 'Handelsblatt 2025-11-14'],
    ['de', 'Er habe, so die F.A.Z. vom 21. November 2025, 10 Prozent.', 'F.A.Z. 2025-11-21'],
    ['de', 'Der „Spiegel“ vom 29. November schreibt von 40 Fällen.', 'Spiegel 2025-11-29'],
    [
      'de',
      'In der Ausgabe vom 4. Dezember nennt die Rheinische Post 500 Betroffene.',
      'Rheinische Post 2025-12-04',
    ],
    ['de', 'Das berichtete der Sender NDR am 2. Dezember.', 'NDR 2025-12-02'],
    ['fr', 'Les Echos du 30 septembre 2025 évoquaient quatorze faillites.', 'Les Echos 2025-09-30'],
    ['fr', 'Le Figaro (2 décembre) chiffre la perte à 40 millions.', 'Le Figaro 2025-12-02'],
    ['fr', 'Interrogé par Mediapart le 12 novembre, il reconnaît 3 erreurs.', 'Mediapart 2025-11-12'],
    ['fr', 'Ouest-France a révélé mardi que 200 partiraient.', 'Ouest-France 2025-12-02'],
    ['ru', 'РБК 26 ноября 2025 года сообщал, что уходят двое.', 'РБК 2025-11-26'],
    ['ru', 'В РБК (17 ноября) утверждали, что субсидии урежут.', 'РБК 2025-11-17'],
    ['ru', '«Фонтанка» (26 июня 2025) подсчитала, что долг растет.', 'Фонтанка 2025-06-26'],
    ['es', 'Portafolio (22 de noviembre de 2025) reveló que faltan 40.', 'Portafolio 2025-11-22'],
    ['es', 'Diario Jaén añadía en su edición del 26 de octubre que sobran 40.', 'Diario Jaén 2025-10-26'],
    ['es', 'La Voz del Sur (2 de diciembre) cifra las pérdidas en 40.', 'La Voz del Sur 2025-12-02'],
    [
      'en',
      'The Kenya Tea Traders Bulletin of December 2, 2025 says that 12 fell.',
      'The Kenya Tea Traders Bulletin 2025-12-02',
    ],
    ['en', 'Flight Standard (2 July 2025) quoted suppliers.', 'Flight Standard 2025-07-02'],
    ['en', 'The Nikkei newspaper reported on Tuesday 2 December that 4 left.', 'The Nikkei 2025-12-02'],
  ])('%s: %s', (language, text, expected) => {
    expect(told(language, text)).toEqual([expected]);
  });
});

describe('sources by what kind they are, without a day', () => {
  test.each([
    ['en', 'A Reuters poll of 40 economists has 3%.', 'Reuters null'],
    ['en', 'A third, according to a Purdue University survey, expect a loss.', 'Purdue University null'],
    ['en', 'It reached $455 in June, according to Lease Monitor.', 'Lease Monitor null'],
    [
      'de',
      'Nach Angaben des Verbands der Automobilindustrie waren es 300.',
      'Verband der Automobilindustrie null',
    ],
    ['fr', "D'après le cabinet Xerfi, le marché recule de 4 %.", 'Xerfi null'],
    ['es', 'Según la firma Cifras & Vías, el 58 por ciento lo cree.', 'Cifras & Vías null'],
    ['ru', 'Об этом говорится в обзоре агентства «Автодинамика».', 'Автодинамика null'],
  ])('%s: %s', (language, text, expected) => {
    expect(told(language, text)).toEqual([expected]);
  });
});

describe('no paper', () => {
  test.each([
    ['en', 'The Treaty of 3 May 1992 holds; the Bill of November 30 cost $3m.'],
    ['en', 'The Post Office of 3 May had 5 windows.'],
    ['en', 'A Labour study of 40 towns has 3%.'],
    ['de', 'Der Vertrag vom 3. November gilt; die Sitzung vom 4. November dauerte.'],
    ['fr', "L'attentat du 3 novembre a fait 4 morts."],
    ['es', 'La ley del 3 de noviembre rige en 40 casos.'],
    ['es', 'El Gobierno informó el 6 de noviembre que habrá 3 subastas.'],
    ['ru', 'Закон от 3 ноября действует в 40 регионах.'],
  ])('%s: %s', (language, text) => {
    expect(told(language, text)).toEqual([]);
  });
});
