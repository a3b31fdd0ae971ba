import { expect, it } from 'vitest';
import { narrowText } from './narrowText.ts';

it('leaves every character as it was', () => {
  const latin = Array.from({ length: 256 }, (_, code) => String.fromCharCode(code)).join('');
  const cut = `“${latin}”`.slice(1, -1);
  for (const text of ['', cut, 'a "quoted" \\ word\n', '“curly”', 'Россия', '\ud83d\ude00', 'half \ud83d'])
    expect(narrowText(text)).toBe(text);
});
