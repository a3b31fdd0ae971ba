/** "Every one of the thirteen requires authorization" where two of them dropped it, "only Ontario had to close programs" where another shut some. */
import type { AuditContext, ClaimDraft } from '../forms/draft.ts';
import { contraryClaim } from '../forms/names/contraryClaim.ts';
import { type ClaimSentence, stretchPassage } from '../sentence/claimSentence.ts';
import { bare, type Name, namesIn } from '../sentence/namedValues.ts';
import { conceptsOf, sharedOf } from './equivalents.ts';
import type { Told } from './told.ts';

const ALL = /\b(?:every one|every|all|each)\s+(?:of\s+)?(?:the|its|their|these|those)\b/iu;
const ONLY = /(?:^|[,;]\s+|\b(?:so far|until now|to date)\s+)only\s+(?=\p{Lu})/iu;
/** What somebody of them does not do. */
const NOT =
  /\b(?:dropped|abolished|scrapped|ended|lifted|waived|exempts?|exempted|no longer|does not|do not|did not|doesn['’]t|don['’]t|refused|refuses|never|without|kept none|remains? open|escaped|was spared|were spared)\b/iu;
const UNSURE = /\b(?:would|could|may|might|if|nearly|almost|not all|not every)\b/iu;
const REACH = 20;
const FEWEST = 2;

export function brokenScopes(
  context: AuditContext,
  sentence: ClaimSentence,
  told: Told,
): readonly ClaimDraft[] {
  if (UNSURE.test(sentence.text) || told.hasFound(sentence)) return [];
  const near = context.sentences.filter(
    ({ order, block }) =>
      order > sentence.order && order <= sentence.order + REACH && !/^table /u.test(block.locator),
  );
  const only = ONLY.exec(sentence.tagged);
  const all = only === null ? ALL.exec(sentence.tagged) : null;
  const match = only ?? all;
  if (match === null) return [];
  const rest = conceptsOf(sentence.tagged.slice(match.index + match[0].length).replace(/[,;].*$/su, ''));
  const own = namesOf(sentence);
  const against = near.find((one) => {
    const its = namesOf(one).filter(({ text }) => !own.some((name) => bare(name.text) === bare(text)));
    if (its.length === 0 || UNSURE.test(one.text)) return false;
    const words = conceptsOf(one.tagged);
    if (only !== null)
      return (
        !NOT.test(one.text) &&
        namesOf(one).length === its.length &&
        rest.has('=close') &&
        words.has('=close') &&
        sharedOf(rest, words) >= FEWEST
      );
    return NOT.test(one.text) && sharedOf(rest, words) >= FEWEST && sharesNumber(sentence, one);
  });
  if (against === undefined) return [];
  const passage = stretchPassage(sentence, match.index, match.index + match[0].trimEnd().length);
  return [
    contraryClaim(passage, against, {
      calculation: `others that “${against.text.slice(0, LONGEST)}” names`,
      why: 'a later sentence says the contrary of some of them',
    }),
  ];
}

const LONGEST = 80;

const namesOf = (sentence: ClaimSentence): readonly Name[] =>
  namesIn(sentence).filter(({ isUnsure }) => isUnsure !== true);

/** Both speak of "the thirteen". */
const sharesNumber = (a: ClaimSentence, b: ClaimSentence): boolean => {
  const numbers = (one: ClaimSentence): readonly string[] =>
    one.text
      .toLowerCase()
      .match(
        /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|twenty|\d{1,3})\b/gu,
      ) ?? [];
  return numbers(a).some((word) => numbers(b).includes(word));
};
