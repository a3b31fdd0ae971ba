/** Statements that set some apart by their names: only they did something, or all but they did. */
import type { ClaimSentence } from '../../../sentence/claimSentence.ts';
import { NAMES, type Name, NOUNS, namesIn } from './nameWords.ts';

export type NamedAlone = {
  /** `only`: they did and nobody else; `but`: everybody else did and they did not. */
  readonly kind: 'only' | 'but';
  readonly form: string;
  readonly names: readonly Name[];
  /** What is said of them, or of all others. */
  readonly said: string;
  /** UTF-16 offsets of its clause in the sentence's text. */
  readonly at: number;
  readonly end: number;
};

const WHO = `(?<who>${NAMES}|${NOUNS})`;
const BUT =
  '(?:but(?:\\s+for)?|except(?:\\s+for)?|bar(?:ring)?|save(?:\\s+for)?|apart\\s+from|aside\\s+from|other\\s+than|excluding|excepting|with\\s+the\\s+(?:(?:sole|single|lone|only)\\s+)?exception\\s+of)';
const OPENS =
  '(?:[Aa]part\\s+from|[Aa]side\\s+from|[Ee]xcept\\s+for|[Ee]xcept|[Ss]ave\\s+for|[Bb]ar|[Bb]arring|[Ee]xcepting|[Ww]ith\\s+the\\s+(?:(?:sole|single|lone|only)\\s+)?exception\\s+of)';
const ALL =
  '(?<all>[Aa]ll|[Ee]ach|[Ee]very\\p{Ll}*|[Bb]oth|[Nn]one|[Nn]o|[Nn]obody|[Nn]othing|[Nn]owhere|[Nn]ot\\s+one|[Nn]either)';
const BE = '(?:was|were|is|are|remain\\p{Ll}*|has\\s+been|had\\s+been|became)';
const ALONE = '(?:only|sole|lone|single)';
/** `before` and `behind` are what is said; the first form that fits a clause counts. No letter is written large that need not be: names are. */
const FORMS: readonly (readonly [string, NamedAlone['kind'] | null, RegExp])[] = [
  ['apart', null, new RegExp(`^${OPENS}\\s+${WHO},\\s+(?<behind>.+)$`, 'u')],
  ['apart', null, new RegExp(`^(?<who>${NAMES})\\s+(?:apart|aside|excepted),\\s+(?<behind>.+)$`, 'u')],
  ['all but', null, new RegExp(`\\b${ALL}\\b(?<before>[^;:]*?)\\b${BUT}\\s+${WHO}(?<behind>.*)$`, 'u')],
  [
    'the only',
    'only',
    new RegExp(
      `(?:^|\\b(?:and|but|that|while|makes?|made|leaves?|left)\\s+)(?<who>${NAMES})\\s+(?:(?:alone\\s+)?${BE}\\s+|as\\s+)?the\\s+${ALONE}\\s+(?<behind>.+)$`,
      'u',
    ),
  ],
  [
    'the only',
    'only',
    new RegExp(`^(?<who>${NAMES}|(?:[Tt]he\\s+)?\\p{L}+)\\s+${BE}\\s+the\\s+${ALONE}\\s+(?<behind>.+)$`, 'u'),
  ],
  ['was the only', 'only', new RegExp(`\\b[Tt]he\\s+${ALONE}\\s+(?<before>.+?)\\s+${BE}\\s+${WHO}`, 'u')],
  ['alone', 'only', new RegExp(`(?<who>${NAMES})\\s+alone\\s+(?<behind>.+)$`, 'u')],
  [
    'alone',
    'only',
    new RegExp(`^[Aa]lone\\s+(?:among|of)\\s[^,]+,\\s+(?<who>${NAMES})\\s+(?<behind>.+)$`, 'u'),
  ],
  ['only', 'only', new RegExp(`\\b[Oo]nly\\s+(?<who>${NAMES})(?<behind>.*)$`, 'u')],
  ['only', 'only', new RegExp(`^[Oo]nly\\s+(?<who>${NOUNS})(?<behind>.*)$`, 'u')],
  [
    'only',
    'only',
    new RegExp(
      `\\b(?:[Oo]f|[Aa]mong)\\s+(?:the|its|their|these|those)\\s[^,]+?,?\\s+only\\s+(?<who>${NOUNS})(?<behind>.*)$`,
      'u',
    ),
  ],
  [
    'but',
    'but',
    new RegExp(
      `^(?<before>.+?),?\\s+(?:except(?:\\s+for)?|apart\\s+from|with\\s+the\\s+(?:(?:sole|single)\\s+)?exception\\s+of|save\\s+for|bar)\\s+${WHO}(?<behind>.*)$`,
      'u',
    ),
  ],
];
const NONE = /^(?:none|no|nobody|no one|nothing|nowhere|not one|not a|neither)\b/iu;
const COUNTED =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|half|a|an|some|few|it|its|they|their|his|her|when|if|because|after|since|once|about|slightly|partly|part|now|recently|by)\b|^(?:this|that|these|those)\s+(?!in|of|at|from|for|to)/iu;
const NOT_ALONE = /\bnot\s+(?:the\s+)?only\b|\bif only\b/iu;

export function namedAloneIn(sentence: ClaimSentence): readonly NamedAlone[] {
  const { text } = sentence;
  if (!WORDS.test(text)) return [];
  return clausesOf(text).flatMap(([from, to]) => {
    const clause = text.slice(from, to).replace(INSERTED, ' ');
    if (NOT_ALONE.test(clause)) return [];
    for (const [form, kind, pattern] of FORMS) {
      const match = pattern.exec(clause);
      const { who = '', before = '', behind = '', all } = match?.groups ?? {};
      if (match === null || COUNTED.test(who)) continue;
      const names = namesIn(who);
      const lead = clause.slice(0, match.index);
      const said = `${lead} ${before} ${behind}`.trim();
      if (names.length === 0 || said.length < LEAST) continue;
      const isNone = NONE.test(all ?? behind) || (all === undefined && NONE.test(before));
      return [{ kind: kind ?? (isNone ? 'only' : 'but'), form, names, said, at: from, end: to }];
    }
    return [];
  });
}

const WORDS =
  /\b(?:only|sole|lone|single|alone|all|each|every\w*|both|none|no|nobody|nothing|nowhere|neither|apart|aside|except\w*|bar|barring|save)\b/iu;
const LEAST = 3;
const STOPS =
  /[;:—–]\s*|,\s+(?:while|whereas|although|though|and|but)\s+(?=(?:only|all|every|each|no|none|nobody|the only)\b)|,\s+(?:which|who|where|whose)\s/giu;

/** "Only Nigeria, where the market sets the price, made no announcement". */
const INSERTED = /,\s+(?:where|which|who|whose)\s[^,;:]*,/gu;

/** Stretches between stops that a statement does not reach over. */
function clausesOf(text: string): readonly (readonly [number, number])[] {
  const bare = text.replace(/[.!?]\s*$/u, '').replace(INSERTED, (words) => ' '.repeat(words.length));
  const found: [number, number][] = [];
  let from = 0;
  for (const match of bare.matchAll(STOPS)) {
    found.push([from, match.index]);
    from = match.index + match[0].length;
  }
  return [...found, [from, bare.length]];
}
