import { beforeEach, describe, expect, test } from 'vitest';
import { redo, undo } from '../../../store/history.ts';
import { stateSha256 } from '../../../store/stateHash.ts';
import type { ServiceContext } from '../../serviceContext.ts';
import { ANALYST, at, emptyWorkspace } from '../../testing/testWorkspace.ts';
import { getCell } from '../cellDetail.ts';
import { type FewFigures, fewFigures } from '../testing/fewFigures.ts';
import { fillFigures } from './figureEdits.ts';
import { addSeries } from './seriesEdits.ts';

let context: ServiceContext;
let layOut: FewFigures['layOut'];
let row: FewFigures['row'];
let say: FewFigures['say'];

beforeEach(() => {
  const workspace = emptyWorkspace();
  context = workspace.context;
  ({ layOut, row, say } = fewFigures(context));
  return workspace.remove;
});

describe('filling cells', () => {
  test('is one operation for all of them, and undo takes all of it back', () => {
    const { exports, imports } = layOut();
    const before = stateSha256(context.store.db);
    const cells = [exports, imports].map((seriesId) => ({ seriesId, period: '2022' }));
    const done = fillFigures(context, { cells, text: 'over 2.5 mn', sourceId: 'src1', currency: 'EUR' });
    expect(done.label).toBe('Set Armenia – Russia, exports, 2022 and 1 more to over 2.5 mn');
    expect(getCell(context, cells[1]!).view).toMatchObject({
      value: '2500000',
      currency: 'EUR',
      bound: 'more_than',
    });
    const after = stateSha256(context.store.db);
    undo(context.store, ANALYST, at);
    expect(stateSha256(context.store.db)).toBe(before);
    redo(context.store, ANALYST, at);
    expect(stateSha256(context.store.db)).toBe(after);
  });

  test.each([
    ['80 percent', /holds money/],
    ['1,2 bn', /no figure/],
  ])('%s is refused and nothing is written', (text, message) => {
    const { exports } = layOut();
    const before = stateSha256(context.store.db);
    expect(() => say(exports, '2024', text)).toThrow(message);
    expect(() => say(exports, '2024-Q1', '1 bn')).toThrow(/no period of this series/);
    expect(stateSha256(context.store.db)).toBe(before);
  });
});

describe('adding rows', () => {
  test('a row that is there already is answered and leaves no operation', () => {
    const first = row('ARM', 'RUS', 'exports');
    const again = addSeries(context, {
      area: 'ARM',
      counterpart: 'RUS',
      flow: 'exports',
      product: 'TOTAL',
      frequency: 'A',
    });
    expect(again).toMatchObject({ operationId: null, value: { seriesId: first } });
  });

  test.each([
    ['ARMX', 'RUS', /no area "ARMX"/],
    ['RUS', 'RUS', /not trade with itself/],
    ['global_south', 'RUS', /no total|no area/],
  ])('%s with %s is refused', (area, counterpart, message) => {
    expect(() => row(area, counterpart, 'exports')).toThrow(message);
  });
});
