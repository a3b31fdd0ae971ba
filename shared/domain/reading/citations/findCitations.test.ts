import { describe, expect, test } from 'vitest';
import { planTextBlocks } from '../../document/planTextBlocks.ts';
import type { Block } from '../../document/types.ts';
import { readArticle } from '../readArticle.ts';
import { findCitations } from './findCitations.ts';
import { readReferenceEntries } from './notes.ts';

const PUBLISHED = '2026-01-15';

const spell = (text: string, published: string | null = PUBLISHED): string[] =>
  findCitations(text, { language: 'en', published }).map(
    (one) => `${text.slice(one.start, one.end)} = ${one.outlet}, ${one.date} ${one.dateBasis}`,
  );

describe('brackets', () => {
  test.each<[string, string[]]>([
    ['(Riddle, December 17, 2025)', ['Riddle, December 17, 2025 = Riddle, 2025-12-17 stated']],
    [
      '(see EDM, April 5, June 3, 2022, March 5, 2024, January 28, 2025)',
      [
        'EDM, April 5 = EDM, 2022-04-05 inherited',
        'June 3, 2022 = EDM, 2022-06-03 stated',
        'March 5, 2024 = EDM, 2024-03-05 stated',
        'January 28, 2025 = EDM, 2025-01-28 stated',
      ],
    ],
    [
      '(Svobodnaya Pressa, January 12)',
      ['Svobodnaya Pressa, January 12 = Svobodnaya Pressa, 2026-01-12 inferred'],
    ],
    [
      '(Novaya Gazeta; The Times of Central Asia, January 12)',
      [
        'Novaya Gazeta = Novaya Gazeta, 2026-01-12 shared',
        'The Times of Central Asia, January 12 = The Times of Central Asia, 2026-01-12 inferred',
      ],
    ],
    [
      'Moody’s (November 2024) thinks it is closer to $2 billion.',
      ['Moody’s (November 2024) = Moody’s, 2024-11 stated'],
    ],
    ['A Kyodo poll (June 9) put support at 37%.', ['Kyodo poll (June 9) = Kyodo, 2025-06-09 inferred']],
    [
      'Smith Consulting (4 May) said it fell 3%.',
      ['Smith Consulting (4 May) = Smith Consulting, 2025-05-04 inferred'],
    ],
    ['In Kharkiv (May 2023) it rained.', []],
    ['Germany (May 2025) said no.', []],
    ['The Battle of Kursk (July 1943) was long.', []],
    [
      '(World Bank 2023; IMF, April 2024)',
      ['World Bank 2023 = World Bank, 2023 stated', 'IMF, April 2024 = IMF, 2024-04 stated'],
    ],
    ['(Reuters, 2024)', ['Reuters, 2024 = Reuters, 2024 stated']],
    ['(Reuters)', ['Reuters = Reuters, null none']],
    ['[Reuters, 3 May 2024]', ['Reuters, 3 May 2024 = Reuters, 2024-05-03 stated']],
    ['(Smith and Jones, 2021, p. 12)', ['Smith and Jones, 2021 = Smith and Jones, 2021 stated']],
    [
      '(Reuters and Bloomberg, May 3, 2024)',
      ['Reuters = Reuters, 2024-05-03 shared', 'Bloomberg, May 3, 2024 = Bloomberg, 2024-05-03 stated'],
    ],
    [
      '(Mercopress, August 2, 19; El País, 30 August 2024)',
      [
        'Mercopress, August 2 = Mercopress, 2025-08-02 inferred',
        '19 = Mercopress, 2025-08-19 inferred',
        'El País, 30 August 2024 = El País, 2024-08-30 stated',
      ],
    ],
    [
      '(EDM, July 22 and 25, 2025)',
      ['EDM, July 22 = EDM, 2025-07-22 inherited', '25, 2025 = EDM, 2025-07-25 stated'],
    ],
    [
      '(24.kg, May 2; RFE/RL, April 30)',
      ['24.kg, May 2 = 24.kg, 2025-05-02 inferred', 'RFE/RL, April 30 = RFE/RL, 2025-04-30 inferred'],
    ],
    ['(Kremlin, January 12)', ['Kremlin, January 12 = Kremlin, 2026-01-12 inferred']],
    ['(Eurostat, Q3 2024)', ['Eurostat, Q3 2024 = Eurostat, 2024-Q3 stated']],
    [
      '(Reuters, May 3; June 5, 2024)',
      ['Reuters, May 3 = Reuters, 2024-05-03 inherited', 'June 5, 2024 = Reuters, 2024-06-05 stated'],
    ],
    [
      '(Armed Conflict Observatory, August 30; RFI, same day)',
      [
        'Armed Conflict Observatory, August 30 = Armed Conflict Observatory, 2025-08-30 inferred',
        'RFI = RFI, 2025-08-30 shared',
      ],
    ],
    ['(TASS, 15.05.2024; author’s calculations)', ['TASS, 15.05.2024 = TASS, 2024-05-15 stated']],
  ])('%s', (text, expected) => {
    expect(spell(`It said so ${text}.`)).toEqual(expected);
  });

  test.each([
    '(PRC)',
    '(up from $3bn in 2022)',
    '(January 12)',
    '(May 2022)',
    '(Q1 2024)',
    '(GDP, 2024)',
    '(Brazil, 2024)',
    '(EU, 2024)',
    '(Putin, May 9, 2024)',
    '(born 1952)',
    '(1952–2020)',
    '(1)',
    '(a)',
    '(in 2023, Kenya exported 5 tonnes)',
    '(Moscow, May 3, 2024)',
    '(about 40 percent)',
    '(Table 3, 2024)',
    '[sic]',
    '[2024]',
    '(HS 2709, 2022)',
    '(the highest since 2014)',
  ])('no reference in %s', (text) => {
    expect(spell(`It said so ${text}.`)).toEqual([]);
  });

  test('a title in quotation marks and an address are kept', () => {
    const [one] = findCitations('(Politico, “Berlin breaks ranks in 2020,” 4 October 2024)', {
      language: 'en',
      published: PUBLISHED,
    });
    expect(one).toMatchObject({
      outlet: 'Politico',
      title: 'Berlin breaks ranks in 2020,',
      date: '2024-10-04',
    });
    const [two] = findCitations('(https://www.ft.com/content/2024/05/03-abc)', {
      language: 'en',
      published: PUBLISHED,
    });
    expect(two).toMatchObject({
      outlet: 'ft.com',
      url: 'https://www.ft.com/content/2024/05/03-abc',
      date: null,
    });
  });

  test('without a publication date a missing year stays missing', () => {
    expect(spell('(Svobodnaya Pressa, January 12)', null)).toEqual([
      'Svobodnaya Pressa, January 12 = Svobodnaya Pressa, null none',
    ]);
  });

  test('the same piece has the same source, another outlet or day another', () => {
    const text =
      '(Riddle, May 3, 2024) (The Riddle, 3 May 2024) (The Times, May 3, 2024) (Riddle, May 4, 2024)';
    const [first, second, ...others] = findCitations(text, { language: 'en', published: PUBLISHED }).map(
      (one) => one.source,
    );
    expect(second).toBe(first);
    expect(new Set([first, ...others]).size).toBe(3);
  });
});

