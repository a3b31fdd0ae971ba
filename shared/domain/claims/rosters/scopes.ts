/** What is said of so many of a group, of all, of none, of all but some, of one alone: read from a sentence's words. */
import { COUNT, countOf } from '../lexicon/countWords.ts';
import type { ClaimSentence, Item } from '../sentence/claimSentence.ts';
import { taggedAt, textPassage } from './passages.ts';
import { type Predicate, predicateOf } from './predicates.ts';

export type Scope = {
  /** count: so many of them. only: those named and nobody else. but: everybody but those named. */
  readonly kind: 'count' | 'only' | 'but';
  /** How many, where they are counted; from the group's size where `isLeft`. */
  readonly count: number;
  readonly isLeft: boolean;
  /** How many the group has, where it is said. */
  readonly of: number | null;
  /** The words that name them. */
  readonly who: string;
  /** UTF-16 offsets in the sentence's text. */
  readonly at: number;
  readonly end: number;
  /** The statement's clause. */
  readonly clause: string;
  readonly predicate: Predicate;
};

const THE = '(?:(?:the|its|their|these|those|all)\\s+)?(?:[\\p{Ll}-]+\\s+){0,2}?';
const WHO = '(?<who>(?:(?:in|at|for|to|that of|those of|the)\\s+)*[^,;:.—–()]+?)';
const STOP =
  '(?=\\s*[,;:.—–()]|$|\\s(?:did|does|do|has|have|had|was|were|is|are|will|bought|sold|took|made|paid|fell|rose|grew|shrank|gained|lost|shipped|recorded|saw|reported|increased|declined|dropped|raised|cut|moved|went|suffered|showed|managed|escaped|got|used|exceeded|passed|topped|stood)\\b)';
const FORMS: readonly RegExp[] = [
  new RegExp(
    `\\bof ${THE}(?<m2>${COUNT})\\s+[^,;:.]{2,40},\\s+(?:only\\s+|just\\s+)?(?<n2>${COUNT})\\b(?! of)`,
    'iu',
  ),
  new RegExp(
    `\\ball\\s+(?:${THE}(?<butOf>${COUNT})\\s+(?:[\\p{Ll}-]+\\s+)?)?(?:but|except|bar)\\s+(?<but>${COUNT})(?:\\s+of\\s+${THE}(?<butOf2>${COUNT}))?\\b`,
    'iu',
  ),
  new RegExp(
    `(?<!\\b(?:every|each|any|not|no|but|except|bar)\\s|[\\d.,€$£¥])\\b(?:(?:only|just)\\s+(?<n1>one)|(?!one\\b)(?<n>${COUNT})|(?:only|just)\\s+(?<n3>${COUNT}))\\s+(?:[\\p{Ll}-]+\\s+)?(?:out of|of|in)\\s+${THE}(?<m>${COUNT})\\b`,
    'iu',
  ),
  new RegExp(
    `\\b(?<none>none|neither|not one|not a single one)\\s+of\\s+(?:${THE}(?<noneOf>${COUNT})\\b|them\\b)`,
    'iu',
  ),
  new RegExp(
    `\\b(?<all>all|each|every one)(?:\\s+of)?\\s+(?:the|its|their|these|those)?\\s*(?<allOf>${COUNT})\\b(?!\\s+(?:years?|months?|days?|weeks?))`,
    'iu',
  ),
  new RegExp(
    `\\b(?:only|just)\\s+(?<few>${COUNT})\\s+of\\s+them\\b|\\b(?:in\\s+)?(?<few2>${COUNT})\\s+of\\s+them\\b`,
    'iu',
  ),
  new RegExp(
    `\\b(?:nowhere|nobody|no one|none|no \\p{Ll}+)\\b[^;:.—–]{0,60}?\\b(?:but|except(?:\\s+for)?|bar|save(?:\\s+for)?|apart from|other than)\\s+(?<isOnly>)${WHO}${STOP}`,
    'iu',
  ),
  new RegExp(
    `\\b(?:all|each|every)\\b[^:.]{0,90}?[,;—]\\s?(?:and\\s+|with\\s+)?(?:the\\s+)?(?:only|sole|one|single)?\\s?exception\\s+(?:was|is|being)\\s+(?<isBut>)${WHO}(?=[,;:.—–()]|$)`,
    'iu',
  ),
  /\b(?:all|each|every)\b[^:.]{0,90}?[,;—]\s?(?:and\s+|with\s+)?(?<isBut>)(?<who>(?:the\s+)?[^,;:.]{3,40}?)\s+(?:was|is|being)\s+the\s+(?:(?:only|sole|single)\s+)?exception\b/iu,
  /(?:^|[;:]\s)(?<isOnly>)(?<who>\p{Lu}[\p{L}-]+(?:\s(?:and\s)?\p{Lu}[\p{L}-]+)*)\s+(?:was|were|is|are|stood|remained)\s+alone\s+in\b/u,
  new RegExp(
    `\\b(?:all|each|every|everywhere|everyone|everybody)\\b[^;:.—–]{0,60}?\\b(?:but|except(?:\\s+for)?|bar|save(?:\\s+for)?|apart from|other than|excluding|with the (?:sole\\s+|single\\s+)?exception of)\\s+(?<isBut>)${WHO}${STOP}`,
    'iu',
  ),
  new RegExp(
    `(?:^|[;:]\\s)(?:save for|except for|apart from|with the (?:sole\\s+|single\\s+)?exception of)\\s+(?<isBut>)${WHO},\\s+(?=(?:the\\s+)?(?:[\\p{L}-]+\\s+){0,3}?(?:all|each|every|others?)\\b|(?:the\\s+)?\\p{Ll}+s\\s)`,
    'iu',
  ),
  new RegExp(`(?:^|[,;:—]\\s?|\\b(?:and|but|though|although)\\s)only\\s+(?<isOnly>)${WHO}${STOP}`, 'iu'),
  /(?:^|[;:]\s)(?<isOnly>)(?<who>\p{Lu}[\p{L}-]+(?:\s(?:and\s)?\p{Lu}[\p{L}-]+)*)\s+(?:alone|was the only (?:one|\p{Ll}+)|is the only (?:one|\p{Ll}+))\b/u,
];
const UNSURE =
  /\b(?:would|could|may|might|if|should|expected|nearly|almost|about|not only|not all|not every|will|aims?|plans?)\b/iu;
