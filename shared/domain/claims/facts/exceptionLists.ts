/** "All but two of the 20 glaciers. The exceptions were A, B and C", "five of the seven cities, losing only in A, B and C": how many are left out, and who. */

import { point } from '../../../lib/interval.ts';
import { matchesOf } from '../../../lib/matches.ts';
import { type AuditContext, type ClaimDraft, testedClaim } from '../forms/draft.ts';
import { COUNT, countOf } from '../lexicon/countWords.ts';
import { type ClaimSentence, sentencePassage, stretchPassage } from '../sentence/claimSentence.ts';
import { nameListAt } from '../sentence/nameLists.ts';
import type { Passage } from '../types.ts';
import type { Told } from './told.ts';

const ALL_BUT = new RegExp(
  `\\ball (?:(?:of )?(?:the|its|their) )?(?:\\p{L}+ )?but (?<but>${COUNT})\\b`,
  'iu',
);
const N_OF = new RegExp(
  `\\b(?<n>${COUNT}) of (?:the |its |their )?(?:\\p{L}+['’]s? )?(?:\\p{L}+ )?(?<m>${COUNT})\\b`,
  'iu',
);
/** "Of the nine banks, seven stopped". */
const OF_M = new RegExp(
  `\\bof (?:the|its|their|those|these) (?:\\p{L}+['’]s? )?(?<m>${COUNT}) (?:[^.;:]{2,90}?,\\s+|(?:[\\p{L}-]+ ){1,4})(?<n>${COUNT})\\b(?!\\s+of\\b)`,
  'iu',
);
/** "Garanti and Akbank were the exceptions". */
const ARE_LEFT =
  /^\s+(?:(?:were|was|are|is|being)\s+the\s+(?:only\s+|sole\s+)?(?:two\s+|three\s+|four\s+)?(?:exceptions?|hold-?outs?|odd ones? out)|(?:did|do|have|has)\s+not|refused|declined|held out)\b/iu;
const EXCEPT =
  /(?:\b(?:losing|failing|missing|excluding|except(?:ing)?|apart from|not|all except|the exceptions? (?:is|are|was|were|being)|only)\b(?: only| those)?(?: in| for| at)?|\bthe (?:others?|rest)\b[^.;]{0,30}?(?: are| were| being|:))\s+(?:the\s+)?(?=\p{Lu})/giu;

export function exceptionLists(
  context: AuditContext,
  sentence: ClaimSentence,
  told: Told,
): readonly ClaimDraft[] {
  if (told.hasFound(sentence)) return [];
  const but = ALL_BUT.exec(sentence.text);
  if (but !== null) {
    const next = context.sentences[sentence.order + 1];
    const list =
      listIn(sentence, but.index) ??
      (next !== undefined && next.block.id === sentence.block.id && /\bexceptions?\b/iu.test(next.text)
        ? listIn(next, 0)
        : null);
    const named =
      list ?? (next !== undefined && next.block.id === sentence.block.id ? oneException(next) : null);
    return named === null ? [] : countClaim(sentence, but, countOf(but.groups?.['but']) ?? 0, named);
  }
  const of = N_OF.exec(sentence.text) ?? OF_M.exec(sentence.text);
  if (of === null) return [];
  const list = listIn(sentence, of.index + of[0].length) ?? namedAfter(context, sentence);
  return list === null
    ? []
    : countClaim(sentence, of, (countOf(of.groups?.['m']) ?? 0) - (countOf(of.groups?.['n']) ?? 0), list);
}

type List = { readonly names: readonly string[]; readonly passage: Passage };

/** Names behind a word of exception. */
function listIn(sentence: ClaimSentence, from: number): List | null {
  for (const match of matchesOf(sentence.text, EXCEPT)) {
    if (match.index < from) continue;
    const start = sentence.start + [...sentence.text.slice(0, match.index + match[0].length)].length;
    const list = nameListAt(sentence, start);
    if (list?.hasAnd === true && list.names.length > 1) return list;
  }
  return null;
}

/** Those that the next sentence opens on and says to be left out. */
function namedAfter({ sentences }: AuditContext, { order, block }: ClaimSentence): List | null {
  const next = sentences[order + 1];
  if (next === undefined || next.block.id !== block.id) return null;
  const list = nameListAt(next, next.start);
  return list !== null && ARE_LEFT.test(list.rest) ? list : null;
}

/** "The exception was Hill Street": one. */
function oneException(sentence: ClaimSentence): List | null {
  const match = /\bthe (?:only |sole )?exception (?:is|was)\s+(?<name>(?:the\s+)?\p{Lu}[^,;.]*)[.,;]/iu.exec(
    sentence.text,
  );
  const name = match?.groups?.['name'];
  if (name === undefined || / and /u.test(name)) return null;
  return { names: [name], passage: sentencePassage(sentence) };
}

function countClaim(
  sentence: ClaimSentence,
  match: RegExpExecArray,
  count: number,
  list: List,
): readonly ClaimDraft[] {
  if (!(count > 0)) return [];
  const start = sentence.start + [...sentence.text.slice(0, match.index)].length;
  const passage = {
    ...stretchPassage(sentence, 0, 1),
    start,
    end: start + [...match[0]].length,
    text: match[0],
  };
  const claim = testedClaim({
    form: 'count',
    wording: match[0],
    passage,
    items: [],
    operands: [
      {
        role: 'list',
        mention: null,
        expression: null,
        cells: [],
        value: String(list.names.length),
        low: String(list.names.length),
        high: String(list.names.length),
        period: null,
        members: [...list.names],
        missing: [],
      },
    ],
    triggers: [],
    computed: point(String(list.names.length)),
    expected: point(String(count)),
    measure: 'plain',
    calculation: `names in “${list.passage.text}”`,
    middle: String(list.names.length),
    why: 'those the sentence leaves out, and the names it gives them',
    code: 'count_mismatch',
  });
  return [{ ...claim, passages: [passage, list.passage] }];
}