describe('running words', () => {
  test.each<[string, string[]]>([
    [
      'Bloomberg News first reported the delay on Dec. 4.',
      ['Bloomberg News first reported the delay on Dec. 4 = Bloomberg News, 2025-12-04 inferred'],
    ],
    ['CBC reported on May 21 that prices fell', ['CBC reported on May 21 = CBC, 2025-05-21 inferred']],
    [
      'unemployment stands at 41,9%, Statistics South Africa reported on May 13',
      ['Statistics South Africa reported on May 13 = Statistics South Africa, 2025-05-13 inferred'],
    ],
    ['Anna Berg reported on May 13 that it fell, and the ministry said so on June 3', []],
    [
      'Crisil, the rating agency, expects more, it said in a note dated March 11',
      ['a note dated March 11 = Crisil, 2025-03-11 inferred'],
    ],
    ['The price of bread, it said in a note dated March 11, is high', []],
    [
      'A BusinessPost report of September 1 put it at five',
      ['BusinessPost report of September 1 = BusinessPost, 2025-09-01 inferred'],
    ],
    [
      'A tally by the University and College Union, dated November 24, lists 90',
      ['University and College Union, dated November 24 = University and College Union, 2025-11-24 inferred'],
    ],
    [
      'It sells well, says Brandwise (report of October 30).',
      ['Brandwise (report of October 30 = Brandwise, 2025-10-30 inferred'],
    ],
    ['a report in The Kalgoorlie Monthly says so', ['Kalgoorlie Monthly = Kalgoorlie Monthly, null none']],
    ['a report in The Hague says so', []],
    [
      'Modern Rail magazine reported on March 11 that',
      ['Modern Rail magazine reported on March 11 = Modern Rail, 2025-03-11 inferred'],
    ],
    [
      'rating agency ICRA said in a report dated January 6',
      ['ICRA said in a report dated January 6 = ICRA, 2026-01-06 inferred'],
    ],
    [
      'A March 28 analysis by the American Transit Council found it',
      ['March 28 analysis by the American Transit Council = American Transit Council, 2025-03-28 inferred'],
    ],
    [
      'jails are full, the Ministry of Justice reckoned on June 17th',
      ['Ministry of Justice reckoned on June 17th = Ministry of Justice, 2025-06-17 inferred'],
    ],
    [
      'in a commentary for the Straits Business Review on Jan 2',
      ['Straits Business Review on Jan 2 = Straits Business Review, 2026-01-02 inferred'],
    ],
    ['exports fell, according to Reuters on 3 May', ['Reuters on 3 May = Reuters, 2025-05-03 inferred']],
    [
      'Reuters reported on 3 May 2024 that exports fell',
      ['Reuters reported on 3 May 2024 = Reuters, 2024-05-03 stated'],
    ],
    [
      'The World Bank said in April 2024',
      ['The World Bank said in April 2024 = The World Bank, 2024-04 stated'],
    ],
    ['The World Bank said exports fell in April 2024', []],
    ['Reuters and others disagree', []],
    ['The World Bank (2023) puts it at 11m tonnes', ['The World Bank (2023) = The World Bank, 2023 stated']],
    ['Exports fell (2023) and rose', []],
    ['NAIROBI, Aug 12 (Reuters) - Kenya signed', []],
    [
      '[Bloomberg](https://bloomberg.com/a/2024) says so',
      ['[Bloomberg](https://bloomberg.com/a/2024) = Bloomberg, null none'],
    ],
    [
      'See https://www.ft.com/content/2024/05/03.',
      ['https://www.ft.com/content/2024/05/03 = ft.com, null none'],
    ],
  ])('%s', (text, expected) => {
    expect(spell(text)).toEqual(expected);
  });
});

