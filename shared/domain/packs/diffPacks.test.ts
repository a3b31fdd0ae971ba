import { expect, test } from 'vitest';
import { diffPacks } from './diffPacks.ts';
import { buildManifest } from './manifest.ts';
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
