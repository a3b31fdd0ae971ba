import { count } from './count.ts';

const many = (n: number): string => n.toLocaleString('en');

/** Sentences of finding and replacing in the sheets. */
export const findText = {
  bar: 'Find in the sheets',
  commands: {
    open: 'Find in the sheet',
    replace: 'Replace in the sheet',
    next: 'Next place found',
    previous: 'Previous place found',
    everywhere: 'Find in all sheets',
  },
  keys: [
    ['nextInBox', 'Find: next place, from the box', 'Enter'],
    ['previousInBox', 'Find: previous place, from the box', 'Shift+Enter'],
    ['everywhereInBox', 'Find: in all sheets, from the box', 'Ctrl+Enter'],
    ['leaveBox', 'Find: to the place found', 'Escape'],
  ] as const,
  what: 'Find in the sheet',
  whatHint: '12.4 bn, a name, a word of a source',
  matchCase: 'Match case',
  matchCaseHint: 'Capitals and small letters differ',
  isWhole: 'Whole cell',
  isWholeHint: 'The whole cell, not a part of it',
  byValue: 'By value',
  byValueHint:
    'Read as a number: 63bn finds what may be rounded to it, =63bn that amount, >5bn what is above',
  next: 'Next place (F3)',
  previous: 'Previous place (Shift+F3)',
  everywhere: 'All sheets',
  everywhereHint: 'List what is found in every sheet (Ctrl+Enter)',
  replaceToggle: 'Replace',
  replaceToggleHint: 'Replace what is found (Ctrl+H)',
  close: 'Close',
  by: 'Replace with',
  replaceOne: 'Replace this one',
  replaceAll: (n: number) => (n === 0 ? 'Replace all…' : `Replace all ${many(n)}…`),
  waitForAll: 'Wait until all rows are looked through',
  tooMany: (most: number) => `At most ${many(most)} places are replaced at once. Narrow what is looked for.`,
  status: (at: number, of: number, isMore: boolean) =>
    `${at === 0 ? '' : `${many(at)} of `}${many(of)}${isMore ? '+' : ''}`,
  none: 'Not here',
  looking: (seen: number, total: number) => `Looking… ${many(seen)} of ${count(total, 'row', 'rows')}`,
  beginning: 'Looking…',
  stop: 'Stop',
  stopped: (seen: number, total: number) => `Stopped after ${many(seen)} of ${count(total, 'row', 'rows')}`,
  full: (most: number) => `The first ${many(most)} are shown`,
  pivot: 'What a pivot shows is made of the other sheets: replace it there.',
  listTitle: 'Found in all sheets',
  listNone: 'No sheet has it.',
  sheetOf: (sheet: string, frequency: string) =>
    frequency === '' ? sheet : `${sheet}, ${frequency.toLowerCase()}`,
  places: (n: number, isMore: boolean) => `${many(n)}${isMore ? '+' : ''}`,
  listed: (n: number) => `The first ${many(n)} are listed.`,
  replace: {
    title: (n: number) => `Replace in ${count(n, 'cell', 'cells')}`,
    how: (text: string, by: string) => `“${text}” becomes “${by}”. Nothing is written yet.`,
    nothing: 'nothing',
    columns: { cell: 'Cell', before: 'Says now', after: 'Would say', reads: 'Read as' },
    tabs: {
      all: (n: number) => `All ${n}`,
      asked: (n: number) => `To decide ${n}`,
      refused: (n: number) => `Refused ${n}`,
    },
    show: 'Show',
    none: 'No such place.',
    keepSources: 'Keep their sources',
    keepHint:
      'Each figure is corrected where it stands. Otherwise the new ones are stated by another source, beside the old.',
    take: (label: string) => `Replace in ${label}`,
    submit: (n: number) => `Replace ${count(n, 'cell', 'cells')}`,
    missing: 'no figure',
    asText: 'a text without a value',
    plain: 'as it stands',
  },
} as const;
