/**
 * "All but two of the eight states have deleted them. Panama, Liberia, Palau, Niue and Togo did so in May. Gabon, Gambia and
 * Benin have not": how many of a group do something, against the names of those that do and of those that do not.
 */

import { point } from '../../../lib/interval.ts';
import { matchesOf } from '../../../lib/matches.ts';
import type { Told } from '../facts/told.ts';
import { type AuditContext, type ClaimDraft, testedClaim } from '../forms/draft.ts';
import { COUNT, countOf } from '../lexicon/countWords.ts';
import type { ClaimSentence } from '../sentence/claimSentence.ts';
import type { Passage } from '../types.ts';
import { textPassage } from './passages.ts';

type Said = { readonly at: number; readonly end: number; readonly count: number; readonly of: number };
type Side = {
  readonly names: readonly string[];
  readonly isDenied: boolean;
  readonly isRest: boolean;
  readonly passage: Passage;
};

const THE = '(?:the|its|their|these|those)\\s+(?:[\\p{L}-]+\\s+){0,2}?';
const FORMS: readonly RegExp[] = [
  new RegExp(`\\ball (?<but>but|except) (?<n>${COUNT}) of ${THE}(?<m>${COUNT})\\b`, 'iu'),
  new RegExp(
    `\\bof ${THE}(?<m>${COUNT})\\b[^,;:.]{0,60},\\s+(?:(?:only|just)\\s+|all (?<but>but|except)\\s+)?(?<n>${COUNT})\\b(?! of)`,
    'iu',
  ),
  new RegExp(`\\b(?<n>${COUNT}) (?:out )?of ${THE}(?<m>${COUNT})\\b`, 'iu'),
];
const UNSURE =
  /\b(?:would|could|may|might|if|should|expected|nearly|almost|about|at least|more than|up to)\b/iu;
const REACH = 3;
const LEAST_OF = 4;

export function namedSides(
  context: AuditContext,
  sentence: ClaimSentence,
  told: Told,
): readonly ClaimDraft[] {
  const said = told.hasFound(sentence) ? null : saidIn(sentence);
  if (said === null) return [];
  const next = context.sentences
    .slice(sentence.order + 1, sentence.order + 1 + REACH)
    .filter(({ block }) => block.id === sentence.block.id);
  const sides = [...sidesIn(sentence, said.end), ...next.flatMap((one) => sidesIn(one, 0))];
  const passage = textPassage(sentence, said.at, said.end);
  const found = whole(said, sides) ?? rest(said, sides);
  if (found === null || (found.isRight && told.hasTouched(passage))) return [];
  const { side, size, expected } = found;
  const claim = testedClaim({
    form: 'count',
    wording: passage.text,
    passage,
    items: [],
    operands: [
      {
        role: 'list',
        mention: null,
        expression: null,
        cells: [],
        value: String(size),
        low: String(size),
        high: String(size),
        period: null,
        members: [...side.names],
        missing: [],
      },
    ],
    triggers: [],
    computed: point(String(size)),
    expected: point(String(expected)),
    measure: 'plain',
    calculation: `names in “${side.passage.text}”`,
    middle: String(size),
    why: 'those that are named, and how many the statement leaves',
    code: 'count_mismatch',
  });
  return [{ ...claim, passages: [passage, side.passage] }];
}

function saidIn({ text }: ClaimSentence): Said | null {
  for (const form of FORMS) {
    const match = form.exec(text);
    const [n, of] = [countOf(match?.groups?.['n']), countOf(match?.groups?.['m'])];
    if (match === null || n === null || of === null || n >= of || of < LEAST_OF) continue;
    if (UNSURE.test(text.slice(0, match.index + match[0].length))) return null;
    const count = match.groups?.['but'] === undefined ? n : of - n;
    return { at: match.index, end: match.index + match[0].length, count, of };
  }
  return null;
}

const NAME = "(?:the\\s+)?(?:\\p{Lu}|(?<=[,;:.] |and |^)\\p{Ll})[\\p{L}’'-]+(?:\\s\\p{Lu}[\\p{L}’'-]+){0,2}";
const LIST = new RegExp(
  `^(?:and|but|while|whereas)?\\s*(?:those (?:at|in|of|from)\\s+)?(?<list>${NAME}(?:,\\s+${NAME})*,?\\s+and\\s+${NAME})(?<rest>\\s+(?:have|has|had|are|were|do|did|still|also|[\\p{Ll}]+ed|refuse|remain|said|took|went|made)\\b[^;.]*)`,
  'u',
);
const NOT =
  /\b(?:not|no|none|never|neither|nor|without|refus\w+|still|yet|remain\w*|lack\w*|n['’]t)\b|n['’]t\b/iu;
/** "have not", "do not", and nothing more: the rest of what is said before. */
const ELLIPSIS =
  /^\s+(?:have|has|had|do|does|did|are|is|were|was)(?:\s+not|n['’]t)(?:\s+(?:yet|so far))?\s*$/iu;

/** Stretches of a sentence that open with a list of names and say something of them. */
function sidesIn(sentence: ClaimSentence, from: number): readonly Side[] {
  const { text } = sentence;
  const opens = matchesOf(text, /[;:]\s+|,\s+(?=while\s|whereas\s|but\s)/gu).map(
    ({ index, 0: all }) => index + all.length,
  );
  return [...(from === 0 ? [0] : []), ...opens.filter((at) => at >= from)].flatMap((at): readonly Side[] => {
    const match = LIST.exec(text.slice(at));
    const { list, rest: words } = match?.groups ?? {};
    if (match === null || list === undefined || words === undefined) return [];
    const names = list.split(/,\s+(?:and\s+)?|\s+and\s+/u).map((name) => name.trim());
    const start = at + match[0].indexOf(list);
    return [
      {
        names,
        isDenied: NOT.test(words),
        isRest: ELLIPSIS.test(words),
        passage: textPassage(sentence, start, start + list.length),
      },
    ];
  });
}

type Found = {
  readonly side: Side;
  readonly size: number;
  readonly expected: number;
  readonly isRight: boolean;
};

/** Two lists, one of those that do and one of those that do not, that together are the group. */
function whole({ count, of }: Said, sides: readonly Side[]): Found | null {
  const [one, other, more] = sides;
  if (one === undefined || other === undefined || more !== undefined) return null;
  if (one.isDenied === other.isDenied || one.names.length + other.names.length !== of) return null;
  const [denied, done] = one.isDenied ? [one, other] : [other, one];
  if (denied.names.length === count || done.names.length === count)
    return { side: done, size: done.names.length, expected: done.names.length, isRight: true };
  return { side: denied, size: denied.names.length, expected: of - count, isRight: false };
}

/** One list of those left: too many for what the statement leaves, or all of them by its words. */
function rest({ count, of }: Said, sides: readonly Side[]): Found | null {
  const [side, more] = sides.filter(({ isDenied }) => isDenied);
  if (side === undefined || more !== undefined) return null;
  const size = side.names.length;
  const left = of - count;
  if (size === left || size === count) return { side, size, expected: size, isRight: true };
  return size > left || side.isRest ? { side, size, expected: left, isRight: false } : null;
}
