/** What a count counts: "three Baltic countries" has the head "country". Without a part-of-speech tagger, on purpose. */
import { IRREGULAR_PLURALS, NOT_PLURALS, PLAIN_PLURALS, PLURAL_MODIFIERS } from '../lexicon/enPlurals.ts';
import { foldAt, isGlued, isHyphen, isWord, type Scan } from '../tokens/scan.ts';

/** The counted noun with its adjectives. */
export type NounPhrase = {
  readonly end: number;
  /** The head in lower case and, where easy, the singular. */
  readonly head: string;
};

/** Adjectives in front of a head: more would be another phrase. */
const MAX_WORDS = 6;

/** Tokens of a hyphenated word ("state-of-the-art"); a bound, so that a chain of hyphens is not scanned again and again. */
const MAX_COMPOUND = 11;

/** The noun phrase that starts at a token; null when no head is in sight. */
export function nounPhrase(scan: Scan, at: number, isOne: boolean): NounPhrase | null {
  const english = scan.lexicon.language === 'en';
  return english ? englishPhrase(scan, at, isOne) : plainPhrase(scan, at);
}

function englishPhrase(scan: Scan, at: number, isOne: boolean): NounPhrase | null {
  if (isOne) return singularHead(scan, at);
  let position = at;
  let head: NounPhrase | null = null;
  for (let words = 0; words < MAX_WORDS; words++) {
    const end = wordEnd(scan, position);
    if (end === null) break;
    const word = foldAt(scan, end - 1);
    const isPlural = looksPlural(scan.tokens[end - 1]?.text ?? '', word);
    if (head === null && isPlural && isWhoExpected(scan, end)) return null;
    if (head !== null && (!isPlural || !isPluralModifier(scan, position - 1))) break;
    if (isPlural) head = { end, head: singular(word) };
    position = end;
    // A possessive ends the phrase: "seven countries' exports" counts countries.
    if (foldAt(scan, position) === "'" && isGlued(scan, position)) break;
  }
  return head;
}

/** "the 50,000 economists had expected": they are none of what is counted. */
const isWhoExpected = (scan: Scan, end: number): boolean =>
  /^(?:economists|analysts|markets|traders|investors|forecasters|pollsters)$/u.test(foldAt(scan, end - 1)) &&
  /^(?:had|expected|forecast|predicted|projected|estimated|polled|surveyed)$/u.test(foldAt(scan, end));

/** "sanctions packages", "United States ships": a plural that only describes the next one. */
function isPluralModifier(scan: Scan, at: number): boolean {
  const token = scan.tokens[at];
  if (token === undefined) return false;
  return (
    PLURAL_MODIFIERS.has(token.fold) ||
    (token.text[0] !== token.fold[0] && scan.tokens[at + 1]?.text[0] === foldAt(scan, at + 1)[0])
  );
}

/** After "one" nothing marks the head: it is the first word that does not look like an adjective. */
function singularHead(scan: Scan, at: number): NounPhrase | null {
  let position = at;
  for (let words = 0; words < 3; words++) {
    const end = wordEnd(scan, position);
    if (end === null) break;
    const word = foldAt(scan, end - 1);
    if (!ADJECTIVE.test(word) && !COMMON_ADJECTIVES.has(word)) return { end, head: word };
    position = end;
  }
  return null;
}

const ADJECTIVE = /(?:ish|ese|ian|ean|ous|ive|ical|ful|less|ern|able|ible|ional|ary|ed|ly|est)$/;
const COMMON_ADJECTIVES: ReadonlySet<string> = new Set(
  'major large small new big key single more other further additional full main key local foreign global recent possible senior top high low long short good bad clear simple german french british american dutch greek turkish thai indian african asian north south east west central eu un us'.split(
    ' ',
  ),
);

/** The end of one (perhaps hyphenated or dotted) word that may belong to a noun phrase. */
function wordEnd(scan: Scan, at: number): number | null {
  const token = scan.tokens[at];
  if (token?.kind !== 'word' || token.gap === 'break') return null;
  const initials = initialsEnd(scan, at);
  if (initials !== null) return initials;
  if (scan.lexicon.functionWords.has(token.fold)) return null;
  if (scan.lexicon.cardinals.has(token.fold) && token.fold !== 'one') return null;
  let end = at + 1;
  while (end - at < MAX_COMPOUND && isHyphen(scan, end) && isWord(scan, end + 1) && isGlued(scan, end + 1))
    end += 2;
  return end;
}

