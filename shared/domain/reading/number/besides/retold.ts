/** "In 2023 they stood at 11.8": a sentence that only tells the level which the amount of the sentence before had then. */

import type { Draft } from '../finish.ts';
import { foldAt, isDigits, type Scan } from '../tokens/scan.ts';
import { isAlike } from './alike.ts';
import { isDecimal } from './gapped.ts';
import { LIST_ENDS } from './listItems.ts';

/** Tokens from the sentence's beginning to its number; a longer one tells of something else. */
const LONGEST = 11;
/** Tokens back to the amount. */
const REACH = 45;
const ENDS: ReadonlySet<string> = new Set(['.', '!', '?', ';']);
const PRONOUNS: ReadonlySet<string> = new Set(
  'it they that this these there figure level average mean median norm durchschnitt durchschnittswert mittel schnitt moyenne médiane media promedio mediana среднем среднее медиана es sie dies das il elle ils elles c ce ella ellos он она оно они это'.split(
    ' ',
  ),
);
const LEVELS: ReadonlySet<string> = new Set(
  'was were been is are be at reached reaches hit to averaged averages stood war waren sind ist bei betrug auf était étaient est sont atteignait atteint à de era eran fue fueron es son было был была были составил составила составило составляла составлял составляло —'.split(
    ' ',
  ),
);
const ADVERBS: ReadonlySet<string> = new Set(
  'only just still about around some nearly almost already noch nur erst rund encore seulement todavía aún solo лишь только всего еще уже'.split(
    ' ',
  ),
);

/** True when a number's sentence says nothing but its level, and the amount before can be what it is a level of. */
export function isRetold(scan: Scan, model: Draft, draft: Draft): boolean {
  if (draft.from - model.to > REACH || !isAlike(model, draft, '4')) return false;
  let verb = draft.from - 1;
  while (ADVERBS.has(foldAt(scan, verb))) verb--;
  if (!LEVELS.has(foldAt(scan, verb))) return false;
  let start = verb;
  while (start > draft.from - LONGEST && start > model.to && !isSentenceEnd(scan, start - 1)) {
    if (isDigits(scan, start - 1)) return false;
    start--;
  }
  if (!isSentenceEnd(scan, start - 1) || start <= model.to) return false;
  const isTimed = scan.tokens[start]?.kind === 'mask' || scan.tokens[start + 1]?.kind === 'mask';
  const isPronoun = scan.tokens.slice(start, draft.from).some(({ fold }) => PRONOUNS.has(fold));
  const isLast =
    LIST_ENDS.has(foldAt(scan, draft.to)) ||
    scan.tokens[draft.to]?.kind === 'mask' ||
    (/^(?:in|im|en|в)$/u.test(foldAt(scan, draft.to)) && scan.tokens[draft.to + 1]?.kind === 'mask');
  return isPronoun && (isTimed || isDecimal(draft) || isLast);
}

/** A stop, or what a clause of its own begins behind: "costs 60 lira, when it was 35 in January". */
const isSentenceEnd = (scan: Scan, at: number): boolean =>
  ENDS.has(foldAt(scan, at)) || (CLAUSES.has(foldAt(scan, at)) && /^[,;]$/u.test(foldAt(scan, at - 1)));
const CLAUSES: ReadonlySet<string> = new Set(
  'when whereas while wo während als quand alors que cuando когда'.split(' '),
);
