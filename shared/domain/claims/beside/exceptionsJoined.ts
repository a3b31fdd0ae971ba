/** "All but Oman now fly Turkish aircraft" and "Bahrain and Oman have bought none": the one left out is joined by another. */
import { conceptsOf, sharedOf } from '../facts/equivalents.ts';
import type { Told } from '../facts/told.ts';
import type { AuditContext, ClaimDraft } from '../forms/draft.ts';
import { contraryClaim } from '../forms/names/contraryClaim.ts';
import { directionsIn } from '../lexicon/directions.ts';
import type { ClaimSentence } from '../sentence/claimSentence.ts';

const EXCEPT =
  /\b(?:all|every|each|everyone|everywhere|both|every one)\b[^.;]{0,80}?\b(?:but|except|except for|apart from|save|bar|other than|with the exception of)\s+(?:in\s+)?(?=\p{Lu})/iu;
const NOT = /\b(?:not|no|none|never|neither|nor|without|refused?|oppos\w+|against|n['’]t|contrary)\b/iu;
const UNSURE = /\b(?:would|could|may|might|if|should|will|expected|also)\b/iu;
/** The contrary is told in the sentences after it. */
const REACH = 6;

export function exceptionsJoined(
  context: AuditContext,
  sentence: ClaimSentence,
  told: Told,
): readonly ClaimDraft[] {
  const match = EXCEPT.exec(sentence.text);
  if (match === null || UNSURE.test(sentence.text) || told.hasFound(sentence)) return [];
  const [left] = NAME.exec(sentence.text.slice(match.index + match[0].length)) ?? [];
  if (left === undefined || isJoined(sentence.text, left)) return [];
  const words = conceptsOf(sentence.text);
  const after = context.sentences.slice(sentence.order + 1, sentence.order + 1 + REACH);
  const against = after.find((one) => {
    if (!isJoined(one.text, left) || UNSURE.test(one.text)) return false;
    const isTurned = areOpposed(sentence, one);
    const isDenied =
      NOT.test(one.text) !== NOT.test(sentence.text) && sharedOf(words, conceptsOf(one.text)) > 0;
    return isTurned || isDenied;
  });
  if (against === undefined) return [];
  const wording = match[0].trimEnd();
  const start = sentence.start + [...sentence.text.slice(0, match.index)].length;
  const passage = { block: sentence.block.id, start, end: start + [...wording].length, text: wording };
  return [
    contraryClaim(passage, against, {
      calculation: `others that are left out beside ${left}`,
      why: 'a later sentence names another beside the one that is left out',
    }),
  ];
}

const NAME = /^\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)*/u;

/** Another name stands beside this one, joined by "and". */
const isJoined = (text: string, name: string): boolean => {
  const at = text.indexOf(name);
  if (at < 0) return false;
  const [before, behind] = [text.slice(0, at), text.slice(at + name.length)];
  return (
    /\p{Lu}[\p{L}-]+,?\s+and\s+(?:in\s+)?$/u.test(before) || /^,?\s+and\s+(?:in\s+)?\p{Lu}/u.test(behind)
  );
};

/** One rises where the other falls. */
function areOpposed(a: ClaimSentence, b: ClaimSentence): boolean {
  const [one, other] = [a, b].map(
    ({ tagged }) => new Set(directionsIn(tagged).map(({ direction }) => direction)),
  );
  if (one?.size !== 1 || other?.size !== 1) return false;
  return [...one][0] !== [...other][0];
}
