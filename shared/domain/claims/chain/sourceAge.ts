/** Whether a source can know what it is cited for: one from before the period is over cannot know all of it. */

/** Years the period ends after the source appeared; 0 for the same year or earlier ones. Null when either is unknown. */
export function yearsBefore(source: string | null, period: string | null): number | null {
  const [issued, until] = [source, period].map((text) => /^\d{4}/.exec(text ?? '')?.[0]);
  if (issued === undefined || until === undefined) return null;
  return Math.max(0, Number(until) - Number(issued));
}

/** Older than the period it is cited for: it appeared in a year before it, or where both name months, a month before. */
export function isStale(source: string | null, period: string | null): boolean {
  const years = yearsBefore(source, period);
  if (years === null) return false;
  if (years > 0) return true;
  const [month, until] = [source, period].map((text) => /^\d{4}-\d{2}/.exec(text ?? '')?.[0]);
  return month !== undefined && until !== undefined && month < until;
}
