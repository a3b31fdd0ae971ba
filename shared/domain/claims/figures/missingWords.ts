/** What of the figures a claim lacks, in words. */

/** "Armenia 2024", "Armenia 2020 or 2024": of whom a value is missing, and of which periods. */
const OF_PERIODS = /^(?<who>\D+) (?<periods>\d{4}(?:-\S+)?(?: or \d{4}(?:-\S+)?)?)$/u;

/**
 * The values that are missing: those who lack the same periods together, by the order of their names, so that neither a
 * name nor a period is told twice. What names no period at its end stands as it is.
 *
 * @example missingWords(['Latvia 2020', 'Georgia 2020', 'Moldova 2024']) === 'Georgia and Latvia in 2020; Moldova in 2024'
 */
export function missingWords(missing: readonly string[]): string {
  const periodsOf = new Map<string, string[]>();
  const others: string[] = [];
  for (const one of missing) {
    const { who, periods } = OF_PERIODS.exec(one)?.groups ?? {};
    if (who === undefined || periods === undefined) others.push(one);
    else periodsOf.set(who, [...(periodsOf.get(who) ?? []), periods]);
  }
  const alike = new Map<string, string[]>();
  for (const [who, periods] of periodsOf) {
    const key = listed(periods);
    alike.set(key, [...(alike.get(key) ?? []), who]);
  }
  const told = [...alike].map(([periods, names]) => `${listed(names)} in ${periods}`);
  return [...told, ...(others.length > 0 ? [others.join(', ')] : [])].join('; ');
}

function listed(names: readonly string[]): string {
  const sorted = [...new Set(names)].sort((a, b) => (a < b ? -1 : 1));
  const last = sorted.pop() ?? '';
  return sorted.length === 0 ? last : `${sorted.join(', ')} and ${last}`;
}
