import { expect, test } from 'vitest';
import { fontFaces, lettersLacking, withShippedFonts } from './shippedFonts.ts';

test('letters of the region are there: Latin, Cyrillic, Georgian, Armenian, Chinese', () => {
  expect(lettersLacking('Türkiye, Әзербайжан, საქართველო, Հայաստան, Ελλάδα, 中国, 日本')).toEqual([]);
});

test('letters of other scripts are named, each once', () => {
  expect(lettersLacking('تركيا, ไทย')).toEqual(expect.arrayContaining(['ت', 'ไ']));
  expect(lettersLacking('ไทไท')).toHaveLength(2);
});

test('a script’s font comes only with its letters', () => {
  expect(fontFaces('Georgia')).not.toContain('Attest Georgian');
  expect(fontFaces('საქართველო')).toContain('"Attest Georgian"');
  expect(fontFaces('▼')).toContain('"Attest Signs"');
});

test('of the Chinese font only the letters that are printed come along', () => {
  const length = (text: string): number => fontFaces(text).length - fontFaces('China').length;
  expect(fontFaces('中国')).toContain('"Attest Chinese"');
  expect(length('中国')).toBeLessThan(5000);
});

test('every family a sheet names stands behind a shipped one', () => {
  expect(withShippedFonts('a{font:9pt system-ui}b{font-family:Georgia,"Times New Roman",serif}')).toBe(
    'a{font:9pt "Attest Sans","Attest Georgian","Attest Armenian","Attest Signs","Attest Chinese",system-ui}b{font-family:"Attest Serif","Attest Georgian","Attest Armenian","Attest Signs","Attest Chinese",Georgia,"Times New Roman",serif}',
  );
});
