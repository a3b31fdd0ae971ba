import { expect, test } from 'vitest';
import type { ChipView } from '#shared/ipc/noteShapes.ts';
import { chipsOfMatch, proposedChips } from './proposedChips.ts';

const cell = (seriesId: string, period: string) => ({ seriesId, period });
const [a, b, c] = [cell('ser1', '2020'), cell('ser1', '2024'), cell('ser2', '2024')];
const view = (ref: string, value: string | null): ChipView => ({
  ref,
  kind: 'computed',
  text: value ?? 'missing',
  value,
  label: ref,
  missing: value === null,
  judged: false,
  remark: '',
  parts: [],
  sources: [],
  place: null,
});

test.each([
  ['cell', [a], ['ser1@2020']],
  ['group_sum', [a, b, c], ['sum(ser1@2020,ser1@2024,ser2@2024)']],
  ['difference', [a, b], ['difference(ser1@2020,ser1@2024)', 'difference(ser1@2024,ser1@2020)']],
  ['share', [b, c], ['share(ser1@2024,ser2@2024)', 'share(ser2@2024,ser1@2024)']],
  ['pair', [a, b], []],
  ['share', [a, b, c], []],
  ['cell', [], []],
] as const)('a %s of cells may be %j', (kind, cells, refs) => {
  expect(chipsOfMatch({ kind, cells: [...cells], value: '1' })).toEqual(refs);
});

test('only what comes to the value is proposed, once, in the order of the matches', () => {
  const matches = [
    { kind: 'difference' as const, cells: [a, b], value: '62' },
    { kind: 'cell' as const, cells: [b], value: '125' },
    { kind: 'cell' as const, cells: [b], value: '125' },
  ];
  const views = [
    view('difference(ser1@2020,ser1@2024)', '-62'),
    view('difference(ser1@2024,ser1@2020)', '62'),
    view('ser1@2024', '125'),
  ];
  expect(proposedChips(matches, views).map(({ ref }) => ref)).toEqual([
    'difference(ser1@2024,ser1@2020)',
    'ser1@2024',
  ]);
  expect(proposedChips(matches, [view('ser1@2024', null)])).toEqual([]);
});
