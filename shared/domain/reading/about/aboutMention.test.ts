import { describe, expect, test } from 'vitest';
import type { Block } from '../../document/types.ts';
import { readArticle } from '../readArticle.ts';

const read = (text: string) => {
  const block: Block = {
    id: 'b1',
    ordinal: 1,
    role: 'body',
    locator: 'body ¶ 1',
    start: 0,
    end: text.length,
    text,
    kept: true,
    rule: null,
  };
  return readArticle(text, [block], { language: 'en', published: '2026-01-15' }).mentions;
};

const spell = (text: string): string[] =>
  read(text)
    .filter((mention) => mention.kind !== 'period' && mention.kind !== 'date' && mention.kind !== 'vague')
    .map(
      ({ text: words, about }) =>
        `${words}: ${about.measure} ${about.flow} ${about.subject.join(',')} > ${about.counterpart.join(',')} ${about.basis}`,
    );

describe('what a number is said of', () => {
  test.each<[string, string[]]>([
    [
      'Bilateral trade between Russia and Armenia quintupled.',
      ['quintupled: trade turnover RUS > ARM stated'],
    ],
    ['Kenya’s exports to Uganda fell 5 percent.', ['5 percent: exports exports KEN > UGA stated']],
    ['Imports from China rose by $3 billion.', ['$3 billion: imports imports  > CHN stated']],
    [
      'Germany imported 5 million tonnes from Brazil.',
      ['5 million tonnes: imports imports DEU > BRA stated'],
    ],
    ['Exports from Vietnam to Japan reached $20bn.', ['$20bn: exports exports VNM > JPN stated']],
    [
      'Re-exports formed as much as 80 percent of the goods Yerevan sent to the Russian Federation.',
      ['as much as 80 percent: share re_exports ARM > RUS stated'],
    ],
    [
      'Russia’s trade with Georgia grew. It reached $2bn.',
      ['$2bn: trade turnover RUS > GEO previous_sentence'],
    ],
    [
      'Trade between Russia and Armenia grew. In two, Georgia and Kazakhstan, the rise was 5 percent.',
      [
        'two: trade turnover GEO,KAZ > RUS previous_sentence',
        '5 percent: trade turnover GEO,KAZ > RUS previous_sentence',
      ],
    ],
    [
      'Exports from Chile rose 5 percent; those from Peru fell 3 percent.',
      ['5 percent: exports exports CHL >  stated', '3 percent: exports exports PER >  stated'],
    ],
    [
      'Vietnam sold goods worth $430 billion, leaving a surplus of $20 billion.',
      ['$430 billion: null null VNM >  unsure', '$20 billion: trade_balance null VNM >  stated'],
    ],
    ['Debt stands at 49 percent of GDP.', ['49 percent: debt null  >  unsure']],
    ['Article 9 of the treaty binds Russia.', []],
    ['Two men left.', ['Two men: null null  >  unsure']],
    ['The tariff on French wine is 25 percent.', ['25 percent: tariff null  > FRA stated']],
    // Who is left out of a group is no party, and neither is the whole.
    [
      'The EAEU, excluding Russia, imported $12 billion of goods from China.',
      [
        'EAEU, excluding Russia: null null  >  unsure',
        '$12 billion: imports imports ARM,BLR,KAZ,KGZ > CHN stated',
      ],
    ],
    [
      'Central Asia without Turkmenistan exported $7 billion.',
      [
        'Central Asia without Turkmenistan: null null  >  unsure',
        '$7 billion: exports exports KAZ,KGZ,TJK,UZB >  stated',
      ],
    ],
    [
      'In all of the Baltic states except Latvia, exports fell by 3 percent.',
      [
        'all of the Baltic states except Latvia: null null  >  unsure',
        '3 percent: exports exports EST,LTU >  stated',
      ],
    ],
  ])('%s', (text, expected) => {
    expect(spell(text)).toEqual(expected);
  });

  test('a from-to pair is bound both ways, and each end to its end of the stretch', () => {
    const [period, low, high] = read(
      'Between 2020 and 2024 trade between Russia and Armenia rose from $2 billion to $12 billion.',
    );
    expect(period?.kind).toBe('period');
    expect([low?.about.pair, high?.about.pair]).toEqual([high?.id, low?.id]);
    expect(low?.readings[0]?.period).toEqual({ from: '2020', to: '2020' });
    expect(high?.readings[0]?.period).toEqual({ from: '2024', to: '2024' });
  });

  test.each([
    ['Trade rose to $12 billion from $2 billion between 2020 and 2024.', '2024', '2020'],
    ['From 2020 to 2024 the share fell from 40 percent to 12 percent.', '2020', '2024'],
    // One year of accounts has one profit, the other is that of the year before.
    ['In 2023-24 profit rose from $2 billion to $3 billion.', '2023..2024', '2023..2024'],
    ['Between 2020 and 2024 it sold $4 billion, or 12 percent.', '2020..2024', '2020..2024'],
  ])('the ends of a change over years: %s', (text, ...expected) => {
    const numbers = read(text).filter((mention) => mention.kind !== 'period');
    const spelt = numbers.map(({ readings: [one] }) => {
      const { from = null, to = null } = one?.period ?? {};
      return from === to ? from : `${from}..${to}`;
    });
    expect(spelt).toEqual(expected);
  });

  test('each end of a pair takes the year its own words lead into', () => {
    const money = read('Exports rose from $2 billion in 2020 to $12 billion in 2024.').filter(
      (mention) => mention.kind === 'money',
    );
    expect(money.map((mention) => mention.readings[0]?.period)).toEqual([
      { from: '2020', to: '2020' },
      { from: '2024', to: '2024' },
    ]);
  });

  test('how long a record stood is not when it was measured', () => {
    const [percent] = read('Exports fell by 5 percent, the worst result since 2009.').filter(
      (mention) => mention.kind === 'percent',
    );
    expect(percent?.readings[0]?.period).toBeNull();
  });

  test('a time that belongs to the other figure binds only that one', () => {
    const money = read('The price rose to 48 dollars a tonne, from 33 dollars in June 2024.').filter(
      (mention) => mention.kind === 'money',
    );
    expect(money.map((mention) => mention.readings[0]?.period)).toEqual([
      null,
      { from: '2024-06', to: '2024-06' },
    ]);
  });

  test('a year that is only compared with is not the number’s', () => {
    const percents = read(
      'Exports were 5 percent lower than in 2023. They rose 3 percent, against 2 percent a year earlier.',
    ).filter((mention) => mention.kind === 'percent');
    expect(percents.map((mention) => mention.readings[0]?.period)).toEqual([null, null, null]);
  });
});
