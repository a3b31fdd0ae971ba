/** Periods as the store writes them: 2024, 2024-S1, 2024-Q1, 2024-07. */
import { FREQUENCIES, type Frequency } from './types.ts';

const PATTERN: Readonly<Record<Frequency, RegExp>> = {
  A: /^\d{4}$/,
  S: /^\d{4}-S[12]$/,
  Q: /^\d{4}-Q[1-4]$/,
  M: /^\d{4}-(0[1-9]|1[0-2])$/,
};

/** How a period of a frequency is written, for a hint. */
export const PERIOD_EXAMPLE: Readonly<Record<Frequency, string>> = {
  A: '2025',
  S: '2025-S1',
  Q: '2025-Q1',
  M: '2025-01',
};

/** Whether a text is a period of the frequency, as the store writes it. */
export const isPeriod = (text: string, frequency: Frequency): boolean => PATTERN[frequency].test(text);

/** A typed period as the store writes it ("2025q1", "2025 H1", "2025-7"), or null when it is none of that frequency. */
export function readPeriod(text: string, frequency: Frequency): string | null {
  const upper = text.trim().toUpperCase();
  const match = /^(\d{4})[\s-]*([QSH]?)(\d{0,2})$/.exec(upper);
  if (match === null) return null;
  const [, year = '', letter = '', part = ''] = match;
  const period =
    part === ''
      ? year + letter
      : letter === ''
        ? `${year}-${part.padStart(2, '0')}`
        : `${year}-${letter === 'H' ? 'S' : letter}${part}`;
  return isPeriod(period, frequency) ? period : null;
}

/** The frequency a period is written in; null for what is no period of the store. */
export const frequencyOf = (period: string): Frequency | null =>
  FREQUENCIES.find((frequency) => isPeriod(period, frequency)) ?? null;

/** The year a period lies in. */
export const yearOf = (period: string): string => period.slice(0, 4);

/** The same part of the year before: 2023-Q1 for 2024-Q1. */
export const yearBefore = (period: string): string => `${Number(yearOf(period)) - 1}${period.slice(4)}`;
