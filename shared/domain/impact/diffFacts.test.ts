import { expect, test } from 'vitest';
import { diffFacts, type Fact } from './diffFacts.ts';

const fact = (kind: Fact['kind'], id: string, value: string): Fact => ({
  kind,
  id,
  owner: id,
  label: `${kind} ${id}`,
  value,
});

test('what differs is told with both values, what came or went with one; what stayed is left out', () => {
  const before = [
    fact('pack', 'p1', '63'),
    fact('cell', 'a', '63'),
    fact('cell', 'b', '1'),
    fact('note', 'n', '2'),
  ];
  const after = [
    fact('pack', 'p1', '64'),
    fact('cell', 'a', '64'),
    fact('claim', 'k', 'holds'),
    fact('note', 'n', '2'),
  ];
  expect(diffFacts(before, after).map(({ kind, id, before: was, after: is }) => [kind, id, was, is])).toEqual(
    [
      ['cell', 'a', '63', '64'],
      ['cell', 'b', '1', null],
      ['claim', 'k', null, 'holds'],
      ['pack', 'p1', '63', '64'],
    ],
  );
});

test('of a fact with many values those that differ are told by name, and how many stay', () => {
  const link = (...values: readonly string[]): Fact => ({
    ...fact('link', 'l', values.join(', ')),
    parts: values.map((value, at) => ({ name: `cell ${'abc'[at]}`, value })),
  });
  const sides = (before: Fact, after: Fact): unknown =>
    diffFacts([before], [after]).map((change) => [change.before, change.after]);
  expect(sides(link('1', '2', '3'), link('1', '4', '3'))).toEqual([
    ['cell b: 2; 2 others as they were', 'cell b: 4; 2 others as they were'],
  ]);
  expect(sides(link('1', '2'), link('1', '2', '3'))).toEqual([
    ['2 others as they were', 'cell c: 3; 2 others as they were'],
  ]);
  // Where none stays, and where there is one alone, the values say it all.
  expect(sides(link('1', '2'), link('3', '4'))).toEqual([['1, 2', '3, 4']]);
  expect(sides(link('1'), link('2'))).toEqual([['1', '2']]);
  expect(diffFacts([], [link('1', '2')])).toMatchObject([{ before: null, after: '1, 2' }]);
});

test('the same id in two kinds is two facts', () => {
  expect(diffFacts([fact('cell', 'x', '1')], [fact('chart', 'x', '1')])).toHaveLength(2);
});
