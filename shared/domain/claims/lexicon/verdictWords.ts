/** Words that say whether a limit was kept ("met the target", "within budget", "light enough") or not ("in breach of", "too heavy"). */
import { matchesOf } from '../../../lib/matches.ts';
import { isScaled, scaleOfPositive } from './relationWords.ts';

/** Which side of a limit is allowed: what is at most it, or at least. */
export type LimitSide = 'most' | 'least';

export type Verdict = {
  readonly isKept: boolean;
  /** Where the words say on which side the limit is: too heavy is above what is allowed. */
  readonly side: LimitSide | null;
  readonly at: number;
  readonly end: number;
};

const ITS =
  "(?:the|its|their|his|her|our|that|this|these|those|every|all(?: the)?|both)\\s+(?:[\\p{L}’'-]+\\s+){0,2}?";
const LIMIT =
  'limits?|ceilings?|caps?|budgets?|bands?|range|rules?|norms?|targets?|thresholds?|bounds|goals?|aims?|hurdles?|marks?|bar|requirements?|minimum|maximum|quotas?|quorum|conditions?|standards?|promises?|pledges?|commitments?|word|criteri(?:on|a)|guidelines?|law|treaty|plan';
const BE =
  "(?:is|are|was|were|been|being|be)(?:n[’']t)?\\s+(?:(?:not|never|thus|therefore|also|again|easily|duly|so|then|still|just|narrowly|clearly)\\s+)?";

const KEPT = new RegExp(
  `(?<![\\p{L}-])(?:(?:kept|keeps?|stay(?:ed|s)?|remain(?:ed|s)?|stuck|sticks?) (?:to|within)(?=\\s+(?:${ITS}(?:${LIMIT})|it\\b))|within (?:${ITS})?(?:${LIMIT})|within(?=\\s+(?:the\\s+)?[\ue000-\ue3ff]\\s+(?:that|which|allowed|permitted|limit))|succeed(?:ed|s)?|made it|manag(?:ed|es) (?:it|that|this)|done so|went ahead|gone ahead|got through|quali(?:fied|fies)|able to|(?:met|meets?|meeting|reach(?:ed|es)?|hit|hits|achiev(?:ed|es?)|attain(?:ed|s)?|fulfil(?:led|s)?|satisf(?:ied|ies|y)|clear(?:ed|s)?|pass(?:ed|es)?|respect(?:ed|s)?|observ(?:ed|es?)|honou?r(?:ed|s)?|ke(?:pt|eps?)|return(?:ed|s)? (?:to|within))(?=\\s+${ITS}(?:${LIMIT}))|compl(?:ied|ies|y) with|abid(?:ed|es?) by|in (?:line|compliance|accordance|keeping) with|${BE}(?:met|reached|kept|respected|observed|fulfilled|achieved|honou?red|cleared|satisfied))(?![\\p{L}-])`,
  'giu',
);
const MISSED = new RegExp(
  `(?<![\\p{L}-])(?:(?:miss(?:ed|es)?|overshot|overshoots?|overr[au]ns?|bust(?:ed|s)?|br(?:oke|oken|eaks?)|breach(?:ed|es)?|violat(?:ed|es?)|flout(?:ed|s)?|infring(?:ed|es?))(?=\\s+(?:${ITS}(?:${LIMIT})|it\\b))|in (?:breach|violation) of|fail(?:ed|s)?(?! to)|(?:fell|falls?|fallen) short(?! of\\s+(?!the|its|their|that|this|it))|unable to|fell through|(?:was|were) (?:dropped|thrown out|turned (?:down|away))|over budget|out of line with|${BE}(?:missed|breached|broken|violated|overshot|overrun|flouted))(?![\\p{L}-])`,
  'giu',
);
const TOO =
  /(?<![\p{L}-])too (?<word>\p{Ll}+)(?![\p{L}-])|(?<![\p{L}-])(?<enough>\p{Ll}+) enough(?![\p{L}-])/giu;
const DENIED =
  /(?:\b(?:not|never|fail(?:ed|s|ing)? to|unable to|without)|n[’']t)\s+(?:(?:yet|quite|actually|even|be|been)\s+){0,2}$/iu;

/** In no order. */
export function verdictsIn(text: string): readonly Verdict[] {
  const isDenied = (at: number): boolean => DENIED.test(text.slice(0, at));
  const of = (pattern: RegExp, isKept: boolean): readonly Verdict[] =>
    matchesOf(text, pattern).map(({ index: at, 0: words }) => {
      const isNot = isDenied(at) || /\b(?:is|are|was|were)(?:n[’']t| not| never)\b/iu.test(words);
      return { isKept: isKept !== isNot, side: null, at, end: at + words.trimEnd().length };
    });
  return [...of(KEPT, true), ...of(MISSED, false), ...degreesIn(text, isDenied)];
}

/** "Too heavy" is above what is allowed, "tall enough" at least what is asked. */
const degreesIn = (text: string, isDenied: (at: number) => boolean): readonly Verdict[] =>
  matchesOf(text, TOO).flatMap(({ index: at, 0: words, groups }): readonly Verdict[] => {
    const word = groups?.['word'] ?? groups?.['enough'] ?? '';
    if (!isScaled(word)) return [];
    const isToo = groups?.['word'] !== undefined;
    const isUp = scaleOfPositive(word).way === 'up';
    return [
      { isKept: isToo === isDenied(at), side: isUp === isToo ? 'most' : 'least', at, end: at + words.length },
    ];
  });
