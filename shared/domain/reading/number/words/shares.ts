/** Parts of a whole in words: "a third", "two-thirds", "one in five", "seven of every ten", "¾ of". */
import { compare, divide, multiply } from '../../../../lib/decimal.ts';
import type { Bound } from '../../types.ts';
import { nounPhrase } from '../amounts/nounPhrase.ts';
import { partOfPoint } from '../amounts/partOfPoint.ts';
import { readTerm } from '../amounts/term.ts';
import { isTimeUnit, unitAfter } from '../amounts/unit.ts';
import { type Draft, reading } from '../finish.ts';
import { fractionValue, readNumberWords } from '../tokens/numberWords.ts';
import { readNumeral, slashFraction, vulgarFraction } from '../tokens/numeral.ts';
import { foldAt, isDigits, isGlued, isHyphen, isWord, type Scan } from '../tokens/scan.ts';
import { describedPart, isNextOfSeries, isPartOfUnit } from './partWords.ts';
import { wordDraft } from './wordDraft.ts';

/** "one in five", "nine out of ten", "seven of every ten", "one tonne in nine", "three cargoes in every five". */
export function shareOutOf(scan: Scan, from: number, at: number, bound: Bound): Draft | null {
  const part = smallNumber(scan, at) ?? oneOf(scan, at);
  if (part === null || compare(part.value, '1') < 0) return null;
  const isHyphenated = isHyphen(scan, part.end);
  const plain = outOfAt(scan, isHyphenated ? part.end + 1 : part.end);
  const takesNoun = scan.lexicon.language === 'en' || scan.lexicon.language === 'fr';
  const joint = plain ?? (takesNoun ? outOfAfterNoun(scan, part.end) : null);
  if (joint === null) return null;
  const whole = smallNumber(scan, joint.end);
  if (whole === null || compare(part.value, whole.value) >= 0 || compare(whole.value, '1000000') > 0)
    return null;
  if (isStartOfRange(scan, whole.end)) return null;
  // "four goals in 20 games": as many games were played.
  if (part.value !== '1' && !joint.isEvery && PLAYED.test(foldAt(scan, whole.end))) return null;
  const isRound = ROUND_WHOLES.has(whole.value) || part.value === '1';
  // "34 de 66 votos", "elf von 92 Zimmern" count both.
  if (/^(?:es|ru|de)$/u.test(scan.lexicon.language) && !joint.isEvery && !isRound) return null;
  if ((joint.isLoose || plain === null) && !joint.isEvery && !isRound) return null;
  // "une entreprise sur trois exporte" is a share, "une taxe sur deux produits" is a tax on them.
  if (scan.lexicon.language === 'fr' && part.value === '1' && isPluralNoun(scan, whole.end)) return null;
  // "five plants in seven countries" counts both; "one captain in four refuses" does not.
  const counted =
    plain === null && !joint.isEvery && !isParticiple(scan, whole.end)
      ? nounPhrase(scan, whole.end, false)
      : null;
  if (counted !== null && (part.value !== '1' || PLACES.has(counted.head))) return null;
  const unit = joint.isEvery ? null : unitAfter(scan, whole.end);
  // "one in five hectares" is a share of the land; "one in five years" and "three in 12 tonnes" are none.
  const isSpread =
    unit !== null &&
    !isFlood(scan, unit.end) &&
    (part.value !== '1' || !ROUND_WHOLES.has(whole.value) || isTimeUnit(unit.unit));
  if (isSpread || scan.lexicon.percent.match(scan.tokens, whole.end) !== null) return null;
  return wordDraft(from, whole.end, 'share', 'share', divide(part.value, whole.value), bound, 'share.out_of');
}

const PLAYED =
  /^(?:overs|games|matches|starts|innings|appearances|outings|spielen|partien|matchs|partidos|матчах)$/u;

