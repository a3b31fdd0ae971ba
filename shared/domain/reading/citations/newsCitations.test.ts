/** Sources as outlets of five languages tell them, each with its day and how it is known; and words that only look like one. */
import { describe, expect, test } from 'vitest';
import { findCitations } from './findCitations.ts';

const told = (language: string, text: string): string[] =>
  findCitations(text, { language, published: '2025-11-20' }).map(
    ({ outlet, date, dateBasis }) => `${outlet} ${date} ${dateBasis}`,
  );

describe('sources told in running words', () => {
  test.each<[language: string, text: string, ...expected: string[]]>([
    [
      'en',
      'The Bristol Post reported on 12 August that 40 jobs would go.',
      'Bristol Post 2025-08-12 inferred',
    ],
    [
      'en',
      'According to a memo quoted in the Bristol Post (12 August 2025), managers knew.',
      'Bristol Post 2025-08-12 stated',
    ],
    ['en', 'On August 27 the ABC quoted a brief as saying that 40 left.', 'ABC 2025-08-27 inferred'],
    ['en', 'The Marathi daily Sakal put the price at ₹85 crore on October 31.', 'Sakal 2025-10-31 inferred'],
    [
      'en',
      'Automotive Weekly wrote in its issue of Sept. 22, 2025, that 40 left.',
      'Automotive Weekly 2025-09-22 stated',
    ],
    [
      'en',
      'On 5 November, the newspaper Daily Nation reported 12 deaths.',
      'Daily Nation 2025-11-05 inferred',
    ],
    ['en', 'Sales fell by half, according to Motive Data.', 'Motive Data null none'],
    [
      'de',
      'Das „Handelsblatt“ hatte am 24. November 2024 berichtet, dass 40 gehen.',
      'Handelsblatt 2024-11-24 stated',
    ],
    [
      'de',
      'Nach Informationen der „Rheinischen Post“ vom 28. Oktober sind es 40.',
      'Rheinische Post 2025-10-28 inferred',
    ],
    ['de', 'Gemäss «Tages-Anzeiger» (14. Juli) sind es 40.', 'Tages-Anzeiger 2025-07-14 inferred'],
    [
      'de',
      'Am 3. November meldete die Süddeutsche Zeitung 40 Tote.',
      'Süddeutsche Zeitung 2025-11-03 inferred',
    ],
    ['de', 'Nach Angaben des Statistischen Bundesamts sank die Zahl.', 'Statistisches Bundesamt null none'],
    ['fr', 'Libération a révélé le 19 septembre que 40 partaient.', 'Libération 2025-09-19 inferred'],
    ['fr', "L'hebdomadaire Le Marin parlait, le 4 novembre, de 80 tonnes.", 'Le Marin 2025-11-04 inferred'],
    ['fr', 'Le Télégramme (10 novembre 2025) évoquait 40 ventes.', 'Le Télégramme 2025-11-10 stated'],
    ['es', 'El 3 de noviembre, El País informó de 40 despidos.', 'El País 2025-11-03 inferred'],
    ['es', 'El diario La Nación publicó el 3 de noviembre que 40 se van.', 'La Nación 2025-11-03 inferred'],
    ['ru', '3 ноября издание «Медуза» написало о 40 увольнениях.', 'Медуза 2025-11-03 inferred'],
    ['en', 'Prices rose 4% (Sources: Eurostat, Destatis).', 'Eurostat null none', 'Destatis null none'],
    ['en', 'Sources: IMF; World Bank; own calculations', 'IMF null none', 'World Bank null none'],
    ['de', 'Sie stiegen um 4 Prozent (Quelle: Gesamtverband Textil).', 'Gesamtverband Textil null none'],
    ['es', 'Subieron un 4 % (Fuentes: Eurostat, INE).', 'Eurostat null none', 'INE null none'],
    ['en', 'But the Met Office (August 2025) says summers are hotter.', 'Met Office 2025-08 stated'],
    [
      'en',
      'The World Food Programme (July 2025) now reaches 820,000 people.',
      'World Food Programme 2025-07 stated',
    ],
    ['en', 'According to the charity Shelter (March 2025), 300 died.', 'Shelter 2025-03 stated'],
    ['en', 'It cost $40, says Clarksons (November 17), up from $38.', 'Clarksons 2025-11-17 inferred'],
    [
      'en',
      'The Financial Times reported last Friday that 40 left.',
      'The Financial Times 2025-11-14 inferred',
    ],
    [
      'en',
      'Bloomberg News, citing two officials, reported on November 17 that 40 left.',
      'Bloomberg News 2025-11-17 inferred',
    ],
    ['en', 'Figures published by Eurostat on 14 November show 40.', 'Eurostat 2025-11-14 inferred'],
    [
      'en',
      'Data released by the US Census Bureau on 4 November show 40.',
      'US Census Bureau 2025-11-04 inferred',
    ],
    [
      'en',
      "Statistics Canada's Labour Force Survey, released on 7 November, shows 40.",
      'Statistics Canada 2025-11-07 inferred',
    ],
    ['en', 'Speaking to the Irish Times on Wednesday, she counted 40.', 'Irish Times 2025-11-19 inferred'],
    [
      'en',
      'It will grow by 3 percent (IMF, World Economic Outlook, October 2025, p. 14).',
      'IMF 2025-10 stated',
    ],
    ['en', 'Source: ONS, Labour market overview, 11 November 2025', 'ONS 2025-11-11 stated'],
    ['en', 'Sources: Eurostat (2025); own calculations.', 'Eurostat 2025 stated'],
    ['de', 'Wie das „Handelsblatt“ am Montag berichtete, fallen 40 weg.', 'Handelsblatt 2025-11-17 inferred'],
    ['de', 'Die Zeitung „Die Welt“ (Ausgabe vom 12. November) nennt 40.', 'Die Welt 2025-11-12 inferred'],
    [
      'de',
      'Das geht aus einem Bericht der Bundesbank vom 17. November hervor.',
      'Bundesbank 2025-11-17 inferred',
    ],
    [
      'de',
      'Laut einer am 12. November veröffentlichten Studie des Ifo-Instituts sind es 40.',
      'Ifo-Instituts 2025-11-12 inferred',
    ],
    [
      'fr',
      'Selon une étude de la Drees publiée mercredi 12 novembre, 40 manquent.',
      'Drees 2025-11-12 inferred',
    ],
    ['fr', 'Selon une étude publiée par la Drees le 24 septembre, 40 manquent.', 'Drees 2025-09-24 inferred'],
    ['fr', 'Selon Les Echos du 12 novembre, 40 usines ferment.', 'Les Echos 2025-11-12 inferred'],
    ['es', 'Según datos publicados por el INE el 14 de noviembre, suben.', 'INE 2025-11-14 inferred'],
    ['ru', 'Об этом 12 ноября сообщило агентство Reuters.', 'Reuters 2025-11-12 inferred'],
    ['en', 'Eurostat said yesterday that prices rose 3%.', 'Eurostat 2025-11-19 inferred'],
    [
      'en',
      'Rents rose by 5.5%, the Office for National Statistics said this morning.',
      'Office for National Statistics 2025-11-20 inferred',
    ],
    [
      'en',
      "According to Deloitte's review of 22 January, 30 clubs lost money.",
      'Deloitte 2025-01-22 inferred',
    ],
    [
      'en',
      'According to figures from the British Retail Consortium, 40 left.',
      'British Retail Consortium null none',
    ],
    ['en', 'According to the latest IMF outlook, growth is 3%.', 'IMF null none'],
    ['en', 'The EIA said in its weekly report on Wednesday that stocks fell.', 'The EIA 2025-11-19 inferred'],
    ['en', 'Fitch Ratings wrote on November 17 that 40 were at risk.', 'Fitch Ratings 2025-11-17 inferred'],
    [
      'de',
      'Wie das Statistische Bundesamt am Dienstag mitteilte, sind es 40.',
      'Statistische Bundesamt 2025-11-18 inferred',
    ],
    ['fr', "D'après les chiffres publiés mardi par l'Insee, 40 manquent.", 'Insee null none'],
    ['es', 'De acuerdo con el INE, son 40.', 'INE null none'],
    [
      'de',
      'Laut einem Bericht der „Süddeutschen Zeitung“ vom Dienstag fehlen 40.',
      'Süddeutsche Zeitung 2025-11-18 inferred',
    ],
    [
      'de',
      'Das teilte das Statistische Bundesamt am Mittwoch mit: 40.',
      'Statistische Bundesamt 2025-11-19 inferred',
    ],
    [
      'de',
      'Der Branchenverband VDMA meldete am Donnerstag ein Minus von 4 Prozent.',
      'VDMA 2025-11-20 inferred',
    ],
    ['fr', "Les prix ont augmenté de 0,9 %, a indiqué l'Insee vendredi.", 'Insee 2025-11-14 inferred'],
    ['fr', 'Selon une étude du cabinet Xerfi parue lundi, 40 manquent.', 'Xerfi 2025-11-17 inferred'],
    ['fr', "C'est ce qu'a révélé Mediapart mercredi : 40 départs.", 'Mediapart 2025-11-19 inferred'],
    ['es', 'Son 40, informó este martes el Banco de España.', 'Banco de España 2025-11-18 inferred'],
    ['es', 'Los datos del INE publicados el viernes muestran 40.', 'INE 2025-11-14 inferred'],
    ['es', 'Un estudio de Funcas difundido el martes calcula 40.', 'Funcas 2025-11-18 inferred'],
    ['es', 'Así lo publica hoy El País: son 40.', 'El País 2025-11-20 inferred'],
    ['ru', 'Как сообщил Минфин 5 ноября, дефицит составил 40 рублей.', 'Минфин 2025-11-05 inferred'],
    ['en', 'Nesta (2024) reckoned 11 for a house like ours.', 'Nesta 2024 stated'],
    ['en', 'Rents rose 4%, according to Zoopla.', 'Zoopla null none'],
    ['en', 'Wine fell 4%, according to the National Wine Agency.', 'National Wine Agency null none'],
    ['en', 'Rents rose 4%, according to The National.', 'The National null none'],
    [
      'en',
      'According to the State Border Service, 12,000 lorries crossed.',
      'State Border Service null none',
    ],
    ['en', "It costs $40, according to Moody's.", "Moody's null none"],
    ['en', 'According to ONS data, 3% left.', 'ONS null none'],
    [
      'en',
      'It grew 3%, according to data compiled by the Maritime Strategy Institute.',
      'Maritime Strategy Institute null none',
    ],
    [
      'de',
      'Nach Angaben des Statistischen Bundesamtes stiegen sie um 3 Prozent.',
      'Statistisches Bundesamt null none',
    ],
    ['de', 'Laut Ifo-Institut sind es 30.', 'Ifo-Institut null none'],
    [
      'fr',
      'Il a coûté 23,7 milliards selon la Cour des comptes, qui y ajoute 4.',
      'Cour des comptes null none',
    ],
    [
      'fr',
      "D'après l'Agence internationale de l'énergie, 4.",
      "Agence internationale de l'énergie null none",
    ],
    ['es', 'Según datos del Ministerio de Agricultura, son 5.', 'Ministerio de Agricultura null none'],
    [
      'ru',
      'По данным Федеральной таможенной службы, ввоз вырос на 7%.',
      'Федеральной таможенной службы null none',
    ],
  ])('%s: %s', (language, text, ...expected) => {
    expect(told(language, text)).toEqual(expected);
  });
});

