import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalText } from './canonicalText.ts';

test.each([
  ['a byte order mark goes', '\ufeffText', 'Text'],
  ['only one of them', '\ufeff\ufeffText', '\ufeffText'],
  ['CRLF becomes LF', 'a\r\nb\r\n', 'a\nb\n'],
  ['a lone CR becomes LF', 'a\rb', 'a\nb'],
  ['letters are composed', 'Kapanadze\u0301', 'Kapanadz\u00e9'],
  ['nothing else: spaces, tabs, quotes and dashes stay', ' a\t“b”  –\u00a0c \n\n', ' a\t“b”  –\u00a0c \n\n'],
])('%s', (_, source, wanted) => {
  expect(canonicalText(source)).toBe(wanted);
});

test('doing it twice changes nothing, but for a second byte order mark', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (source) => {
      const once = canonicalText(source);
      expect(canonicalText(once.startsWith('\ufeff') ? once.slice(1) : once)).toBe(
        once.replace(/^\ufeff/, ''),
      );
    }),
  );
});
