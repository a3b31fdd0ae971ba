/** "the treaty of 1992", "the 2008 crisis": a year that names a thing measures nothing, and nothing is counted from it. */

const NAMED_THING =
  'treaty|law|act|accord|accords|agreement|agreements|convention|protocol|constitution|war|crisis|invasion|coup|revolution|census|referendum|decree|memorandum|pact|deal|directive|regulation|summit|embargo|election|tratado|acuerdo|ley|traité|accord|loi|vertrag|abkommen|gesetz|договор\\p{L}*|закон\\p{L}*|соглашени\\p{L}*';
const NAMED_FOR = new RegExp(
  `(?<!\\p{L})(?:${NAMED_THING}) (?:\\p{L}+ )?(?:of|from|signed in|de|du|von|vom|от) $`,
  'iu',
);
const KINDS = 'trade|free-trade|peace|association|gas|border|customs';
const NAMED_BY_YEAR = `${NAMED_THING}|prices|terms|dollars|money|record|records|peak|high|low`;
const NAMING = new RegExp(`^ (?:(?:${KINDS}) )?(?:${NAMED_BY_YEAR})\\b`, 'iu');

/** Both patterns are long, and are asked of every time: what they end or begin with tells nearly always that neither fits. */
const LEADS_IN = ['of ', 'from ', 'signed in ', 'de ', 'du ', 'von ', 'vom ', 'от '];
const OPENING_LETTERS = 3;
const OPENINGS: ReadonlySet<string> = new Set(
  `${KINDS}|${NAMED_BY_YEAR}`.split('|').map((word) => word.slice(0, OPENING_LETTERS)),
);

function isNamedFor(lead: string): boolean {
  const small = lead.toLowerCase();
  return LEADS_IN.some((words) => small.endsWith(words)) && NAMED_FOR.test(lead);
}

const isNaming = (tail: string): boolean =>
  OPENINGS.has(tail.slice(1, 1 + OPENING_LETTERS).toLowerCase()) && NAMING.test(tail);

/** "a 2019 Ford": the model of that year. */
const isModel = (lead: string, tail: string): boolean =>
  / an? $/u.test(lead.slice(-4)) && /^ \p{Lu}\p{Ll}/u.test(tail);
/** No lead and no name is longer. */
const REACH = 40;

/** "the Water Industry Act 1991": British laws end with their year. */
const STATUTE = /(?<!\p{L})(?:Act|Order|Regulations|Rules|Ordinance|Measure)(?: \(\p{Lu}\p{L}+\))? $/u;
const LONGEST_STATUTE = 40;

/** True for a year that is part of a thing's name. */
export const namesThing = (text: string, start: number, end: number): boolean =>
  isNamedFor(text.slice(Math.max(0, start - REACH), start)) ||
  STATUTE.test(text.slice(Math.max(0, start - LONGEST_STATUTE), start)) ||
  isNaming(text.slice(end, end + REACH)) ||
  isModel(text.slice(Math.max(0, start - REACH), start), text.slice(end, end + 3));
