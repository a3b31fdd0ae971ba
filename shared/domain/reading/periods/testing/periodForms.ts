import type { PeriodFormCase } from './periodFormCases.ts';
import { ENGLISH_PERIOD_FORMS } from './periodFormsEnglish.ts';
import { FRENCH_PERIOD_FORMS } from './periodFormsFrench.ts';
import { GERMAN_PERIOD_FORMS } from './periodFormsGerman.ts';
import { RUSSIAN_PERIOD_FORMS } from './periodFormsRussian.ts';
import { SPANISH_PERIOD_FORMS } from './periodFormsSpanish.ts';

/**
 * Times as five languages say them, read in an article of Thursday 18 September 2025: every kind of time in every form
 * (in, since, by, until, between, compared with), and the relative ones, each with the ISO time it is.
 */
export const FORMS_PUBLISHED = '2025-09-18';

export const PERIOD_FORMS: readonly PeriodFormCase[] = [
  ...ENGLISH_PERIOD_FORMS,
  ...GERMAN_PERIOD_FORMS,
  ...FRENCH_PERIOD_FORMS,
  ...SPANISH_PERIOD_FORMS,
  ...RUSSIAN_PERIOD_FORMS,
];