describe('numbered notes', () => {
  const block = (id: string, role: Block['role'], text: string, start: number): Block => ({
    id,
    ordinal: Number(id.slice(1)),
    role,
    locator: id,
    start,
    end: start + text.length,
    text,
    kept: true,
    rule: null,
  });
  const article = (parts: readonly (readonly [Block['role'], string])[]) => {
    let start = 0;
    const blocks = parts.map(([role, text], i) => {
      const made = block(`b${i + 1}`, role, text, start);
      start += text.length + 1;
      return made;
    });
    return readArticle(parts.map(([, text]) => text).join('\n'), blocks, {
      language: 'en',
      published: PUBLISHED,
    });
  };

  test('a marker takes what its entry says, and the entry’s numbers are accounted for', () => {
    const reading = article([
      ['body', 'Trade rose by 5 percent [1] and fell again [2].'],
      ['heading', 'References'],
      ['body', '[1] Jane Doe, “Trade in 2020,” Financial Times, 3 May 2024, https://www.ft.com/a/1'],
      ['body', '[2] World Bank, World Development Report 2023.'],
    ]);
    expect(reading.citations.map(({ text, outlet, title, date }) => [text, outlet, title, date])).toEqual([
      ['1', 'Financial Times', 'Trade in 2020', '2024-05-03'],
      ['2', 'World Bank', null, '2023'],
    ]);
    expect(reading.mentions.map((mention) => mention.text)).toEqual(['5 percent']);
    expect(reading.ledger).toMatchObject({ extracted: 1, open: 0 });
    expect(reading.ledger.tokens.filter((token) => token.rule === 'reference_list').length).toBeGreaterThan(
      4,
    );
  });

  test('without a list the marker is a note, with a list but no markers each entry is a citation', () => {
    expect(article([['body', 'Trade rose [1, 2] [4-6].']]).citations.map((one) => one.outlet)).toEqual([
      'note 1',
      'note 2',
      'note 4',
      'note 5',
      'note 6',
    ]);
    const listed = article([
      ['body', 'Trade rose.'],
      ['heading', 'Sources'],
      ['bullet', 'Reuters, 3 May 2024'],
    ]);
    expect(listed.citations.map((one) => [one.outlet, one.date])).toEqual([['Reuters', '2024-05-03']]);
  });
});

