/** Every kind of time in every form of five languages. */
import { expect, test } from 'vitest';
import { findPeriods } from './findPeriods.ts';
import type { PeriodFormCase } from './testing/periodFormCases.ts';
import { FORMS_PUBLISHED, PERIOD_FORMS } from './testing/periodForms.ts';

/** The times of a sentence: an open end is nothing, two readings are joined by a bar. */
const timesOf = ({ language, words }: PeriodFormCase): string =>
  findPeriods(words, { language, published: FORMS_PUBLISHED })
    .spans.map(({ readings }) =>
      readings
        .map(({ period: { from, to } }) => (from === to ? from : `${from ?? ''}..${to ?? ''}`))
        .join(' | '),
    )
    .join(', ');

test('every kind of time in every form of five languages', () => {
  expect(PERIOD_FORMS.length).toBeGreaterThan(400);
  expect(PERIOD_FORMS.map((one) => ({ ...one, time: timesOf(one) }))).toEqual(PERIOD_FORMS);
});
