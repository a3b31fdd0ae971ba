/** "60 percent of the region's total of $46 billion": the amount is the whole a share is of, and no party of the sentence has it. */
import type { ClaimSentence, Item } from '../sentence/claimSentence.ts';

/** What stands between a share and the amount of its whole; numbers are one character each in `tagged`. */
const SHARE_OF =
  /[\ue000-\ueaff] of (?<owner>[^,;.:\ue000-\ueaff]{1,60}?) of (?:about |around |some |nearly |almost |roughly )?$/u;
/** "its total", "the country's trade": of whom the sentence speaks. */
const OWN = /^(?:its|their|his|her|the (?:country|republic|state|nation)['’]s)\b/iu;

/** Whether an amount is the whole of a share and its words name somebody else than the sentence's parties, or nobody. */
export function isWholeOfOthers(sentence: ClaimSentence, { at, mention }: Item): boolean {
  const match = SHARE_OF.exec(sentence.tagged.slice(0, at));
  const owner = match?.groups?.['owner'];
  if (match === null || owner === undefined || OWN.test(owner)) return false;
  const share = sentence.items.find((item) => item.at === match.index);
  if (share === undefined || !['percent', 'share'].includes(share.mention.kind)) return false;
  return !sentence.areas.some(({ start, end }) => start >= share.mention.end && end <= mention.start);
}
