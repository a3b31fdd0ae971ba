/** Times as papers of five languages print them: what is still to come, days of another year, years that are moved. */
import { expect, test } from 'vitest';
import { findPeriods } from './findPeriods.ts';
import type { PeriodContext } from './types.ts';

const told = (text: string, context: PeriodContext): string[] =>
  findPeriods(text, context).spans.map((span) => {
    const { from = null, to = null } = span.readings[0]?.period ?? {};
    return `${text.slice(span.start, span.end)} = ${from === to ? from : `${from}..${to}`}`;
  });

test.each<[language: string, text: string, ...expected: string[]]>([
  ['en', 'Ten weeks are left before schools reopen on 25 August.', '25 August = 2026-08-25'],
  [
    'en',
    'Polls open on 3 September; talks resume in January.',
    '3 September = 2026-09-03',
    'January = 2027-01',
  ],
  ['en', 'The verdict is promised for the second half.', 'second half = 2026-S2'],
  ['fr', 'La décision est promise pour le second semestre.', 'second semestre = 2026-S2'],
  ['fr', 'Le verdict est attendu mi-mai.', 'mi-mai = 2026-05'],
  ['fr', 'La pêche rouvre en avril.', 'avril = 2026-04'],
  ['es', 'La fábrica abre en septiembre.', 'septiembre = 2026-09'],
  ['ru', 'Завод открывается в сентябре.', 'сентябре = 2026-09'],
  ['de', 'Der Vertrag endet zum 31. Dezember.', '31. Dezember = 2026-12-31'],
  ['de', 'Der Umsatz stieg zum 31. Dezember auf 40 Millionen Euro.', '31. Dezember = 2025-12-31'],
  ['de', 'Zum Jahresende hatte die Firma 40 Läden.', 'Jahresende = 2025'],
  ['de', 'Zum Jahresende sollen es 40 sein.', 'Jahresende = 2026'],
  [
    'en',
    'It had 40 stores at year-end and will have 50 by year-end 2027.',
    'year-end = 2026',
    'year-end 2027 = 2027',
  ],
  ['en', 'A year-end rally of 3% came.'],
  [
    'en',
    'Exports were 1.5 times the volume of 12 months earlier, as plants lost licences in November.',
    '12 months earlier = 2025-02',
    'November = 2025-11',
  ],
  ['en', 'A year earlier, in May, it sold 4.', 'A year earlier = 2025', 'May = 2025-05'],
  [
    'en',
    'On Tuesday 14,500 came, double the 7,800 of the same day last year.',
    'Tuesday = 2026-02-10',
    'same day last year = 2025-02-10',
  ],
  [
    'fr',
    'Au 1er février, ils étaient à 40 %, contre 50 % à la même date de 2025.',
    '1er février = 2026-02-01',
    'même date de 2025 = 2025-02-01',
  ],
  [
    'de',
    'Am 1. Februar waren es 40, am gleichen Tag des Vorjahres 50.',
    '1. Februar = 2026-02-01',
    'gleichen Tag des Vorjahres = 2025-02-01',
  ],
  [
    'ru',
    'На 1 февраля было 40, на ту же дату прошлого года — 50.',
    '1 февраля = 2026-02-01',
    'ту же дату прошлого года = 2025-02-01',
  ],
  ['en', 'The decision has slipped from 2023 to 2026.', '2023 = 2023', '2026 = 2026'],
  ['en', 'Output rose from 2023 to 2025.', 'from 2023 to 2025 = 2023..2025'],
  ['de', 'Der Start wurde von 2025 auf 2027 verschoben.', '2025 = 2025', '2027 = 2027'],
  ['en', 'It brought 2 bcm a year before it ended.'],
  ['en', 'In January it was cold; on the 11th it fell to -6C.', 'January = 2026-01', '11th = 2026-01-11'],
  ['en', 'On a wet Tuesday in November we had 1,874.', 'November = 2025-11'],
  [
    'en',
    "On Tuesday it fell, and by Thursday's close it was up 3%.",
    'Tuesday = 2026-02-10',
    'Thursday = 2026-02-12',
  ],
  ['en', 'The 2027 budget year starts on 1 October 2026.', '2027 = 2027', '1 October 2026 = 2026-10-01'],
  [
    'en',
    'Earnings of $17bn in 2025-26 are more than in the previous financial year.',
    '2025-26 = 2025..2026',
    'previous financial year = 2024..2025',
  ],
  [
    'en',
    "On Boxing Day we had 6,000, on New Year's Eve 2024 we had 4,000.",
    'Boxing Day = 2025-12-26',
    "New Year's Eve 2024 = 2024-12-31",
  ],
  ['en', 'On Good Friday we will have 9,000.', 'Good Friday = 2026-04-03'],
  ['en', 'On Black Friday it cost $3. Black Friday sales rose.', 'Black Friday = 2025-11-28'],
  [
    'de',
    'An Silvester kamen 6.000, am Ostermontag 2025 waren es 40.',
    'Silvester = 2025-12-31',
    'Ostermontag 2025 = 2025-04-21',
  ],
  ['fr', 'Le jour de Noël, 6 000 sont venus.', 'jour de Noël = 2025-12-25'],
  ['es', 'En Nochebuena cerraron 40.', 'Nochebuena = 2025-12-24'],
  ['en', "He won in '97 and 2001.", '97 = 1997', '2001 = 2001'],
  ['en', 'Profit for the June year was $4m.', 'June year = 2024-07..2025-06'],
  ['en', 'The December half brought $2m.', 'December half = 2025-S2'],
  ['en', 'The January-to-March quarter brought $4bn.', 'January-to-March quarter = 2025-01..2025-03'],
  ['en', 'In 2QFY26 it was 40, in 1HFY25 30.', '2QFY26 = 2026-Q2', '1HFY25 = 2025-S1'],
  [
    'de',
    'Im zweiten Halbjahr 2025 waren es 41, im ersten waren es 39.',
    'zweiten Halbjahr 2025 = 2025-S2',
    'ersten = 2025-S1',
  ],
  [
    'ru',
    'В четвертом квартале 2025 года рост составил 9%, в третьем — 6%.',
    'четвертом квартале 2025 года = 2025-Q4',
    'третьем = 2025-Q3',
  ],
  ['ru', 'По итогам января рост составил 9%.', 'января = 2026-01'],
  ['ru', 'К концу марта сократят 400 человек.', 'концу марта = 2026-03'],
  [
    'fr',
    'Ces douze derniers mois, 380 000, contre 330 000 les douze mois précédents.',
    'douze derniers mois = 2025-02..2026-02',
    'douze mois précédents = 2024-02..2025-01',
  ],
  [
    'es',
    'En los últimos doce meses, 70, frente a 64 en los doce meses anteriores.',
    'últimos doce meses = 2025-02..2026-02',
    'doce meses anteriores = 2024-02..2025-01',
  ],
  ['es', 'El próximo 15 de marzo se votará.', '15 de marzo = 2026-03-15'],
  ['es', 'El martes 3 subió un 2 %.', 'martes 3 = 2026-02-03'],
  ['fr', 'La grève a pris fin samedi 31.', 'samedi 31 = 2026-01-31'],
  ['fr', 'Mardi 12 élèves ont manqué.'],
  [
    'en',
    'Under the Water Industry Act 1991, a decision is expected in November.',
    '1991 = 1991',
    'November = 2026-11',
  ],
  ['en', 'Leaks can be reported on 1800 555 016.'],
  ['fr', 'La loi n° 2025-74, votée en janvier, fixe 40 règles.', 'janvier = 2026-01'],
  [
    'de',
    'Die Sperre dauert vom 18. August bis am 26. Oktober.',
    'vom 18. August bis am 26. Oktober = 2025-08-18..2025-10-26',
  ],
  [
    'de',
    'Vom 3. bis zum 9. Oktober 2025 kamen 40.',
    'Vom 3. bis zum 9. Oktober 2025 = 2025-10-03..2025-10-09',
  ],
  ['de', 'Abgestimmt würde am 8. Juni.', '8. Juni = 2026-06-08'],
  ['de', 'Ein Beamter, der im September pensioniert wird, sagt das.', 'September = 2026-09'],
  ['de', 'Im März könnte der Umsatz um 4 Prozent gesunken sein.', 'März = 2025-03'],
  ['en', 'In this half, sales rose 4% to $1.2bn.', 'this half = 2026-S1'],
  ['en', 'This half of the city has 40 schools, and a meeting lasts this half-hour.'],
  ['de', 'In diesem Halbjahr stieg der Umsatz.', 'diesem Halbjahr = 2026-S1'],
  ['fr', 'Au cours de ce semestre, les ventes ont augmenté.', 'ce semestre = 2026-S1'],
  ['es', 'El semestre pasado las ventas subieron.', 'semestre pasado = 2025-S2'],
  ['ru', 'В этом полугодии продажи выросли.', 'этом полугодии = 2026-S1'],
  ['de', 'Per Ende Jahr soll die Firma 4200 Stellen zählen.', 'Ende Jahr = 2026'],
  ['de', 'Am Dienstagabend wurden 14 Menschen verletzt.', 'Dienstagabend = 2026-02-10'],
  ['de', 'Vor drei Wochen waren es 12.', 'Vor drei Wochen = 2026-01-22'],
  ['fr', 'Il y a deux jours, ils étaient 12.', 'Il y a deux jours = 2026-02-10'],
  ['es', 'Hace tres semanas eran 12.', 'Hace tres semanas = 2026-01-22'],
  ['ru', 'Три недели назад их было 12.', 'Три недели назад = 2026-01-22'],
  ['en', 'The ban runs to at least 2032; it rose to at least 2032 people.', '2032 = 2032'],
  ['en', 'The line is planned for May 2029 and the tunnel for June.', 'May 2029 = 2029-05', 'June = 2029-06'],
  ['en', 'The quarter to March will be weak.', 'The quarter to March = 2026-01..2026-03'],
  ['de', 'Im Juni könnte er um 25 Punkte sinken.', 'Juni = 2026-06'],
  ['fr', "D'ici à fin 2027, 40 fermeront, dont 12 dès mars.", 'fin 2027 = 2027', 'mars = 2026-03'],
  [
    'es',
    'En el primer semestre de 2025 subieron; en el segundo bajaron.',
    'primer semestre de 2025 = 2025-S1',
    'segundo = 2025-S2',
  ],
  ['es', 'En el curso 2025-26 faltan 12.000 profesores.', 'curso 2025-26 = 2025-09..2026-08'],
  [
    'en',
    'In 2021 the firm, which hopes to gain in 2028, lost $5m. The following year it lost $3m.',
    '2021 = 2021',
    '2028 = 2028',
    'following year = 2022',
  ],
  [
    'de',
    '2021 verlor die Firma, die 2028 Gewinn machen will, 5 Millionen. Im Jahr darauf verlor sie 3.',
    '2021 = 2021',
    '2028 = 2028',
    'Jahr darauf = 2022',
  ],
])('%s: %s', (language, text, ...expected) => {
  expect(told(text, { language, published: '2026-02-12' })).toEqual(expected);
});

test('dates under a heading over what is to come lie ahead', () => {
  const context = { language: 'en', published: '2026-03-12' };
  expect(told('Report to cabinet: July', { ...context, isAgenda: true })).toEqual(['July = 2026-07']);
  expect(told('Report to cabinet: July', context)).toEqual(['July = 2025-07']);
});

test('spring begins in September in the south', () => {
  const context = { language: 'en', published: '2025-11-05' };
  const text = 'It made $1,000 in spring 2023.';
  expect(told(text, { ...context, isSouthern: true })).toEqual(['spring 2023 = 2023-09..2023-11']);
  expect(told(text, context)).toEqual(['spring 2023 = 2023-03..2023-05']);
});
