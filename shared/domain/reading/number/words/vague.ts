/** Quantifiers, changes and comparisons without a number: "many", "slightly outpaces", "a much smaller fraction". */
import { type Draft, reading } from '../finish.ts';
import { EN_CHANGE_VERBS, EN_COMPARATIVES, EN_INTENSIFIERS, EN_PART_NOUNS } from '../lexicon/enVague.ts';
import { split } from '../lexicon/lexicon.ts';
import { PhraseTable } from '../tokens/phrases.ts';
import { isSeveral, multiplierAt } from '../tokens/roundWords.ts';
import { foldAt, isWord, type Scan } from '../tokens/scan.ts';

const flags = (list: string) => new PhraseTable(split(list).map((phrase) => [phrase, true as const]));
const INTENSIFIERS = flags(EN_INTENSIFIERS);
const COMPARATIVES = flags(EN_COMPARATIVES);
const CHANGE_VERBS = flags(EN_CHANGE_VERBS);
const PART_NOUNS: ReadonlySet<string> = new Set(split(EN_PART_NOUNS));

/** The vague quantity that starts at a token; null when none does. */
export function readVague(scan: Scan, at: number): Draft | null {
  const graded = scan.lexicon.language === 'en' ? gradedComparison(scan, at) : null;
  const told =
    graded ?? scan.lexicon.vague.match(scan.tokens, at)?.end ?? (isSeveral(scan, at) ? at + 1 : null);
  if (told === null) return null;
  const end = graded ?? withMagnitudes(scan, told);
  return {
    from: at,
    to: end,
    kind: 'vague',
    state: 'extracted',
    readings: [reading({ rule: 'vague' })],
    why: null,
  };
}

/** "einige hundert Millionen", "plusieurs centaines de millions", "сотни миллионов": nobody knows how many of them. */
function withMagnitudes(scan: Scan, end: number): number {
  const { lexicon, tokens } = scan;
  let reached = end;
  for (;;) {
    const isLinked = /^(?:de|of|von)$/u.test(foldAt(scan, reached));
    const at = isLinked ? reached + 1 : reached;
    if (!isWord(scan, at) || tokens[at]?.gap === 'break') return reached;
    const word = foldAt(scan, at);
    const isRound = lexicon.hundreds.has(word) || multiplierAt(scan, at) !== null;
    const next =
      isRound || PARTS_OF_MANY.test(word) ? at + 1 : (lexicon.magnitudes.match(tokens, at)?.end ?? null);
    if (next === null) return reached;
    reached = next;
  }
}

/** "quelques centaines", "ein paar Dutzend", "unas decenas". */
const PARTS_OF_MANY =
  /^(?:dizaines|centaines|milliers|dutzend|dutzende|hunderte?|tausende?|decenas|cientos|centenares|miles|десятки|сотни)$/u;

function gradedComparison(scan: Scan, at: number): number | null {
  const article = foldAt(scan, at) === 'a' && isWord(scan, at + 1) ? at + 1 : at;
  const intensifier = INTENSIFIERS.match(scan.tokens, article);
  if (intensifier === null) return null;
  const comparative = COMPARATIVES.match(scan.tokens, intensifier.end);
  if (comparative !== null) {
    const isPart = PART_NOUNS.has(foldAt(scan, comparative.end));
    return isPart ? comparative.end + 1 : article === at ? comparative.end : null;
  }
  if (article !== at) return null;
  return CHANGE_VERBS.match(scan.tokens, intensifier.end)?.end ?? null;
}