/** "the 1 in 100 year flood", "a one-in-50-year drought": how likely such a year is. */
const isFlood = (scan: Scan, at: number): boolean =>
  foldAt(scan, at - 1) === 'year' &&
  /^(?:floods?|flooding|events?|storms?|droughts?|rain|rainfall|heatwaves?|deluge|frosts?)$/u.test(
    foldAt(scan, at),
  );

/** "it cured one child in six to eight weeks"; "one in five to one in four" is two shares. */
function isStartOfRange(scan: Scan, at: number): boolean {
  const joint = scan.lexicon.to.match(scan.tokens, at);
  const last = joint === null ? null : smallNumber(scan, joint.end);
  return last !== null && outOfAt(scan, last.end) === null;
}

/** A French plural that the whole counts; "un sur quatre moins de cinq jours" has none. */
const isPluralNoun = (scan: Scan, at: number): boolean =>
  /[sx]$/u.test(foldAt(scan, at)) && !scan.lexicon.functionWords.has(foldAt(scan, at));

/** "neuf noix sur dix cueillies au nord", "three jobs in five created since": told of the part, and nothing that is counted. */
const isParticiple = (scan: Scan, at: number): boolean =>
  scan.lexicon.language === 'fr'
    ? /(?:é|ée|és|ées|ie|ies|ise|ises|ues?|us|its|ites|erts|ertes)$/u.test(foldAt(scan, at)) &&
      !FRENCH_NOUNS.test(foldAt(scan, at))
    : scan.lexicon.language === 'en' &&
      /^(?:\p{L}{2,}ed|made|sold|built|grown|bought|born|held|spent|paid|sent|lost|taken)$/u.test(
        foldAt(scan, at),
      );

const FRENCH_NOUNS =
  /^(?:années?|journées?|soirées?|cités?|entités?|sociétés?|marchés?|communautés?|parties?|armées?|vallées?|unités?|comités?|traités?|côtés?|députés?|salariés?|employés?|industries|pharmacies|rues|avenues|produits|circuits|sites|visites|villes|mairies|academies|académies)$/u;

/** "un employé sur quatre": the article counts. */
const oneOf = (scan: Scan, at: number): { value: string; end: number } | null =>
  (scan.lexicon.language === 'fr' ||
    (scan.lexicon.language === 'es' && foldAt(scan, at + 2) === 'cada') ||
    (scan.lexicon.language === 'de' && foldAt(scan, at + 1) === 'von')) &&
  ONE.has(foldAt(scan, at))
    ? { value: '1', end: at + 1 }
    : null;

/** "Eines von zwölf Kindern". */
const ONE: ReadonlySet<string> = new Set('un une una uno eine einer eines einem einen'.split(' '));

/** "jeder dritte Betrieb", "каждый пятый рубль"; "jede zweite Woche" says how often. */
export function shareOfEvery(scan: Scan, from: number, at: number, bound: Bound): Draft | null {
  if (EVERY_WORDS[scan.lexicon.language]?.has(foldAt(scan, at)) !== true) return null;
  const ordinal = scan.lexicon.ordinals.match(scan.tokens, at + 1);
  if (ordinal === null || ordinal.value < 2 || ordinal.value > 1000 || isDigits(scan, at + 1)) return null;
  // "every second counts"
  const isMoment = foldAt(scan, at + 1) === 'second' && MOMENTS.test(foldAt(scan, ordinal.end));
  if (isMoment) return null;
  const isWordNext = isWord(scan, ordinal.end) || CLAUSE_ENDS.has(foldAt(scan, ordinal.end));
  if (!isWordNext || EVERY_TIME.has(foldAt(scan, ordinal.end))) return null;
  const value = divide('1', String(ordinal.value));
  return wordDraft(from, ordinal.end, 'share', 'share', value, bound, 'share.every');
}

const MOMENTS =
  /^(?:[.,;:]|counts?|counted|matters?|mattered|of|is|was|that|they|we|it|you|he|she|i|and|or|in|on|to|for)?$/u;

