import { describe, expect, it } from 'vitest';
import { FingerprintSet } from './fingerprintSet.ts';
import { fingerprint } from './rowFingerprint.ts';

describe('a set of fingerprints', () => {
  it('holds what a plain set holds, over many doublings and with every number twice', () => {
    const ours = new FingerprintSet();
    const plain = new Set<number>();
    for (let row = 0; row < 50_000; row++) {
      const print = fingerprint([row % 20_000, `2020-${row % 12}`, null, 'ARM']);
      expect(ours.has(print)).toBe(plain.has(print));
      ours.add(print);
      plain.add(print);
    }
    expect([...plain].every((print) => ours.has(print))).toBe(true);
  });

  it('takes the lowest and the highest, and numbers that begin at one place', () => {
    const set = new FingerprintSet();
    const alike = Array.from({ length: 2000 }, (_, turn) => turn * 2 ** 20);
    const numbers = [0, 1, 2 ** 53 - 2, ...alike];
    expect(numbers.some((print) => set.has(print))).toBe(false);
    for (const print of numbers) set.add(print);
    expect(numbers.every((print) => set.has(print))).toBe(true);
    expect(set.has(3)).toBe(false);
  });
});
