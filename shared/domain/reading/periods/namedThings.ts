/** "the treaty of 1992", "the 2008 crisis": a year that names a thing measures nothing, and nothing is counted from it. */

const NAMED_THING =
  'treaty|law|act|accord|accords|agreement|agreements|convention|protocol|constitution|war|crisis|invasion|coup|revolution|census|referendum|decree|memorandum|pact|deal|directive|regulation|summit|embargo|election|tratado|acuerdo|ley|traité|accord|loi|vertrag|abkommen|gesetz|договор\\p{L}*|закон\\p{L}*|соглашени\\p{L}*';
const NAMED_FOR = new RegExp(
  `(?<!\\p{L})(?:${NAMED_THING}) (?:\\p{L}+ )?(?:of|from|signed in|de|du|von|vom|от) $`,
  'iu',
);
const NAMING = new RegExp(
  `^ (?:(?:trade|free-trade|peace|association|gas|border|customs) )?(?:${NAMED_THING}|prices|terms|dollars|money|record|records|peak|high|low)\\b`,
  'iu',
);
/** "a 2019 Ford": the model of that year. */
const isModel = (lead: string, tail: string): boolean =>
  / an? $/u.test(lead.slice(-4)) && /^ \p{Lu}\p{Ll}/u.test(tail);
/** No lead and no name is longer. */
const REACH = 40;

/** True for a year that is part of a thing's name. */
export const namesThing = (text: string, start: number, end: number): boolean =>
  NAMED_FOR.test(text.slice(Math.max(0, start - REACH), start)) ||
  NAMING.test(text.slice(end, end + REACH)) ||
  isModel(text.slice(Math.max(0, start - REACH), start), text.slice(end, end + 3));
