import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decodeBytes } from './decodeBytes.ts';

const RUSSIAN =
  'Товарооборот вырос на 24 процента — до 12,5 млрд долларов. «Это предел», считает эксперт.\n'.repeat(4);
const GERMAN =
  'Die Ausfuhren stiegen auf 7,4 Milliarden € – „ein Rekord“, sagt Jörg Müller über die Übersee-Häfen.\n'.repeat(
    4,
  );
const ENGLISH = 'Exports rose to £12m – “a record”, the minister’s office said; imports cost €3bn.\n'.repeat(
  4,
);

describe('encodings', () => {
  test.each([
    ['utf-8', RUSSIAN, iconv.encode(RUSSIAN, 'utf-8')],
    ['utf-8', GERMAN, iconv.encode(GERMAN, 'utf-8', { addBOM: true })],
    ['utf-16le', RUSSIAN, iconv.encode(RUSSIAN, 'utf-16le', { addBOM: true })],
    ['utf-16be', GERMAN, iconv.encode(GERMAN, 'utf-16be', { addBOM: true })],
    ['utf-16le', RUSSIAN, iconv.encode(RUSSIAN, 'utf-16le', { addBOM: false })],
    ['utf-16be', GERMAN, iconv.encode(GERMAN, 'utf-16be', { addBOM: false })],
    ['windows-1251', RUSSIAN, iconv.encode(RUSSIAN, 'windows-1251')],
    ['windows-1252', ENGLISH, iconv.encode(ENGLISH, 'windows-1252')],
    ['windows-1252', GERMAN, iconv.encode(GERMAN, 'windows-1252')],
    ['windows-1252', 'Le café à 5 €.', iconv.encode('Le café à 5 €.', 'windows-1252')],
    ['windows-1252', 'SÃO TOMÉ', iconv.encode('SÃO TOMÉ', 'windows-1252')],
  ])('%s', (encoding, text, bytes) => {
    const decoded = decodeBytes(bytes, 'a.txt');
    expect(decoded.text.replace(/^\ufeff/, '')).toBe(text);
    expect(decoded.encoding).toBe(encoding);
  });

  test("a page's own charset is used when its bytes are not UTF-8", () => {
    const short = iconv.encode('Рост', 'windows-1251');
    expect(decodeBytes(short, 'a.html', 'windows-1251')).toEqual({ text: 'Рост', encoding: 'windows-1251' });
  });

  test.each([
    ['UTF-8 with a byte cut out', Buffer.from(RUSSIAN).subarray(1), 'document/encoding'],
    ['UTF-8 cut in the middle of a letter', Buffer.from(RUSSIAN).subarray(0, 99), 'document/encoding'],
    [
      'English with a broken sequence',
      Buffer.from('Tea cost \xc3( 5 dollars in \xa1 2024.', 'latin1'),
      'document/encoding',
    ],
    [
      'English with stray bytes',
      Buffer.from('Trade grew \xff\xfe to $63 billion.', 'latin1'),
      'document/encoding',
    ],
    ['a sequence cut short', Buffer.from('Tea \xc3( cost 5.', 'latin1'), 'document/encoding'],
    ['a NUL byte at an even place', Buffer.from('Exports rose \0 in May.'), 'document/binary'],
    [
      'numbers of two bytes',
      Buffer.from(Uint16Array.from({ length: 300 }, (_, at) => at % 29).buffer),
      'document/binary',
    ],
    ['a NUL byte', Buffer.from('Exports rose\0 in May.'), 'document/binary'],
    [
      'a picture',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
      'document/binary',
    ],
    [
      'control characters',
      Buffer.from(Array.from({ length: 400 }, (_, i) => (i % 7) + 1)),
      'document/binary',
    ],
  ])('%s is refused', (_, bytes, code) => {
    expect(() => decodeBytes(bytes, 'a.txt')).toThrow(
      expect.objectContaining({ name: 'Problem', code, where: 'a.txt' }),
    );
  });
});
