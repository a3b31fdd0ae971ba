import { describe, expect, test } from 'vitest';
import { AREA_CODES, areaOfComtrade, areaOfIso2, areaOfIso3, areaOfM49 } from './areaCodes.ts';
import { AREA_GROUPS, areaGroup, groupMembers } from './areaGroups.ts';
import areaStems from './areaStems.json' with { type: 'json' };
import areaWords from './areaWords.json' with { type: 'json' };
import { findAreas } from './findAreas.ts';
import { findScopes } from './findScopes.ts';

const spell = (
  text: string,
  language = 'en',
  date: string | null = '2026-01-15',
  apart: string[] = [],
): string[] => {
  const found = findAreas(text, { language, date, apart });
  return [
    ...found.areas.map((area) => ({ ...area, name: area.iso3 })),
    ...found.groups.map((group) => ({ ...group, name: group.id })),
  ]
    .sort((a, b) => a.start - b.start)
    .map((span) => `${text.slice(span.start, span.end)} = ${span.name}`);
};

describe('findAreas', () => {
  test('Russian names in their cases', () => {
    expect(spell('торговля с Афганистаном, из Колумбии, в Анголу и до Омана', 'ru')).toEqual([
      'Афганистаном = AFG',
      'Колумбии = COL',
      'Анголу = AGO',
      'Омана = OMN',
    ]);
  });

  test.each<[string, string[]]>([
    ['Moscow, the Kremlin and Russian firms', ['Moscow = RUS', 'Kremlin = RUS', 'Russian = RUS']],
    ['the People’s Republic of China (PRC)', ['People’s Republic of China = CHN', 'PRC = CHN']],
    [
      'the U.S., the US and the United States; give us time',
      ['U.S. = USA', 'US = USA', 'United States = USA'],
    ],
    ['UK-US trade, the UK’s share, U.K. firms', ['UK = GBR', 'US = USA', 'UK = GBR', 'U.K. = GBR']],
    ['Armenians, Russians and the Dutch', ['Armenians = ARM', 'Russians = RUS', 'Dutch = NLD']],
    [
      'South Korea, North Korea, South Africa, West African',
      ['South Korea = KOR', 'North Korea = PRK', 'South Africa = ZAF'],
    ],
    [
      'Guinea, Guinea-Bissau, Equatorial Guinea and Papua New Guinea',
      ['Guinea = GIN', 'Guinea-Bissau = GNB', 'Equatorial Guinea = GNQ', 'Papua New Guinea = PNG'],
    ],
    [
      'Niger and Nigeria, Dominica and the Dominican Republic',
      ['Niger = NER', 'Nigeria = NGA', 'Dominica = DMA', 'Dominican Republic = DOM'],
    ],
    ['DR Congo and Congo-Brazzaville', ['DR Congo = COD', 'Congo-Brazzaville = COG']],
    ['Côte d’Ivoire and Ivory Coast', ['Côte d’Ivoire = CIV', 'Ivory Coast = CIV']],
    ['Michael Jordan sold shoes, Jordan said', []],
    ['said Mali Jensen of Lima beans, Panama hats and the Paris agreement', []],
    ['sales to Jordan and Lima', ['Jordan = JOR', 'Lima = PER']],
    ['US dollars, $5bn, Swiss francs, Russian rubles, Chinese yuan', []],
    ['English-language papers, French-speaking regions', []],
    ['South China Morning Post, Window on Eurasia, The Times of Central Asia, Washington Post', []],
    ['the Bank of England and the Bank of Russia', []],
    ['the South China Sea, the Gulf of Mexico, Latin America and South American soy', []],
    ['said Jordan Smith, and Jordan sold phosphate', ['Jordan = JOR']],
    ['turkey and china in lower case, a pole, may chad', []],
    [
      'trade with the former Soviet republics and the post-Soviet space',
      ['former Soviet republics = former_soviet_republics', 'post-Soviet space = former_soviet_republics'],
    ],
    [
      'the Baltic states, the EU, Brussels and the G7',
      ['Baltic states = baltic_states', 'EU = european_union', 'Brussels = european_union', 'G7 = g7'],
    ],
    [
      'Western sanctions, the West, the West Bank, the West African coast',
      ['Western = the_west', 'the West = the_west', 'West Bank = PSE'],
    ],
    ['Case Western Reserve University, the Western District, Western aid', ['Western = the_west']],
    [
      'pro-Russian, ex-Soviet republics, China-led',
      ['Russian = RUS', 'ex-Soviet republics = former_soviet_republics', 'China = CHN'],
    ],
    ['OPEC+ and OPEC', ['OPEC+ = opec_plus', 'OPEC = opec']],
    ['the United\nStates and Saudi  Arabia', ['United\nStates = USA', 'Saudi  Arabia = SAU']],
    ['NEW DELHI, MOSCOW and BEIJING', ['NEW DELHI = IND', 'MOSCOW = RUS', 'BEIJING = CHN']],
  ])('%s', (text, expected) => {
    expect(spell(text)).toEqual(expected);
  });

  test('Georgia is a country among its neighbours and a state among states', () => {
    expect(spell('Georgia and Armenia signed')).toEqual(['Georgia = GEO', 'Armenia = ARM']);
    expect(spell('Exports of Georgia rose')).toEqual(['Georgia = GEO']);
    expect(spell('Georgia and South Carolina gain; Atlanta cheers')[0]).toBe('Georgia = USA');
    expect(spell('The governor of Georgia spoke in Savannah')[0]).toBe('Georgia = USA');
    expect(spell('Tbilisi says Georgia will export more')[1]).toBe('Georgia = GEO');
  });

  test.each<[string, string, string[]]>([
    [
      'ru',
      'Россия и Казахстан, российский экспорт в Китай',
      ['Россия = RUS', 'Казахстан = KAZ', 'российский = RUS', 'Китай = CHN'],
    ],
    [
      'ru',
      'страны Балтии, ЕАЭС и постсоветское пространство',
      [
        'страны Балтии = baltic_states',
        'ЕАЭС = eaeu',
        'постсоветское пространство = former_soviet_republics',
      ],
    ],
    [
      'de',
      'Russlands Handel mit den baltischen Staaten und der EU, deutsche Exporte',
      ['Russlands = RUS', 'baltischen Staaten = baltic_states', 'EU = european_union', 'deutsche = DEU'],
    ],
    [
      'fr',
      'la Russie, les États-Unis et l’Union européenne; le commerce russe',
      ['Russie = RUS', 'États-Unis = USA', 'Union européenne = european_union', 'russe = RUS'],
    ],
    [
      'es',
      'Rusia, Estados Unidos y la Unión Europea; exportaciones chinas',
      ['Rusia = RUS', 'Estados Unidos = USA', 'Unión Europea = european_union', 'chinas = CHN'],
    ],
  ])('%s: %s', (language, text, expected) => {
    expect(spell(text, language)).toEqual(expected);
  });

  test('every English name of every area is found as that area, or as one that bears the same name', () => {
    for (const area of AREA_CODES) {
      for (const name of area.names.en) {
        const found = findAreas(`Trade with ${name} grew`, { language: 'en', date: null }).areas;
        const bearers = AREA_CODES.filter((other) => other.names.en.includes(name)).map(
          (other) => other.iso3,
        );
        expect(bearers, name).toContain(found[0]?.iso3);
        expect(found.length, name).toBe(1);
      }
    }
  });

  test('every United Nations member has a demonym and a capital of its own', () => {
    // Cities that are states, and capitals named as their state is.
    const withoutCapital = new Set(
      'ATG BHR BHS BLZ BRB CPV COM DJI DMA FSM GRD GTM KIR KNA KWT LCA LUX MAC MDV MHL MUS NRU PLW PAN SGP SLB SMR STP SYC TLS TON TTO TUV VAT VCT VUT WSM ZAF MCO MEX BEL BEN'.split(
        ' ',
      ),
    );
    const members =
      'AFG AGO ALB AND ARE ARG ARM AUS AUT AZE BDI BEL BEN BFA BGD BGR BHR BHS BIH BLR BLZ BOL BRA BRB BRN BTN BWA CAN CHE CHL CHN CIV CMR COD COL COM CPV CRI CUB CYP CZE DEU DJI DNK DZA ECU EGY ERI ESP EST ETH FIN FJI FRA GAB GBR GEO GHA GIN GMB GNB GNQ GRC GRD GTM GUY HND HRV HTI HUN IDN IND IRL IRN IRQ ISL ISR ITA JAM JOR JPN KAZ KEN KGZ KHM KOR KWT LAO LBN LBR LBY LIE LKA LSO LTU LUX LVA MAR MCO MDA MDG MDV MEX MHL MKD MLI MLT MMR MNE MNG MOZ MRT MUS MWI MYS NAM NER NGA NIC NLD NOR NPL NZL OMN PAK PAN PER PHL PLW PNG POL PRK PRT PRY QAT ROU RUS RWA SAU SDN SEN SGP SLE SLV SMR SOM SRB SSD SUR SVK SVN SWE SWZ SYC SYR TCD TGO THA TJK TKM TLS TON TTO TUN TUR TUV TZA UGA UKR URY USA UZB VCT VEN VNM VUT WSM YEM ZMB ZWE'.split(
        ' ',
      );
    const words = areaWords as Record<string, { demonyms?: string; capital?: string } | undefined>;
    expect(members.filter((iso3) => !words[iso3]?.demonyms)).toEqual([]);
    expect(members.filter((iso3) => !words[iso3]?.capital && !withoutCapital.has(iso3))).toEqual([]);
  });

  test('hand-written words and stems only name areas and groups that exist', () => {
    expect(Object.keys(areaWords).filter((iso3) => !areaOfIso3(iso3))).toEqual([]);
    for (const { areas, groups } of Object.values(areaStems)) {
      expect(Object.keys(areas).filter((iso3) => !areaOfIso3(iso3))).toEqual([]);
      expect(Object.keys(groups).filter((id) => !areaGroup(id))).toEqual([]);
    }
    for (const group of AREA_GROUPS)
      expect(
        groupMembers(group.id, null).filter((iso3) => !areaOfIso3(iso3)),
        group.id,
      ).toEqual([]);
  });
});

