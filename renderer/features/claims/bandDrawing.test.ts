import { expect, test } from 'vitest';
import { drawBand } from './bandDrawing.ts';

test('a computed interval inside the band fits with all of itself', () => {
  const drawn = drawBand({ low: '1.96', high: '2.008' }, { low: '1.75', high: '2.01' });
  expect(drawn?.fits).toEqual(drawn?.computed);
  expect(drawn?.expected.from).toBeLessThan(drawn?.computed.from ?? 0);
  expect(drawn?.expected.to).toBeGreaterThan(drawn?.computed.to ?? 100);
});

test('a computed interval outside the band fits nowhere, and stands on its side of it', () => {
  const drawn = drawBand({ low: '24.9', high: '30.8' }, { low: '0', high: '5' });
  expect(drawn?.fits).toBeNull();
  expect(drawn?.computed.from).toBeGreaterThan(drawn?.expected.to ?? 100);
  expect(drawn?.ticks.map(({ value }) => value)).toEqual(['0', '5', '24.9', '30.8']);
});

test('only the part inside fits where they overlap', () => {
  const drawn = drawBand({ low: '10', high: '20' }, { low: '15', high: '40' });
  expect(drawn?.fits?.from).toBe(drawn?.expected.from);
  expect(drawn?.fits?.to).toBe(drawn?.computed.to);
});

test('an open end runs off the drawing; equal points are still seen', () => {
  const drawn = drawBand({ low: '103.5', high: '103.5' }, { low: '25', high: null });
  expect(drawn?.expected).toMatchObject({ to: 100, opensLeft: false, opensRight: true });
  expect((drawn?.computed.to ?? 0) - (drawn?.computed.from ?? 0)).toBeGreaterThan(0.5);
  const count = drawBand({ low: '6', high: '6' }, { low: '6', high: '6' });
  expect(count?.computed).toEqual(count?.expected);
  expect(count?.ticks).toHaveLength(1);
});

test('nothing is drawn where there is nothing to set against each other', () => {
  const none = { low: null, high: null };
  expect(drawBand(none, { low: '1', high: '2' })).toBeNull();
  expect(drawBand({ low: '1', high: '2' }, none)).toBeNull();
});

test('long labels need more room, and one that has none is left out', () => {
  const near = drawBand({ low: '75', high: '75' }, { low: '60', high: '90' });
  expect(near?.ticks.map(({ value }) => value)).toEqual(['60', '75', '90']);
  const long = drawBand(
    { low: '75', high: '75' },
    { low: '60', high: '90' },
    (value) => `${value} of a hundred`,
  );
  expect(long?.ticks.map(({ value }) => value)).toEqual(['60', '90']);
});
