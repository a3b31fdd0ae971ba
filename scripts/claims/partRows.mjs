// Claims of the table on points, differences, shares, sums and comparisons; see claimTable.mjs.

/** @type {readonly import('./claimTable.mjs').Row[]} */
export const PART_ROWS = [
  {
    text: 'The share of gas rose from 14 percent in 2019 to 26 percent in 2023, a rise of 12 percentage points.',
    words: '12 percentage points',
    compute: 'difference',
    from: [
      ['14', 0],
      ['26', 0],
    ],
    states: ['12', 0],
  },
  {
    text: 'The share of gas rose from 14 percent in 2019 to 26 percent in 2023, a rise of 18 percentage points.',
    words: '18 percentage points',
    compute: 'difference',
    from: [
      ['14', 0],
      ['26', 0],
    ],
    states: ['18', 0],
  },
  {
    text: 'The share of gas rose from 14 percent in 2019 to 26 percent in 2023, a rise of 12 percent.',
    words: '12 percent',
    compute: 'growth',
    from: [
      ['14', 0],
      ['26', 0],
    ],
    states: ['12', 0],
  },
  {
    text: 'Trade between France and Ghana grew by $1.1 billion, from $0.8 billion in 2015 to $1.9 billion in 2023.',
    words: '$1.1 billion',
    compute: 'difference',
    from: [
      ['0.8', 9],
      ['1.9', 9],
    ],
    states: ['1.1', 9],
  },
  {
    text: 'Trade between France and Ghana grew by $1.9 billion, from $0.8 billion in 2015 to $1.9 billion in 2023.',
    words: '$1.9 billion',
    compute: 'difference',
    from: [
      ['0.8', 9],
      ['1.9', 9],
    ],
    states: ['1.9', 9],
  },
  {
    text: 'Freight rose slightly, from 27.0 million tonnes in 2023 to 27.9 million tonnes in 2024.',
    words: 'slightly',
    compute: 'growth',
    from: [
      ['27.0', 6],
      ['27.9', 6],
    ],
    band: ['0', '5'],
  },
  {
    text: 'Freight rose slightly, from 27.0 million tonnes in 2023 to 41.0 million tonnes in 2024.',
    words: 'slightly',
    compute: 'growth',
    from: [
      ['27.0', 6],
      ['41.0', 6],
    ],
    band: ['0', '5'],
  },
  {
    text: 'Freight rose moderately, from 27.0 million tonnes in 2023 to 34.0 million tonnes in 2024.',
    words: 'moderately',
    compute: 'growth',
    from: [
      ['27.0', 6],
      ['34.0', 6],
    ],
    band: ['5', '50'],
  },
  {
    text: 'Freight rose significantly, from 27.0 million tonnes in 2023 to 29.0 million tonnes in 2024.',
    words: 'significantly',
    compute: 'growth',
    from: [
      ['27.0', 6],
      ['29.0', 6],
    ],
    band: ['25', null],
  },
  {
    text: 'Germany accounted for 28 percent of Polish exports of $340 billion in 2022, or $95.2 billion.',
    words: '28 percent',
    compute: 'share',
    from: [
      ['95.2', 9],
      ['340', 9],
    ],
    states: ['28', 0],
  },
  {
    text: 'Germany accounted for 38 percent of Polish exports of $340 billion in 2022, or $95.2 billion.',
    words: '38 percent',
    compute: 'share',
    from: [
      ['95.2', 9],
      ['340', 9],
    ],
    states: ['38', 0],
  },
  {
    text: 'Fuel made up $2.40 billion of the $9.60 billion, a quarter.',
    words: 'a quarter',
    compute: 'share',
    from: [
      ['2.40', 9],
      ['9.60', 9],
    ],
    band: ['22.5', '27.5'],
  },
  {
    text: 'Fuel made up $2.40 billion of the $9.60 billion, half.',
    words: 'half',
    compute: 'share',
    from: [
      ['2.40', 9],
      ['9.60', 9],
    ],
    band: ['45', '55'],
  },
  {
    text: 'In 2021 exports of $42.5 billion and imports of $39.1 billion gave Morocco a total trade of $81.6 billion.',
    words: '$81.6 billion',
    compute: 'sum',
    from: [
      ['42.5', 9],
      ['39.1', 9],
    ],
    states: ['81.6', 9],
  },
  {
    text: 'In 2021 exports of $42.5 billion and imports of $39.1 billion gave Morocco a total trade of $91.6 billion.',
    words: '$91.6 billion',
    compute: 'sum',
    from: [
      ['42.5', 9],
      ['39.1', 9],
    ],
    states: ['91.6', 9],
  },
  {
    text: 'In 2021 exports of $42.5 billion and imports of $39.1 billion left Morocco with a surplus of $3.4 billion.',
    words: '$3.4 billion',
    compute: 'balance',
    from: [
      ['42.5', 9],
      ['39.1', 9],
    ],
    states: ['3.4', 9],
  },
  {
    text: 'Brazil ($8.1 billion), Argentina ($5.6 billion) and Peru ($2.3 billion) together bought $16.0 billion.',
    words: '$16.0 billion',
    compute: 'sum',
    from: [
      ['8.1', 9],
      ['5.6', 9],
      ['2.3', 9],
    ],
    states: ['16.0', 9],
  },
  {
    text: 'Brazil ($8.1 billion), Argentina ($5.6 billion) and Peru ($2.3 billion) together bought $18.0 billion.',
    words: '$18.0 billion',
    compute: 'sum',
    from: [
      ['8.1', 9],
      ['5.6', 9],
      ['2.3', 9],
    ],
    states: ['18.0', 9],
  },
  {
    text: 'From India it bought goods for $2.04 billion, slightly more than the $1.98 billion of 2023.',
    words: 'slightly more than',
    compute: 'gap',
    from: [
      ['2.04', 9],
      ['1.98', 9],
    ],
    band: ['0', '5'],
  },
  {
    text: 'Imports from India grew by 48 percent, slightly faster than those from Bangladesh, which rose by 16 percent.',
    words: 'slightly faster than',
    compute: 'pointsGap',
    from: [
      ['48', 0],
      ['16', 0],
    ],
    band: ['0', '5'],
  },
];
