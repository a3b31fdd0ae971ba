import { describe, expect, test } from 'vitest';
import { findDates, readDate } from './publicationDate.ts';

describe('publication dates', () => {
  test.each([
    ['2025-03-03', '2025-03-03'],
    ['2025/3/4', '2025-03-04'],
    ['3 March 2025', '2025-03-03'],
    ['3rd of March, 2025', '2025-03-03'],
    ['Mar. 3, 2025', '2025-03-03'],
    ['Sept 30, 2024', '2024-09-30'],
    ['3. März 2025', '2025-03-03'],
    ['1er mars 2025', '2025-03-01'],
    ['3 de marzo de 2025', '2025-03-03'],
    ['3 марта 2025 г.', '2025-03-03'],
    ['01.15.2026', '2026-01-15'],
    ['15/01/2026', '2026-01-15'],
    ['05/05/2025', '2025-05-05'],
    ['15-Jan-2026', '2026-01-15'],
    ['September 2024', '2024-09'],
    ['2025年3月4日', '2025-03-04'],
  ])('%s is %s', (text, iso) => {
    expect(readDate(text)).toBe(iso);
  });

  test.each(['03/04/2025', '3.4.2025', '03-04-2025', '03/04/25'])(
    '%s can be read two ways and is not guessed',
    (text) => {
      expect(findDates(text)).toEqual([{ start: 0, end: text.length, iso: null }]);
    },
  );

  test('a dotted date is day first where that is the written standard', () => {
    expect(readDate('03.04.2025', 'de')).toBe('2025-04-03');
    expect(readDate('03.04.2025', 'ru')).toBe('2025-04-03');
    expect(readDate('03.04.2025', 'en')).toBeNull();
    expect(readDate('03/04/2025', 'de')).toBeNull();
  });

  test.each(['31/31/2025', '30 February 2025', '1.2 million', '12.5', 'May 2', '10.10.10.10'])(
    '%s holds no date',
    (text) => {
      expect(findDates(text)).toEqual([]);
    },
  );
});
