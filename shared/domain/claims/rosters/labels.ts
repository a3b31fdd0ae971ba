/** The name or noun that a stretch opens with: who it tells of. */

const LEAD =
  /^(?:(?:that|this|it|which)\s(?:was|is|were|puts?)\s[^,;:]{0,25}?\b(?:with|of|behind|than)\s+)?(?:in\s+(?:early\s+|late\s+)?(?:January|February|March|April|May|June|July|August|September|October|November|December|[\ue700-\ue8ff])\s+)?(?:(?:and|but|while|whereas|then|next|meanwhile|in|at|for|to|from|on|of|by|those of|that of|only|even|as for|finally|last|lastly)[,\s]+)*(?:the\s+)?/iu;
const NAME =
  /^\p{Lu}[\p{L}\p{N}.&’'-]*(?:\s+(?:(?:of|de|del|de la|la|el|al|da|do|di|du)\s+)?\p{Lu}[\p{L}\p{N}.&’'-]*)*/u;
/** "Growers in Tanzania", "sales to France". */
const PLACED =
  /^(?:\p{Lu}|\p{Ll})\p{Ll}+(?:\s\p{Ll}+)?\s+(?:in|from|to|at|of)\s+(?:the\s+)?\p{Lu}[\p{L}’-]+(?:\s\p{Lu}[\p{L}’-]+)*/u;
const STOPS =
  "(?=['’]s?\\s|\\s+(?:\\p{Ll}+ed|was|were|is|are|had|has|have|went|fell|rose|grew|shrank|sold|bought|sent|took|made|got|lost|won|came|cost|costs|paid|spent|built|drew|fed|held|kept|led|met|ran|saw|stood|brought|gave|gained|with|at|from|to|in|by|up|down)(?:\\s|$)|\\s*[,(]|\\s*[\\ue000-\\ue6ff]|\\s*$)";
const NOUN = new RegExp(`^(?:\\p{Ll}[\\p{L}’'-]*\\s+){0,3}?\\p{Ll}[\\p{L}-]*${STOPS}`, 'u');
const NO_MEMBER =
  /^(?:it|its|they|their|them|this|that|these|those|there|here|we|he|she|his|her|a|an|some|most|many|few|several|one|two|three|four|five|six|seven|eight|nine|ten|each|every|both|none|neither|nobody|nowhere|nothing|no|not|which|who|where|when|what|why|how|if|as|with|without|after|before|against|compared|than|because|although|though|since|until|during|over|under|between|up|down|more|less|fewer|about|nearly|almost|just|total|average|together|combined|overall|altogether|added|all|others?|another|elsewhere|everywhere|everyone|everybody|half|according|last|this|next|by|so|thus|therefore|however|still|yet|now|today|further|only|such|rest|remaining|remainder|mean|sum)(?![\p{L}-])/iu;

const VERB =
  /\s+(?:\p{Ll}+ed|was|were|is|are|had|has|have|went|fell|rose|grew|shrank|sold|bought|sent|took|made|got|lost|won|came|cost|costs|paid|spent|built|drew|kept|led|met|ran|saw|stood|brought|gave|received)(?:\s.*)?$/u;
/** "Lek lost", "Spending on roads was": without what is said of it. */
export const withoutVerb = (words: string): string => words.replace(VERB, '');

/** Null where it opens with neither, or with what is no member ("together", "half", "it"). */
export function labelIn(text: string): { readonly text: string; readonly isName: boolean } | null {
  const bare = text.replace(LEAD, '');
  if (NO_MEMBER.test(bare)) return null;
  const placed = PLACED.exec(bare)?.[0];
  if (placed !== undefined) return { text: placed, isName: true };
  const name = NAME.exec(bare)?.[0].replace(/['’]s?$/u, '');
  if (name !== undefined) return name.length < 2 ? null : { text: name, isName: true };
  const noun = NOUN.exec(bare)?.[0];
  return noun === undefined || noun.length < 3 ? null : { text: noun, isName: false };
}
