/** Which amounts their words call a limit, and on which side of it others are allowed. */
import type { LimitSide } from '../../lexicon/verdictWords.ts';
import type { ClaimSentence, Item } from '../../sentence/claimSentence.ts';

const MOST_BEFORE =
  /\b(?:limit\p{L}*|ceilings?|cap|capped|maximum|upper|budget\p{L}*|allow\p{L}*|permit\p{L}*|at most|(?:no|not|nothing|nobody|none) (?:more|higher|longer|heavier|larger|bigger|older|taller|faster|later|wider|above|over|beyond)(?: than)?|(?:may|must|shall|should|can)(?: not|not|n[’']t) (?:exceed|be (?:above|over))|up to|exempt\p{L}*)\b/giu;
const MOST_BEHIND =
  /^[^;:.\ue000-\ueaff]{0,35}\b(?:limit|ceiling|cap|maximum|at (?:the )?most|is the most|or (?:less|fewer|under|younger|lower|lighter|shorter)|allowed|permitted|budgeted)\b/iu;
const LEAST_BEFORE =
  /\b(?:at least|(?:no|not|nothing|nobody|none) (?:fewer|less|lower|shorter|younger|smaller|below|under)(?: than)?|minimum|floor|lower|need(?:s|ed)?|requir\p{L}+|thresholds?|hurdle|quorum|takes|targets?|targeted|goal|aim(?:s|ed|ing)?|mark|promis\p{L}+|pledg\p{L}+|guarante\p{L}+|wanted|hoped|planned|plan)\b/giu;
const LEAST_BEHIND =
  /^[^;:.\ue000-\ueaff]{0,35}\b(?:or (?:more|taller|older|above|over|higher|longer|better)|at least|minimum|(?:is|are|was|were) (?:needed|required|the (?:target|threshold|minimum|goal|hurdle))|needed|required|target|threshold|hurdle|quorum|goal)\b/iu;

/** So far before an amount the word may stand that makes a limit of it. */
const REACH = 55;

const known = new WeakMap<Item, LimitSide | null>();

/** Null of what is no limit. Of two sides the words nearest to it say which. */
export function limitSideOf(sentence: ClaimSentence, item: Item): LimitSide | null {
  const found = known.get(item);
  if (found !== undefined) return found;
  const side = readSide(sentence, item);
  known.set(item, side);
  return side;
}

function readSide({ tagged }: ClaimSentence, { at, mention }: Item): LimitSide | null {
  const lead = /[^;:()\ue000-\ue6ff]*$/u.exec(tagged.slice(Math.max(0, at - REACH), at))?.[0] ?? '';
  const words = `${lead}${/^[^\d\p{Sc}]*/u.exec(mention.text)?.[0] ?? ''}`;
  const rest = `${/[^\d]*$/u.exec(mention.text)?.[0] ?? ''}${tagged.slice(at + 1)}`;
  const [most, least] = [lastOf(words, MOST_BEFORE), lastOf(words, LEAST_BEFORE)];
  if (most >= 0 || least >= 0) return most > least ? 'most' : 'least';
  return MOST_BEHIND.test(rest) ? 'most' : LEAST_BEHIND.test(rest) ? 'least' : null;
}

const lastOf = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].at(-1)?.index ?? -1;
