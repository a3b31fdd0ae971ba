/**
 * "Georgia" is a country or an American state: the company it keeps decides. American states, their cities and offices
 * speak for the state; the Caucasus, its neighbours and its own cities for the country, which is also what silence means.
 */
import type { AreaSpan, FoundAreas } from './types.ts';

const STATE_WORDS =
  /\b(?:governor|senators?|county|counties|Republicans?|Democrats?|statehouse|legislature|swing state|state of Georgia|Deep South|Sun Belt)\b/gu;
const COUNTRY_WORDS =
  /\b(?:Caucasus|Black Sea|lari|Eurasian?|Soviet|Saakashvili|Ivanishvili|Kobakhidze|Georgian Dream)\b/gu;
const NEIGHBOURS = new Set([
  'ARM',
  'AZE',
  'RUS',
  'TUR',
  'UKR',
  'KAZ',
  'MDA',
  'BLR',
  'UZB',
  'KGZ',
  'TJK',
  'TKM',
]);
const GROUPS = new Set([
  'former_soviet_republics',
  'south_caucasus',
  'cis',
  'eaeu',
  'eastern_partnership',
  'central_asia',
]);

/** Positive: the state; negative: the country; zero: nothing said. */
export function georgiaIsState(text: string, found: FoundAreas): number {
  let score = (text.match(STATE_WORDS)?.length ?? 0) - 2 * (text.match(COUNTRY_WORDS)?.length ?? 0);
  for (const area of found.areas) {
    if (area.iso3 === 'USA' && area.via === 'region') score += 2;
    if (NEIGHBOURS.has(area.iso3)) score -= 1;
    if (area.iso3 === 'GEO' && area.via !== 'name') score -= 2;
  }
  return score - 2 * found.groups.filter((group) => GROUPS.has(group.id)).length;
}

/** Areas with "Georgia" settled by its own text, or by what the whole article says where that is silent. */
export function settleGeorgia(text: string, found: FoundAreas, article: number): readonly AreaSpan[] {
  const isHomonym = (area: AreaSpan): boolean => area.iso3 === 'GEO' && area.via === 'name';
  if (!found.areas.some(isHomonym)) return found.areas;
  const score = georgiaIsState(text, found) || article;
  if (score <= 0) return found.areas;
  return found.areas.map((area) => (isHomonym(area) ? { ...area, iso3: 'USA', via: 'region' } : area));
}
