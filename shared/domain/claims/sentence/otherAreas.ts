import type { ClaimSentence } from './claimSentence.ts';

/** Both sentences name areas, and none in common: a number of the one is hardly that of the other. */
export const isOfOtherAreas = ({ areas: own }: ClaimSentence, { areas: its }: ClaimSentence): boolean =>
  own.length > 0 && its.length > 0 && !own.some(({ iso3 }) => its.some((one) => one.iso3 === iso3));
