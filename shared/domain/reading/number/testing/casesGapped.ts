/** Numbers that leave out what they measure: one frame of each family, in five languages. */
import type { ProseCase } from './caseFormat.ts';

type Frame = { readonly language: string; readonly words: string };

/** LEVEL is a whole amount, BARE the same measure with nothing but its number. */
const FRAMES: readonly Frame[] = [
  { language: 'en', words: 'It was LEVEL in May, against BARE in April.' },
  { language: 'en', words: 'It stood at LEVEL, compared with BARE a year ago.' },
  { language: 'en', words: 'It stood at LEVEL, up from BARE in spring.' },
  { language: 'en', words: 'It needs LEVEL by 2027 and BARE by 2030.' },
  { language: 'en', words: 'The plan allows LEVEL for farms and BARE for towns.' },
  { language: 'en', words: 'It was LEVEL (2023: BARE).' },
  { language: 'en', words: 'It fell to LEVEL. In 2023 it was BARE.' },
  { language: 'en', words: 'Norway has LEVEL, Sweden BARE and Finland none.' },
  { language: 'de', words: 'Es waren LEVEL, gegenüber BARE im Vorjahr.' },
  { language: 'de', words: 'Es sind LEVEL, nach BARE im Juli.' },
  { language: 'fr', words: 'On compte LEVEL, contre BARE en juillet.' },
  { language: 'es', words: 'Son LEVEL, frente a BARE en julio.' },
  { language: 'ru', words: 'Это LEVEL против BARE в июле.' },
];

const LEVELS: Readonly<Record<string, readonly (readonly [level: string, bare: string, kind: string])[]>> = {
  en: [
    ['3.4%', '3.1', 'percent'],
    ['$92.40', '88.15', 'money USD'],
    ['500 MW', '480', 'quantity megawatt'],
    ['12.4 tonnes', '11.8', 'quantity tonne'],
  ],
  de: [
    ['3,4 Prozent', '3,1', 'percent'],
    ['240 Euro', '310', 'money EUR'],
    ['45 Tage', '60', 'quantity day'],
  ],
  fr: [
    ['3,4 %', '3,1', 'percent'],
    ['240 euros', '310', 'money EUR'],
    ['45 jours', '60', 'quantity day'],
  ],
  es: [
    ['3,4 %', '3,1', 'percent'],
    ['240 euros', '310', 'money EUR'],
    ['45 días', '60', 'quantity day'],
  ],
  ru: [
    ['3,4%', '3,1', 'percent'],
    ['240 евро', '310', 'money EUR'],
    ['45 суток', '60', 'quantity day'],
  ],
};

const number = (text: string): string => String(Number(/[\d.,]+/u.exec(text)?.[0].replace(',', '.')));

const line = (quote: string, kind: string): string => {
  const [name, unit] = kind.split(' ');
  return `${quote} = ${name} ${number(quote)}${unit === undefined ? '' : ` ${unit}`}`;
};

/** Every frame with every measure of its language: both numbers are of the same measure. */
export const GAPPED_CASES: readonly (readonly [language: string, ...one: ProseCase])[] = FRAMES.flatMap(
  ({ language, words }) =>
    (LEVELS[language] ?? []).map(
      ([level, bare, kind]) =>
        [
          language,
          words.replace('LEVEL', level).replace('BARE', bare),
          line(level, kind),
          line(bare, kind),
        ] as const,
    ),
);

