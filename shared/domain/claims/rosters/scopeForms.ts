/** How a sentence says how many of a group it means: so many, all, none, half, most, all but some, one alone. */
import { COUNT } from '../lexicon/countWords.ts';

const THE = '(?:(?:the|its|their|these|those|all)\\s+)?(?:[\\p{Ll}-]+\\s+){0,2}?';
const WHO = '(?<who>(?:(?:in|at|for|to|that of|those of|the)\\s+)*[^,;:.—–()]+?)';
const STOP =
  '(?=\\s*[,;:.—–()]|$|\\s(?:did|does|do|has|have|had|was|were|is|are|will|now|bought|sold|took|made|paid|fell|rose|grew|shrank|gained|lost|shipped|recorded|saw|reported|increased|declined|dropped|raised|cut|moved|went|suffered|showed|managed|escaped|got|used|exceeded|passed|topped|stood|earned|earn|earns|cost|costs|received|handled|carried|built|brought|drew|spent|charge|charges|charged|among)\\b)';
const BUT = '(?:but(?:\\s+for)?|except(?:\\s+for)?|bar|save(?:\\s+for)?|apart from|other than)';

/**
 * Groups: `isOnly` and `isBut` with `who`; `all`, `none`, `both`, `half`, `most`; `n…` so many and `m…` of how many; `but` so
 * many that are left out. The first form that fits a place of the sentence counts.
 */
export const SCOPE_FORMS: readonly RegExp[] = [
  new RegExp(
    `\\bof ${THE}(?<m>${COUNT})\\s+[^,;:.]{2,40},\\s+(?:only\\s+|just\\s+)?(?<n>${COUNT})\\b(?! of)`,
    'iu',
  ),
  new RegExp(
    `\\ball\\s+(?:${THE}(?<m>${COUNT})\\s+(?:[\\p{Ll}-]+\\s+)?)?${BUT}\\s+(?<but>${COUNT})(?:\\s+of\\s+${THE}(?<m2>${COUNT}))?\\b`,
    'iu',
  ),
  new RegExp(
    `(?<!\\b(?:every|each|any|not|no|but|except|bar)\\s|[\\d.,€$£¥])\\b(?:(?:only|just)\\s+(?<n>one)|(?!one\\b)(?<n2>${COUNT})|(?:only|just)\\s+(?<n3>${COUNT}))\\s+(?:[\\p{Ll}-]+\\s+)?(?:out of|of|in)\\s+${THE}(?<m>${COUNT})\\b`,
    'iu',
  ),
  new RegExp(
    `\\b(?:(?<half>half)(?:\\s+of)?|(?<most>most|a majority|the majority)\\s+of)\\s+${THE}(?<m>${COUNT})\\b`,
    'iu',
  ),
  new RegExp(`\\bof\\s+${THE}(?<m>${COUNT})\\b[^,;:.]{0,40},\\s+(?<none>none|neither|not one)\\b`, 'iu'),
  new RegExp(
    `\\b(?<none>none|neither|not one|not a single one)\\s+of\\s+(?:${THE}(?<m>${COUNT})\\b|them\\b|${THE}\\p{Ll}+s\\b)`,
    'iu',
  ),
  new RegExp(
    `\\b(?<all>all|each|every one|every single one)(?:\\s+of)?\\s+(?:the|its|their|these|those)?\\s*(?<m>${COUNT})\\b(?!\\s+(?:years?|months?|days?|weeks?|percent|per cent))`,
    'iu',
  ),
  new RegExp(
    `\\b(?:only|just)\\s+(?<n>${COUNT})\\s+of\\s+them\\b|\\b(?:in\\s+)?(?<n2>${COUNT})\\s+of\\s+them\\b|\\b(?:only|just)\\s+(?<n3>${COUNT})\\s+of\\s+(?:the|its|their|these|those)\\s+\\p{Ll}+`,
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
    `\\b(?:all|each|every|everywhere|everyone|everybody)\\b[^;:.—–]{0,60}?\\b(?:${BUT}|excluding|with the (?:sole\\s+|single\\s+)?exception of)\\s+(?<isBut>)${WHO}${STOP}`,
    'iu',
  ),
  new RegExp(
    `(?:^|[;:]\\s)(?:save for|except for|except|apart from|with the (?:sole\\s+|single\\s+)?exception of)\\s+(?<isBut>)${WHO},\\s+(?=(?:the\\s+)?(?:[\\p{L}-]+\\s+){0,3}?(?:all|each|every|others?)\\b|(?:the\\s+)?\\p{Ll}+s\\s)`,
    'iu',
  ),
  new RegExp(`(?:^|[,;:—]\\s?|\\b(?:and|but|though|although|that)\\s)only\\s+(?<isOnly>)${WHO}${STOP}`, 'iu'),
  /\bthe only (?:one|\p{Ll}+)(?:\s+of[^,;:.]{2,30})?\s+(?:to|that|which|where)\s+[^,;:.]{2,50}?\s(?:was|is)\s+(?<isOnly>)(?<who>(?:that of\s+)?[^,;:.]{2,40})/iu,
  /(?:^|[;:]\s)(?<isOnly>)(?<who>(?:The\s+)?\p{Lu}[\p{L}-]+(?:\s(?:and\s)?\p{Lu}[\p{L}-]+)*)\s+(?:alone|was the only (?:one|\p{Ll}+)|is the only (?:one|\p{Ll}+))\b/u,
  /\b(?<both>both)\s+(?:of\s+(?:the|its|these|them)\s*)?[\p{Ll}-]*|\b(?<neither>neither)\s+\p{Ll}+/iu,
  /\b(?<none>none(?!\s+of\b)|nobody|no one|nothing|nowhere|not one \p{Ll}+|no (?:other )?(?!longer\b|more\b|less\b|doubt\b|one\b|matter\b|sign\b|way\b|data\b)\p{Ll}+)\b/iu,
  /\b(?<all>every|each)\s+(?:one of (?:the|its|their|them)\b|(?!of\b|other\b|year\b|day\b|month\b|week\b|time\b)\p{Ll}+)|\b(?<all2>all of them|everywhere)\b/iu,
];

/** Who is left out is read by a form of its own. */
export const LEAVES_OUT = /\b(?:but|except|apart from|bar|save|other than|excluding|exceptions?|else)\b/iu;
export const UNSURE_SCOPE =
  /\b(?:would|could|may|might|if|should|expected|nearly|almost|about|not only|not all|not every|not each|will|aims?|plans?)\b/iu;
export const NO_NAME =
  /^(?:in |at |for |to |the )*(?:one|two|three|four|five|six|seven|half|some|few|a|an|those|these|that|this|part|once|when|if|because|about|after|since|by|from|slightly|now|then|partly|recently|they|it|ever|because|through|with)\b|^\d/iu;
