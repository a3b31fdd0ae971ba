import { beforeEach, expect, test } from 'vitest';
import { dismissToast, showLastingToast, showStepToast, showToast, useToasts } from './toasts.ts';

const said = (): readonly string[] => useToasts.getState().toasts.map(({ message }) => message);
const undo = { label: 'Undo', run: () => undefined };

beforeEach(() => useToasts.setState({ toasts: [] }));

test('two stand at once, the newest last', () => {
  for (const word of ['one', 'two', 'three']) showToast(word);
  expect(said()).toEqual(['two', 'three']);
});

test('a step stands in the place of the one before it, and beside anything else', () => {
  showLastingToast('Import 2 figures', []);
  showStepToast('Set a', undo);
  showStepToast('Set b', undo);
  expect(said()).toEqual(['Import 2 figures', 'Set b']);
  showStepToast('Undone: Set b', undo);
  expect(said()).toEqual(['Import 2 figures', 'Undone: Set b']);
});

test('one that is true no more is taken away by its id', () => {
  const id = showLastingToast('Import 2 figures', []);
  showToast('Copied');
  dismissToast(id);
  expect(said()).toEqual(['Copied']);
});
