/**
 * "None of the four supports a ceiling" and "Ms Koivisto, one of the four, supports one": what is said of all, of none or
 * of so many of a group, against what is said of its members: one of them that does otherwise, or a count of them that
 * leaves another number over.
 */
import { conceptsOf, sharedOf } from '../facts/equivalents.ts';
import type { Told } from '../facts/told.ts';
import type { AuditContext, ClaimDraft } from '../forms/draft.ts';
import { contraryClaim } from '../forms/names/contraryClaim.ts';
import { COUNT, countOf } from '../lexicon/countWords.ts';
import { directionsIn } from '../lexicon/directions.ts';
import type { ClaimSentence } from '../sentence/claimSentence.ts';
import { type GroupScope, scopeOf } from './scopeWords.ts';

/** Members are told in the rest of its sentence and in the next ones; by their number also further off. */
const NEAR = 2;
const FAR = 25;
const FEWEST_FAR = 2;

export function groupScopes(
  context: AuditContext,
  sentence: ClaimSentence,
  told: Told,
): readonly ClaimDraft[] {
  const scope = scopeOf(sentence.text);
  if (scope === null || UNSURE.test(sentence.text) || told.hasFound(sentence)) return [];
  const after = context.sentences.slice(sentence.order + 1, sentence.order + 1 + FAR);
  const rest = { ...sentence, text: scope.rest };
  const near = after.slice(0, NEAR).filter(({ block }) => block.id === sentence.block.id);
  const against =
    (isContrary(scope, rest, FEWEST_NEAR) ? sentence : undefined) ??
    near.find((one) => isContrary(scope, one, FEWEST_NEAR)) ??
    [sentence, ...near].find((one) =>
      countsOtherwise(scope, one === sentence ? rest : one, one === near[0]),
    ) ??
    after.find((one) => isContrary(scope, one, FEWEST_FAR) || leavesOthers(scope, one));
  if (against === undefined) return [];
  const start = sentence.start + [...sentence.text.slice(0, scope.at)].length;
  const passage = {
    block: sentence.block.id,
    start,
    end: start + [...scope.text].length,
    text: scope.text,
  };
  return [
    contraryClaim(passage, against, {
      calculation: `members of whom “${against.text.slice(0, LONGEST)}” says otherwise`,
      why: 'what is said of some of the group leaves no room for it',
    }),
  ];
}

const LONGEST = 80;
const FEWEST_NEAR = 1;
const UNSURE =
  /\b(?:would|could|may|might|if|should|will|expected|nearly all|almost all|not all|not every)\b/iu;
const NOT =
  /\b(?:not|no|none|never|neither|nor|without|refus\w+|oppos\w+|against|reject\w*|n['’]t)\b|n['’]t\b/iu;

/** "one of the four", "two of them", "Hauser, one of the four,". */
const MEMBER = new RegExp(
  `\\b(?:one|two|three|four|five|some|several|the \\p{L}+est)\\s+of\\s+(?:(?:the|these|those)\\s+(?:other\\s+)?(?<n>${COUNT})|them)\\b`,
  'iu',
);

function isContrary(scope: GroupScope, { text }: Pick<ClaimSentence, 'text'>, fewest: number): boolean {
  if (scope.kind === 'some' || UNSURE.test(text)) return false;
  const member = MEMBER.exec(text);
  if (
    member === null ||
    (scope.of !== null && member.groups?.['n'] !== undefined && countOf(member.groups['n']) !== scope.of)
  )
    return false;
  if (fewest > FEWEST_NEAR && (member.groups?.['n'] === undefined || scope.of === null)) return false;
  const behind = text.slice(member.index + member[0].length);
  if (sharedOf(scope.predicate, conceptsOf(behind)) < fewest) return false;
  return scope.kind === 'none' ? !NOT.test(behind) : NOT.test(behind) !== scope.isDenied;
}

const OPENS = new RegExp(
  `^(?:(?:and|but|while)\\s+)?(?<other>the (?:other|remaining)\\s+)?(?<n>${COUNT})(?:\\s+others?)?\\s+(?!of\\b|percent\\b|per cent\\b|years?\\b|months?\\b|days?\\b|weeks?\\b|hours?\\b|million\\b|billion\\b)(?<verb>\\p{Ll}+)`,
  'iu',
);
const AND_THEN = new RegExp(
  `\\b(?:and|with|but)\\s+(?<n>${COUNT})\\s+(?:\\p{Ll}+\\s+)?(?:against|for|opposed|abstained|failed|not)\\b`,
  'iu',
);

/** "Only three of eleven hit it. Nine missed it.", "All but two of nine voted for it. Six were in favour and three against." */
function countsOtherwise(
  { kind, count, of }: GroupScope,
  { text }: Pick<ClaimSentence, 'text'>,
  isNext: boolean,
): boolean {
  if ((kind !== 'some' && kind !== 'all') || count === null || of === null || !isNext || UNSURE.test(text))
    return false;
  const match = OPENS.exec(text);
  const told = countOf(match?.groups?.['n']);
  if (match === null || told === null || told > of) return false;
  const then = countOf(AND_THEN.exec(text.slice(match[0].length))?.groups?.['n']);
  if (then !== null) return told + then === of && told !== count && then !== count;
  if (told === count || told === of - count) return false;
  return match.groups?.['other'] !== undefined || told > of - count;
}

const THE_OTHER = new RegExp(`\\bthe (?:other|remaining)\\s+(?<n>${COUNT})\\b`, 'iu');

/** "lost ground in all but one of six", and later "improved in two, and fell back in the other four". */
function leavesOthers({ count, of, direction }: GroupScope, { text, tagged }: ClaimSentence): boolean {
  const told = countOf(THE_OTHER.exec(text)?.groups?.['n']);
  if (count === null || of === null || told === null || direction === null || told >= of) return false;
  const ways = new Set(directionsIn(tagged).map((one) => one.direction));
  return ways.size > 0 && told !== count && told !== of - count && told + LARGEST_GROUP_LEFT >= of;
}

/** A rest much smaller than the group is of another one. */
const LARGEST_GROUP_LEFT = 3;
