import { findPeriods } from '../findPeriods.ts';

/** The day of publication in tests that name none. */
export const PUBLISHED = '2026-01-15';

/** `words = from..to`, `words ? a | b` when two readings stand, `words = open` when none does. */
export function spellPeriods(text: string, language = 'en', published: string | null = PUBLISHED): string[] {
  return findPeriods(text, { language, published }).spans.map((span) => {
    const words = text.slice(span.start, span.end);
    const readings = span.readings.map(({ period }) =>
      period.from === period.to ? `${period.from}` : `${period.from}..${period.to}`,
    );
    if (readings.length === 0) return `${words} = open`;
    return readings.length === 1 ? `${words} = ${readings[0]}` : `${words} ? ${readings.join(' | ')}`;
  });
}
