import { afterAll, beforeAll, expect, test } from 'vitest';
import { redo, undo } from '../../../store/history.ts';
import { countStatements } from '../../../store/testing/countStatements.ts';
import { addSheetRow, removeSheetRows, setSheetCell } from '../../sheets/sheetEdits.ts';
import { at, sampleWorkspace, type TestWorkspace } from '../../testing/testWorkspace.ts';
import { chooseAssertion } from '../edits/figureEdits.ts';
import { listFigures } from '../listFigures.ts';
import { keptSeries } from './keptSeries.ts';

let workspace: TestWorkspace;
beforeAll(async () => {
  workspace = await sampleWorkspace();
});
afterAll(() => workspace.remove());

const FILTERS = [
  'value > 5000000000',
  'area = ARM and period >= 2023 and value > 1000000000',
  'conflict = yes',
  'chosen = yes and value < 500000000',
  'reporter = RUS or flow = turnover',
  'row(period = 2023 and value > 1000000000) and row(period = 2022 and value < 1000000000)',
];

/** What the filters keep, as a look at everything finds it: another connection remembers nothing. */
const anew = (): number[][] => {
  const found: number[][] = [];
  countStatements(workspace.context.store.path, (store) => {
    for (const where of FILTERS) found.push([...keptSeries(store, where, 'A')].sort((a, b) => a - b));
  });
  return found;
};
const remembered = (): number[][] =>
  FILTERS.map((where) => [...keptSeries(workspace.context.store, where, 'A')].sort((a, b) => a - b));

test('after each kind of edit a filter keeps what it would keep anew', () => {
  const { context } = workspace;
  const [figure] = listFigures(
    context,
    'area = ARM and counterpart = RUS and flow = exports and period = 2023',
  );
  const [, other] = listFigures(
    context,
    'area = ARM and counterpart = RUS and flow = exports and period = 2022',
  );
  const id = figure?.id ?? '';
  const steps: (() => unknown)[] = [
    () => setSheetCell(context, { sheet: 'long', rowId: id, column: 'value', text: '7 bn' }),
    () => setSheetCell(context, { sheet: 'long', rowId: id, column: 'reporter', text: 'China' }),
    () =>
      addSheetRow(context, {
        sheet: 'long',
        values: {
          area: 'ARM',
          counterpart: 'IND',
          flow: 'imports',
          period: '2023',
          value: '9 bn',
          source: 'src1',
        },
      }),
    () => chooseAssertion(context, { seriesId: other?.seriesId ?? '', period: '2022' }, other?.id ?? ''),
    () => removeSheetRows(context, { sheet: 'long', rowIds: [id] }),
    () => undo(context.store, 'Ana', at),
    () => undo(context.store, 'Ana', at),
    () => redo(context.store, 'Ana', at),
  ];
  expect(remembered()).toEqual(anew());
  for (const step of steps) {
    step();
    expect(remembered()).toEqual(anew());
  }
});

test('after an edit of a figure only its series is looked at', () => {
  const said = countStatements(workspace.context.store.path, (store) => {
    const { context } = workspace;
    keptSeries(store, 'value > 5000000000', 'A');
    const [figure] = listFigures(
      context,
      'area = ARM and counterpart = RUS and flow = exports and period = 2024',
    );
    setSheetCell(context, { sheet: 'long', rowId: figure?.id ?? '', column: 'value', text: '8 bn' });
    keptSeries(store, 'value > 5000000000', 'A');
  });
  const walks = said.filter((sql) =>
    /FROM series WHERE frequency = .* AND id IN \(SELECT series_id FROM figure/s.test(sql),
  );
  expect(walks).toHaveLength(2);
  expect(walks[0]).not.toContain('json_each');
  expect(walks[1]).toContain('json_each');
});
