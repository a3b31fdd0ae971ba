import { createHash, randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { sha256, utf8 } from './sha256.ts';

const node = (input: Uint8Array | string): string => createHash('sha256').update(input).digest('hex');

test('agrees with Node for every length around the block borders', () => {
  for (let length = 0; length < 200; length++) {
    const bytes = randomBytes(length);
    expect(sha256(bytes)).toBe(node(bytes));
  }
  const large = randomBytes(300_001);
  expect(sha256(large)).toBe(node(large));
});

test('hashes the UTF-8 of a string', () => {
  for (const text of ['', 'abc', '¶ 3', '“€63 Mrd”', '😀 𝟔𝟑', 'a\ud800b']) {
    expect(sha256(text)).toBe(node(new TextEncoder().encode(text)));
    expect(Array.from(utf8(text))).toEqual(Array.from(new TextEncoder().encode(text)));
  }
});
