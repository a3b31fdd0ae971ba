import { expect, test } from 'vitest';
import { codeClass } from './charClass.ts';

test.each([/\p{L}/u, /[\p{L}\p{M}]/u, /\s/u, /[\p{Lu}\p{N}]/u])(
  '%s is answered as the pattern answers, when it is asked first and again',
  (pattern) => {
    const fits = codeClass(pattern);
    const wrong: number[] = [];
    for (let round = 0; round < 2; round++)
      for (let code = 0; code <= 0xffff; code++)
        if (fits(code) !== pattern.test(String.fromCharCode(code))) wrong.push(code);
    expect(wrong).toEqual([]);
  },
);
