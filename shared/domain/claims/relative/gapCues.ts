/** Amounts whose words say that they are the distance of two others: "18 days more", "a premium of $65", "the extra 870 metres". */
import type { ClaimSentence, Item } from '../sentence/claimSentence.ts';
import { roleOf } from '../sentence/roles.ts';
import type { Cue } from './cues.ts';

const AMOUNTS: ReadonlySet<string> = new Set(['money', 'quantity', 'count']);

const HEDGE =
  '(?:(?:about|some|just|only|exactly|nearly|almost|roughly|over|under|a|an|around|no less than|thus|therefore|then|now|a mere)\\s+)*';
const SIDE =
  'more|fewer|less|higher|lower|larger|smaller|bigger|longer|shorter|dearer|cheaper|wider|narrower|taller|heavier|lighter|faster|slower|quicker|earlier|above|below|ahead of|short of';
/** "more than the 97", "more.", "more workers than"; "11 more transits" adds to what there is. */
const BEHIND = new RegExp(
  `^(?:\\s+of\\s+it)?\\s+(?:saved|(?:that\\s+)?(?:was|were|has been|have been|had been)\\s+(?:since\\s+)?(?:added|lost|saved|gained|shed|drawn|withdrawn|scrapped|axed)\\b|too\\s+\\p{Ll}+|(?:added|gained|lost|shed)\\s+(?:since|during|in|over|between|this|last)\\b|(?:ahead of|short of)\\s|(?:${SIDE})(?:\\s*(?:[.,;:)—–]|$)|\\s+(?:than|the|what|its|their|that|in|and|but|or|every|each|a|per|by|over)\\b|(?:\\s+\\p{Ll}+){1,2}\\s+than\\b))`,
  'iu',
);
const NOUNS =
  'increase|rise|growth|gain|jump|addition|advance|improvement|leap|premium|mark-?up|excess|drop|decline|fall|decrease|cut|reduction|saving|slump|plunge|slide|dip|loss|difference|swing|gap|distance|spread|margin|lead|advantage|change|narrowing|widening|deficit|surplus|shortfall|disadvantage|handicap|penalty|surcharge|discount|lag|edge|head start';
/** ", a saving of", "an increase of some". */
const NOUN_OF = new RegExp(
  `\\b(?:an?|the|that|this|its|their)\\s+(?:[\\p{L}-]+\\s+){0,2}?(?:${NOUNS})\\s+(?:of|by)\\s+${HEDGE}$`,
  'iu',
);
/** "The distance between the two was thus", "the rise since then comes to". */
const NOUN_IS = new RegExp(
  `\\b(?:the|that|this|its|their)\\s+(?:(?:${NOUNS}))\\b[^,;:.\\ue000-\\ue1ff\\ue300-\\ueaff]{0,60}\\s(?:is|was|were|came to|comes to|amounts to|amounted to|works out at)\\s+${HEDGE}$`,
  'iu',
);
/** "1,240 are left, having shed". */
const HAVING =
  /\b(?:having\s+(?:shed|lost|gained|added|put on)|saves?|saved|(?:ahead|behind|up|down) by)\s+(?:(?:about|some|just|only|exactly|at least)\s+)?$/iu;
/** "These 600,000 additional ounces". */
const EXTRA_BEHIND = /^\s+(?:additional|extra|added)\s/iu;
const EXTRA = /\b(?:the|this|that|these|those)\s+(?:extra|additional|added)\s*$/iu;
const EXTRA_TEXT =
  /^(?:(?:the|this|that|these|those)\s+)?(?:extra|additional|added)\s|\s(?:extra|additional|more|fewer)$/iu;
/** What it is measured by: "than in 2023", "above the plan". */
const BY =
  /^\s+(?:[\p{L}-]+\s+){0,3}?(?:than|above|below|ahead of|short of|on)\s+(?!much|many|large|high|long|big)(?<what>[^,;:()]+)/iu;

/** What the words around an amount leave open, where they say that it is a distance; else null. */
export function gapCueOf(sentence: ClaimSentence, item: Item): Cue | null {
  if (!AMOUNTS.has(item.mention.kind) || item.reading.value === null || item.reading.unit === 'area')
    return null;
  const { tagged } = sentence;
  const rest = tagged.slice(item.at + 1);
  const lead = tagged.slice(Math.max(0, item.at - 110), item.at);
  const isSaid =
    BEHIND.test(rest) ||
    NOUN_OF.test(lead) ||
    NOUN_IS.test(lead) ||
    HAVING.test(lead) ||
    isExtra(lead, item) ||
    EXTRA_BEHIND.test(rest) ||
    (roleOf(sentence, item) === 'change' && /\bby\s+\P{L}*(?:\p{L}+\s+){0,2}$/iu.test(lead));
  if (!isSaid) return null;
  return { readings: ['gap'], isSaid, measuredBy: BY.exec(rest)?.groups?.['what'] ?? null };
}

/** "The extra 870 metres": what was just told went up by them. */
export const isExtra = (lead: string, { mention }: Item): boolean =>
  EXTRA.test(lead) || EXTRA_TEXT.test(mention.text);

const WIDE_BEFORE = new RegExp(
  `\\b(?:by|gain(?:ed|s|ing)?|lost|los(?:es|ing)|shed(?:ding)?|added|adds|adding|took on|lays? off|laid off|separat\\p{Ll}+|apart|exceed(?:s|ed|ing)|beat(?:s|ing)?|missed|ahead|behind|${NOUNS})\\b[^;:.\\ue000-\\ueaff]{0,32}$`,
  'iu',
);
const WIDE_BEHIND = new RegExp(
  `^\\s+(?:\\p{Ll}+\\s+){0,2}?(?:${SIDE}|extra|additional|apart|off|gained|lost|added|shed|gap|difference|increase|rise|drop|fall|cut|gain|loss|lead|margin|surplus|shortfall)(?![\\p{L}-])`,
  'iu',
);

/** Words that may say so, and may say something else as well. */
export function wideGapCueOf({ tagged }: ClaimSentence, item: Item): Cue | null {
  if (!AMOUNTS.has(item.mention.kind) || item.reading.value === null || item.reading.unit === 'area')
    return null;
  const rest = tagged.slice(item.at + 1, item.at + 60);
  return WIDE_BEFORE.test(tagged.slice(Math.max(0, item.at - 60), item.at)) || WIDE_BEHIND.test(rest)
    ? { readings: ['gap'], isSaid: false, measuredBy: BY.exec(rest)?.groups?.['what'] ?? null }
    : null;
}
