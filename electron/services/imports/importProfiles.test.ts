import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ImportChoices } from '#shared/ipc/importShapes.ts';
import { undo } from '../../store/history.ts';
import { at, emptyWorkspace, type TestWorkspace } from '../testing/testWorkspace.ts';
import { removeProfile, renameProfile, saveProfile, shownProfiles } from './importProfiles.ts';

let workspace: TestWorkspace;
beforeEach(() => {
  workspace = emptyWorkspace();
});
afterEach(() => workspace.remove());

const CHOICES: ImportChoices = {
  columns: { area: 'Land' },
  constants: { counterpart: 'RUS' },
  leave_out: ['Rest'],
  decimals: { Wert: ',' },
  value_columns: { Wert: { flow: 'exports', unit: 'thousand USD' } },
  fiscal_year: 'ends',
};
const names = (): string[] => shownProfiles(workspace.context).map(({ name }) => name);

it('is kept under a name with all its decisions, replaced by one of that name, renamed and deleted, each undone', () => {
  saveProfile(workspace.context, ' Ausfuhr ', CHOICES);
  expect(shownProfiles(workspace.context)).toMatchObject([{ name: 'Ausfuhr', choices: CHOICES }]);
  saveProfile(workspace.context, 'Ausfuhr', { ...CHOICES, decimal: ',' });
  expect(shownProfiles(workspace.context)[0]?.choices.decimal).toBe(',');
  renameProfile(workspace.context, { name: 'Ausfuhr', newName: 'Einfuhr' });
  expect(names()).toEqual(['Einfuhr']);
  removeProfile(workspace.context, 'Einfuhr');
  expect(names()).toEqual([]);
  undo(workspace.context.store, 'Ana', at);
  expect(names()).toEqual(['Einfuhr']);
});

it('refuses an empty name, one that another profile has, and one that is not there', () => {
  saveProfile(workspace.context, 'A', CHOICES);
  saveProfile(workspace.context, 'B', CHOICES);
  expect(() => saveProfile(workspace.context, '  ', CHOICES)).toThrow(/needs a name/);
  expect(() => renameProfile(workspace.context, { name: 'A', newName: 'B' })).toThrow(/Another profile/);
  expect(() => removeProfile(workspace.context, 'C')).toThrow(/no profile/);
  expect(names()).toEqual(['A', 'B']);
});