/** "Every" of the languages that tell shares with it. */
export const EVERY_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(['every']),
  de: new Set('jeder jede jedes jeden jedem'.split(' ')),
  ru: new Set('каждый каждая каждое каждого каждой каждую каждому каждым'.split(' ')),
};
const CLAUSE_ENDS: ReadonlySet<string> = new Set(['.', ',', ';', ':', '(', '–', '—']);
/** What comes every second time is no part of a whole. */
const EVERY_TIME: ReadonlySet<string> = new Set(
  'days weekend summer spring autumn winter friday monday tuesday wednesday thursday saturday sunday term season election generation day week month quarter year time hour minute decade morning evening one tag woche monat quartal jahr mal stunde день неделя неделю месяц год раз час'.split(
    ' ',
  ),
);

/** "zwei von drei", "deux sur trois", "dos de cada tres", "два из трех". */
const OUT_OF: Readonly<Record<string, ReadonlySet<string>>> = {
  de: new Set(['von']),
  fr: new Set(['sur']),
  es: new Set(['de']),
  ru: new Set(['из']),
};

/** What "one plant in four ..." is spread over. */
const PLACES: ReadonlySet<string> = new Set(
  'country state province region city town port district county village market year month week day sector place area zone'.split(
    ' ',
  ),
);

/** The words between a part and its whole; `isLoose` when they may also say where ("three in 12"). */
type OutOf = { readonly end: number; readonly isLoose: boolean; readonly isEvery: boolean };

function outOfAt(scan: Scan, at: number): OutOf | null {
  const { language } = scan.lexicon;
  if (language !== 'en') {
    const isJoint = OUT_OF[language]?.has(foldAt(scan, at)) === true;
    const end = foldAt(scan, at + 1) === 'cada' || foldAt(scan, at + 1) === 'каждых' ? at + 2 : at + 1;
    return isJoint ? { end, isLoose: false, isEvery: end > at + 1 } : null;
  }
  const first = foldAt(scan, at);
  const isEvery = (end: number): boolean => foldAt(scan, end) === 'every' || foldAt(scan, end) === 'each';
  if (first === 'out' && foldAt(scan, at + 1) === 'of') {
    return { end: isEvery(at + 2) ? at + 3 : at + 2, isLoose: false, isEvery: isEvery(at + 2) };
  }
  if (isEvery(at + 1) && (first === 'in' || first === 'of'))
    return { end: at + 2, isLoose: false, isEvery: true };
  if (first !== 'in') return null;
  return { end: isHyphen(scan, at + 1) ? at + 2 : at + 1, isLoose: true, isEvery: false };
}

/** Words between the part and "in": "seven tonnes in every ten", "one good year in five". */
const MOST_NOUN_WORDS = 3;

function outOfAfterNoun(scan: Scan, at: number): OutOf | null {
  for (let end = at; end < at + MOST_NOUN_WORDS; end++) {
    if (!isWord(scan, end) || isGlued(scan, end) || scan.lexicon.functionWords.has(foldAt(scan, end)))
      return null;
    const joint = outOfAt(scan, end + 1);
    if (joint !== null) return joint;
  }
  return null;
}

/** "one in seven" is a share; "three in 12" hardly ever is. */
const ROUND_WHOLES: ReadonlySet<string> = new Set(
  '2 3 4 5 6 7 8 9 10 12 20 50 100 1000 10000 100000 1000000'.split(' '),
);

export function smallNumber(scan: Scan, at: number): { value: string; end: number } | null {
  if (isDigits(scan, at)) {
    const numeral = readNumeral(scan, at);
    const meaning = numeral?.meanings[0];
    if (
      numeral === null ||
      meaning === undefined ||
      !numeral.isInteger ||
      (isWord(scan, numeral.end) && isGlued(scan, numeral.end))
    )
      return null;
    return { value: meaning.value, end: numeral.end };
  }
  if (!scan.lexicon.cardinals.has(foldAt(scan, at)) && foldAt(scan, at) !== 'a') return null;
  const words = readNumberWords(scan, at);
  return words === null || !words.isInteger ? null : { value: words.value, end: words.end };
}