const EXCEPT = /\b(?:but|except|apart from|bar|save|other than|excluding|exceptions?)\b/iu;
const NO_NAME =
  /^(?:in |at |for |to |the )*(?:one|two|three|four|five|six|seven|half|some|few|a|an|those|these|that|this|part|once|when|if|because|about|after|since|by|from|slightly|now|then|partly|recently)\b|^\d/iu;

/** The scopes of a sentence, with what is said of each; none where its predicate is no plain one. */
export function scopesIn(sentence: ClaimSentence): readonly Scope[] {
  const { text } = sentence;
  const found: Scope[] = [];
  for (const form of FORMS) {
    const match = form.exec(text);
    const groups = match?.groups;
    if (match === null || groups === undefined) continue;
    const isNamed = groups['isBut'] !== undefined || groups['isOnly'] !== undefined;
    if (isNamed && NO_NAME.test(groups['who'] ?? '')) continue;
    const [from, to] = clauseOf(text, match.index, match.index + match[0].length);
    const clause = text.slice(from, to);
    // "each of the three but Pernis": who is left out is read by another form.
    if (groups['all'] !== undefined && EXCEPT.test(clause)) continue;
    if (UNSURE.test(clause.replace(/\bMay\b/gu, ''))) continue;
    const at =
      match.index + (/^[\s,;:—]*(?:(?:and|but|though|although)\s)?/iu.exec(match[0])?.[0].length ?? 0);
    const end = match.index + match[0].length;
    const own = itemsIn(sentence, at, end);
    const start = textPassage(sentence, from, to);
    const predicate = predicateOf(
      sentence,
      taggedAt(sentence, start.start),
      taggedAt(sentence, start.end),
      own,
    );
    if (predicate === null) continue;
    found.push({ ...kindOf(groups), who: groups['who'] ?? '', at, end, clause, predicate });
  }
  return found;
}

function kindOf(
  groups: Readonly<Record<string, string | undefined>>,
): Pick<Scope, 'kind' | 'count' | 'isLeft' | 'of'> {
  const of = countOf(
    groups['butOf'] ?? groups['butOf2'] ?? groups['m'] ?? groups['m2'] ?? groups['noneOf'] ?? groups['allOf'],
  );
  if (groups['isBut'] !== undefined) return { kind: 'but', count: 0, isLeft: true, of: null };
  if (groups['isOnly'] !== undefined) return { kind: 'only', count: 0, isLeft: false, of: null };
  if (groups['but'] !== undefined)
    return { kind: 'count', count: countOf(groups['but']) ?? 0, isLeft: true, of };
  if (groups['all'] !== undefined) return { kind: 'count', count: 0, isLeft: true, of };
  if (groups['none'] !== undefined) return { kind: 'count', count: 0, isLeft: false, of };
  const count =
    countOf(groups['n'] ?? groups['n1'] ?? groups['n3'] ?? groups['n2'] ?? groups['few'] ?? groups['few2']) ??
    0;
  return { kind: 'count', count, isLeft: false, of };
}

const OPENS = /[;:—]\s?|,\s+(?:so that|so|which means that|and|but|while|whereas|with)\s/giu;
const CLOSES =
  /[;:—]|,\s+(?:where|which|who|whose|because|as|although|though|while|whereas|with|and|but|so)\b|\s(?:and|but|while)\s+(?=(?:one|two|three|four|five|six|the (?:other|rest|remaining)|only|none|neither)\b)|[.]$/giu;

/** The clause a stretch stands in, as offsets of the text. */
function clauseOf(text: string, at: number, end: number): readonly [number, number] {
  const opens = [...text.slice(0, at).matchAll(OPENS)].at(-1);
  const closes = [...text.matchAll(CLOSES)].find(({ index }) => index >= end);
  return [opens === undefined ? 0 : opens.index + opens[0].length, closes?.index ?? text.length];
}

function itemsIn(sentence: ClaimSentence, at: number, end: number): readonly Item[] {
  const passage = textPassage(sentence, at, end);
  return sentence.items.filter(({ mention }) => mention.start < passage.end && passage.start < mention.end);
}
