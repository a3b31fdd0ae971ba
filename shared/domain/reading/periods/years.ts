/**
 * Is a bare four-digit number a year? A number with a unit, a hedge or a currency is not ("some 2,000 people", "2030
 * tonnes"); one after a word of time, or in the span of living memory without any unit, is.
 */
import { dateParts } from './calendar.ts';
import { fiscalYearOf } from './fiscalMonths.ts';
import { namesThing } from './namedThings.ts';
import { relativePhraseAt } from './relativePhrases.ts';
import { hasWords, isPieceOfNumber, type Scan, tokenAt } from './scan.ts';

/** Years that may stand alone, without a word of time before them. */
const LIKELY_YEARS = { first: 1980, last: 2060 };
/** Years accepted beside a word of time. */
const POSSIBLE_YEARS = { first: 1500, last: 2200 };

const UNITS = new Set(
  (
    'percent per pct cent tonnes tonne tons ton t kt mt kg kilograms kilogrammes g km kilometres kilometers miles metres meters m cm mm hectares ha acres litres liters barrels bpd teu teus containers people persons workers employees jobs ' +
    'trucks lorries wagons cars vehicles ships vessels ports companies firms million millions billion billions trillion thousand hundred mn mln bn tn k dollars dollar euros euro pounds roubles rubles yuan yen rupees francs usd eur gbp rub ' +
    'cubic square degrees mw gw kw mwh gwh kwh twh gmt hours days weeks months items products goods units pieces heads head bushels carats ounces cases deaths students houses homes farmers villages times points basis ' +
    'км тонн тонны т млн млрд тыс руб рублей долларов долл евро человек чел процентов штук единиц мест заявок заявлений домов квартир школ семей детей tonnen euro millionen milliarden prozent personen tonnes habitants personnes euros toneladas personas empresas'
  ).split(' '),
);
/** "2000-Watt-Gesellschaft", "a 2,000-mile wall": tied to a unit by a hyphen. */
const SIZES = new Set(
  'watt meter metre kilometer kilometre km mile foot ton tonne tonnen euro dollar pound franken seat bed mw kw kilo acre hectare year man strong'.split(
    ' ',
  ),
);
const HEDGES = new Set(
  'about around some nearly almost roughly approximately over under than least most only just another additional exactly около почти более менее свыше rund etwa über fast knapp mehr environ près plus casi unos unas alrededor'.split(
    ' ',
  ),
);
/** Words before a number that make it a code, not a year. */
const CODE_WORDS = new Set(
  'resolution article section paragraph page pages no nr number flight regulation directive hs code chapter room route highway order decree law iso'.split(
    ' ',
  ),
);

/** The year at a token, or null. `sure` skips the doubts: the grammar around it already says it is a year. */
export function yearAt(scan: Scan, index: number, sure = false): number | null {
  const token = tokenAt(scan, index);
  if (token.kind !== 'digits' || token.text.length !== 4 || isPieceOfNumber(scan, index)) return null;
  const before = tokenAt(scan, index - 1);
  const next = tokenAt(scan, index + 1);
  if (!token.spaced && before.kind === 'word') return null;
  // "1800-225-5582"
  if (next.text === '-' && !next.spaced && /^\d{3}$/u.test(tokenAt(scan, index + 2).text)) return null;
  // "+353 1 678 2000"
  if (before.kind === 'digits' && /^\d{3}$/u.test(before.text) && token.spaced) return null;
  if (!next.spaced && (next.kind === 'word' || next.text === '%' || next.text === '\u2030')) return null;
  const year = Number(token.text);
  if (year < POSSIBLE_YEARS.first || year > POSSIBLE_YEARS.last) return null;
  if (
    hasUnitAfter(scan, index + 1) ||
    (next.text === '-' && !next.spaced && SIZES.has(tokenAt(scan, index + 2).low))
  )
    return null;
  if (!sure && ((next.text === '/' && !next.spaced) || (before.text === '/' && !token.spaced))) return null;
  if (sure) return year;
  // "over 2022–23" is a time where "over 2022" is more than so many.
  const isRange = /^[-\u2013]$/u.test(next.text) && !next.spaced;
  // "trails only 2023, when", "only 2011 was worse": nothing is counted.
  // "6% more than 2023's"
  const isOwner = before.low === 'than' && next.text === "'" && tokenAt(scan, index + 2).low === 's';
  const isNamed =
    isOwner ||
    (/^(?:only|just)$/u.test(before.low) && (/^[,.;)]$/u.test(next.text) || ONE_YEAR.test(next.low)));
  if (
    (!isNamed && (isHedged(scan, index) || isAsManyAs(scan, index)) && !isRange) ||
    CODE_WORDS.has(before.low)
  )
    return null;
  if (before.text === '.' && CODE_WORDS.has(tokenAt(scan, index - 2).low)) return null;
  if (isNumbered(scan, index) || isFreeLine(scan, index)) return null;
  const isTold =
    scan.words.at.has(before.low) ||
    scan.words.yearNouns.has(before.low) ||
    scan.words.months.has(before.low);
  // "the 1974 Act": an old year in a thing's name.
  const isNaming = scan.words.articles.has(before.low) && namesThing(scan.text, token.start, token.end);
  const hasYearNoun = scan.words.yearNouns.has(next.low) || isNaming || isSubject(scan, index, year);
  // Russian says the word for year behind an old one: "на 1500 мест" is no time.
  const isRussian = scan.context.language.startsWith('ru');
  return (isTold && !isRussian) || hasYearNoun || (year >= LIKELY_YEARS.first && year <= LIKELY_YEARS.last)
    ? year
    : null;
}