test('notes that close an article without a heading give their markers outlet and day', () => {
  const text =
    'Hunger in the south\n\nMore than a million people are hungry, the agencies say [1]. The appeal is short of money [2].\n\n[1] IPC, Acute Food Insecurity Analysis, October 2025\n[2] OCHA, Financial Tracking Service, 24 October 2025\n';
  const { citations, ledger } = readArticle(text, planTextBlocks(text), {
    language: 'en',
    published: PUBLISHED,
  });
  expect(citations.map(({ outlet, date }) => [outlet, date])).toEqual([
    ['IPC', '2025-10'],
    ['OCHA', '2025-10-24'],
  ]);
  expect(ledger.open).toBe(0);
});

describe('reports of publishers that no list knows', () => {
  const inLanguage = (language: string, text: string): string[] =>
    findCitations(text, { language, published: '2025-11-13' }).map((one) => `${one.outlet}, ${one.date}`);

  test.each<[string, string, string[]]>([
    ['en', 'It fell 7 percent, according to a Descartes report released June 10.', ['Descartes, 2025-06-10']],
    ['en', 'A note by the rating agency CareEdge, dated January 28, put it at 3.', ['CareEdge, 2025-01-28']],
    [
      'en',
      'A survey published on August 5th by the Larch Institute found more.',
      ['Larch Institute, 2025-08-05'],
    ],
    [
      'en',
      'Sources: Statistics Canada, March 2025; CBC News, May 9.',
      ['Statistics Canada, 2025-03', 'CBC News, 2025-05-09'],
    ],
    ['de', 'Wie die „Weserzeitung“ am 30. April berichtete, fehlt Geld.', ['Weserzeitung, 2025-04-30']],
    ['fr', 'D’après « Les Échos » du 14 octobre, Bruxelles paiera.', ['Les Échos, 2025-10-14']],
    ['es', 'Según publicó El País el 8 de julio, recurrieron.', ['El País, 2025-07-08']],
    ['ru', 'Как сообщало агентство «Степь» 18 сентября, цены выросли.', ['Степь, 2025-09-18']],
    ['en', 'According to official data for May 2024, trade rose.', []],
  ])('%s: %s', (language, text, expected) => {
    expect(inLanguage(language, text)).toEqual(expected);
  });
});

test('letters are given as they are cited, also where the document spells them out', () => {
  const text = 'Balkan Policy Brief\n\nPeople leave (BPB, May 17, 2024; AFP, May 18, 2024).\n';
  const { citations } = readArticle(text, planTextBlocks(text), { language: 'en', published: PUBLISHED });
  expect(citations.map(({ outlet }) => outlet)).toEqual(['BPB', 'AFP']);
});

test('the kind of source stands before its name; a list of notes may be lines of one block', () => {
  const text =
    'wie die Nachrichtenagentur Reuters am 3. Mai meldete; laut einem Bericht des Handelsblatts vom 5. Mai';
  expect(
    findCitations(text, { language: 'de', published: '2026-01-15' }).map(({ outlet, date }) => [
      outlet,
      date,
    ]),
  ).toEqual([
    ['Reuters', '2025-05-03'],
    ['Handelsblatt', '2025-05-05'],
  ]);
  const list = '[1] Reuters, 3 May 2025\n[2] Kommersant, 5 June 2025';
  expect(
    readReferenceEntries(list, { language: 'en', published: '2026-01-15' }).map(({ number, date }) => [
      number,
      date,
    ]),
  ).toEqual([
    [1, '2025-05-03'],
    [2, '2025-06-05'],
  ]);
});

test('an agency that reported on a weekday has that day', () => {
  expect(spell('Reuters reported on Tuesday that it was less.')).toEqual([
    'Reuters = Reuters, 2026-01-13 inferred',
  ]);
  expect(spell('He told the Financial Times on Monday that it was less.')).toEqual([
    'Financial Times = Financial Times, 2026-01-12 inferred',
  ]);
  expect(spell('Reuters reported on Tuesday that it was less.', null)).toEqual([]);
  expect(spell('The Bank of England said on Monday that it was less.')).toEqual([]);
});
