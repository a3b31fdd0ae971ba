/** Comparisons whose values need not stand around them: "is slightly cheaper:", "grew more slowly than", "more people left than came". */
import { matchesOf } from '../../../lib/matches.ts';
import { type Comparator, comparatorsIn } from '../lexicon/comparators.ts';

const MORE =
  'more|larger|higher|greater|bigger|faster|quicker|steeper|stronger|dearer|costlier|taller|heavier|richer|busier|wetter|hotter|warmer|longer|older|wider|deeper';
const LESS =
  'less|smaller|lower|fewer|slower|weaker|cheaper|lighter|poorer|quieter|drier|colder|cooler|shorter|younger|narrower|shallower';
/** Of these more is a greater number. */
const BY_NUMBER =
  'powerful|expensive|populous|productive|popular|crowded|costly|generous|frequent(?:ly)?|often|slowly|quickly|rapidly|steeply|sharply|heavily|densely populated';
const PATTERN = new RegExp(
  `(?<![\\p{L}-])(?:(?<more>${MORE})|(?<less>${LESS}))(?: (?<word>${BY_NUMBER}))?(?:(?: (?!than\\b)[^,;:.\\ue000-\\ueaff]{1,45}?)?? than(?![\\p{L}-])|(?=\\s*[:;—]))`,
  'giu',
);

export function besideComparators(text: string): readonly Comparator[] {
  const own = matchesOf(text, PATTERN).map((match): Comparator => {
    const isLess = match.groups?.['less'] !== undefined;
    const isTurned = /^slowly$/iu.test(match.groups?.['word'] ?? '');
    return {
      side: isLess !== isTurned ? 'less' : 'more',
      at: match.index,
      end: match.index + match[0].length,
      text: match[0],
    };
  });
  const verbs = comparatorsIn(text).filter(
    ({ text: word }) => !/than$|^(?:above|below|behind)$/iu.test(word),
  );
  return [...own, ...verbs].sort((a, b) => a.at - b.at);
}