/** "U.S.", "U.K.": letters that each end in a full stop. */
function initialsEnd(scan: Scan, at: number): number | null {
  let end = at;
  while (
    scan.tokens[end]?.text.length === 1 &&
    isWord(scan, end) &&
    foldAt(scan, end + 1) === '.' &&
    isGlued(scan, end + 1)
  ) {
    end += 2;
    if (!isGlued(scan, end)) break;
  }
  return end - at >= 4 ? end : null;
}

function looksPlural(text: string, word: string): boolean {
  if (IRREGULAR_PLURALS[word] !== undefined || PLAIN_PLURALS.has(word)) return true;
  if (NOT_PLURALS.has(word) || word.length < 3) return false;
  if (text === text.toUpperCase() && word.length < 5) return false;
  if (/[A-Z]s$/.test(text)) return true;
  return word.length > 3 && word.endsWith('s') && !/(?:ss|us|is|ous)$/.test(word);
}

/** Singular of an English plural, by rule and a list of exceptions. */
export function singular(word: string): string {
  const irregular = IRREGULAR_PLURALS[word];
  if (irregular !== undefined) return irregular;
  if (PLAIN_PLURALS.has(word) || !word.endsWith('s')) return word;
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:sses|ches|shes|xes|zzes|oes)$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

/** Words that may stand between a number and its noun in French, Spanish and Russian. */
const PRENOMINAL =
  /^(?:autres?|grande?s?|nouve(?:aux|lles)|premi(?:ers|ères)|principa(?:ux|les)|otr[oa]s|nuev[oa]s|grandes|principales)$|(?:ые|ие|ых|их|ым|им)$/u;

/** "из них 2,1 млрд пришлось на золото": a reflexive verb is counted by nobody. */
const VERBS: Readonly<Record<string, RegExp>> = {
  ru: /(?:лось|лась|лись|лся|ется|ются|ится|ятся|ают|яют|уют|\p{L}{3}ит|[аыуя]ли|[^м]или|[бгксшр]ли|тратят|делят|правят|упят|учат|ожат|йдут|дадут|нут|ведут)$/u,
  // "unos 350 irán a desaladoras", "350 iront à": so is a future or a past.
  es: /(?:[aeidr]rán?|aron|ieron|[^n]ó|aban?|ían)$/u,
  fr: /(?:[aei]ront|ent|(?:^|[^m])ont)$/u,
};

/** Other languages: German marks its nouns by a capital; elsewhere the noun follows the number, after few adjectives. */
function plainPhrase(scan: Scan, at: number): NounPhrase | null {
  let position = partitive(scan, at);
  for (let words = 0; words < 3; words++) {
    const token = scan.tokens[position];
    if (token?.kind !== 'word' || token.gap === 'break' || scan.lexicon.functionWords.has(token.fold))
      return null;
    if (token.gap === 'none' && position === at) return null;
    if (VERBS[scan.lexicon.language]?.test(token.fold) === true) return null;
    // "drei ihrer fünf Bäder" counts both.
    if (scan.lexicon.cardinals.has(token.fold)) return null;
    const isHead =
      scan.lexicon.language === 'de' ? token.text[0] !== token.fold[0] : !PRENOMINAL.test(token.fold);
    // One or two letters are an abbreviation that nobody explained ("5 k"), not a noun.
    if (isHead) return token.text.length < 3 ? null : { end: position + 1, head: token.fold };
    position++;
  }
  return null;
}

/** "3 millions de personnes", "dos millones de barriles": the noun comes after a preposition. */
function partitive(scan: Scan, at: number): number {
  const word = foldAt(scan, at);
  const last = foldAt(scan, at - 1);
  const isMagnitude =
    scan.lexicon.magnitudes.has(last) ||
    scan.lexicon.dozens.has(last) ||
    (scan.lexicon.mixed.has(last) && scan.lexicon.language !== 'ru');
  if (!isMagnitude || !['fr', 'es'].includes(scan.lexicon.language)) return at;
  if (word === 'de') return at + 1;
  return word === 'd' && foldAt(scan, at + 1) === "'" ? at + 2 : at;
}
