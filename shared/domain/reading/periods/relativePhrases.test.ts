/** Relative times in the forms that grammar gives them, years left unsaid, and years told as a whole. */
import { describe, expect, test } from 'vitest';
import { spellPeriods } from './testing/spellPeriods.ts';

const PUBLISHED = '2025-11-20';
const told = (language: string, text: string): string[] => spellPeriods(text, language, PUBLISHED);

describe('relative times in every case', () => {
  test.each<[language: string, text: string, ...expected: string[]]>([
    [
      'ru',
      'К прошлому году рост составил 3%, к позапрошлому году — 7%.',
      'прошлому году = 2024',
      'позапрошлому году = 2023',
    ],
    ['ru', 'В октябре было 0,5% после 0,3% месяцем ранее.', 'октябре = 2025-10', 'месяцем ранее = 2025-09'],
    [
      'ru',
      'В III квартале — 5%, кварталом ранее — 4%.',
      'III квартале = 2025-Q3',
      'кварталом ранее = 2025-Q2',
    ],
    ['ru', 'По сравнению с минувшим месяцем цены выше.', 'минувшим месяцем = 2025-10'],
    ['ru', 'За предстоящее полугодие план готов.', 'предстоящее полугодие = 2026-S1'],
    ['de', 'Zum Ende des Vorquartals waren es 4 Prozent.', 'Vorquartals = 2025-Q3'],
    ['de', 'Vor Jahresfrist waren es 3 Prozent.', 'Vor Jahresfrist = 2024'],
    [
      'de',
      'Im dritten Quartal wuchs er, im Folgequartal nicht.',
      'dritten Quartal = 2025-Q3',
      'Folgequartal = 2025-Q4',
    ],
    ['fr', 'Le taux gagne 0,1 point par rapport au trimestre précédent.', 'au trimestre précédent = 2025-Q3'],
    ['fr', 'Le solde du mois dernier est de 3 %.', 'du mois dernier = 2025-10'],
    [
      'es',
      'En octubre fue el 3 %, desde el 4 % del mes previo.',
      'octubre = 2025-10',
      'mes previo = 2025-09',
    ],
    ['es', 'En el pasado ejercicio ganó 3 euros.', 'pasado ejercicio = 2024'],
    ['es', 'Bebe un 20 % menos que hace quince años.', 'hace quince años = 2010'],
    ['fr', 'Il y a vingt ans, ils étaient 40.', 'Il y a vingt ans = 2005'],
    ['de', 'Vor fünfzehn Jahren waren es 40.', 'Vor fünfzehn Jahren = 2010'],
    [
      'de',
      'Zwischen 1991 und 2020 waren es 789 Liter, im Vorjahr 902.',
      'Zwischen 1991 und 2020 = 1991..2020',
      'Vorjahr = 2024',
    ],
    [
      'de',
      'Zwischen 2020 und 2022 waren es 789 Liter, im Vorjahr 902.',
      'Zwischen 2020 und 2022 = 2020..2022',
      'Vorjahr = 2021',
    ],
    ['es', 'El pasado mes de octubre se vendieron 30 coches.', 'octubre = 2025-10'],
  ])('%s: %s', (language, text, ...expected) => {
    expect(told(language, text)).toEqual(expected);
  });
});

describe('a year whose noun goes without saying', () => {
  test.each<[language: string, text: string, ...expected: string[]]>([
    ['en', 'It grew 3 percent this year and 4 percent next.', 'this year = 2025', 'next = 2026'],
    [
      'de',
      'Im laufenden Jahr sind es 0,2 Prozent, im kommenden 1,3 Prozent.',
      'laufenden Jahr = 2025',
      'kommenden = 2026',
    ],
    ['es', 'Prevé un 2,9 % este año y un 2,3 % el próximo.', 'este año = 2025', 'próximo = 2026'],
    ['es', 'En 2024 fueron 300 euros; el siguiente, 400.', '2024 = 2024', 'siguiente = 2025'],
    ['ru', 'В прошлом году рост был 4%, в нынешнем — 1%.', 'прошлом году = 2024', 'нынешнем = 2025'],
    ['ru', 'В этом году ожидается 1%, в следующем — 1,3%.', 'этом году = 2025', 'следующем = 2026'],
    // Said of something else, or too far from the year told to be its neighbour.
    ['de', 'Im laufenden Jahr sind es 3 Prozent; im nächsten Schritt folgen 4.', 'laufenden Jahr = 2025'],
    ['de', 'Im Jahr 2019 waren es 3 Prozent, im kommenden 4.', '2019 = 2019'],
    ['es', 'Este año cierra; el próximo 31 de marzo abre.', 'Este año = 2025', '31 de marzo = 2026-03-31'],
    ['ru', 'В прошлом он служил, в этом доме 3 этажа.'],
  ])('%s: %s', (language, text, ...expected) => {
    expect(told(language, text)).toEqual(expected);
  });
});

