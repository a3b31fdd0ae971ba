/** Properties of whole audits: nothing throws, passages equal the text, verdicts follow from their intervals, runs agree. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isInside, overlaps } from '../../lib/interval.ts';
import { auditText } from './fixtures/auditText.ts';
import { CONTROL_PARAGRAPHS } from './fixtures/controlParagraphs.ts';
import { PLANTED_ERRORS } from './fixtures/plantedErrors.ts';
import { readCases } from './testing/readCases.ts';
import type { Audit } from './types.ts';

const PIECES = [
  'Exports ',
  'imports ',
  'Turnover between Kenya and Uganda ',
  'rose ',
  'fell ',
  'nearly doubled ',
  'by 40 percent ',
  'from $5 billion in 2020 ',
  'to $7 billion in 2024 ',
  'of the $9.6 billion ',
  ', or a third',
  'three countries—Kenya, ',
  'Uganda and Chad—',
  'slightly faster than ',
  'more than half (44 percent) ',
  'the largest ',
  'Only in Chad ',
  'all but Kenya ',
  'by 5 percentage points ',
  'as much as 80 percent ',
  '(Reuters, May 3, 2021)',
  '. ',
  '; ',
  ', ',
  ' and ',
  '—',
  ': ',
  '0 tonnes ',
  '-3 percent ',
  '𝟘 ',
  '“',
  '\n\n',
  'together ',
  'of which 12 ',
  'twelve plants, ',
];
const SOUND = [...CONTROL_PARAGRAPHS, ...PLANTED_ERRORS.map(({ text }) => text)];
const texts = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...PIECES) },
      { weight: 1, arbitrary: fc.constantFrom(...SOUND) },
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(''));

/** Passages are the text's own words, verdicts follow from the intervals, ids go up. */
function expectSound(text: string, { claims, findings }: Audit): void {
  const points = [...text.normalize('NFC')];
  for (const { start, end, text: words } of [...claims, ...findings].flatMap(({ passages }) => passages)) {
    expect(points.slice(start, end).join('')).toBe(words);
  }
  for (const { computed, expected, verdict, arithmetic } of claims) {
    expect(arithmetic).not.toBe('');
    if (verdict === 'untestable') continue;
    const due = isInside(computed, expected)
      ? 'holds'
      : overlaps(computed, expected)
        ? 'borderline'
        : 'contradicted';
    expect(verdict).toBe(due);
  }
  expect(claims.map(({ id }) => id)).toEqual(claims.map((_, i) => `k${i + 1}`));
}

test('an audit of any text stands on passages of that text and on its own intervals', () => {
  fc.assert(
    fc.property(texts, (text) => expectSound(text, auditText(text))),
    { numRuns: 200 },
  );
});

test.each(['unseenCases.txt', 'setCases.txt', 'severalCases.txt', 'plainCases.txt'])(
  'so does the audit of every kind of statement in %s',
  (file) => {
    for (const { sound, wrong, ofSound, ofWrong } of readCases(file)) {
      expectSound(sound, ofSound);
      expectSound(wrong, ofWrong);
    }
  },
);

test('two audits of one text are the same', () => {
  for (const text of SOUND) expect(auditText(text)).toEqual(auditText(text));
});
