import { expect, test } from 'vitest';
import { diffPacks } from './diffPacks.ts';
import { buildManifest } from './manifest.ts';
import { causesOf } from './packCauses.ts';
import type { PackModel } from './packModel.ts';
import { sampleModel } from './testing/sampleModel.ts';

const manifest = (model: PackModel) => buildManifest(model, [], new Map());
const before = manifest(sampleModel);

test('a pack is the same as itself', () => {
  expect(diffPacks(before, manifest(structuredClone(sampleModel)))).toEqual({
    same: true,
    added: [],
    removed: [],
    changed: [],
  });
});

test('names added, removed and changed numbers, whatever their ids', () => {
  const numbers = sampleModel.numbers
    .filter((number) => number.id !== 'n8')
    .map((number) =>
      number.id === 'n7' ? { ...number, id: 'n70', text: '$64 million', value: '64000000' } : number,
    );
  const extra = { ...sampleModel.numbers[0]!, id: 'n71', cell: 'ser7@2024' };
  const diff = diffPacks(before, manifest({ ...sampleModel, numbers: [extra, ...numbers] }));
  expect(diff.added.map((number) => number.id)).toEqual(['n71']);
  expect(diff.removed.map((number) => number.id)).toEqual(['n8']);
  expect(diff.changed).toEqual([
    {
      before: { id: 'n7', text: '$63 million', value: '63000000' },
      after: { id: 'n70', text: '$64 million', value: '64000000' },
      what: 'number',
      operations: [],
    },
  ]);
});

test('a number that rests on another source now is changed in its trace', () => {
  const figures = sampleModel.figures.map((figure) =>
    figure.id === 'ast2' ? { ...figure, source: 'src2' } : figure,
  );
  const diff = diffPacks(before, manifest({ ...sampleModel, figures }));
  expect(diff.changed.map((change) => [change.before.id, change.what])).toEqual([['n2', 'trace']]);
});

test('one cell in two roundings is paired by its rounding', () => {
  const [first] = sampleModel.numbers;
  const printed = (id: string, text: string, value: string) => ({ ...first!, id, text, value });
  const old = {
    ...sampleModel,
    numbers: [printed('n1', '3.0 bn USD', '3'), printed('n2', '3,000 mn USD', '3')],
  };
  const both = {
    ...old,
    numbers: [printed('n1', '3,100 mn USD', '3.1'), printed('n2', '3.1 bn USD', '3.1')],
  };
  expect(
    diffPacks(manifest(old), manifest(both)).changed.map((each) => [each.before.text, each.after.text]),
  ).toEqual([
    ['3.0 bn USD', '3.1 bn USD'],
    ['3,000 mn USD', '3,100 mn USD'],
  ]);
  const one = { ...old, numbers: [printed('n1', '3,000 mn USD', '3')] };
  expect(diffPacks(manifest(old), manifest(one))).toMatchObject({
    removed: [{ text: '3.0 bn USD' }],
    changed: [],
  });
});

test('says which operations changed a number, through what it is computed from', () => {
  const [first] = sampleModel.numbers;
  const leaf = { ...first!, id: 'n1', history: ['Import figures'] };
  const sum = { ...first!, id: 'n2', cell: null, expression: 'sum' as const, inputs: ['n1'] };
  const old = { ...sampleModel, numbers: [leaf, sum] };
  const more = { ...leaf, value: '4', text: '4', history: ['Import figures', 'Set Armenia'] };
  const recent = { ...sampleModel, numbers: [more, { ...sum, value: '4', text: '4' }] };
  const changes = (a: PackModel, b: PackModel) =>
    diffPacks(manifest(a), manifest(b), causesOf(a, b)).changed.map(({ operations }) => operations);
  expect(changes(old, recent)).toEqual([['Set Armenia'], ['Set Armenia']]);
  expect(changes(recent, old)).toEqual([['Undone: Set Armenia'], ['Undone: Set Armenia']]);
});