describe('a year told as a whole', () => {
  test.each<[language: string, text: string, ...expected: string[]]>([
    ['en', 'Exports for the whole year should reach $40 billion.', 'the whole year = 2025'],
    ['de', 'Im Gesamtjahr sollen es 40 Mio. Euro werden.', 'Gesamtjahr = 2025'],
    ['fr', 'Sur l’ensemble de l’année, la hausse serait de 3 %.', 'l’ensemble de l’année = 2025'],
    ['es', 'En todo el año se esperan 20.000 visitas.', 'todo el año = 2025'],
    ['ru', 'За весь год добыча достигнет 800 млн т.', 'весь год = 2025'],
    [
      'de',
      'Im vierten Quartal 2024 waren es 4, im Gesamtjahr 15.',
      'vierten Quartal 2024 = 2024-Q4',
      'Gesamtjahr = 2024',
    ],
    // One that says which, and what is so all the year round.
    ['de', 'Im Gesamtjahr 2023 waren es 40 Mio. Euro.', '2023 = 2023'],
    ['es', 'En todo el año pasado fueron 20.000 visitas.', 'año pasado = 2024'],
    ['fr', 'Le parc est ouvert toute l’année.'],
    ['de', 'Das ganze Jahr über sind es 40 Grad.'],
    ['en', 'The whole year round it employs 40 people.'],
  ])('%s: %s', (language, text, ...expected) => {
    expect(told(language, text)).toEqual(expected);
  });
});

describe('months counted from January', () => {
  test.each<[language: string, text: string, ...expected: string[]]>([
    ['ru', 'По итогам девяти месяцев прибыль — 318 млрд руб.', 'девяти месяцев = 2025-01..2025-09'],
    ['fr', 'Sur dix mois, la baisse est de 5 %.', 'dix mois = 2025-01..2025-10'],
    ['de', 'Nach neun Monaten steht ein Gewinn von 3 Mio. Euro.', 'neun Monaten = 2025-01..2025-09'],
    ['de', 'Nach neun Monaten Bauzeit ist er fertig.'],
    ['fr', 'Sur trois mois, la baisse est de 5 %.'],
  ])('%s: %s', (language, text, ...expected) => {
    expect(told(language, text)).toEqual(expected);
  });
});

describe('months written small, and weekdays of opening hours', () => {
  test.each<[language: string, text: string, ...expected: string[]]>([
    ['ru', 'Данные октября хуже показателей сентября.', 'октября = 2025-10', 'сентября = 2025-09'],
    ['fr', 'Le contrat décembre a perdu 2 %.', 'décembre = 2025-12'],
    ['es', 'Julio vendió 3 casas.'],
    ['fr', 'Ouvert du lundi au vendredi.'],
    ['de', 'Montag bis Samstag ist offen.'],
    ['es', 'Abre de lunes a viernes.'],
    ['ru', 'Работает с понедельника по пятницу.'],
    ['en', 'It opens Monday to Friday.'],
    ['en', 'Flights were cancelled from Monday.', 'Monday = 2025-11-17'],
  ])('%s: %s', (language, text, ...expected) => {
    expect(told(language, text)).toEqual(expected);
  });
});

