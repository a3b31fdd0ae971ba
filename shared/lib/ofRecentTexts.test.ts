import { expect, test } from 'vitest';
import { ofRecentTexts } from './ofRecentTexts.ts';

test('a text is computed once while it is asked about again, and again when hundreds of others have come', () => {
  const asked: string[] = [];
  const lengthOf = ofRecentTexts((text) => {
    asked.push(text);
    return text.length;
  });
  expect([lengthOf('line'), lengthOf('line'), lengthOf('other')]).toEqual([4, 4, 5]);
  expect(asked).toEqual(['line', 'other']);
  for (let other = 0; other < 1000; other++) expect(lengthOf(`${other}`)).toBe(`${other}`.length);
  expect(lengthOf('line')).toBe(4);
  expect(asked.filter((text) => text === 'line')).toHaveLength(2);
});

test('an answer that is nothing is kept too', () => {
  let count = 0;
  const nothing = ofRecentTexts(() => {
    count++;
    return undefined;
  });
  expect([nothing(''), nothing('')]).toEqual([undefined, undefined]);
  expect(count).toBe(1);
});