/** "la loi n° 2025-74", "№ 2024-15": a law's number. */
const isNumbered = (scan: Scan, index: number): boolean => /^[°ºª№]$/u.test(tokenAt(scan, index - 1).text);

/** "1800 555 016": a telephone's number. */
const isFreeLine = (scan: Scan, index: number): boolean =>
  /^1[38]00$/u.test(tokenAt(scan, index).text) &&
  [1, 2].every((next) => /^\d{3}$/u.test(tokenAt(scan, index + next).text));

/** "around 2030"; "until at least 2030" is a time, and so is "runs to at least 2032". */
const isHedged = (scan: Scan, index: number): boolean =>
  HEDGES.has(tokenAt(scan, index - 1).low) &&
  !(tokenAt(scan, index - 1).low === 'least' && isEndAt(scan, index - 3));

/** "until" and the like, or "to" behind what lasts. */
function isEndAt(scan: Scan, index: number): boolean {
  const { low } = tokenAt(scan, index);
  if (low !== 'to') return /^(?:until|till|through|before|from|by)$/u.test(low);
  for (let i = index - 1; i > index - LASTING_REACH; i--) if (LASTING.test(tokenAt(scan, i).low)) return true;
  return false;
}

const LASTING_REACH = 7;
const LASTING =
  /^(?:runs?|ran|running|lasts?|lasting|exten(?:d|ds|ded|ding|sion)|stretch(?:es|ed|ing)?|delay(?:s|ed|ing)?|push(?:es|ed|ing)?|prolong(?:s|ed|ing)?|postpon(?:e|es|ed|ing)|put|slip(?:s|ped|ping)?|moved?|continues?|operat(?:e|es|ing)|open|life|licen[cs]es?|lease|contracts?|valid|kept?)$/u;

/** What goes on after a year, where a count has a verb for several. */
const ONE_YEAR = /^(?:when|was|is|has|saw|brought|fut|fue|a|ha)$/u;

/** "My neighbour says 1976 was worse": what is told of a number that so stands alone is told of a year. */
const isSubject = (scan: Scan, index: number, year: number): boolean =>
  year >= FIRST_REMEMBERED &&
  /^(?:was|is|had|saw|brought|remains|war|bleibt|fut|était|reste|fue|był|был|стал|остается)$/u.test(
    tokenAt(scan, index + 1).low,
  ) &&
  BEFORE_SUBJECT.test(tokenAt(scan, index - 1).low);
