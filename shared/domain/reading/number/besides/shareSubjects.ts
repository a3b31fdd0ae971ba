/**
 * "60 percent of voters agreed; only 8 disagreed", "52,3 Prozent stimmten Ja, 47,7 Nein": where a share of some people is the
 * subject of its clause, a bare number that opens the next clause is the share of those who did otherwise.
 */
import { add, compare } from '../../../../lib/decimal.ts';
import type { Draft } from '../finish.ts';
import { foldAt, isDigits, isWord, type Scan } from '../tokens/scan.ts';

/** Tokens from one share to the other. */
const REACH = 22;
const ENDS: ReadonlySet<string> = new Set(['.', '!', '?']);
const TIES =
  /^(?:[,;–—]|and|but|while|whereas|with|against|und|aber|während|et|mais|tandis|contre|y|pero|mientras|и|а|но)$/u;
/** Between the tie and the number: "only", "just another", "seuls", "un". */
const ADVERBS =
  /^(?:only|just|a|another|a further|further|some|about|nearly|nur|weitere|rund|knapp|lediglich|seuls?|seulement|seules?|que|quand|un|el|los|les|solo|sólo|apenas|otro|только|лишь|еще|ещё|около)$/u;
/** What moves by so much, and has no people: "by 5 percent", "rose 5%, 12 were hurt". */
const CHANGES =
  /^(?:by|rose|fell|gained|lost|up|down|jumped|dropped|climbed|slipped|grew|cut|raised|um|de|на|of|von|at|to|auf|à|до)$/u;
/** What is counted behind the number would be no share: it is told with a verb, a "for", or nothing. */
const MOST_SKIPPED = 3;

/** Whether the bare number is another share of what `model` is a share of. */
export function isShareSubject(scan: Scan, model: Draft, draft: Draft): boolean {
  const [share, one] = [model.readings[0]?.value ?? null, draft.readings[0]?.value ?? null];
  if (model.kind !== 'percent' || share === null || one === null || draft.from - model.to > REACH)
    return false;
  if (!isDigits(scan, draft.to - 1) || draft.readings[0]?.magnitude !== null) return false;
  if (compare(one, '1') < 0 || compare(add(share, one), '100') > 0) return false;
  if (scan.tokens.slice(model.to, draft.from).some(({ text }) => ENDS.has(text))) return false;
  return opensClause(scan, model.from) && isTied(scan, model, draft) && isFollowed(scan, draft.to);
}

/** It stands at the head of its clause, before its verb. */
function opensClause(scan: Scan, from: number): boolean {
  let at = from - 1;
  for (let skipped = 0; skipped < MOST_SKIPPED && ADVERBS.test(foldAt(scan, at)); skipped++) at--;
  const before = foldAt(scan, at);
  if (CHANGES.test(before)) return false;
  return (
    before === '' ||
    ENDS.has(before) ||
    TIES.test(before) ||
    /^(?:that|dass|que|что|:|["“„«])$/u.test(before) ||
    scan.tokens[at]?.kind === 'mask'
  );
}

function isTied(scan: Scan, model: Draft, draft: Draft): boolean {
  let at = draft.from - 1;
  for (let skipped = 0; skipped < MOST_SKIPPED && ADVERBS.test(foldAt(scan, at)); skipped++) at--;
  let before = at;
  while (TIES.test(foldAt(scan, before))) before--;
  // Something stands between them: what the first have done.
  return before < at && before >= model.to && isWord(scan, before);
}

/** A verb in small letters, "in favour", "No" or the end: nothing that the number would count. */
const isFollowed = (scan: Scan, at: number): boolean =>
  foldAt(scan, at) !== '%' && !isDigits(scan, at) && foldAt(scan, at) !== 'of';
