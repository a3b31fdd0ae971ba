/** Periods as tables write them. */
import type { Frequency } from '#shared/domain/figures/types.ts';
import { lowered } from '../table/columns.ts';
import { remembered } from './remembered.ts';

/** A period with how long it is. */
export type ReadPeriod = { readonly period: string; readonly frequency: Frequency };

/** Months as tables of several languages name and shorten them. */
const MONTHS: readonly string[] = [
  'jan|january|januar|jänner|janvier|janv|enero|ene|gennaio|gen|janeiro|янв|январь|января|ocak|січ|січень|січня|студзень|ianuarie|styczeń|jaanuar|janvāris|sausis|հունվար|იანვარი|yanvar|январ|қаңтар|ýanwar',
  'feb|february|februar|février|fév|févr|fevrier|fevr|febrero|febbraio|fevereiro|fev|фев|февр|февраль|февраля|şubat|лют|лютий|лютого|люты|februarie|luty|veebruar|februāris|vasaris|փետրվար|თებერვალი|fevral|феврал|ақпан|fewral',
  'mar|march|märz|mär|mrz|maerz|mars|marzo|março|marco|мар|март|марта|mart|берез|березень|березня|сакавік|martie|marzec|märts|marts|kovas|մարտ|მარტი|наурыз',
  'apr|april|avril|avr|abril|abr|aprile|апр|апрель|апреля|nisan|квіт|квітень|квітня|красавік|aprilie|kwiecień|aprill|aprīlis|balandis|ապրիլ|აპრილი|aprel|апрел|сәуір',
  'may|mai|mayo|maggio|mag|maio|май|мая|mayıs|трав|травень|травня|maj|maijs|gegužė|մայիս|მაისი|мамыр|maý',
  'jun|june|juni|juin|junio|giugno|giu|junho|июн|июнь|июня|haziran|черв|червень|червня|чэрвень|iunie|czerwiec|juuni|jūnijs|birželis|հունիս|ივნისი|iyun|маусым|iýun',
  'jul|july|juli|juillet|juil|julio|luglio|lug|julho|июл|июль|июля|temmuz|лип|липень|липня|ліпень|iulie|lipiec|juuli|jūlijs|liepa|հուլիս|ივლისი|iyul|шілде|iýul',
  'aug|august|août|aoû|aout|aou|agosto|ago|авг|август|августа|ağustos|серп|серпень|серпня|жнівень|sierpień|augusts|rugpjūtis|օգոստոս|აგვისტო|avgust|avqust|тамыз|awgust',
  'sep|sept|september|septembre|septiembre|settembre|set|setembro|сен|сент|сентябрь|сентября|eylül|верес|вересень|вересня|верасень|septembrie|wrzesień|septembris|rugsėjis|սեպտեմբեր|სექტემბერი|sentyabr|сентябр|қыркүйек|sentýabr',
  'oct|october|oktober|okt|octobre|octubre|ottobre|ott|outubro|out|окт|октябрь|октября|ekim|жовт|жовтень|жовтня|кастрычнік|octombrie|październik|oktoober|oktobris|spalis|հոկտեմբեր|ოქტომბერი|oktyabr|октябр|қазан|oktýabr',
  'nov|november|novembre|noviembre|novembro|ноя|нояб|ноябрь|ноября|kasım|листоп|листопад|листопада|лістапад|noiembrie|listopad|novembris|lapkritis|նոյեմբեր|ნოემბერი|noyabr|ноябр|қараша|noýabr',
  'dec|december|dezember|dez|décembre|decembre|déc|diciembre|dicembre|dic|dezembro|дек|декабрь|декабря|aralık|груд|грудень|грудня|снежань|decembrie|grudzień|detsember|decembris|gruodis|դեկտեմբեր|დეკემბერი|dekabr|декабр|желтоқсан',
];
const MONTH_WORDS: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((words, at) => words.split('|').map((word) => [word, at + 1] as const)),
);
/** 1 to 12 for a month's name or its short form, in any case; null for another word. */
export const monthNamed = (word: string): number | null => MONTH_WORDS.get(lowered(word)) ?? null;

const ROMAN: Readonly<Record<string, string>> = { i: '1', ii: '2', iii: '3', iv: '4' };

/**
 * A period and its frequency: 2024, 2024-S1, 2024-Q1, 2024-07, and as tables write them: 2024M07, 202407, 07/2024, Q1 2024,
 * 1Q24, I кв. 2024, 2024 Q III, H1 2024, July 2024, Jul-24, июль 2024, 2024 г.; a month's first or last day stands for the month. Null
 * for anything else, also for a year that begins in one and ends in the next ("2023/24").
 */
export const periodOf = remembered((text: string): ReadPeriod | null => {
  const plain = text.trim();
  const match = /^(\d{4})(?:[- ]?(Q)([1-4])|[- ]?([SH])([12])|-?M?(0[1-9]|1[0-2]))?$/i.exec(plain);
  const year = match?.[1];
  if (match !== null && year !== undefined) {
    if (match[2] !== undefined) return { period: `${year}-Q${match[3]}`, frequency: 'Q' };
    if (match[4] !== undefined) return { period: `${year}-S${match[5]}`, frequency: 'S' };
    if (match[6] !== undefined) return monthOf(year, Number(match[6]));
    return { period: year, frequency: 'A' };
  }
  const lower = lowered(plain);
  return wholeYear(lower) ?? partOfYear(lower) ?? numberedMonth(lower) ?? namedMonth(lower);
});

