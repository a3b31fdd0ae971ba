/** What of the figures a claim lacks, in words. */

/** "Armenia 2024": of whom a value is missing, and of which period. */
const OF_PERIOD = /^(?<who>\D+) (?<period>\d{4}(?:-\S+)?)$/u;

/**
 * The values that are missing, those of one period together and in the order of their names: a period is told once for
 * all of them. What names no period at its end stands as it is.
 *
 * @example missingWords(['Latvia 2020', 'Georgia 2020', 'Moldova 2024']) === 'Georgia and Latvia in 2020; Moldova in 2024'
 */
export function missingWords(missing: readonly string[]): string {
  const groups = new Map<string, string[]>();
  for (const one of missing) {
    const { who, period } = OF_PERIOD.exec(one)?.groups ?? {};
    const key = who === undefined ? '' : (period ?? '');
    groups.set(key, [...(groups.get(key) ?? []), who ?? one]);
  }
  return [...groups]
    .map(([period, names]) => (period === '' ? names.join(', ') : `${listed(names)} in ${period}`))
    .join('; ');
}

function listed(names: readonly string[]): string {
  const sorted = [...names].sort((a, b) => (a < b ? -1 : 1));
  const last = sorted.pop() ?? '';
  return sorted.length === 0 ? last : `${sorted.join(', ')} and ${last}`;
}
