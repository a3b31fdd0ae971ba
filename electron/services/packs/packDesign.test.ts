import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PackLayout } from '#shared/ipc/packShapes.ts';
import { redo, undo } from '../../store/history.ts';
import { sampleWorkspace, type TestWorkspace } from '../testing/testWorkspace.ts';
import {
  createPack,
  getPackDesign,
  listPackTemplates,
  previewPack,
  removePack,
  reviewPack,
  savePackLayout,
} from './packDesign.ts';

let sample: TestWorkspace;
beforeEach(async () => {
  sample = await sampleWorkspace();
});
afterEach(() => sample.remove());

const design = () => getPackDesign(sample.context, 'p1');
const save = (part: Partial<PackLayout>): string =>
  savePackLayout(sample.context, 'p1', { ...design().layout, ...part }).label;

test('every kind of change has a name of its own in the history, and undo brings each layout back', () => {
  const { context } = sample;
  const { layout } = design();
  const [first, second, ...rest] = layout.parts;
  expect(save({ parts: [second!, first!, ...rest] })).toBe('Reorder pack "Two-page brief"');
  expect(save({ parts: layout.parts.slice(1) })).toBe(
    'Take "What the figures say" out of pack "Two-page brief"',
  );
  expect(save({ parts: [...design().layout.parts, { kind: 'method', title: 'Method' }] })).toBe(
    'Add "Method" to pack "Two-page brief"',
  );
  expect(save({ title: 'Another title' })).toBe('Title pack "Two-page brief" "Another title"');
  expect(save({ marks: { ...layout.marks, tlp: 'GREEN' } })).toBe('Mark pack "Two-page brief"');
  expect(save({ name: 'Brief' })).toBe('Rename pack "Two-page brief" to "Brief"');
  const changed = design();
  for (let step = 0; step < 6; step++) undo(context.store, context.actor, context.now());
  expect(design().layout).toEqual(layout);
  for (let step = 0; step < 6; step++) redo(context.store, context.actor, context.now());
  expect(design()).toEqual(changed);
});

test('a pack that was signed off is a draft again as soon as it is changed', () => {
  reviewPack(sample.context, 'p1', 'signed_off');
  expect(design().review).toEqual({ state: 'signed_off', by: sample.context.actor });
  expect(design().layout.marks.draft).toBe(false);
  save({ title: 'Changed after all' });
  expect(design().review?.state).toBe('draft');
  expect(previewPack(sample.context, 'p1')).toContain('DRAFT');
});

test('packs of templates come under names of their own; a name that is taken is refused', () => {
  const { context } = sample;
  const parts = new Map(listPackTemplates(context).map((row) => [row.name, row.parts]));
  expect(parts.get('full dossier')).toBeGreaterThan(10);
  const made = [createPack(context, 'full dossier'), createPack(context, 'full dossier')];
  expect(made[1]!.label).toBe(`${made[0]!.label.slice(0, -1)} 2"`);
  const taken = getPackDesign(context, made[0]!.value.packId).layout.name;
  expect(() => save({ name: taken })).toThrow(`Another pack is called "${taken}".`);
  removePack(context, made[1]!.value.packId);
  expect(() => getPackDesign(context, made[1]!.value.packId)).toThrow('There is no pack');
});

test('what a part prints may be gone; it is said beside it', () => {
  sample.context.store.db.prepare('DELETE FROM chart').run();
  expect(design().labels.filter(({ isGone }) => isGone)).toHaveLength(1);
});

test('the preview is the page without a script', () => {
  const html = previewPack(sample.context, 'p1');
  expect(html).toContain('What the figures say');
  expect(html).not.toMatch(/<script|http-equiv/i);
});
