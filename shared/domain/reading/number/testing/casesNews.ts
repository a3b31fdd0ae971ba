/** Longer news sentences on other topics: Africa, Latin America, the EU, India, food, energy, transport. */
import type { ProseCase } from './caseFormat.ts';

/** Checked for exactly these spans by findQuantities.test.ts. */
export const NEWS_CASES: readonly ProseCase[] = [
  ['The ministry wants Bt8.6bn for loans.', 'Bt8.6bn = money 8600000000 THB'],
  [
    'Farm exports earned $41.6bn against 42.6bn in the year before.',
    '$41.6bn = money 41600000000 USD',
    '42.6bn = money 42600000000 USD',
  ],
  ['For fruit it was a full third.', 'a full third = share 0.333333333333333333'],
  ['See Policy Brief 3/26 on this.', '3/26 = name'],
  [
    'Kenya’s tea exports earned KSh 181.7 billion, a 4.1 per cent drop, the Tea Board said.',
    'KSh 181.7 billion = money 181700000000 KES',
    '4.1 per cent = percent 4.1',
  ],
  ['Nigeria spent ₦3.9 trillion on petrol subsidies.', '₦3.9 trillion = money 3900000000000 NGN'],
  [
    'Ethiopia sold 467,000 tonnes of coffee, worth $2.65 billion, to 60 countries.',
    '467,000 tonnes = quantity 467000 tonne',
    '$2.65 billion = money 2650000000 USD',
    '60 countries = count 60 country',
  ],
  [
    'Ghana’s cocoa board, which lost nearly 160,000 tons to smugglers, borrowed $800m from 24 banks.',
    'nearly 160,000 tons = quantity 160000 ton ~nearly',
    '$800m = money 800000000 USD',
    '24 banks = count 24 bank',
  ],
  [
    'South Africa exported R174.4bn of cars; one in three went to Germany.',
    'R174.4bn = money 174400000000 ZAR',
    'one in three = share 0.333333333333333333',
  ],
  [
    'Zambia’s debt to eighteen creditors stood at US$6.3 billion.',
    'eighteen creditors = count 18 creditor',
    'US$6.3 billion = money 6300000000 USD',
  ],
  [
    'The two neighbours trade goods worth some $1.1bn a year.',
    'two neighbours = count 2 neighbour',
    'some $1.1bn = money 1100000000 USD ~approximate',
  ],
  [
    'Tanzania’s port of Dar es Salaam cleared 23.98 million tonnes, 15 per cent more than a year before.',
    '23.98 million tonnes = quantity 23980000 tonne',
    '15 per cent = percent 15',
  ],
  [
    'Intra-African trade makes up just 15% of the continent’s total, against 60% in Asia.',
    '15% = percent 15',
    '60% = percent 60',
  ],
  [
    'The AfCFTA covers 54 countries and 1.4 billion people with a combined GDP of $3.4 trillion.',
    '54 countries = count 54 country',
    '1.4 billion people = count 1400000000 people',
    '$3.4 trillion = money 3400000000000 USD',
  ],
  [
    'Egypt’s canal revenue plunged by two-thirds, from $10.2 billion to $3.9 billion.',
    'two-thirds = share 0.666666666666666667',
    '$10.2 billion = money 10200000000 USD >',
    '$3.9 billion = money 3900000000 USD <',
  ],
  [
    'Brazil shipped 98.8 million tonnes of soya, of which about 73 per cent went to China.',
    '98.8 million tonnes = quantity 98800000 tonne',
    'about 73 per cent = percent 73 ~approximate',
  ],
  ['Argentina cut export taxes on beef from 9% to 6.75%.', '9% = percent 9 >', '6.75% = percent 6.75 <'],
  [
    'Chile’s copper giant produced 1.33 million tonnes, its lowest output in 25 years.',
    '1.33 million tonnes = quantity 1330000 tonne',
    '25 years = quantity 25 year',
  ],
  [
    'Mexico overtook China, selling $505.9 billion of goods to its neighbour.',
    '$505.9 billion = money 505900000000 USD',
  ],
  [
    'Peru’s Chancay port, 60% owned by Cosco, cost $1.3 billion and can take ships of 18,000 TEU.',
    '60% = percent 60',
    '$1.3 billion = money 1300000000 USD',
    '18,000 TEU = quantity 18000 teu',
  ],
  [
    'Colombia suspended coal sales to Israel, worth about $450m in the previous twelve months.',
    'about $450m = money 450000000 USD ~approximate',
    'twelve months = quantity 12 month',
  ],
  [
    'Mercosur’s four founding members and the 27-strong EU signed after 25 years of talks.',
    'four founding members = count 4 member',
    '27-strong = count 27 strong',
    '25 years = quantity 25 year',
  ],
  [
    'Duties on 91% of goods will be phased out over 10 to 15 years.',
    '91% = percent 91',
    '10 to 15 years = quantity 10..15 year',
  ],
  [
    'A quota of 99,000 tonnes of beef at a 7.5% duty was agreed.',
    '99,000 tonnes = quantity 99000 tonne',
    '7.5% = percent 7.5',
  ],
  [
    'India’s exports to the US rose 22.18% to $8.01 billion.',
    '22.18% = percent 22.18',
    '$8.01 billion = money 8010000000 USD',
  ],
  [
    'The scheme has an outlay of ₹1.97 lakh crore over five years for 14 sectors.',
    '₹1.97 lakh crore = money 1970000000000 INR',
    'five years = quantity 5 year',
    '14 sectors = count 14 sector',
  ],
  [
    'Adani raised Rs 20,000 crore in India’s largest follow-on offer.',
    'Rs 20,000 crore = money 200000000000 INR',
  ],
  ['India imported Rs 4.5 lakh crore worth of crude.', 'Rs 4.5 lakh crore = money 4500000000000 INR'],
  [
    'Basmati prices slid to a three-year low of $800-900 a tonne.',
    'three-year = quantity 3 year',
    '$800-900 a tonne = money 800..900 USD',
  ],
  [
    'Washington doubled tariffs on Indian goods to as much as 50 percent.',
    'doubled = factor 2',
    'as much as 50 percent = percent 50 ~at_most',
  ],
  [
    'An extra 25-per-cent levy took the total to 50 per cent.',
    '25-per-cent = percent 25',
    '50 per cent = percent 50',
  ],
  [
    'The EU put a 17.4 percent duty on BYD, 20 percent on Geely and 38.1 percent on SAIC.',
    '17.4 percent = percent 17.4',
    '20 percent = percent 20',
    '38.1 percent = percent 38.1',
  ],
  [
    'Brussels froze €210bn of assets, two thirds of them at Euroclear.',
    '€210bn = money 210000000000 EUR',
    'two thirds = share 0.666666666666666667',
  ],
  [
    'The 18th sanctions package lowered the cap to $47.60 and listed 105 more tankers.',
    '18th = rank 18',
    '$47.60 = money 47.6 USD',
    '105 more tankers = count 105 tanker',
  ],
  [
    'The shadow fleet now numbers some 600 tankers, a fifth of the world’s total.',
    'some 600 tankers = count 600 tanker ~approximate',
    'a fifth = share 0.2',
  ],
];