/** What looks like one and is none, and steps beside levels. */
export const UNGAPPED_CASES: readonly (readonly [language: string, ...one: ProseCase])[] = [
  ['en', 'The index fell 2.3% to 4,812.55.', '2.3% = percent 2.3', '4,812.55 = count 4812.55'],
  ['en', 'We sold 300 tonnes. There were 12 of us.', '300 tonnes = quantity 300 tonne', '12 = count 12'],
  ['en', 'Debt rose by 1.2bn to $3.4bn.', '1.2bn = money 1200000000 USD', '$3.4bn = money 3400000000 USD'],
  ['en', 'It slipped by 0.6 of a percentage point.', '0.6 of a percentage point = percentage_points 0.6'],
  ['en', 'On our numbers one in five buys it.', 'one in five = share 0.2'],
  ['de', 'Es sind anderthalbmal so viele wie 2024.', 'anderthalbmal so viele = factor 1.5'],
  ['de', 'Bei den 18- bis 25-Jährigen.', '18- bis 25-Jährigen = quantity 18..25 year'],
  [
    'fr',
    'Deux fois et demie plus, puis moitié moins.',
    'Deux fois et demie = factor 2.5',
    'moitié moins = factor 0.5',
  ],
  [
    'fr',
    'Une centaine de navires et dix-sept mois.',
    'centaine de navires = count 100 navires ~approximate',
    'dix-sept mois = quantity 17 month',
  ],
  ['es', 'Bajó nueve décimas, al 3,3 %.', 'nueve décimas = percentage_points 0.9', '3,3 % = percent 3.3'],
  ['ru', 'Был 12-м, стал 5-м; трое детей.', '12-м = rank 12', '5-м = rank 5', 'трое детей = count 3 детей'],
  // By how much, once more.
  [
    'en',
    'It rose by 14 percentage points where meals came daily, and by only four where they came twice.',
    '14 percentage points = percentage_points 14',
    'four = percentage_points 4',
  ],
  [
    'en',
    'Rents rose by 8% in London and by barely three in Leeds.',
    '8% = percent 8',
    'barely three = percent 3 ~approximate',
  ],
  ['en', 'Membership rose by 12% and staff by 300.', '12% = percent 12', '300 = count 300'],
  [
    'de',
    'Die Mieten stiegen um 8 Prozent, in Halle nur um drei.',
    '8 Prozent = percent 8',
    'drei = percent 3',
  ],
  [
    'fr',
    'Ils ont augmenté de 8 % à Lyon et de seulement trois à Lille.',
    '8 % = percent 8',
    'trois = percent 3',
  ],
  ['es', 'Subieron un 8 % en Madrid y solo un tres en Sevilla.', '8 % = percent 8', 'tres = percent 3'],
  ['ru', 'Цены выросли на 8% в Москве и лишь на три в Казани.', '8% = percent 8', 'три = percent 3'],
  // An average of what the sentence before has measured.
  [
    'en',
    'That is 83 per cent of it. The average is about 90, if that helps.',
    '83 per cent = percent 83',
    'about 90 = percent 90 ~approximate',
  ],
  [
    'de',
    'Die Quote liegt bei 83 Prozent. Der Durchschnitt ist 90.',
    '83 Prozent = percent 83',
    '90 = percent 90',
  ],
  ['fr', 'Le taux est de 83 %. La moyenne est de 90.', '83 % = percent 83', '90 = percent 90'],
  ['es', 'La tasa es del 83 %. La media es de 90.', '83 % = percent 83', '90 = percent 90'],
  // More of the thing, and no money.
  [
    'en',
    'He paid $127.5m apiece for a pair, with options for two more.',
    '$127.5m = money 127500000 USD',
    'two = count 2',
  ],
  [
    'en',
    'It sold 40,000 tonnes, 3,000 more.',
    '40,000 tonnes = quantity 40000 tonne',
    '3,000 = quantity 3000 tonne',
  ],
  // What exists is counted, what does not is none.
  ['en', 'They had five players; today there’s one.', 'five players = count 5 player', 'one = count 1'],
  ['en', 'The American one is new.'],
  ['en', 'They have not prosecuted a single landlord.'],
  ['en', 'A single landlord owned them.', 'A single landlord = count 1 landlord'],
  // Hundredths of a money that says whose it is.
  [
    'en-GB',
    'It costs KSh 32 (about 25 US cents), of which parents pay five shillings.',
    'KSh 32 = money 32 KES',
    'about 25 US cents = money 0.25 USD ~approximate',
    'five shillings = money 5 KES',
  ],
  ['en-GB', 'Shares fell 7½p to 311p.', '7½p = money 0.075 GBP', '311p = money 3.11 GBP'],
  ['en', 'A loaf costs 2,000 leones.', '2,000 leones = money 2000 SLE'],
  [
    'en',
    'It sold for $417,700 after 46 days, nine more than a year ago.',
    '$417,700 = money 417700 USD',
    '46 days = quantity 46 day',
    'nine = quantity 9 day',
  ],
  [
    'en',
    'Corn fell 2-1/4 cents to $4.31-1/2 a bushel.',
    '2-1/4 cents = money 0.0225 USD',
    '$4.31-1/2 a bushel = money 4.315 USD',
  ],
  // Written out in full beside an end in millions.
  [
    'en',
    'It rose from 800,000 to 1.2 million people.',
    '800,000 = count 800000 people >',
    '1.2 million people = count 1200000 people <',
  ],
  [
    'en',
    'Between 800,000 and 1.2 million people came.',
    'Between 800,000 and 1.2 million people = count 800000..1200000 people',
  ],
  [
    'en',
    'It rose from 800 to 1,200 million.',
    '800 = count 800000000 >',
    '1,200 million = count 1200000000 <',
  ],
  [
    'de',
    'Die Zahl stieg um 177.000 auf 3,085 Millionen.',
    '177.000 = count 177000',
    '3,085 Millionen = count 3085000',
  ],
  [
    'de',
    'Der Umsatz stieg um 177 auf 3.085 Millionen Euro.',
    '177 = money 177000000 EUR',
    '3.085 Millionen Euro = money 3085000000 EUR',
  ],
  ['ru', 'Число выросло на 177 000 до 3,085 млн.', '177 000 = count 177000', '3,085 млн = count 3085000'],
  // Tenths of a point, and what is earned or invested.
  ['es', 'La tasa subió una décima, al 2,4 %.', 'una décima = percentage_points 0.1', '2,4 % = percent 2.4'],
  ['es', 'Es una décima parte.', 'una décima parte = share 0.1'],
  ['en', 'The cut-off was 54.5 marks out of 100.', '54.5 marks = count 54.5 mark', '100 = count 100'],
  ['en', 'It was the highest in four seasons.', 'four seasons = count 4 season'],
  [
    'ru',
    'ЦБ снизил ставку на 50 б.п. до 15,5% годовых.',
    '50 б.п. = percentage_points 0.5',
    '15,5% = percent 15.5',
  ],
  // What one costs measures no millions; a step told as over and the level it led to.
  [
    'en-GB',
    'He sold 41,000 shares at 312.4p and holds 1.2 million.',
    '41,000 shares = count 41000 share',
    '312.4p = money 3.124 GBP',
    '1.2 million = count 1200000 share',
  ],
  [
    'en-GB',
    'The deficit narrowed by £120m to £340m.',
    '£120m = money 120000000 GBP',
    '£340m = money 340000000 GBP',
  ],
  ['en-GB', 'It could rise by £2bn to £3bn.', '£2bn to £3bn = money 2000000000..3000000000 GBP'],
  ['en', 'A man, 63, and his sister, nine, were hurt.', '63 = quantity 63 year', 'nine = quantity 9 year'],
  ['en', 'Three boys, five, came.', 'Three boys = count 3 boy', 'five = count 5'],
  [
    'en',
    'It is cut to 120 litres a head a day from 137.',
    '120 litres = quantity 120 litre',
    '137 = quantity 137 litre',
  ],
  ['en', 'A nurse on band 5 earns £31,049.', 'band 5 = name', '£31,049 = money 31049 GBP'],
];
