// Claims of the table on ratios and growth; see claimTable.mjs.

/** @type {readonly import('./claimTable.mjs').Row[]} */
export const RATIO_ROWS = [
  {
    text: 'Turnover between Kenya and Uganda nearly doubled from $63 billion in 2020 to $125 billion in 2024.',
    words: 'nearly doubled',
    compute: 'ratio',
    from: [
      ['63', 9],
      ['125', 9],
    ],
    band: ['1.75', '2.01'],
  },
  {
    text: 'Sales to Peru doubled from $4.02 billion in 2019 to $8.10 billion in 2023.',
    words: 'doubled',
    compute: 'ratio',
    from: [
      ['4.02', 9],
      ['8.10', 9],
    ],
    band: ['1.9', '2.1'],
  },
  {
    text: 'Sales to Peru doubled from $4.02 billion in 2019 to $7.10 billion in 2023.',
    words: 'doubled',
    compute: 'ratio',
    from: [
      ['4.02', 9],
      ['7.10', 9],
    ],
    band: ['1.9', '2.1'],
  },
  {
    text: 'Sales to Peru doubled from $4 billion in 2019 to $8 billion in 2023.',
    words: 'doubled',
    compute: 'ratio',
    from: [
      ['4', 9],
      ['8', 9],
    ],
    band: ['1.9', '2.1'],
  },
  {
    text: 'Exports of steel more than doubled from $2.1 billion in 2018 to $4.6 billion in 2022.',
    words: 'more than doubled',
    compute: 'ratio',
    from: [
      ['2.1', 9],
      ['4.6', 9],
    ],
    band: ['2', null],
  },
  {
    text: 'Exports of steel more than doubled from $2.1 billion in 2018 to $3.9 billion in 2022.',
    words: 'more than doubled',
    compute: 'ratio',
    from: [
      ['2.1', 9],
      ['3.9', 9],
    ],
    band: ['2', null],
  },
  {
    text: 'Exports of steel more than doubled from $2.1 billion in 2018 to $4.2 billion in 2022.',
    words: 'more than doubled',
    compute: 'ratio',
    from: [
      ['2.1', 9],
      ['4.2', 9],
    ],
    band: ['2', null],
  },
  {
    text: 'Imports of cars tripled from $410 million in 2018 to $1.23 billion in 2022.',
    words: 'tripled',
    compute: 'ratio',
    from: [
      ['410', 6],
      ['1.23', 9],
    ],
    band: ['2.85', '3.15'],
  },
  {
    text: 'Imports of cars tripled from $410 million in 2018 to $0.96 billion in 2022.',
    words: 'tripled',
    compute: 'ratio',
    from: [
      ['410', 6],
      ['0.96', 9],
    ],
    band: ['2.85', '3.15'],
  },
  {
    text: 'Imports of cars more than tripled from $410 million in 2018 to $1.31 billion in 2022.',
    words: 'more than tripled',
    compute: 'ratio',
    from: [
      ['410', 6],
      ['1.31', 9],
    ],
    band: ['3', null],
  },
  {
    text: 'Trade with Oman quadrupled from $210 million in 2015 to $845 million in 2023.',
    words: 'quadrupled',
    compute: 'ratio',
    from: [
      ['210', 6],
      ['845', 6],
    ],
    band: ['3.8', '4.2'],
  },
  {
    text: 'Trade with Armenia quintupled from $2.2 billion in 2020 to $12.4 billion in 2024.',
    words: 'quintupled',
    compute: 'ratio',
    from: [
      ['2.2', 9],
      ['12.4', 9],
    ],
    band: ['4.5', '5.75'],
  },
  {
    text: 'Trade with Armenia quintupled from $2.20 billion in 2020 to $9.40 billion in 2024.',
    words: 'quintupled',
    compute: 'ratio',
    from: [
      ['2.20', 9],
      ['9.40', 9],
    ],
    band: ['4.5', '5.75'],
  },
  {
    text: 'Coal shipments halved from 12.4 million tonnes in 2021 to 6.3 million tonnes in 2023.',
    words: 'halved',
    compute: 'ratio',
    from: [
      ['12.4', 6],
      ['6.3', 6],
    ],
    band: ['0.45', '0.55'],
  },
  {
    text: 'Coal shipments halved from 12.4 million tonnes in 2021 to 8.9 million tonnes in 2023.',
    words: 'halved',
    compute: 'ratio',
    from: [
      ['12.4', 6],
      ['8.9', 6],
    ],
    band: ['0.45', '0.55'],
  },
  {
    text: 'Exports to Ghana rose by 50 percent, from $1.20 billion in 2019 to $1.80 billion in 2023.',
    words: '50 percent',
    compute: 'growth',
    from: [
      ['1.20', 9],
      ['1.80', 9],
    ],
    states: ['50', 0],
  },
  {
    text: 'Exports to Ghana rose by 75 percent, from $1.20 billion in 2019 to $1.80 billion in 2023.',
    words: '75 percent',
    compute: 'growth',
    from: [
      ['1.20', 9],
      ['1.80', 9],
    ],
    states: ['75', 0],
  },
  {
    text: 'Exports to Ghana rose by 98.4 percent, from $63 billion in 2020 to $125 billion in 2024.',
    words: '98.4 percent',
    compute: 'growth',
    from: [
      ['63', 9],
      ['125', 9],
    ],
    states: ['98.4', 0],
  },
  {
    text: 'Imports from Chile fell by 11.3 percent, from $12.4 billion in 2022 to $11.0 billion in 2023.',
    words: '11.3 percent',
    compute: 'fall',
    from: [
      ['12.4', 9],
      ['11.0', 9],
    ],
    states: ['11.3', 0],
  },
  {
    text: 'Imports from Chile fell by 21 percent, from $12.4 billion in 2022 to $11.0 billion in 2023.',
    words: '21 percent',
    compute: 'fall',
    from: [
      ['12.4', 9],
      ['11.0', 9],
    ],
    states: ['21', 0],
  },
];