/** After "a third" or "half": a comparison continues the statement about a part. */
const COMPARED: ReadonlySet<string> = new Set(
  'less more lower higher larger smaller cheaper fewer faster slower bigger greater thinner thicker weaker stronger shorter longer wider narrower dearer richer poorer heavier lighter deeper costlier pricier older younger newer quicker worse better million-strong empty full'.split(
    ' ',
  ),
);
/** "It is a third empty"; "a third empty seat" is one more. */
const IS_SO = /^(?:is|are|was|were|still|now|about|nearly|almost|stands?|stood|than|already|remains?)$/u;
/** "the bottom half own 2%". */
const HALF_OF: ReadonlySet<string> = new Set(
  'bottom top upper lower poorest poorer richest richer northern southern eastern western'.split(' '),
);
/** Before "a quarter": it is three months. */
const TIME_BEFORE: ReadonlySet<string> = new Set(
  'in per within each every once last next this during over for'.split(' '),
);

/** "between a quarter and a third", "one-third to one-half". */
export function shareRange(scan: Scan, from: number, at: number, bound: Bound): Draft | null {
  const { lexicon, tokens } = scan;
  const between = lexicon.between.match(tokens, at);
  const first = shareWord(scan, at, between?.end ?? at, 'exact');
  const low = first?.readings[0]?.value;
  if (first === null || low === undefined || low === null) return null;
  const isFromTo = between === null && lexicon.from.match(tokens, at - 1) !== null;
  const joint = (between === null ? lexicon.to : lexicon.betweenAnd).match(tokens, first.to);
  const second = joint === null || isFromTo ? null : shareWord(scan, joint.end, joint.end, 'exact');
  const high = second?.readings[0]?.value;
  if (second === null || high === undefined || high === null || compare(high, low) <= 0) return null;
  const range = reading({ low, high, unit: 'share', bound, rule: 'range.share' });
  return { from, to: second.to, kind: 'share', state: 'extracted', readings: [range], why: null };
}

export function shareWord(scan: Scan, from: number, at: number, bound: Bound): Draft | null {
  const { lexicon, tokens } = scan;
  if (!mayBeShare(scan, at)) return null;
  // "half a billion", "a quarter of a percentage point": the fraction belongs to the amount.
  const isAmount = lexicon.fractionOf.match(tokens, at) !== null || partOfPoint(scan, at) !== null;
  const amountEnd = isAmount ? (readTerm(scan, at)?.end ?? at) : at;
  if (isPartOfUnit(scan, at)) return null;
  const fixed = lexicon.shares.match(tokens, at);
  if (
    fixed !== null &&
    fixed.end >= amountEnd &&
    isFrenchPart(scan, at, fixed.end) &&
    !(isHyphen(scan, fixed.end) && isGlued(scan, fixed.end + 1)) &&
    !isQuartersOfYear(scan, at, fixed.end)
  ) {
    const told = describedBound(foldAt(scan, at + 1)) ?? bound;
    return wordDraft(from, fixed.end, 'share', 'share', fractionValue(fixed.value), told, 'share.word');
  }
  const small = smallFraction(scan, at);
  if (small !== null) return wordDraft(from, small.end, 'share', 'share', small.value, bound, 'share.word');
  const sign = vulgarFraction(foldAt(scan, at));
  if (sign !== null && foldAt(scan, at + 1) === 'of')
    return wordDraft(from, at + 1, 'share', 'share', sign, bound, 'share.sign');
  const slashed = slashFraction(scan, at);
  if (slashed !== null && foldAt(scan, slashed.end) === 'of')
    return wordDraft(from, slashed.end, 'share', 'share', slashed.value, bound, 'share.sign');
  const open = lexicon.openShares.match(tokens, at);
  const described = describedPart(scan, at);
  if (described !== null)
    return wordDraft(from, described.end, 'share', 'share', described.value, bound, 'share.word');
  if (open === null || open.end < amountEnd) return null;
  // "nearly a third missed it", "more than half slept outdoors": no place in an order is told so.
  const isHedged = from < at && isWord(scan, open.end) && !isHedgedTime(scan, from, open.end);
  const isNext = /^(?:time|party|country|term|year|month|week|day)$/u.test(foldAt(scan, open.end));
  if (!isShareHere(scan, at, open.end) && !(isHedged && !isNext)) return null;
  if (isNextOfSeries(scan, at, open.end)) return null;
  return wordDraft(from, open.end, 'share', 'share', fractionValue(open.value), bound, 'share.word');
}

