import { expect, test } from 'vitest';
import { KnownSteps, type StepCells } from './knownSteps.ts';

const cellsOf = (period: string): StepCells => ({ written: [{ seriesId: 'ser1', period }], changes: [] });

/** Steps that were done and whose cells are known: `op1` in 2001, `op2` in 2002 and so on. */
function done(count: number): KnownSteps {
  const steps = new KnownSteps();
  for (let at = 1; at <= count; at += 1) steps.heard(`op${at}`)?.(cellsOf(`200${at}`));
  return steps;
}

test('each step back or forth finds the cells of its own step, also before the store told of the last', () => {
  const steps = done(2);
  expect(steps.turn('undo')).toEqual(cellsOf('2002'));
  expect(steps.turn('undo')).toEqual(cellsOf('2001'));
  expect(steps.turn('redo')).toEqual(cellsOf('2001'));
  expect(steps.awaits()).toBe(true);
  for (const turned of ['op2', 'op1', 'op1']) expect(steps.heard(turned)).toBeNull();
  expect(steps.awaits()).toBe(false);
  expect(steps.turn('redo')).toEqual(cellsOf('2002'));
});

test('something new takes the place of what was taken back', () => {
  const steps = done(2);
  steps.turn('undo');
  steps.heard('op2');
  steps.heard('op3')?.(cellsOf('2003'));
  expect(steps.turn('redo')).toBeNull();
  steps.missed();
  steps.heard('op4')?.(cellsOf('2004'));
  expect(steps.turn('undo')).toEqual(cellsOf('2004'));
});

test('a step whose cells are not known yet is not guessed from the one before it', () => {
  const steps = done(1);
  steps.heard('op2');
  expect(steps.turn('undo')).toBeNull();
  steps.heard('op2');
  expect(steps.turn('undo')).toEqual(cellsOf('2001'));
});

test('steps from before the session are waited for and never taken for new ones', () => {
  const steps = done(0);
  expect(steps.turn('undo')).toBeNull();
  expect(steps.heard('op9')).toBeNull();
  expect(steps.turn('undo')).toBeNull();
});

test('what does not fit, or was not written, empties what was known', () => {
  const mixed = done(2);
  mixed.turn('undo');
  expect(mixed.heard('op7')).toBeNull();
  expect(mixed.turn('undo')).toBeNull();
  const failed = done(2);
  failed.turn('undo');
  failed.missed();
  expect(failed.awaits()).toBe(false);
  expect(failed.turn('undo')).toBeNull();
});
