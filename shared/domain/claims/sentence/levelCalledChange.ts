/** "The increase was $107.8 billion to $244 billion": words that call the levels at both ends a change. */
import type { ClaimSentence } from './claimSentence.ts';
import type { Pair } from './pairs.ts';

const CHANGE_WAS =
  /\b(?<noun>increase|rise|growth|gain|jump|decline|decrease|fall|drop|surge|expansion)\b(?<middle>[^.;]{0,110}?)\b(?:was|were|is|stood at|reached|amounted to|totall?ed|came to)\s+$/iu;

/** The noun before a pair's levels and where it stands; null when they are called levels, or "from" says so. */
export function levelCalledChange(
  { tagged }: ClaimSentence,
  pair: Pair,
): { readonly noun: string; readonly at: number } | null {
  if (!pair.isStated || pair.from.at > pair.to.at) return null;
  const match = CHANGE_WAS.exec(tagged.slice(0, pair.from.at));
  const noun = match?.groups?.['noun'];
  if (match === null || noun === undefined) return null;
  return /\bfrom\b[^\ue000-\ueaff]*$/u.test(match.groups?.['middle'] ?? '')
    ? null
    : { noun, at: match.index };
}
