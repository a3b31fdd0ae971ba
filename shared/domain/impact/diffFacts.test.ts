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

test('the same id in two kinds is two facts', () => {
  expect(diffFacts([fact('cell', 'x', '1')], [fact('chart', 'x', '1')])).toHaveLength(2);
});
