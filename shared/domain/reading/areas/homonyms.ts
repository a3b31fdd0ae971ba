/**
 * "Georgia" is a country or an American state: the company it keeps decides. American states, their cities and offices
 * speak for the state; the Caucasus, its neighbours and its own cities for the country, which is also what silence means.
 */
import { firstFrom } from '../foldedText.ts';
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

/** "Georgia, the peanut state, where Atlanta expects": beside a town of the state it is the state. */
function isStateHere(text: string, georgia: AreaSpan, areas: readonly AreaSpan[]): boolean {
  const after = text.slice(georgia.end, georgia.end + NEAR);
  if (/^,? the (?:\p{L}+ )?state\b/u.test(after)) return true;
  const first = firstFrom(areas, georgia.start - NEAR);
  for (const { start, iso3, via } of areas.slice(first, first + FEW)) {
    if (start < georgia.end + NEAR && iso3 === 'USA' && via === 'region') return true;
  }
  return false;
}

/** In characters: a town farther away may be another country's news. */
const NEAR = 40;
/** No more names than these stand so near. */
const FEW = 12;

/** Areas with "Georgia" settled by its own text, or by what the whole article says where that is silent. */
export function settleGeorgia(text: string, found: FoundAreas, article: number): readonly AreaSpan[] {
  const isHomonym = (area: AreaSpan): boolean => area.iso3 === 'GEO' && area.via === 'name';
  if (!found.areas.some(isHomonym)) return found.areas;
  const score = georgiaIsState(text, found) || article;
  const isState = (area: AreaSpan): boolean => score > 0 || isStateHere(text, area, found.areas);
  return found.areas.map((area) =>
    isHomonym(area) && isState(area) ? { ...area, iso3: 'USA', via: 'region' } : area,
  );
}
