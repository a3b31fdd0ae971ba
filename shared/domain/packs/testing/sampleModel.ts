import type { PackAssertion, PackModel, PackNumber } from '../packModel.ts';
import { recomputer, tablesOf } from '../packTables.ts';

const assertion = (
  id: string,
  cell: string,
  value: string | null,
  more: Partial<PackAssertion> = {},
): PackAssertion => ({
  id,
  cell,
  area: 'ARM',
  counterpart: 'RUS',
  flow: 'exports',
  product: 'TOTAL',
  period: cell.split('@')[1] ?? '',
  measure: 'trade_value',
  value,
  low: value,
  high: value,
  valueAsStated: value ?? '-',
  unitAsStated: 'USD',
  currency: 'USD',
  valuation: 'FOB',
  reporter: 'ARM',
  status: value === null ? 'M' : 'A',
  bound: 'exact',
  source: 'src1',
  chosen: true,
  note: '',
  ...more,
});

const number = (id: string, text: string, value: string | null, more: Partial<PackNumber>): PackNumber => ({
  id,
  text,
  value,
  low: value,
  high: value,
  unit: 'USD',
  label: `label of ${id}`,
  cell: null,
  document: null,
  locator: null,
  quote: null,
  expression: 'assertion',
  inputs: [],
  missing: [],
  history: [],
  ...more,
});

/** A small pack that uses every part and every expression; words and values are made up. */
const stated: PackModel = {
  name: 'Café trade',
  version: 'v1',
  asOf: '2025-02-01',
  app: 'Attest 0.1.0',
  stateSha256: 'ab'.repeat(32),
  title: 'Trade <& tea>',
  untracedReason: null,
  marks: { tlp: 'AMBER', embargo: '2025-03-01', draft: true, figuresAsOf: null },
  parts: [
    {
      kind: 'note',
      title: 'Summary',
      paragraphs: [
        [
          { text: 'In 2024 exports were ' },
          { number: 'n1' },
          { text: ', up from ' },
          { number: 'n2' },
          { text: '.' },
        ],
        [{ text: 'That is ' }, { number: 'n4' }, { text: ' as much; again ' }, { number: 'n1' }],
      ],
    },
    {
      kind: 'chart',
      type: 'line',
      title: 'Exports',
      columns: ['2020', '2022', '2024'],
      rows: [{ label: 'Armenia', numbers: ['n2', null, 'n1'] }],
      sourceLine: 'Office of "Numbers"',
    },
    {
      kind: 'table',
      title: 'Flows',
      columns: ['2024'],
      rows: [
        { label: 'Turnover', numbers: ['n5'] },
        { label: 'Balance', numbers: ['n6'] },
        { label: 'Georgia', numbers: ['n8'] },
        { label: 'Share', numbers: ['n9'] },
        { label: 'Growth', numbers: ['n10'] },
      ],
      sourceLine: 'Office',
    },
    { kind: 'quotes', title: 'What was written', quotes: [{ document: 'd1', quote: 'q1', numbers: ['n7'] }] },
    {
      kind: 'audit',
      title: 'Claim audit',
      lead: 'One claim.',
      columns: ['Where', 'What is claimed', 'Verdict', 'Arithmetic'],
      rows: [
        [
          [{ text: 'body ¶ 3' }],
          [{ text: 'Tea worth ' }, { number: 'n7' }],
          [{ text: 'holds' }],
          [{ text: '63 / 1' }],
        ],
      ],
    },
    {
      kind: 'sources',
      title: 'Sources',
      lead: '',
      columns: [],
      rows: [[[{ text: 'Office 12. 2025. Customs src1.' }]]],
    },
    { kind: 'provenance', title: 'Provenance' },
  ],
  figures: [
    assertion('ast1', 'ser1@2024', '3000000000', {
      low: '2950000000',
      high: '3050000000',
      note: '=risky, "quoted"\nnote',
    }),
    assertion('ast2', 'ser1@2020', '1000000000', { low: '950000000', high: '1050000000' }),
    assertion('ast3', 'ser2@2024', '4500000000', { flow: 'imports' }),
    assertion('ast4', 'ser1@2024', '3100000000', { chosen: false, source: 'src2', reporter: 'RUS' }),
    assertion('ast5', 'ser9@2019', '-77', { source: 'src2' }),
  ],
  sources: ['src1', 'src2'].map((id) => ({
    id,
    kind: 'dataset',
    title: `Customs ${id}`,
    publisher: 'Office 12',
    author: '',
    issued: '2025-01-05',
    accessed: null,
    url: 'https://example.org/1',
    licence: null,
    note: '',
  })),
  documents: [
    {
      id: 'd1',
      title: 'An article',
      publication: 'The Paper',
      published: '2025-01-07',
      quotes: [
        {
          id: 'q1',
          locator: 'body ¶ 3',
          start: 100,
          end: 135,
          text: 'Tea worth $63 million, not 163, went.',
        },
      ],
    },
  ],
  numbers: [
    number('n1', '$3.0bn', '3000000000', {
      cell: 'ser1@2024',
      low: '2950000000',
      high: '3050000000',
      inputs: ['ast1'],
      history: ['Set 1 cell'],
    }),
    number('n2', '$1.0bn', '1000000000', {
      cell: 'ser1@2020',
      low: '950000000',
      high: '1050000000',
      inputs: ['ast2'],
    }),
    number('n4', '3 times', '3', {
      unit: null,
      expression: 'ratio',
      inputs: ['n1', 'n2'],
    }),
    number('n5', '$7.5bn', '7500000000', {
      expression: 'add',
      inputs: ['ast1', 'ast3'],
      low: '7450000000',
      high: '7550000000',
    }),
    number('n6', '−$1.5bn', '-1500000000', {
      expression: 'difference',
      inputs: ['n1', 'ast3'],
      low: '-1550000000',
      high: '-1450000000',
    }),
    number('n7', '$63 million', '63000000', {
      low: '62500000',
      high: '63500000',
      expression: 'quote',
      document: 'd1',
      locator: 'body ¶ 3',
      quote: 'Tea worth $63 million, not 163, went.',
    }),
    number('n8', 'missing', null, { cell: 'ser3@2024', missing: ['GEO'] }),
    number('n9', '40%', '40', { unit: 'percent', expression: 'share', inputs: ['n11', 'n5'] }),
    number('n10', '200%', '200', { unit: 'percent', expression: 'change', inputs: ['n2', 'n1'] }),
    number('n11', '$3.0bn', '3000000000', {
      expression: 'sum',
      inputs: ['ast1'],
      low: '2950000000',
      high: '3050000000',
    }),
  ],
};

const tables = tablesOf(stated);

/** Values are written by hand above; only the rounding intervals are filled in here. */
export const sampleModel: PackModel = {
  ...stated,
  numbers: stated.numbers.map((each) => {
    const { low, high } = recomputer(tables)(each.id);
    return { ...each, low, high };
  }),
};
