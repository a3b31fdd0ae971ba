import { expect, test } from 'vitest';
import type { BlockView } from '#shared/ipc/documentShapes.ts';
import { readerRows } from './blockRows.ts';

const block = (id: string, role: string, locator: string, kept = true): BlockView => ({
  id,
  ordinal: 1,
  role,
  locator,
  start: 0,
  end: 1,
  text: id,
  kept,
  rule: null,
});

test('cells of one table stand in its rows, with their columns; other blocks stay alone', () => {
  const rows = readerRows([
    block('p', 'body', 'body ¶ 1'),
    block('a', 'table', 'table 1 r1 c1'),
    block('b', 'table', 'table 1 r1 c3'),
    block('c', 'table', 'table 1 r2 c1'),
    block('x', 'boilerplate', 'table 1 r2 c2', false),
    block('d', 'table', 'table 2 r1 c1'),
    block('e', 'table', 'table of contents'),
  ]);
  const shape = rows.map((row) =>
    row.kind === 'block'
      ? row.block.id
      : [row.name, row.rows.map((cells) => cells.map((cell) => `${cell.block.id}${cell.column}`).join(' '))],
  );
  expect(shape).toEqual(['p', ['table 1', ['a1 b3', 'c1']], 'x', ['table 2', ['d1']], 'e']);
});