describe('no source, or no day of one', () => {
  test.each<[language: string, text: string]>([
    ['en', 'Reuters says March will be better, with 40 ships.'],
    ['en', 'The Guardian said that the plant had closed on October 31.'],
    ['en', '"We lost 40 jobs," he said on 3 November.'],
    ['en', '“Never again,” the mayor wrote on 3 November.'],
    ['de', '„Wir verlieren 40 Stellen“, schrieb der Verband am 3. November.'],
    ['de', '„Nie“, schrieb er am 3. November.'],
    ['es', '«Perdimos 40», escribió el 3 de noviembre.'],
    ['en', 'The ministry said on 4 November that 40 had died.'],
    ['de', 'Der Minister sagte am 3. November, 40 gingen.'],
    ['de', 'Die Zeitung erschien am 3. November in 40 Orten.'],
    ['fr', 'Le ministre a indiqué le 3 novembre que 40 partaient.'],
    ['es', 'El ministro informó el 3 de noviembre de 40 muertos.'],
    ['ru', 'Министр сообщил 3 ноября о 40 увольнениях.'],
    ['en', "Lloyd's List says mid-May."],
    ['en', 'The Bank of England, which meets on 18 December, holds 40 per cent.'],
    ['en', "Germany's exports, released on 7 November, fell 3%."],
    ['en', "Apple's iPhone 17, released on 19 September, sold 40 million."],
    ['en', 'He read the paper from Paris on 3 May.'],
    ['en', 'Prices, says the minister (May 3), fell 4%.'],
    ['en', '"We lost 40," says Maria Ruiz (Green Party), who won in May.'],
    ['en', 'He left at 3, according to Maria Ruiz.'],
    ['en', 'According to Germany, 40 left, and according to the EU, 30.'],
    ['de', 'Nach Angaben der Polizei starben 3, nach Angaben der Unternehmen 4.'],
    ['fr', 'Selon M. Aubertin, 3 sont partis.'],
    ['ru', 'По данным компании, ушли 5.'],
    ['es', 'Los datos de Madrid de mayo muestran un 3 %.'],
    ['en', 'The Bank of England said on Monday that 40 left.'],
    ['en', 'He told Maria Ruiz on Tuesday that 40 left.'],
    ['de', 'Das teilte der Verband am Mittwoch mit: 40.'],
    ['fr', 'La hausse de 3 %, a indiqué le ministre vendredi, durera.'],
    ['es', 'Son 40, informó este martes el ministro.'],
  ])('%s: %s', (language, text) => {
    expect(told(language, text)).toEqual([]);
  });
});
