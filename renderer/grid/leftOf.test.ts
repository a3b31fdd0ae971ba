import { expect, test } from 'vitest';
import { leftOf } from './leftOf.ts';

const column = (id: string, width: number, isAmongOthers = true) => ({ id, width, isAmongOthers });

test('a column stands behind those before it that scroll with it', () => {
  const columns = [
    column('name', 200, false),
    column('2022', 110),
    column('hidden', 110, false),
    column('2023', 80),
    column('2024', 110),
  ];
  expect(leftOf(columns, '2022')).toBe(0);
  expect(leftOf(columns, '2024')).toBe(190);
});

test('a column that is held or gone stands nowhere', () => {
  expect(leftOf([column('name', 200, false)], 'name')).toBeNull();
  expect(leftOf([column('2022', 110)], '2023')).toBeNull();
});