/** Every form of a share begins with a word of the lists, a number, a sign or an article. */
const mayBeShare = (scan: Scan, at: number): boolean => {
  const { lexicon, tokens } = scan;
  const { kind, fold } = tokens[at] ?? NOTHING;
  if (kind === 'symbol') return true;
  if (kind === 'digits' && foldAt(scan, at + 1) === '/') return true;
  return (
    lexicon.shares.opensWith(fold) ||
    lexicon.openShares.opensWith(fold) ||
    lexicon.cardinals.has(fold) ||
    DESCRIBED_OPENERS.has(fold)
  );
};
const NOTHING = { kind: 'mask', fold: '' } as const;
/** What `describedPart` begins with. */
const DESCRIBED_OPENERS: ReadonlySet<string> = new Set(['another', 'the', 'its', 'their', 'a']);

/** "ein gutes Viertel", "un petit quart": the adjective bounds the part. */
const describedBound = (word: string): Bound | null =>
  /^(?:gute[ns]?|bon|bonne|gros|grosse|buen|buena)$/u.test(word)
    ? 'more_than'
    : /^(?:knappe[ns]?|petite?)$/u.test(word)
      ? 'nearly'
      : null;

/** "plus du tiers de ses revenus", "réduit au tiers des places"; "un quart de finale", "le tiers-monde" are none. */
function isFrenchPart(scan: Scan, at: number, end: number): boolean {
  // "un bon quart d'heure"
  if (foldAt(scan, end) === 'd' && /^heures?$/u.test(foldAt(scan, end + 2))) return false;
  if (scan.lexicon.language !== 'fr' || !/^(?:du|au|des|aux)$/u.test(foldAt(scan, at))) return true;
  if (isHyphen(scan, end) || /^(?:monde|état)$/u.test(foldAt(scan, end))) return false;
  const isOf =
    /^(?:de|des|du|d)$/u.test(foldAt(scan, end)) && !/^(?:finale|tour|siècle)$/u.test(foldAt(scan, end + 1));
  return isOf || /^(?:plus|moins|près)$/u.test(foldAt(scan, at - 1));
}

const SMALL_PARTS: Readonly<Record<string, string>> = {
  hundredth: '100',
  hundredths: '100',
  thousandth: '1000',
  thousandths: '1000',
  millionth: '1000000',
  millionths: '1000000',
};

/** "one six-hundredth", "two ten-thousandths". */
function smallFraction(scan: Scan, at: number): { value: string; end: number } | null {
  if (!isHyphen(scan, at + 2)) return null;
  const count = scan.lexicon.cardinals.get(foldAt(scan, at));
  const times = scan.lexicon.cardinals.get(foldAt(scan, at + 1));
  const part = SMALL_PARTS[foldAt(scan, at + 3)];
  if (count === undefined || times === undefined || part === undefined) return null;
  return count > 0 && times > 0
    ? { value: divide(String(count), multiply(String(times), part)), end: at + 4 }
    : null;
}

/** "two quarters of contraction", "three quarters in a row": three months each, not parts of a whole. */
function isQuartersOfYear(scan: Scan, at: number, end: number): boolean {
  if (foldAt(scan, end - 1) !== 'quarters' || isHyphen(scan, at + 1)) return false;
  const isPart =
    foldAt(scan, end) === 'of' && (OF_WHOLE.has(foldAt(scan, end + 1)) || isCapital(scan, end + 1));
  return foldAt(scan, at) === 'two'
    ? !isPart
    : TIMES_AFTER.has(foldAt(scan, end)) ||
        (foldAt(scan, end) === 'of' && !isPart && GROWTH.has(foldAt(scan, end + 1)));
}

