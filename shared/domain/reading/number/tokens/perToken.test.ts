import { expect, test } from 'vitest';
import { onceAtToken } from './perToken.ts';
import { makeScan } from './scan.ts';

test('a token is read once in its scan, and anew in another', () => {
  const asked: string[] = [];
  const read = onceAtToken((scan, at): string | null => {
    asked.push(`${scan.text}:${at}`);
    return scan.tokens[at]?.kind === 'digits' ? scan.tokens[at].text : null;
  });
  const [first, second] = ['sold 12', 'bought 13'].map((text) => makeScan(text, 'en', { prose: true }));
  if (first === undefined || second === undefined) throw new Error('no scans');
  expect([read(first, 1), read(first, 1), read(first, 0), read(first, 0)]).toEqual(['12', '12', null, null]);
  expect(read(second, 1)).toBe('13');
  expect(read(first, 1)).toBe('12');
  expect(asked).toEqual(['sold 12:1', 'sold 12:0', 'bought 13:1', 'sold 12:1']);
});

test('a reader may ask about another scan while it reads', () => {
  const inner = makeScan('7', 'en', { prose: true });
  const outer = makeScan('8 9', 'en', { prose: true });
  const read: (scan: typeof inner, at: number) => string = onceAtToken((scan, at) =>
    scan === outer ? `${read(inner, 0)}${scan.tokens[at]?.text ?? ''}` : (scan.tokens[at]?.text ?? ''),
  );
  expect([read(outer, 0), read(outer, 1), read(outer, 0)]).toEqual(['78', '79', '78']);
});
