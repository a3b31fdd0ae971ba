import { describe, expect, it } from 'vitest';
import { markOf } from './markOf.ts';

const stands = (side: string, step: number): string => markOf`stands ${side} step ${step}`;

describe('names of marks', () => {
  it('are what a template makes of the same values', () => {
    for (const side of ['before', 'behind'])
      for (const step of [-1, 0, 1]) {
        expect(stands(side, step)).toBe(`stands ${side} step ${step}`);
        expect(stands(side, step)).toBe(`stands ${side} step ${step}`);
      }
  });

  it('tell apart what is written alike in another place', () => {
    expect(markOf`${'a'} b ${'c'}`).toBe('a b c');
    expect(markOf`${'a'} ${'b c'}`).toBe('a b c');
    expect(markOf`${'a b'} ${'c'}`).toBe('a b c');
    expect(markOf`none ${null}`).toBe('none null');
    expect(markOf`none ${undefined}`).toBe('none undefined');
    expect(markOf`${true} of ${undefined}`).toBe('true of undefined');
  });

  it('outlive more of them than are kept', () => {
    const named = (i: number): string => markOf`number ${i}`;
    for (let i = 0; i < 70_000; i++) if (named(i) !== `number ${i}`) throw new Error(`number ${i}`);
    expect(named(0)).toBe('number 0');
  });
});
