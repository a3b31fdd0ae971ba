import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { blake2b } from './blake2b.ts';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

test('it is that of OpenSSL for every length around blocks, and for long messages', () => {
  const message = Buffer.alloc(100_000, 'every number traced ');
  for (const length of [0, 1, 63, 64, 127, 128, 129, 255, 256, 257, 4096, 100_000]) {
    const piece = message.subarray(0, length);
    expect(hex(blake2b(piece)), String(length)).toBe(createHash('blake2b512').update(piece).digest('hex'));
  }
});

test('a shorter digest is one of its own', () => {
  expect(hex(blake2b(Buffer.alloc(0), 32))).toBe(
    '0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8',
  );
});
