/** British, American and Indian usage: families of wordings, each with the traps beside it. */
import type { ProseCase } from './caseFormat.ts';

export const USAGE_CASES: readonly ProseCase[] = [
  ['Sales edged up to 98,000 vehicles.', '98,000 vehicles = count 98000 vehicle'],
  ['The price crept up to $81 a barrel from $79.', '$81 a barrel = money 81 USD >', '$79 = money 79 USD <'],
  ['That takes the total up to 40 ships.', '40 ships = count 40 ship'],
  ['It can carry up to 40 ships.', 'up to 40 ships = count 40 ship ~at_most'],
  ['The figure now stands at the number 300,000.', '300,000 = count 300000'],
  ['All but three of the 27 states signed.', 'All but three = count 3', '27 states = count 27 state'],
  ['Output has all but doubled.', 'all but doubled = factor 2 ~nearly'],
  ['A couple of hundred protesters gathered.', 'A couple of hundred = vague'],
  [
    'Temperatures fell to minus 12 degrees and stayed below zero for nine days.',
    'minus 12 degrees = quantity -12 degree',
    'nine days = quantity 9 day',
  ],
  ['A 500ml bottle has 27g of sugar.', '500ml = quantity 500 millilitre', '27g = quantity 27 gram'],
  [
    'Sales of 7in tablets and 55-inch televisions were flat.',
    '7in = quantity 7 inch',
    '55-inch = quantity 55 inch',
  ],
  [
    'Wheat settled at $5.48 a bushel, down 6-1/4 cents.',
    '$5.48 a bushel = money 5.48 USD',
    '6-1/4 cents = money 0.0625 USD',
  ],
  ['He went from 17 stone to 13 and a half.', '17 = count 17 >', '13 and a half = count 13.5 <'],
  ['It cost 13 and a half million dollars.', '13 and a half million dollars = money 13500000 USD'],
  [
    'Women aged 45 to 54 and those aged 16-24 fell behind.',
    '45 to 54 = quantity 45..54 year',
    '16-24 = quantity 16..24 year',
  ],
  [
    'Use is lowest among the over-75s and the under 16s.',
    'over-75s = quantity 75 year ~more_than',
    'under 16s = quantity 16 year ~less_than',
  ],
  [
    'The bank cut rates by a quarter of a point to 4.5 per cent.',
    'a quarter of a point = percentage_points 0.25',
    '4.5 per cent = percent 4.5',
  ],
  [
    'The debt doubles in less than half a year.',
    'doubles = factor 2',
    'less than half a year = quantity 0.5 year ~less_than',
  ],
  ['Trains run every three quarters of an hour.', 'three quarters of an hour = quantity 0.75 hour'],
  [
    'The gauge grew by one-sixteenth of an inch, and three-sixteenths of the fleet failed it.',
    'one-sixteenth of an inch = quantity 0.0625 inch',
    'three-sixteenths = share 0.1875',
  ],
  ['It missed by one-fifth of a metre.', 'one-fifth of a metre = quantity 0.2 metre'],
  ['Traps cost anything from $150 to $500.', '$150 to $500 = money 150..500 USD'],
  [
    'It weighs half a tonne and costs half a million pounds.',
    'half a tonne = quantity 0.5 tonne',
    'half a million pounds = money? 500000 GBP | 500000 pound',
  ],
  [
    'It is to process 200 tons a year, three times Mali’s own output.',
    '200 tons = quantity 200 ton',
    'three times = factor 3',
  ],
  ['Delegates met three times in Mali.', 'three times = count 3 time'],
  [
    'It was spread over 40 hectares after a dispute over $438 million.',
    '40 hectares = quantity 40 hectare',
    '$438 million = money 438000000 USD',
  ],
  ['It covers over 40 hectares.', 'over 40 hectares = quantity 40 hectare ~more_than'],
  ['Users spend an average of £178 a month.', '£178 = money 178 GBP'],
  ['The site powers roughly every second household.', 'roughly every second = share 0.5 ~approximate'],
  ['Clinics open every second Tuesday.'],
  [
    'In the 18-to-24 age group one in three is out of work.',
    '18-to-24 = count 18..24',
    'one in three = share 0.333333333333333333',
  ],
  ['The odds are 3-to-1.', '3-to-1 = count!'],
  ["It was in the company's 10-K filing, and in an 8-K.", '10-K = name', '8-K = name'],
  ['Phones that run iOS 18 are certified under ISO 9001.', '18 = name', 'ISO 9001 = name'],
  [
    'The army got 14 Leopard 2 tanks and 200 Stinger missiles.',
    '14 = count 14',
    'Leopard 2 = name',
    '200 Stinger missiles = count 200 missile',
  ],
  ['It flew on the Ariane 6 rocket and the 737 MAX 8.', 'Ariane 6 = name', '737 = name', '8 = name'],
  ['Gate 7 stays open, on day 12 ships left.', 'Gate 7 = name', '12 ships = count 12 ship'],
  ['The bridge is 4.2km long and 30m wide.', '4.2km = quantity 4.2 kilometre', '30m = quantity 30 metre'],
  ['It has two kilns; a third is planned.', 'two kilns = count 2 kiln'],
  [
    'It has two kilns; a third of them are idle.',
    'two kilns = count 2 kiln',
    'a third = share 0.333333333333333333',
  ],
  [
    'Three quarters have been rebuilt; the remaining quarter will follow.',
    'Three quarters = share 0.75',
    'the remaining quarter = share 0.25',
  ],
  ['Teachers need a rise of 20-odd per cent.', '20-odd per cent = percent 20 ~approximate'],
  ['Some 30-plus tonnes were lost.', 'Some 30-plus tonnes = quantity 30 tonne ~approximate'],
  [
    'It takes eight hours instead of the usual five.',
    'eight hours = quantity 8 hour',
    'five = quantity 5 hour',
  ],
  ['The bill cleared the Senate 52-48.', '52-48 = name'],
  ['It is a 50:50 venture.', '50:50 = name'],
];

export const USAGE_FOREIGN_CASES: readonly (readonly [language: string, ...one: ProseCase])[] = [
  ['de', 'Der Fonds über 50 Mrd. Euro ist leer.', '50 Mrd. Euro = money 50000000000 EUR'],
  [
    'de',
    'Es kamen nicht einmal 400 Kinder zur Welt.',
    'nicht einmal 400 Kinder = count 400 kinder ~less_than',
  ],
];
