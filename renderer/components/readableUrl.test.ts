import { expect, test } from 'vitest';
import { readableUrl } from './readableUrl.ts';

test('an address is shown in its letters, and as it is where it is not well formed', () => {
  expect(readableUrl('https://stat.kg/%D1%8D%D0%BA%D1%81%D0%BF%D0%BE%D1%80%D1%82%20%202024.xlsx')).toBe(
    'stat.kg/экспорт 2024.xlsx',
  );
  expect(readableUrl('http://a.org/b?x=%2F')).toBe('a.org/b?x=%2F');
  expect(readableUrl('https://a.org/100%')).toBe('https://a.org/100%');
});
