/** Scenarios in a workspace: each edit is one step of the history, and no scenario changes a figure. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { evaluateScenario } from '#shared/domain/scenarios/evaluateScenario.ts';
import type { ScenarioSpec } from '#shared/domain/scenarios/types.ts';
import { redo, undo } from '../../store/history.ts';
import { stateSha256 } from '../../store/stateHash.ts';
import { listHistory } from '../articles/library.ts';
import { assertFigure } from '../figures/edits/figureEdits.ts';
import { findCell } from '../figures/findCell.ts';
import { impactOf } from '../impact/impact.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { emptyWorkspace, sampleWorkspace, type TestWorkspace } from '../testing/testWorkspace.ts';
import {
  getScenario,
  listScenarios,
  removeScenario,
  saveScenario,
  scenarioChoices,
  viewScenario,
} from './scenarios.ts';

let workspace: TestWorkspace;
let context: ServiceContext;

beforeAll(async () => {
  workspace = await sampleWorkspace();
  context = workspace.context;
});
afterAll(() => workspace.remove());

const specOf = (id: string): ScenarioSpec => getScenario(context, id).spec;
const lastLabel = (): string | undefined => listHistory(context, 0, 1).entries[0]?.label;

describe('an edit of a scenario', () => {
  const title = 'Re-exports end slowly, part of the trade turns to China';
  const change = (edit: (spec: ScenarioSpec) => ScenarioSpec): string | undefined => {
    saveScenario(context, 'sc2', edit(specOf('sc2')));
    return lastLabel();
  };

  test('is one step, named by what it does', () => {
    const before = stateSha256(context.store.db);
    const [first, ...others] = specOf('sc2').assumptions;
    if (first === undefined) throw new Error('no assumption');
    const labels = [
      change((spec) => ({
        ...spec,
        assumptions: [...spec.assumptions, { ...first, id: 'as9', title: 'Again' }],
      })),
      change((spec) => ({ ...spec, assumptions: [...spec.assumptions].reverse() })),
      change((spec) => ({
        ...spec,
        assumptions: spec.assumptions.map((one) => (one.id === 'as9' ? { ...one, note: 'Twice' } : one)),
      })),
      change((spec) => ({ ...spec, assumptions: spec.assumptions.filter(({ id }) => id !== 'as9') })),
      change((spec) => ({ ...spec, assumptions: [first, ...others], title: 'Slowly' })),
      change((spec) => ({ ...spec, title: 'More slowly' })),
      change((spec) => ({ ...spec, seed: 7 })),
    ];
    expect(labels).toEqual([
      `Add "Again" to scenario "${title}"`,
      `Reorder the assumptions of scenario "${title}"`,
      `Change "Again" in scenario "${title}"`,
      `Remove "Again" from scenario "${title}"`,
      'Reorder the assumptions of scenario "Slowly"',
      'Rename scenario "Slowly" to "More slowly"',
      'Change scenario "More slowly"',
    ]);
    for (const _ of labels) undo(context.store, 'Ana', context.now());
    expect(stateSha256(context.store.db)).toBe(before);
  });

  test('that changes nothing leaves no step, in whatever order its keys come', () => {
    const { title, ...others } = specOf('sc1');
    const turned = others.assumptions.map(({ id, ...one }) => ({ ...one, id }));
    const spec = { ...others, assumptions: turned, title };
    expect(saveScenario(context, 'sc1', spec).operationId).toBeNull();
  });

  test.each<[string, (spec: ScenarioSpec) => ScenarioSpec, RegExp]>([
    ['without a title', (spec) => ({ ...spec, title: ' ' }), /no title/],
    [
      'with a share above all',
      (spec) => ({
        ...spec,
        assumptions: spec.assumptions.map((one) => ({
          ...one,
          spread: { kind: 'interval', low: '0', high: '120' },
        })),
      }),
      /between 0 and 100/,
    ],
    [
      'with one id twice',
      (spec) => ({ ...spec, assumptions: spec.assumptions.map((one) => ({ ...one, id: 'as1' })) }),
      /same id/,
    ],
  ])('%s is refused and nothing is written', (_, edit, message) => {
    const before = stateSha256(context.store.db);
    expect(() => change(edit)).toThrow(message);
    expect(stateSha256(context.store.db)).toBe(before);
  });
});

describe('a scenario', () => {
  test('taken away leaves every figure as it was, and comes back by undo', () => {
    const figures = (): unknown => context.store.db.prepare('SELECT * FROM assertion ORDER BY id').all();
    const [before, state] = [figures(), stateSha256(context.store.db)];
    removeScenario(context, 'sc1');
    expect(listScenarios(context).map(({ id }) => id)).toEqual(['sc2']);
    expect(figures()).toEqual(before);
    expect(() => getScenario(context, 'sc1')).toThrow(/no scenario/);
    undo(context.store, 'Ana', context.now());
    expect(stateSha256(context.store.db)).toBe(state);
    redo(context.store, 'Ana', context.now());
    undo(context.store, 'Ana', context.now());
  });

  test('finds the words it cites, and says when they are not there', () => {
    const spec = specOf('sc1');
    const [passage] = getScenario(context, 'sc1').passages;
    expect(passage).toMatchObject({ document: 'd1', place: { locator: 'body ¶ 3' } });
    const [first] = spec.assumptions;
    if (first?.cites.kind !== 'paragraph') throw new Error('cites no paragraph');
    const reworded = { ...first, cites: { ...first.cites, quote: 'as much as 90 percent' } };
    const view = viewScenario(context, null, { ...spec, assumptions: [reworded] });
    expect(view.passages[0]?.place).toBeNull();
  });

  test('names the missing cell where there is no figure', () => {
    const spec = specOf('sc1');
    const [first] = spec.assumptions;
    if (first === undefined) throw new Error('no assumption');
    const later = {
      ...first,
      subject: { ...first.subject, period: '2025' },
      base: { ...first.subject, period: '2025' },
    };
    const view = viewScenario(context, null, { ...spec, assumptions: [later], outputs: [] });
    expect(evaluateScenario(view.model, view.spec).refusals).toMatchObject([
      { code: 'cell_missing', message: 'There is no figure for Armenia – Russia, exports, 2025.' },
    ]);
  });

  test('is among what an edit of a figure touches, before and after', () => {
    const cell = findCell(context, 'area = ARM and counterpart = RUS and flow = exports and period = 2023');
    const { operationId } = assertFigure(context, { cell, text: '4.0 bn USD', sourceId: 'src1', note: '' });
    const changes = impactOf(context, `op${operationId}`).changes.filter(({ kind }) => kind === 'scenario');
    expect(changes).toEqual([
      {
        kind: 'scenario',
        id: 'sc1 Armenia – Russia, exports, 2023',
        owner: 'sc1',
        label: 'The war ends, sanctions ease, re-exports end: Armenia – Russia, exports, 2023',
        before: '3.54 bn USD becomes 708 mn to 3.54 bn USD',
        after: '4 bn USD becomes 790 mn to 4.05 bn USD',
      },
    ]);
    undo(context.store, 'Ana', context.now());
  });
});

test('a form starts from a figure that the workspace has, and from none where it has none', () => {
  const { first } = scenarioChoices(context);
  if (first === null) throw new Error('the sample has figures');
  const { area, counterpart, flow, period } = first;
  const cell = `area = ${area} and counterpart = ${counterpart} and flow = ${flow} and period = ${period}`;
  expect(findCell(context, cell).period).toBe('2024');
  const empty = emptyWorkspace();
  expect(scenarioChoices(empty.context).first).toBeNull();
  empty.remove();
});
