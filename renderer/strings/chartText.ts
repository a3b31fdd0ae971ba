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
  showPicture: 'Picture',
  toggle: 'Show the table or the picture',
  design: 'Design',
  savePicture: 'Save picture…',
  saved: (name: string) => `Picture saved: ${name}`,
  remove: 'Remove chart',
  plot: (title: string, lines: number, periods: number) =>
    `${title}. Chart of ${count(lines, 'line', 'lines')} over ${count(periods, 'period', 'periods')}. Arrow keys walk the marks, Enter opens the cell in the figures, T shows the table.`,
  hint: 'Arrow keys walk the marks, Enter opens the cell, T shows the table.',
  tableLabel: (title: string) => `Table of ${title}`,
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
  mixed: (units: readonly string[]) =>
    `These rows are in ${units.slice(0, -1).join(', ')} and ${units.at(-1)}. One axis cannot hold both, and nothing is converted without a rate. Choose what to draw:`,
  only: (unit: string) => `${unit} only`,
  twoAxes: (left: string, right: string) => `${left} left, ${right} right`,
  kinds: {
    line: 'Lines',
    bar: 'Bars',
    stacked: 'Stacked bars',
    slope: 'Slopes',
    multiples: 'Small multiples',
    scatter: 'Points, one period against another',
    heat: 'Shaded table',
    waterfall: 'Steps from one sum to the next',
    mirror: 'Both sides’ statistics',
  } satisfies Record<ChartKind, string>,
  examples: {
    line: 'How did turnover go from year to year?',
    bar: 'Who is bigger, year by year?',
    stacked: 'What is the sum made of?',
    slope: 'Compare 2020 and 2024 for nine states.',
    multiples: 'The course of each of fourteen countries.',
    scatter: 'Who grew, who shrank, and from where?',
    heat: 'Every value at a glance.',
    waterfall: 'Who contributed to the group’s change?',
    mirror: 'What do both partners say of the same trade?',
  } satisfies Record<ChartKind, string>,
  refused: {
    log_bars:
      'Bars on a logarithmic axis have lengths that mean nothing. Draw lines, or take the plain axis.',
    log_zero: 'A logarithmic axis cannot hold zero or values below it.',
    two_periods: 'This kind of chart compares exactly two periods.',
  },
  plainAxis: 'Plain axis',
  onlyEnds: (first: string, last: string) => `Only ${first} and ${last}`,
  gone: (n: number) =>
    `${count(n, 'row', 'rows')} of this chart ${n === 1 ? 'is' : 'are'} no longer in the workspace.`,
  fields: {
    title: 'Title',
    kind: 'Kind',
    transform: 'Draw',
    transforms: {
      values: 'the values',
      index: 'an index: a period is 100',
      growth: 'growth against the period before',
      share: 'shares of the sum of the rows',
    },
    base: 'Period that is 100',
    log: 'Logarithmic axis',
    events: 'Mark the countries’ events',
    cutAxis: 'Axis not from zero, because',
    cutReason: 'no reason: it starts at zero',
    from: 'From',
    to: 'To',
    ends: 'Only the two ends',
    unit: 'Unit',
    rows: 'Rows',
    removeRow: (name: string) => `Take out ${name}`,
    choose: 'Choose…',
  },
} as const;
