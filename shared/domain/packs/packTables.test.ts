import { describe, expect, test } from 'vitest';
import { csvText, parseCsvText } from './csvText.ts';
import { recomputer, tablesOf } from './packTables.ts';
import { sampleModel } from './testing/sampleModel.ts';
import { untraced } from './untraced.ts';

describe('recompute', () => {
  const tables = tablesOf(sampleModel);
  test.each(sampleModel.numbers)('$id is its stated value', (number) => {
    expect(recomputer(tables)(number.id).value).toBe(number.value);
  });
  test('widens a ratio by both rounding intervals', () => {
    expect(recomputer(tables)('n4')).toEqual({
      value: '3',
      low: '2.80952380952380952' + '4',
      high: '3.210526315789473684',
    });
  });
  test('a circle, a lost figure and a missing operand are nothing', () => {
    const numbers = new Map(tables.numbers);
    numbers.set('n1', { ...numbers.get('n1')!, expression: 'sum', inputs: 'n4 ast2' });
    expect(recomputer({ ...tables, numbers })('n1').value).toBeNull();
    expect(recomputer({ ...tables, figures: new Map() })('n5').value).toBeNull();
    expect(recomputer(tables)('n8').value).toBeNull();
  });
});

describe('untraced', () => {
  test('lets a fully traced pack pass', () => {
    expect(untraced(sampleModel)).toEqual([]);
  });
  test('names a number whose source is lost, and those made of it', () => {
    const found = untraced({ ...sampleModel, sources: [] }).map((each) => each.place);
    expect(found).toContain('n1');
    expect(found).toContain('n4');
    expect(found).not.toContain('n7');
    expect(found).not.toContain('n8');
  });
  test.each([
    ['In 2024, on 5 April and in Q3 of 2020-2024', []],
    ['about $63 billion in 2024', ['$63 billion']],
    ['2000 tonnes', []],
    ['up 12.5% and 2024 million', ['12.5%', '2024 million']],
    ['7,000 cars by July 2024', ['7,000']],
  ])('of the prose %j it names %j', (text, texts) => {
    const parts = [{ kind: 'note' as const, title: 'N', paragraphs: [[{ text }]] }];
    expect(untraced({ ...sampleModel, parts }).map((each) => each.text)).toEqual(texts);
  });
});

describe('csv', () => {
  test.each(['=1+1', '-5', '-x', '+1', '@a', "'", "'=a", 'a,b', 'a"b', 'a\nb', '\ta', '', ' x '])(
    'gives back %j',
    (cell) => {
      expect(
        parseCsvText(
          csvText([
            ['h', cell],
            [cell, 'z'],
          ]),
        ),
      ).toEqual([
        ['h', cell],
        [cell, 'z'],
      ]);
    },
  );
  test('guards formulas, not negative numbers', () => {
    expect(csvText([['=1', '-5', '-x']])).toBe("'=1,-5,'-x\n");
  });
  test.each(['a', 'a,', '"a', '"a"b\n', 'a"b\n'])('refuses %j', (text) => {
    expect(parseCsvText(text)).toBeNull();
  });
});
