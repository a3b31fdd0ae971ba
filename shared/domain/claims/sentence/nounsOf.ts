/** What a number is of, by the words right behind it: "1.8 million registered farmers", "14.8 million tonnes of cargo". */
import type { ClaimSentence, Item } from './claimSentence.ts';
import { stem } from './contentWords.ts';
import { GENERIC_WORDS } from './qualifiers.ts';

const STOP =
  'in|to|from|by|at|on|for|with|and|or|but|than|was|were|is|are|be|been|has|have|had|will|would|could|who|which|that|a|an|the|per|as|since|after|before|during|while|when|where|each|more|less|fewer|last|this|next|against|between|among|under|over|out|into|said|says|it|they|he|she|its|their|still|also|now|down|up|above|below|so';
const BEHIND = new RegExp(
  `^(?:\\s+of(?:\\s+(?:the|its|their))?)?(?<words>(?:\\s+(?!(?:${STOP})\\b)\\p{Ll}[\\p{L}-]*){0,3})`,
  'u',
);

/** Stems of the nouns behind a number, and of the unit a count has; empty where nothing says. */
export function nounsOf({ tagged }: ClaimSentence, { at, mention, reading }: Item): ReadonlySet<string> {
  const inside = mention.kind === 'count' && reading.unit !== null ? lastWords(mention.text) : [];
  const behind = BEHIND.exec(tagged.slice(at + 1))?.groups?.['words'] ?? '';
  const words = [...inside, ...behind.trim().toLowerCase().split(/\s+/u)];
  return new Set(words.filter((word) => word.length > 2 && !GENERIC_WORDS.has(word)).map(stem));
}

const lastWords = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}+$/u) ?? [];

/** Nouns a clause begins with, before a verb that states a level: "Cargo for the twelve months came to ¤". */
const SUBJECT =
  /(?:^|[.;]\s+|,\s+(?:and|but|while)\s+)(?:(?:the|its|their|total|overall|annual)\s+)*(?<head>(?:[\p{L}-]+\s+){1,2}?)(?:for\s+[^,;.]{1,30}\s+|in\s+[^,;.]{1,20}\s+|of\s+[^,;.]{1,30}\s+)?(?:was|were|is|are|came to|stood at|reached|totall?ed|amounted to|rose|fell|grew|climbed|dropped)\s+(?:to\s+)?(?:(?:about|some|only|just|a)\s+)*$/iu;

export function subjectNouns({ tagged }: ClaimSentence, { at }: Item): ReadonlySet<string> {
  const head = SUBJECT.exec(tagged.slice(0, at))?.groups?.['head'] ?? '';
  return new Set(
    head
      .trim()
      .toLowerCase()
      .split(/\s+/u)
      .filter((word) => word.length > 2 && !GENERIC_WORDS.has(word))
      .map(stem),
  );
}