const FIRST_REMEMBERED = 1900;
const BEFORE_SUBJECT =
  /^(?:[.,;:!?"“”(–—-]?|that|says?|said|think|thinks|thought|but|and|because|if|than|as|though|although|while|remembers?|recalls?|dass|denn|aber|und|que|mais|et|pero|y|что|но|а|и)$/u;

/** "as many as 2000" */
const isAsManyAs = (scan: Scan, index: number): boolean =>
  tokenAt(scan, index - 1).low === 'as' && /^(?:many|few|much|little)$/u.test(tokenAt(scan, index - 2).low);

/** True when a unit or a magnitude follows, also behind one adjective ("2000 metric tons"). */
export function hasUnitAfter(scan: Scan, index: number): boolean {
  const token = tokenAt(scan, index);
  if (token.text === '%' || UNITS.has(token.low)) return true;
  if (/^[\u20A0-\u20BF]$/u.test(token.text)) return true;
  return token.text !== '' && hasWords(scan, index, 'metric') && UNITS.has(tokenAt(scan, index + 1).low);
}

/** A two-digit year: `'24`, or a run that follows its quarter directly ("1Q24"). A window of a century around 1950. */
export function shortYear(text: string): number | null {
  if (!/^\d{2}$/.test(text)) return null;
  const value = Number(text);
  return value < 50 ? 2000 + value : 1900 + value;
}

/** What a reader of a fiscal year should know. */
export const FISCAL_NOTE = 'a fiscal or split year: its months are not stated';

export type YearRead = { readonly year: number | null; readonly next: number; readonly note: string | null };

/**
 * A year that completes a month, quarter or half: "of 2024", ", 2024", "'24", "last year". Null when there is none;
 * `year` null means words of a year that only the context can resolve.
 */
export function readYearAfter(scan: Scan, index: number): YearRead | null {
  const halves = shortSplit(scan, index);
  if (halves !== null) return halves;
  const tied = tiedYear(scan, index);
  if (tied !== null) return { year: tied, next: index + 2, note: null };
  let i = index;
  if (tokenAt(scan, i).text === ',' && tokenAt(scan, i + 1).kind === 'digits') i++;
  while (scan.words.of.has(tokenAt(scan, i).low) && i < index + 2) i++;
  if (scan.words.articles.has(tokenAt(scan, i).low)) i++;
  // "April-October of the current fiscal": months have their calendar year.
  const named = scan.words.months.has(tokenAt(scan, index - 1).low) ? null : fiscalByName(scan, i);
  if (named !== null) return named;
  if (tokenAt(scan, i).text === '/' && !tokenAt(scan, i).spaced) i++;
  while (scan.words.fiscal.has(tokenAt(scan, i).low) || hasWords(scan, i, 'calendar')) i++;
  if (scan.words.yearNouns.has(tokenAt(scan, i).low) && tokenAt(scan, i + 1).kind === 'digits') i++;
  const fiscal = i > index && scan.words.fiscal.has(tokenAt(scan, i - 1).low) ? FISCAL_NOTE : null;
  const short = fiscal === null ? null : shortYear(tokenAt(scan, i).text);
  if (short !== null) return { year: short, next: i + 1, note: fiscal };
  const glued = fiscal !== null && !tokenAt(scan, i).spaced && /^(?:19|20)\d\d$/u.test(tokenAt(scan, i).text);
  const year = glued ? Number(tokenAt(scan, i).text) : yearAt(scan, i, true);
  if (year !== null) return { year, next: skipSplitYear(scan, skipYearNoun(scan, i + 1)), note: fiscal };
  if (tokenAt(scan, i).text === "'" && !tokenAt(scan, i + 1).spaced) {
    const quoted = shortYear(tokenAt(scan, i + 1).text);
    if (quoted !== null) return { year: quoted, next: i + 2, note: null };
  }
  return readYearWords(scan, i);
}

/** "H1 24/25", "Q3 24/25": behind such a code two digits and the two that follow them are years. */
function shortSplit(scan: Scan, index: number): YearRead | null {
  if (!/^[1-4]$/u.test(tokenAt(scan, index - 1).text) || !/^[hq]$/u.test(tokenAt(scan, index - 2).low))
    return null;
  const [first, mark, last] = [tokenAt(scan, index), tokenAt(scan, index + 1), tokenAt(scan, index + 2)];
  const year = shortYear(last.text);
  const isSplit = mark.text === '/' && !mark.spaced && !last.spaced;
  const isNext = year !== null && shortYear(first.text) === year - 1;
  return isSplit && isNext ? { year: year - 1, next: index + 3, note: null } : null;
}

/** "of the current fiscal", "of this financial year": in articles that tell when theirs begin. */
function fiscalByName(scan: Scan, index: number): YearRead | null {
  const which = FISCAL_SHIFTS[tokenAt(scan, index).low];
  const at = which === undefined ? index : index + 1;
  const start = scan.context.fiscalStart ?? null;
  const today = dateParts(scan.context.published);
  if (start === null || today?.month == null || !/^(?:fiscal|financial)$/u.test(tokenAt(scan, at).low))
    return null;
  const isYear = tokenAt(scan, at + 1).low === 'year';
  const next = isYear ? at + 2 : at + 1;
  const isBare = which === undefined && !(isYear && scan.words.articles.has(tokenAt(scan, index - 1).low));
  if (isBare || /^(?:to|ended|ending|of|that|which|\d+)$/u.test(tokenAt(scan, next).low)) return null;
  return { year: fiscalYearOf(start, today.year, today.month) + (which ?? 0), next, note: FISCAL_NOTE };
}

const FISCAL_SHIFTS: Readonly<Record<string, number | undefined>> = {
  current: 0,
  this: 0,
  present: 0,
  ongoing: 0,
  last: -1,
  previous: -1,
  next: 1,
};

/** "Q1-2026", "T4-2025", "Q4/25", "Dec-24": a year tied to its part by a mark; two digits only behind a code or a shortened month. */
function tiedYear(scan: Scan, index: number): number | null {
  const [mark, digits] = [tokenAt(scan, index), tokenAt(scan, index + 1)];
  if (!/^[-\u2013/]$/u.test(mark.text) || mark.spaced || digits.spaced || digits.kind !== 'digits')
    return null;
  const behind = tokenAt(scan, index + 2);
  if (!behind.spaced && (behind.kind !== 'mark' || /^[-/%]$/u.test(behind.text))) return null;
  const before = tokenAt(scan, index - 1);
  const isStop = before.text === '.';
  const part = isStop ? tokenAt(scan, index - 2) : before;
  const isMonth = scan.words.months.has(part.low);
  const isCode = /^[1-4]$/u.test(part.text) || /^[qhts]$/u.test(part.low);
  if (!isMonth && !isCode) return null;
  if (/^(?:19|20)\d\d$/u.test(digits.text)) return Number(digits.text);
  const year = shortYear(digits.text);
  if (year === null || (isMonth && (part.text.length > 4 || WHOLE_NAMES.test(part.low)))) return null;
  const published = Number(scan.context.published?.slice(0, 4) ?? year);
  return published - year <= MOST_BACK && year - published <= MOST_AHEAD ? year : null;
}

/** "May-20" may be a day. */
const WHOLE_NAMES = /^(?:may|june|july|mai|juni|juli|mars|mayo|май|мая|июнь|июль)$/u;
/** Years that two digits tell are no further away. */
const MOST_BACK = 15;
const MOST_AHEAD = 6;

/** "the first quarter of 2023/24": the second half of a split year belongs to it. */
export function skipSplitYear(scan: Scan, index: number): number {
  const [mark, digits] = [tokenAt(scan, index), tokenAt(scan, index + 1)];
  const isSlash = mark.text === '/' && /^\d{2}(?:\d{2})?$/u.test(digits.text);
  // "the corresponding period of 2023-24"
  const before = Number(tokenAt(scan, index - 1).text);
  const isHyphen =
    /^[-\u2013]$/u.test(mark.text) && digits.text === String((before + 1) % 100).padStart(2, '0');
  return (isSlash || isHyphen) && !mark.spaced && !digits.spaced ? index + 2 : index;
}

/** Russian says the word for year behind the number: "2024 года", "2024 г.". */
export function skipYearNoun(scan: Scan, index: number): number {
  const token = tokenAt(scan, index);
  if (!scan.context.language.startsWith('ru') || !scan.words.yearNouns.has(token.low)) return index;
  const isShort = token.low === 'г' || token.low === 'гг';
  return isShort && tokenAt(scan, index + 1).text === '.' ? index + 2 : index + 1;
}

const YEAR_WORDS: readonly { readonly words: readonly string[]; readonly shift: number }[] = [
  { words: ['last', 'year'], shift: -1 },
  { words: ['this', 'year'], shift: 0 },
  { words: ['next', 'year'], shift: 1 },
  { words: ['прошлого', 'года'], shift: -1 },
  { words: ['этого', 'года'], shift: 0 },
  { words: ['текущего', 'года'], shift: 0 },
  { words: ['следующего', 'года'], shift: 1 },
  ...['vergangenen', 'letzten', 'vorigen'].map((word) => ({ words: [word, 'jahres'], shift: -1 })),
  ...['laufenden', 'dieses'].map((word) => ({ words: [word, 'jahres'], shift: 0 })),
  ...['nächsten', 'kommenden'].map((word) => ({ words: [word, 'jahres'], shift: 1 })),
  { words: ['an', 'dernier'], shift: -1 },
  { words: ['an', 'prochain'], shift: 1 },
  ...["l ' année", "' année", 'année'].flatMap((year) => [
    { words: [...year.split(' '), 'dernière'], shift: -1 },
    { words: [...year.split(' '), 'prochaine'], shift: 1 },
  ]),
  { words: ['año', 'en', 'curso'], shift: 0 },
  { words: ['cette', 'année'], shift: 0 },
  { words: ['año', 'pasado'], shift: -1 },
  { words: ['año', 'próximo'], shift: 1 },
  { words: ['próximo', 'año'], shift: 1 },
  { words: ['año', 'que', 'viene'], shift: 1 },
  { words: ['este', 'año'], shift: 0 },
];
/** The year before the one the text speaks of: "in the first four months of the previous year". */
const PREVIOUS_YEAR: readonly (readonly string[])[] = [
  'previous year',
  'preceding year',
  'vorjahres',
  'vorjahrs',
  "l ' année précédente",
  "' année précédente",
  'año anterior',
  'año previo',
  'предыдущего года',
].map((words) => words.split(' '));
/** What its note calls it. */
export const PREVIOUS = 'the previous year';
/** "the year" that goes without saying which: the one the text speaks of, or that of publication. */
const THE_YEAR: readonly (readonly string[])[] = [
  'the year',
  'calendar year',
  'jahres',
  'kalenderjahres',
  "l ' année civile",
  "l ' année",
  "' année",
  'año natural',
  'año calendario',
  'año',
  'календарного года',
  'года',
].map((words) => words.split(' '));
/** "del año anterior", "des Jahres zuvor": these say which, and are read elsewhere. */
const OTHER_YEAR =
  /^(?:anterior|previo|siguiente|fiscal|hidrológico|agrícola|zuvor|davor|danach|précédente|suivante|scolaire|назад|before|earlier|after)$/u;

/** "de l'an dernier", "vorigen Jahres", "минувшего года": a year by its distance from publication, in any form. */
function relativeYearAt(scan: Scan, index: number): YearRead | null {
  const at = tokenAt(scan, index - 1).low === 'l' ? index - 1 : index;
  const found = relativePhraseAt(scan, at);
  const { published } = scan.context;
  if (found === null || found.unit !== 'year' || found.fromText || published === null) return null;
  const note = `year inferred: "${found.words.join(' ')}" beside the publication date ${published}`;
  return { year: Number(published.slice(0, 4)) + found.shift, next: at + found.words.length, note };
}

function readYearWords(scan: Scan, index: number): YearRead | null {
  const published = scan.context.published;
  const isLed =
    tokenAt(scan, index).low === 'year' && /^(?:the|calendar)$/u.test(tokenAt(scan, index - 1).low);
  const start = isLed ? index - 1 : index;
  const named = YEAR_WORDS.find((entry) => hasWords(scan, start, ...entry.words));
  const relative = named ? null : relativeYearAt(scan, start);
  if (relative !== null && published !== null) return relative;
  const plain = named ? undefined : THE_YEAR.find((words) => hasWords(scan, start, ...words));
  const previous = PREVIOUS_YEAR.find((words) => hasWords(scan, index, ...words));
  const found =
    (previous && { words: [PREVIOUS], shift: -1 }) ??
    named ??
    (plain && { words: ['the', 'year'], shift: 0 });
  if (!found) return null;
  const next = previous === undefined ? start + (plain ?? found.words).length : index + previous.length;
  if (plain && OTHER_YEAR.test(tokenAt(scan, next).low)) return null;
  if (published === null) return { year: null, next, note: null };
  const year = Number(published.slice(0, 4)) + found.shift;
  return {
    year,
    next,
    note: `year inferred: "${found.words.join(' ')}" beside the publication date ${published}`,
  };
}