const OF_WHOLE: ReadonlySet<string> = new Set(
  'the a an its their his her our all those these what'.split(' '),
);
const TIMES_AFTER: ReadonlySet<string> = new Set(
  'in running straight ago earlier later before after'.split(' '),
);
const GROWTH: ReadonlySet<string> = new Set(
  'growth contraction decline declines losses loss expansion recession shrinking falling rising stagnation'.split(
    ' ',
  ),
);
const isCapital = (scan: Scan, at: number): boolean => {
  const token = scan.tokens[at];
  return token?.kind === 'word' && token.text[0] !== token.fold[0];
};

const ADVERBS: ReadonlySet<string> = new Set(
  'elsewhere again already overall today yesterday nationwide worldwide abroad since nationally globally instead'.split(
    ' ',
  ),
);

/** "Her share may be sold; half belongs to her former husband": what half of them does. */
const HALF_DOES =
  /^(?:belongs?|goes|go|comes?|came|went|lives?|lived|says?|said|owns?|works?|stays?|stayed|left|remains?|remained|uses?|used|voted|sold|died|failed|fell|rose|cannot|do|does|did|never|still|now|believe|think|want|wanted|earn|pay|paid|buy|sell|get|got|need|needed|took|take|took|vanished|arrived|cost|depends?|ends?|ended|opted|chose|agreed|refused)$/u;
/** "for more than a quarter", "over half term": a time, or a word that has "half" in it. */
const isHedgedTime = (scan: Scan, from: number, end: number): boolean =>
  foldAt(scan, end - 1) === 'quarter'
    ? TIME_BEFORE.has(foldAt(scan, from)) || TIME_BEFORE.has(foldAt(scan, from - 1))
    : foldAt(scan, end - 1) === 'half' && WITH_HALF.has(foldAt(scan, end));
const WITH_HALF: ReadonlySet<string> = new Set(
  'time term way hour hours day days year years mile miles point points dozen century marathon board size length moon past measures pint brother sister asleep hearted baked'.split(
    ' ',
  ),
);

const opensClause = (scan: Scan, at: number): boolean =>
  at === 0 || /^(?:[.;:–—“"]|and|but|while)$/u.test(foldAt(scan, at - 1)) || scan.tokens[at]?.gap === 'break';

function isShareHere(scan: Scan, at: number, end: number): boolean {
  const next = scan.tokens[end];
  const isQuarter = foldAt(scan, end - 1) === 'quarter';
  const nextFold = foldAt(scan, end);
  if (isQuarter && nextFold !== 'of' && TIME_BEFORE.has(foldAt(scan, at - 1))) return false;
  if (next === undefined || next.kind === 'mask') return true;
  if (next.kind === 'digits') return false;
  if (next.kind === 'symbol') return !(nextFold === '-' && isGlued(scan, end));
  if (HALF_OF.has(foldAt(scan, at - 1)) && foldAt(scan, end - 1) === 'half') return true;
  if (COMPARED.has(nextFold))
    return (
      !/^(?:empty|full)$/u.test(nextFold) ||
      IS_SO.test(foldAt(scan, foldAt(scan, at) === 'a' ? at - 1 : at - 2))
    );
  // "half Russia's exports": a name's share; "a third Chinese port" is an ordinal.
  if (foldAt(scan, end - 1) === 'half' && ADVERBS.has(nextFold)) return true;
  if (foldAt(scan, end - 1) === 'half' && opensClause(scan, at) && HALF_DOES.test(nextFold)) return true;
  if (foldAt(scan, end - 1) === 'half')
    return scan.lexicon.functionWords.has(nextFold) || next.text[0] !== next.fold[0];
  return scan.lexicon.functionWords.has(nextFold);
}