describe('codes', () => {
  test('Comtrade codes differ from M49 where reporters file for a wider territory', () => {
    expect([756, 840, 250, 356, 578].map((m49) => areaOfM49(m49)?.comtrade)).toEqual([
      757, 842, 251, 699, 579,
    ]);
    expect(areaOfComtrade(842)?.iso3).toBe('USA');
    expect(areaOfIso2('KG')?.iso3).toBe('KGZ');
  });
});

describe('groups', () => {
  test('membership is dated', () => {
    expect(groupMembers('european_union', '2015-06-01')).toContain('GBR');
    expect(groupMembers('european_union', '2024')).toHaveLength(27);
    expect(groupMembers('european_union', '2003')).toHaveLength(15);
    expect(groupMembers('eaeu', '2014')).toEqual([]);
    expect(groupMembers('eaeu', '2016')).toEqual(['ARM', 'BLR', 'KAZ', 'KGZ', 'RUS']);
    expect(groupMembers('brics', '2023')).toHaveLength(5);
    expect(groupMembers('brics', '2025')).toHaveLength(10);
    expect(groupMembers('asean', '2024')).toHaveLength(10);
    expect(groupMembers('eac', null)).toHaveLength(8);
    expect(groupMembers('opec', '2024-02')).toHaveLength(12);
    expect(groupMembers('g20', null)).toHaveLength(19);
    expect(groupMembers('oecd', null)).toHaveLength(38);
    expect(groupMembers('nato', '2024-06')).toHaveLength(32);
    expect(groupMembers('african_union', null)).toHaveLength(55);
    expect(groupMembers('euro_area', '2025')).toHaveLength(20);
  });

  test('where Russia stands apart the former Soviet republics are fourteen, unless fifteen are said', () => {
    const members = (text: string, apart: string[]) =>
      findAreas(text, { language: 'en', date: null, apart }).groups[0]?.members;
    expect(members('the former Soviet republics', ['RUS'])).toHaveLength(14);
    expect(members('the former Soviet republics', [])).toHaveLength(15);
    expect(members('all 15 former Soviet republics', ['RUS'])).toHaveLength(15);
  });

  test('the West has no members and says so', () => {
    expect(areaGroup('the_west')?.isUndefined).toBe(true);
    expect(groupMembers('the_west', null)).toEqual([]);
  });
});

