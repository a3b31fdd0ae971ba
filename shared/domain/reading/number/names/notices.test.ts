/** What notices print: telephone numbers, opening hours and accounts are names; what is counted beside them is not. */
import { describe, expect, test } from 'vitest';
import { findQuantities } from '../findQuantities.ts';

/** The values of what counts, and the rules of what only names. */
const read = (language: string, text: string): { counted: string[]; named: string[] } => {
  const spans = findQuantities(text, { language });
  return {
    counted: spans
      .filter(({ kind }) => kind !== 'vague')
      .map(({ readings: [one] }) => one?.value ?? `${one?.low}..${one?.high}`),
    named: spans.flatMap(({ kind, readings: [one] }) => (kind === 'vague' && one ? [one.rule] : [])),
  };
};

describe('telephone numbers count nothing', () => {
  test.each<[language: string, text: string, numbers: number, ...counted: string[]]>([
    ['de', 'Bürgertelefon: 33 800 00 11 22, werktags.', 1],
    ['de', 'Rückfragen an die Pressestelle, Tel. 030 1234 567.', 1],
    ['de', 'Telefon (030) 2 59 91-0, Fax 2 59 91-99.', 2],
    ['de', 'Die Hotline 0800 330 4615 zählte 1 200 Anrufe.', 1, '1200'],
    ['fr', 'Renseignements au 01 42 34 56 78 ou au 06 12 34 56 78.', 2],
    ['fr', 'Les appels passent par le 33 800 00 11 22.', 1],
    ['fr', 'Le numéro vert, 0 800 130 000, a reçu 12 300 appels.', 1, '12300'],
    ['es', 'Más información en el teléfono 81 8345 0022.', 1],
    ['es', 'Los interesados pueden llamar al 900 123 456 o al 81 8345 0022.', 2],
    ['es', 'Información: 91 583 78 90 o 900 10 20 30.', 2],
    ['es', 'Llame al 55 5123 4567 o escriba.', 1],
    ['es', 'Reservas: (55) 5123 4567, WhatsApp 55 1234 5678.', 2],
    ['ru', 'Телефон горячей линии: 8 800 200-34-11.', 1],
    ['ru', 'Звонить по номеру 8 800 200-34-11.', 1],
    ['ru', 'Звоните: 8 (812) 576-10-20 или 112.', 1, '112'],
    ['ru', 'Телефон для справок: (495) 123-45-67; факс 123-45-68.', 2],
    ['ru', 'Справки по номеру 8 495 987 65 43.', 1],
    ['ru', 'По телефону 8 800 200-34-11 принято 8 800 звонков.', 1, '8800'],
    ['en', 'The number to ring is 33 800 00 11 22.', 1],
    ['en', 'The hotline, 33 800 00 11 22, took 1,200 calls.', 1, '1200'],
    ['en', 'Call 0800 123 456 or 020 7946 0958 for help.', 2],
    ['en', 'Media enquiries: 1 800 555 0199.', 1],
  ])('%s: %s', (language, text, numbers, ...counted) => {
    expect(read(language, text)).toEqual({
      counted,
      named: Array.from({ length: numbers }, () => 'name.telephone'),
    });
  });

  test.each<[language: string, text: string, ...counted: string[]]>([
    ['ru', 'Стоимость договора 8 800 200 рублей.', '8800200'],
    ['ru', 'На линию поступило 8 800 200 звонков, открыто 15 пунктов.', '8800200', '15'],
    ['ru', 'Продано 8 800 машин, 200 автобусов и 34 трамвая.', '8800', '200', '34'],
    ['es', 'El número de afiliados llegó a 21 345 678.', '21345678'],
    ['es', 'Información: 12 345 678 visitas.', '12345678'],
    ['fr', 'Contact : la ville compte 1 234 567 habitants.', '1234567'],
    ['de', 'Die Nummer zwei kam auf 1 234 567 Euro.', '2', '1234567'],
    ['en', 'The company reported 8 800 200 roubles in arrears.', '8800200'],
  ])('but these do, %s: %s', (language, text, ...counted) => {
    expect(read(language, text)).toMatchObject({ counted });
  });
});

describe('hours and accounts count nothing', () => {
  test.each<[language: string, text: string, rule: string, ...counted: string[]]>([
    ['de', 'Mo–Fr 8–18 Uhr', 'name.clock'],
    ['de', 'Geöffnet ist von 9 bis 17 Uhr, die Führung dauert 2 bis 3 Stunden.', 'name.clock', '2..3'],
    ['fr', 'Ouvert de 9h à 19h, il faut compter 2 h de marche.', 'name.clock', '2'],
    ['fr', 'Le musée ouvre à 9h.', 'name.clock'],
    ['fr', 'Publié à 06h00.', 'name.clock'],
    ['es', 'Abre de 9 a 14 horas; el viaje dura de 2 a 3 horas.', 'name.clock', '2..3'],
    ['ru', 'Открыто с 9 до 18 часов, дорога занимает от 2 до 3 часов.', 'name.clock', '2..3'],
    ['en', 'Doors open from 9 to 5 pm; it rose 3 to 5 percent.', 'name.clock', '3..5'],
    ['de', 'Spendenkonto IBAN DE89 3704 0044 0532 0130 00 der Bank.', 'name.account'],
    ['en', 'IBAN GB29 NWBK 6016 1331 9268 19 is theirs.', 'name.account'],
  ])('%s: %s', (language, text, rule, ...counted) => {
    expect(read(language, text)).toEqual({ counted, named: [rule] });
  });
});
