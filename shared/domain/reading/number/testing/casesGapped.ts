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
];