describe('findScopes', () => {
  const scopes = (text: string, earlier = '', language = 'en') => {
    const context = { language, date: '2026-01-15', apart: ['RUS'] };
    const found = findAreas(text, context);
    const { complements, exclusives } = findScopes(text, found, findAreas(earlier, context).groups, language);
    return [
      ...complements.map(
        (group) =>
          `${text.slice(group.start, group.end)} = ${group.id} ${group.members.length} - ${group.except.join(' ')}`,
      ),
      ...exclusives.map((only) => `${text.slice(only.start, only.end)} = only ${only.codes.join(' ')}`),
    ];
  };

  test.each<[string, string, string[]]>([
    [
      'it rose in all but Moldova and the three Baltic countries',
      'the former Soviet republics',
      ['all but Moldova and the three Baltic countries = former_soviet_republics 14 - MDA EST LTU LVA'],
    ],
    ['all EU members except Hungary agreed', '', ['all EU members except Hungary = european_union 27 - HUN']],
    [
      'every member of ASEAN apart from Laos and Myanmar',
      '',
      ['every member of ASEAN apart from Laos and Myanmar = asean 11 - LAO MMR'],
    ],
    ['the EU excluding Ireland grew', '', ['EU excluding Ireland = european_union 27 - IRL']],
    ['Only in Moldova did it fall', '', ['Only in Moldova = only MDA']],
    ['only Latvia and Estonia refused', '', ['only Latvia and Estonia = only LVA EST']],
    ['only Russian gas flows', '', []],
    ['all but Moldova', '', []],
    ['all but Brazil', 'the former Soviet republics', []],
    ['all goods to Moldova', 'the former Soviet republics', []],
  ])('%s', (text, earlier, expected) => {
    expect(scopes(text, earlier)).toEqual(expected);
  });

  test.each([
    [
      'de',
      'mit allen Staaten der früheren Sowjetunion außer Moldau und den drei baltischen Staaten',
      'allen Staaten der früheren Sowjetunion außer Moldau und den drei baltischen Staaten = former_soviet_republics 14 - MDA EST LTU LVA',
    ],
    ['de', 'Die EU ohne Irland wuchs', 'EU ohne Irland = european_union 27 - IRL'],
    [
      'fr',
      'dans tous les pays de l’Union européenne sauf en Hongrie et au Portugal',
      'tous les pays de l’Union européenne sauf en Hongrie et au Portugal = european_union 27 - HUN PRT',
    ],
    [
      'fr',
      'l’Asie centrale sans le Turkménistan',
      'Asie centrale sans le Turkménistan = central_asia 5 - TKM',
    ],
    [
      'es',
      'con todos los miembros de la Unión Europea excepto Hungría',
      'todos los miembros de la Unión Europea excepto Hungría = european_union 27 - HUN',
    ],
    [
      'ru',
      'со всеми бывшими советскими республиками, кроме Молдавии и трёх стран Балтии',
      'всеми бывшими советскими республиками, кроме Молдавии и трёх стран Балтии = former_soviet_republics 14 - MDA EST LTU LVA',
    ],
    ['ru', 'ЕАЭС без России вырос', 'ЕАЭС без России = eaeu 5 - RUS'],
  ])('%s: %s', (language, text, expected) => {
    expect(scopes(text, '', language)).toEqual([expected]);
  });
});
