/** What the period grammar answers with. Offsets are UTF-16 units into the text that was given. */
import type { DateOrder } from '../../document/header/dateOrder.ts';
import type { Period } from '../types.ts';

/** One way to read a period. */
export type PeriodReading = {
  readonly period: Period;
  /** Name of the rule: how the ends were found. */
  readonly rule: string;
  /** What was inferred or inherited, and from what; null when everything is stated. */
  readonly note: string | null;
};

export type PeriodSpan = {
  readonly start: number;
  readonly end: number;
  /** A calendar day is a date, any other time is a period. */
  readonly kind: 'period' | 'date';
  /** One when read, two when a numeric date can be either order, none when its year cannot be known. */
  readonly readings: readonly PeriodReading[];
  /** Why there is not exactly one reading; null when there is. */
  readonly why: string | null;
};

export type PeriodContext = {
  /** BCP 47; decides month names and the order of numeric dates. */
  readonly language: string;
  /** ISO date of publication, the anchor of "last year" and of dates without a year; null when unknown. */
  readonly published: string | null;
  /** Which part of a numeric date comes first in the article, by its own habit; the language goes before it. */
  readonly order?: DateOrder | null;
  /** First month of the article's fiscal years; null when nothing tells. */
  readonly fiscalStart?: number | null;
  /** They are the state's of its land: a quarter or year that is not called fiscal is no part of them. */
  readonly isFiscalOfLand?: boolean;
  /** They are called by the year they begin in: "fiscal 2025" of Japan ends in March 2026. */
  readonly isFiscalNamedByStart?: boolean;
  /** It stands under a heading over what is still to come. */
  readonly isAgenda?: boolean;
  /** The article is mostly of lands of the south, where spring begins in September. */
  readonly isSouthern?: boolean;
};
