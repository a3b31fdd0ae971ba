/**
 * "It costs 40 million euros. Of that, 12 million has been spent", "davon 12 Millionen", "l'État en paie 12 millions", "из них
 * 12 млн": a number that a pronoun says is part of the amount told just before it.
 */
import { compare } from '../../../../lib/decimal.ts';
import type { Draft } from '../finish.ts';
import { PhraseTable } from '../tokens/phrases.ts';
import { foldAt, type Scan } from '../tokens/scan.ts';

const phrases = (list: string): PhraseTable<true> =>
  new PhraseTable(list.split('|').map((words) => [words, true as const]));

/** What points at the whole, before the part or right behind it. */
const WHOLES: Readonly<Record<string, PhraseTable<true>>> = {
  en: phrases(
    'of that|of this|of it|of which|of these|of those|of the sum|of that sum|of this sum|of the total',
  ),
  de: phrases('davon|hiervon|von denen|von diesen|von der summe|dieser summe'),
  fr: phrases('en|dont|de cette somme|sur cette somme|de ce montant|sur ce total|sur ce montant'),
  es: phrases(
    'de ellos|de ellas|de esos|de esas|de esa cantidad|de esa suma|de los cuales|de las cuales|de ese total',
  ),
  ru: phrases('из них|из этого|из этой суммы|из которых|от этой суммы|из этих денег'),
};
/** Tokens between the pronoun and its number. */
const REACH = 6;
/** Tokens back to the whole. */
const FAR = 60;
/** Numbers without a size that are no smaller may be parts. */
const LEAST = '1000';

/** Whether `draft` is told as a part of what `model` measures. */
export function isPartOfIt(scan: Scan, model: Draft, draft: Draft): boolean {
  const [whole, part] = [model.readings[0]?.value ?? null, draft.readings[0]?.value ?? null];
  if (whole === null || part === null || draft.from - model.to > FAR || compare(part, whole) >= 0)
    return false;
  // "of 40 million, 12,000 people": written out where the whole is not, it counts something else.
  const [wholeSize, size] = [model.readings[0]?.magnitude, draft.readings[0]?.magnitude];
  if (size === null && (wholeSize !== null || compare(part, LEAST) < 0)) return false;
  const table = WHOLES[scan.lexicon.language];
  if (table === undefined) return false;
  if (!isFrench(scan) && table.match(scan.tokens, draft.to) !== null) return true;
  for (let at = draft.from - 1; at > draft.from - 1 - REACH && at >= model.to; at--) {
    if (/^[.;:!?]$/u.test(foldAt(scan, at))) return false;
    if (table.match(scan.tokens, at) !== null) return !isFrench(scan) || isPronoun(scan, at);
  }
  return false;
}

const isFrench = (scan: Scan): boolean => scan.lexicon.language === 'fr';

/** "en 2024", "en France", "en baisse" have no pronoun: that stands before a verb, behind its subject or "n'". */
const isPronoun = (scan: Scan, at: number): boolean =>
  foldAt(scan, at) !== 'en' ||
  (foldAt(scan, at - 1) !== ',' &&
    scan.tokens[at + 1]?.kind === 'word' &&
    VERB.test(foldAt(scan, at + 1)) &&
    scan.tokens[at + 1]?.text === foldAt(scan, at + 1));

/** Verbs of paying, leaving and having, in their forms of the third person. */
const VERB =
  /^(?:a|ont|avait|aurait|est|sont|faut|faudra|va|vont|reste\p{L}*|manque\p{L}*|couvr\p{L}+|pai?e\p{L}*|pay\p{L}+|financ\p{L}+|apport\p{L}+|vers\p{L}+|re[çc]\p{L}+|touch\p{L}+|récup\p{L}+|rembours\p{L}+|dépens\p{L}+|pren\p{L}+|perd\p{L}*|gard\p{L}+|conserv\p{L}+|consacr\p{L}+|demand\p{L}+|réclam\p{L}+|représent\p{L}+|prévoi\p{L}+|vend\p{L}*|produi\p{L}+|export\p{L}+|import\p{L}+|achèt\p{L}+|stock\p{L}+|mobilis\p{L}+|rapport\p{L}+|coût\p{L}+|doi\p{L}+)$/u;
