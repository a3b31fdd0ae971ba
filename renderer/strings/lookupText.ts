import { count } from './count.ts';

/** Sentences of the reverse lookup. */
export const lookupText = {
  title: 'Look up in figures',
  command: 'Look up a number in the figures',
  commandNumber: 'Look up the number in the figures',
  button: 'Look up',
  group: 'Figures',
  form: 'What to look up',
  number: 'Number',
  numberHint: '$63 billion, 41 percent, 5.4 times',
  to: 'To (optional)',
  toHint: 'the later number of a pair',
  fromPeriod: 'From period',
  toPeriod: 'Period',
  fromPeriodHint: '2020',
  periodHint: '2024',
  find: 'Find',
  saidIn: (locator: string) => `Said in ${locator}`,
  start:
    'Type a number somebody quotes, or choose one in an article and press F: Attest looks for it in every figure, sum, ratio and share.',
  searching: 'Looking through the figures…',
  results: 'What comes to it',
  near: 'Near misses',
  none: (quoted: string) =>
    `Nothing in the figures comes to ${quoted}: no cell, turnover, annual total, group sum, ratio or share within half a percent.`,
  noFigures:
    'There are no figures in this workspace yet to look it up in. Import a file, or add a row to the grid.',
  noneHint: 'Name another period, or none; a number in another currency is only compared with its own.',
  refused: (why: string) => `This cannot be looked up: ${why}.`,
  /** Why there are several ways to read it, as a sentence of its own. */
  severalWays: (why: string) => `${why.charAt(0).toUpperCase()}${why.slice(1)}.`,
  fits: 'fits',
  off: (percent: string) => `${percent}% off`,
  plausibility: (score: string) => `Plausibility ${score} of 1`,
  digitsAllow: (range: string) => `Its digits allow ${range}`,
  missing: (names: string, n: number) => `Missing ${n === 1 ? '' : `${n}: `}${names}`,
  madeOf: (cells: number) => `Made of ${count(cells, 'cell', 'cells')}`,
  sources: (names: readonly string[], more: number) =>
    `${names.join('; ')}${more > 0 ? ` and ${count(more, 'more source', 'more sources')}` : ''}`,
  go: 'Show in grid',
  link: 'Link',
  linkHint: (quote: string) => `Link “${quote}” to it`,
  tooMany: 'A link holds at most 200 cells; link one of its members instead.',
  linked: (quote: string) => `“${quote}” is linked.`,
  keys: '↑ ↓ choose · Enter shows it in the grid',
  keysLink: '↑ ↓ choose · Enter shows it in the grid · L links it',
  kinds: {
    cell: 'figure',
    group_sum: 'sum of a group',
    ratio: 'change',
    difference: 'difference',
    share: 'share',
    pair: 'pair',
  } as Readonly<Record<string, string>>,
};
