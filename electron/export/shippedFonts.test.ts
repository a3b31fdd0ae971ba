import { expect, test } from 'vitest';
import { fontFaces, lettersLacking, withShippedFonts } from './shippedFonts.ts';

test('letters of the region are there: Latin, Cyrillic, Georgian, Armenian', () => {
  expect(lettersLacking('Türkiye, Әзербайжан, საქართველო, Հայաստան, Ελλάδα')).toEqual([]);
});

test('letters of other scripts are named, each once', () => {
  expect(lettersLacking('上海上, تركيا')).toEqual(expect.arrayContaining(['上', '海']));
  expect(lettersLacking('上海上')).toHaveLength(2);
});

test('a script’s font comes only with its letters', () => {
  expect(fontFaces('Georgia')).not.toContain('Attest Georgian');
  expect(fontFaces('საქართველო')).toContain('"Attest Georgian"');
});

test('every family a sheet names stands behind a shipped one', () => {
  expect(withShippedFonts('a{font:9pt system-ui}b{font-family:Georgia,"Times New Roman",serif}')).toBe(
    'a{font:9pt "Attest Sans","Attest Georgian","Attest Armenian",system-ui}b{font-family:"Attest Serif","Attest Georgian","Attest Armenian",Georgia,"Times New Roman",serif}',
  );
});
