import { describe, expect, test } from 'vitest';
import { line, readBytes } from '../testing/openBytes.ts';
import { isTotalWord } from './totalRows.ts';

const table = (word: string): string =>
  `Country;Partner;Flow;Year;mn USD\nArmenia;Russia;exports;2023;12,5\nArmenia;${word};exports;2023;40,5\n`;

describe.each(['Total', 'Всего', 'Insgesamt:', 'Grand Total', 'ИТОГО*', 'All', 'Total, all countries'])(
  'a row of "%s" among partners',
  (word) => {
    test('is told with what to say of it while nothing is said, and the others are read', async () => {
      const { assertions, refused, questions, remarks } = await readBytes('a.csv', table(word));
      expect(questions).toEqual([]);
      expect(remarks).toContain(
        `1 row of totals ("${word}") is not read until it is said whether totals are the world or the sum of the rows listed ("total_rows" in the mapping).`,
      );
      expect(assertions.map(line)).toEqual(['ARM-RUS exports TOTAL 2023 = 12500000 USD (12,5)']);
      expect(refused).toMatchObject([
        {
          message: `The counterpart "${word}" cannot be read.`,
          fix: expect.stringContaining('"total_rows"'),
        },
      ]);
    });

    test('is left out, or is the world, as the mapping says, and both are remarked', async () => {
      const left = await readBytes('a.csv', table(word), { total_rows: 'leave_out' });
      expect([left.assertions.length, left.refused]).toEqual([1, []]);
      expect(left.remarks).toContain(`1 row of totals ("${word}") is left out.`);
      const world = await readBytes('a.csv', table(word), { total_rows: 'world' });
      expect(world.assertions.map(line)[1]).toBe('ARM-W00 exports TOTAL 2023 = 40500000 USD (40,5)');
      expect(world.remarks).toContain(`1 row of totals ("${word}") is read as the world's.`);
    });

    test('is what the mapping says its name means, whatever becomes of other totals', async () => {
      const { assertions, remarks } = await readBytes('a.csv', table(word), {
        total_rows: 'leave_out',
        values: { counterpart: { [word]: 'cis' } },
      });
      expect(assertions.map(line)[1]).toBe('ARM-cis exports TOTAL 2023 = 40500000 USD (40,5)');
      expect(remarks.filter((remark) => remark.includes('totals'))).toEqual([]);
    });
  },
);

test.each(['Togo', 'World', 'Total Vanuatu', 'Subtotal', 'ALB', ''])(
  '"%s" is no word for all areas',
  (word) => {
    expect(isTotalWord(word)).toBe(false);
  },
);

test('rows beyond those that decide the columns are counted and left out too', async () => {
  const rows = Array.from({ length: 300 }, (_, at) => `Total;Russia;exports;${1900 + (at % 120)};${at},5`);
  const { assertions, remarks, refused } = await readBytes(
    'a.csv',
    `Country;Partner;Flow;Year;mn USD\nArmenia;Russia;exports;2023;12,5\n${rows.join('\n')}\n`,
    { total_rows: 'leave_out' },
  );
  expect([assertions.length, refused.length]).toEqual([1, 0]);
  expect(remarks).toContain('300 rows of totals ("Total") are left out.');
});