const monthOf = (year: string, month: number): ReadPeriod => ({
  period: `${year}-${String(month).padStart(2, '0')}`,
  frequency: 'M',
});

function wholeYear(text: string): ReadPeriod | null {
  const match = /^(?:year |cy ?)?(\d{4})(?:\.0)?\s?(?:г\.?|год|год[ау]?|year|a|年)?$/.exec(text);
  return match === null ? null : { period: String(match[1]), frequency: 'A' };
}

const QUARTER_FIRST =
  /^(?:q|t|кв\.? ?)?([1-4]|i{1,3}|iv)[ .-]{0,2}(?:er |e |º |° )?(?:q|-?й? ?кв(?:артал)?\.?|quarter|quartal|trim(?:estre)?\.?|kw(?:artał)?\.?)?[ /'’-]*(?:de )?((?:19|20)?\d{2})(?: ?г\.?)?$/;
const YEAR_FIRST =
  /^(\d{4})(?: ?г\.?)?(?:[ /-]?(?:[qtк]|кв\.? ?)[ -]?([1-4]|i{1,3}|iv)|[ ,/-]+([1-4]|i{1,3}|iv)[ .-]{0,2}(?:q|-?й? ?кв(?:артал)?\.?|quarter|quartal|trim(?:estre)?\.?|kw(?:artał)?\.?))$/;
const HALF =
  /^(?:[hs]([12])|([12])h|(i{1,2}|[12])[ .-]{0,2}(?:е |-е )?(?:полугодие|halbjahr))[ /'’-]*((?:20)?\d{2})(?: ?г\.?)?$/;

function partOfYear(text: string): ReadPeriod | null {
  const quarter = QUARTER_FIRST.exec(text);
  // A Roman number alone may be a month: see romanPeriods.ts.
  if (quarter !== null && /[qкtk]/.test(text)) return quarterOf(fullYear(quarter[2] ?? ''), quarter[1] ?? '');
  const backwards = YEAR_FIRST.exec(text);
  if (backwards !== null) return quarterOf(backwards[1] ?? '', backwards[2] ?? backwards[3] ?? '');
  const half = HALF.exec(text);
  if (half === null) return null;
  const which = half[1] ?? half[2] ?? ROMAN[half[3] ?? ''] ?? half[3];
  return { period: `${fullYear(half[4] ?? '')}-S${which}`, frequency: 'S' };
}

const quarterOf = (year: string, which: string): ReadPeriod => ({
  period: `${year}-Q${ROMAN[which] ?? which}`,
  frequency: 'Q',
});

/** "07/2024", "2024/07", "2024M7"; "2023/24" may be a year that ends in 2024 and is not read. */
function numberedMonth(text: string): ReadPeriod | null {
  const last = /^(0?[1-9]|1[0-2])[./-](\d{4})$/.exec(text);
  if (last !== null) return monthOf(last[2] ?? '', Number(last[1]));
  const first = /^(\d{4})(?:[./](0[1-9]|1[0-2])|[- ]?m(0?[1-9]|1[0-2])|年(0?[1-9]|1[0-2])月)$/.exec(text);
  if (first !== null) {
    const month = Number(first[2] ?? first[3] ?? first[4]);
    return first[2] !== undefined && month === (Number(first[1]) + 1) % 100
      ? null
      : monthOf(first[1] ?? '', month);
  }
  return dayOfMonth(text);
}

/** The first or the last day of a month, written so that the day cannot be the month. */
function dayOfMonth(text: string): ReadPeriod | null {
  const iso = /^(\d{4})-?(\d{2})-?(\d{2})(?:[t ]00:00(?::00(?:\.0+)?)?z?)?$/.exec(text);
  const [year, month, day] =
    iso !== null
      ? [iso[1], iso[2], iso[3]]
      : (([, d, m, y]) => [y, m, d])(/^(\d{2})[./](\d{2})[./](\d{4})$/.exec(text) ?? []);
  if (year === undefined || month === undefined || day === undefined) return null;
  const [inYear, ofMonth] = [Number(month), Number(day)];
  if (inYear < 1 || inYear > 12) return null;
  const lastDay = new Date(Date.UTC(Number(year), inYear, 0)).getUTCDate();
  return ofMonth === lastDay || (ofMonth === 1 && (iso !== null || text.startsWith('01')))
    ? monthOf(year, inYear)
    : null;
}

function namedMonth(text: string): ReadPeriod | null {
  const named =
    /^(\p{L}{3,12})\.?[ '’-]*(\d{4}|\d{2})(?: ?г\.?)?$/u.exec(text) ??
    flipped(/^(\d{4})[ -]+(\p{L}{3,12})\.?$/u.exec(text));
  const month = named === null ? null : monthNamed(named[1] ?? '');
  return named === null || month === null ? null : monthOf(fullYear(named[2] ?? ''), month);
}

const flipped = (match: RegExpExecArray | null): readonly (string | undefined)[] | null =>
  match === null ? null : [match[0], match[2], match[1]];

const fullYear = (digits: string): string => (digits.length === 4 ? digits : `20${digits}`);
