import type { ChartKind } from '#shared/domain/charts/types.ts';
import { count } from './count.ts';

/** Sentences of the chart panel. */
export const chartText = {
  title: 'Chart',
  group: 'Chart',
  newChart: 'Not saved yet',
  changed: 'Changes not saved',
  save: 'Save chart',
  discard: 'Discard changes',
  showTable: 'Table',
  toggle: 'Show the table or the picture',
  design: 'Design',
  picture: 'Picture',
  savePicture: 'Save picture…',
  copyPicture: 'Copy picture',
  copied: 'Picture copied',
  density: 'Pixels of a PNG or a copy',
  theme: 'Colours of a saved or copied picture',
  themes: { light: 'Light', dark: 'Dark', print: 'Print' },
  times: (n: number) => `${n}×`,
  saved: (name: string) => `Picture saved: ${name}`,
  remove: 'Remove chart',
  plot: (title: string, lines: number, periods: number) =>
    `${title}. Chart of ${count(lines, 'line', 'lines')} over ${count(periods, 'period', 'periods')}. Arrow keys walk the marks, Enter opens the cell in the figures, Alt+S its trace, T shows the table.`,
  densePlot: (title: string, lines: number, periods: number) =>
    `${chartText.plot(title, lines, periods)} Plus and minus zoom, 0 shows all.`,
  /** How many of the marks in sight are drawn, and what of their signs. */
  drawnOf: ({
    drawn,
    marks,
    signs,
  }: {
    drawn: number;
    marks: number;
    signs: 'every' | 'changes' | 'none';
  }) => {
    const all = marks.toLocaleString('en');
    const signed = {
      every: ', each with its sign',
      changes: '; a sign stands where the status changes',
      none: '',
    }[signs];
    return drawn === marks
      ? `All ${all} marks in sight are drawn${signed}. Wheel, + and − zoom, dragging moves, 0 shows all.`
      : `${drawn.toLocaleString('en')} of ${all} marks in sight are drawn: the least and the greatest in each column of pixels${signed}. The wheel or + zooms in to all.`;
  },
  hint: 'Arrow keys walk the marks, Enter opens the cell, Alt+S its trace, T shows the table.',
  tableLabel: (title: string) => `Table of ${title}`,
  stretch: (first: string, last: string, all: number) =>
    `${first} to ${last} of ${all.toLocaleString('en')} periods; arrow keys go on into the next.`,
  earlier: 'Earlier',
  later: 'Later',
  row: 'Row',
  rowIn: (unit: string) => `Row, in ${unit}`,
  notHere:
    'This chart is not in the workspace now: it was removed, or its making was undone. Redo brings it back; else close this tab.',
  missing: 'missing',
  source: (line: string) => `Source: ${line}`,
  sources: 'Sources',
  nothing: (from: string, to: string) =>
    from === to
      ? `None of these rows has a figure for ${from}.`
      : `None of these rows has a figure from ${from} to ${to}. Choose other periods.`,
  noPair: (first: string, second: string) =>
    `None of these rows has a figure for both ${first} and ${second}.`,
  mixed: (units: readonly string[]) =>
    `These rows are in ${units.slice(0, -1).join(', ')} and ${units.at(-1)}. One axis cannot hold both. Choose what to draw:`,
  convert: (to: string) => `Convert to ${to}`,
  convertAt: (to: string, rates: readonly string[], lacking: readonly string[]) =>
    [
      rates.length === 0 ? `No rate into ${to} is stated.` : `Into ${to} at ${rates.join('; ')}.`,
      ...(rates.length > 0 && lacking.length > 0
        ? [`No rate for ${lacking.join(', ')}: those stay gaps.`]
        : []),
    ].join(' '),
  openRates: 'Open the rates',
  notConverted: 'nothing: each value in its own unit',
  only: (unit: string) => `${unit} only`,
  twoAxes: (left: string, right: string) => `${left} left, ${right} right`,
  kinds: {
    line: 'Lines',
    bar: 'Bars',
    stacked: 'Stacked bars',
    slope: 'Slopes',
    multiples: 'Small multiples',
    scatter: 'Points, one against another',
    heat: 'Shaded table',
    waterfall: 'Steps from one sum to the next',
    tornado: 'Changes, the largest first',
    mirror: 'Both sides’ statistics',
    map: 'Map of the region',
  } satisfies Record<ChartKind, string>,
  examples: {
    line: 'How did each go from year to year?',
    bar: 'Who is bigger, year by year?',
    stacked: 'What is the sum made of?',
    slope: 'Who rose and who fell between two years?',
    multiples: 'How did each of many countries go?',
    scatter: 'Who grew, who shrank, and from where?',
    heat: 'Every value at a glance.',
    waterfall: 'Who contributed to the group’s change?',
    tornado: 'What changed most, up or down?',
    mirror: 'What do both partners say of the same trade?',
    map: 'How much does each country trade, and where?',
  } satisfies Record<ChartKind, string>,
  inWords: {
    title: 'New chart in words…',
    heading: 'New chart in words',
    short: 'New chart…',
    field: 'What should the chart show?',
    make: 'Draw it',
    reading: 'How it is read',
    nothingYet: 'Say who, what and when. The reading shows here before anything is drawn. For example:',
    examples: [
      'Compare Russia’s turnover with each republic, 2020 and 2024',
      'China and Kyrgyzstan 2024, both sides',
      'Exports of Armenia to Russia since 2018 as index',
      'Who contributed to the republics’ turnover with China, 2020 and 2024',
    ],
  },
  refused: {
    log_bars:
      'Bars on a logarithmic axis have lengths that mean nothing. Draw lines, or take the plain axis.',
    log_zero: 'A logarithmic axis cannot hold zero or values below it.',
    two_periods: 'This kind of chart compares exactly two periods.',
    one_period: 'This kind of chart shows one period. Choose which:',
    same_area:
      'A map has one value for each country, and several of these rows are of one country or of none. Take rows out, or choose another kind.',
  },
  plainAxis: 'Plain axis',
  onlyEnds: (first: string, last: string) => `Only ${first} and ${last}`,
  onlyOne: (period: string) => `Only ${period}`,
  gone: (n: number) =>
    `${count(n, 'row', 'rows')} of this chart ${n === 1 ? 'is' : 'are'} no longer in the workspace.`,
  fields: {
    title: 'Title',
    kind: 'Kind',
    across: 'Across',
    acrossPeriod: 'the first of two periods',
    transform: 'Draw',
    transforms: {
      values: 'the values',
      index: 'an index: a period is 100',
      growth: 'growth against the period before',
      share: 'shares of the sum of the rows',
    },
    base: 'Period that is 100',
    anyReporter: 'Also where the reporter changes',
    convert: 'Convert to',
    log: 'Logarithmic axis',
    scenario: 'With a scenario',
    noScenario: 'none',
    events: 'Mark the countries’ events',
    cutAxis: 'Axis not from zero, because',
    cutReason: 'it starts at zero',
    from: 'From',
    to: 'To',
    ends: 'Only the two ends',
    unit: 'Unit',
    rows: 'Rows',
    removeRow: (name: string) => `Take out ${name}`,
    choose: 'Choose…',
    sources: 'Sources drawn',
    notes: 'Notes over the lines',
    addNote: 'Add a note',
    noteText: 'Note',
    noteAt: 'Period',
    noteOn: 'Rests on',
    noteOnNothing: 'the analyst',
    removeNote: (note: string) => `Remove the note “${note}”`,
    newNote: 'Say what happened',
  },
} as const;