describe('days written short, contracts and what holds from a day on', () => {
  test.each<[language: string, text: string, ...expected: string[]]>([
    ['de', 'Das teilte er am Donnerstag (20.11.) mit.', 'Donnerstag = 2025-11-20', '20.11. = 2025-11-20'],
    ['de', 'Die Messe läuft vom 3.11. bis 7.11. in Köln.', 'vom 3.11. bis 7.11. = 2025-11-03..2025-11-07'],
    ['de', 'Punkt 3.11. der Tagesordnung und Version 2.4. bleiben.'],
    ['de', 'Der Dezember-Kontrakt fiel.', 'Dezember = 2025-12'],
    ['es', 'El contrato de diciembre cayó.', 'diciembre = 2025-12'],
    ['en', 'The March contract settled at $5.52.', 'March = 2026-03'],
    ['de', 'Vor der Abstimmung vom 8. März warnt er.', '8. März = 2026-03-08'],
    ['de', 'Er liegt unter dem Stand vom Januar.', 'Januar = 2025-01'],
    ['de', 'Vom 8. März an gilt Tempo 30.', 'Vom 8. März an = 2026-03-08..null'],
    ['de', 'Das Modell kommt im Mai in den Handel.', 'Mai = 2026-05'],
    ['de', 'Im Oktober kommt die Quote auf 3 Prozent.', 'Oktober = 2025-10'],
    ['fr', "D'ici à mars, il faudrait 450 millimètres.", 'mars = 2026-03'],
    ['fr', 'En mars, il a plu 450 millimètres.', 'mars = 2025-03'],
    ['de', 'Die Renten steigen zum 1. Juli um 3,73 Prozent.', '1. Juli = 2026-07-01'],
    ['de', 'Die Renten stiegen zum 1. Juli um 3,73 Prozent.', '1. Juli = 2025-07-01'],
    ['fr', 'Le tarif augmente à partir du 1er février.', '1er février = 2026-02-01'],
    [
      'es',
      'El salario pasará de 1.184 a 1.222 euros en catorce pagas a partir del 1 de enero.',
      '1 de enero = 2026-01-01',
    ],
    ['en', 'Firms surveyed between Nov. 3 and 14 said so.', 'between Nov. 3 and 14 = 2025-11-03..2025-11-14'],
    ['en', 'Between Nov. 3 and 14 firms closed.', 'Nov. 3 = 2025-11-03'],
  ])('%s: %s', (language, text, ...expected) => {
    expect(told(language, text)).toEqual(expected);
  });
});

describe('what has gone on since a month, quarter or week began', () => {
  test.each<[language: string, text: string, ...expected: string[]]>([
    ['en', 'Since the start of the month it has lost 3%.', 'Since the start of the month = 2025-11..null'],
    [
      'de',
      'Seit Monatsbeginn fiel der Kurs, seit Jahresanfang auch.',
      'Seit Monatsbeginn = 2025-11..null',
      'seit Jahresanfang = 2025..null',
    ],
    ['fr', 'Depuis le début du mois, le cours a perdu 3 %.', 'Depuis le début du mois = 2025-11..null'],
    ['es', 'Desde comienzos de mes cae un 3 %.', 'Desde comienzos de mes = 2025-11..null'],
    ['es', 'En lo que va de mes cae un 3 %.', 'lo que va de mes = 2025-11'],
    [
      'ru',
      'С начала недели выпало 40 мм, с начала квартала — 120.',
      'С начала недели = 2025-11-17..null',
      'с начала квартала = 2025-Q4..null',
    ],
    ['ru', 'С начала игры забито 3 мяча.'],
    ['de', 'Seit Beginn der Saison fielen 3 Tore.'],
  ])('%s: %s', (language, text, ...expected) => {
    expect(told(language, text)).toEqual(expected);
  });
});

describe('a part told by its number and its year, and days of last year', () => {
  test.each<[language: string, text: string, ...expected: string[]]>([
    [
      'en',
      'It fell in the fourth quarter of 2024 and rose in the first of this year.',
      'fourth quarter of 2024 = 2024-Q4',
      'first of this year = 2025-Q1',
    ],
    [
      'de',
      'Im vierten Quartal 2024 sank er, im ersten dieses Jahres stieg er.',
      'vierten Quartal 2024 = 2024-Q4',
      'ersten dieses Jahres = 2025-Q1',
    ],
    [
      'fr',
      'Au quatrième trimestre 2024 il recule, au premier de cette année il gagne 3.',
      'quatrième trimestre 2024 = 2024-Q4',
      'premier de cette année = 2025-Q1',
    ],
    [
      'es',
      'En el cuarto trimestre de 2024 cayó; en el primero de este año creció.',
      'cuarto trimestre de 2024 = 2024-Q4',
      'primero de este año = 2025-Q1',
    ],
    [
      'ru',
      'В четвёртом квартале 2024 года он упал, в первом этого года вырос.',
      'четвёртом квартале 2024 года = 2024-Q4',
      'первом этого года = 2025-Q1',
    ],
    ['fr', "Le 27 novembre de l'an dernier, 40 sont morts.", "27 novembre de l'an dernier = 2024-11-27"],
    ['de', 'Am 27. November vorigen Jahres starben 40.', '27. November vorigen Jahres = 2024-11-27'],
    ['ru', '27 ноября минувшего года погибли 40.', '27 ноября минувшего года = 2024-11-27'],
    ['en', 'It is the first of this year and the second in all.', 'this year = 2025'],
  ])('%s: %s', (language, text, ...expected) => {
    expect(told(language, text)).toEqual(expected);
  });
});
