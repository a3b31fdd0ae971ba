import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cellText } from '#shared/domain/figures/types.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { emptyWorkspace, type TestWorkspace } from '../testing/testWorkspace.ts';
import { fillFigures } from './edits/figureEdits.ts';
import { addSeries } from './edits/seriesEdits.ts';
import { findCell } from './findCell.ts';

let workspace: TestWorkspace;
let context: ServiceContext;

beforeAll(() => {
  workspace = emptyWorkspace();
  context = workspace.context;
  const add = (flow: 'exports' | 'turnover', frequency: 'A' | 'Q'): string =>
    addSeries(context, { area: 'ARM', counterpart: 'RUS', flow, product: 'TOTAL', frequency }).value.seriesId;
  const [exports] = [add('exports', 'A'), add('turnover', 'A'), add('exports', 'Q')];
  for (const period of ['2023', '2024']) {
    fillFigures(context, { cells: [{ seriesId: exports, period }], text: '3 bn', sourceId: 'src1' });
  }
});
afterAll(() => workspace.remove());

describe('the one cell an expression means', () => {
  test.each([
    ['ser1@2024', 'ser1@2024'],
    ['ser2@1999', 'ser2@1999'],
    ['ser3@2024q2', 'ser3@2024-Q2'],
    ['area = ARM and period = 2024', 'ser1@2024'],
    ['area = Armenia and counterpart = RUS and flow = turnover and period = 2024', 'ser2@2024'],
    ['(area = arm and counterpart = Russia) and flow = export and period = 2024-Q1', 'ser3@2024-Q1'],
  ])('%s', (expression, cell) => {
    expect(cellText(findCell(context, expression))).toBe(cell);
  });

  test.each([
    ['ser1@foo', 'period/unknown', '2025'],
    ['ser1@2024-Q1', 'period/unknown', '2025'],
    ['ser3@2024', 'period/unknown', '2025-Q1'],
    ['ser9@2024', 'series/unknown', ''],
    ['', 'cell/none', 'ser12@2024'],
    ['area = GEO', 'cell/none', ''],
    ['area = ARM and counterpart = RUS and flow = turnover', 'cell/none', ''],
    ['area = ARM and counterpart = RUS and flow = turnover and period = 2024-07', 'cell/none', ''],
    ['area = ARM or counterpart = RUS and flow = imports and period = 2024', 'cell/several', ''],
    ['area = ARM', 'cell/several', ''],
  ])('%s is refused', (expression, code, hint) => {
    expect(() => findCell(context, expression)).toThrow(
      expect.objectContaining({ code, fix: expect.stringContaining(hint) as string }) as Error,
    );
  });

  test('names the cells when there are several', () => {
    expect(() => findCell(context, 'area = ARM')).toThrow(
      'ser1@2023 (Armenia – Russia, exports, 2023); ser1@2024 (Armenia – Russia, exports, 2024)',
    );
  });
});
