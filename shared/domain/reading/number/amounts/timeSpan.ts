/** "over a decade", "in a fortnight", "medio siglo": spans of time that are a word by themselves; "more than a year", where a hedge measures one. */
import type { Bound } from '../../types.ts';
import { type Draft, reading } from '../finish.ts';
import { PhraseTable } from '../tokens/phrases.ts';
import { foldAt, isHyphen, isWord, type Scan } from '../tokens/scan.ts';
import type { Term } from './term.ts';

type Span = { readonly value: string; readonly unit: string };

/** By language. */
export const TIME_SPANS: Readonly<Record<string, PhraseTable<Span>>> = {
  en: new PhraseTable<Span>([
    ['a decade', { value: '1', unit: 'decade' }],
    ['a century', { value: '1', unit: 'century' }],
    ['half a century', { value: '0.5', unit: 'century' }],
    ['half a decade', { value: '0.5', unit: 'decade' }],
    ['a fortnight', { value: '2', unit: 'week' }],
  ]),
  es: new PhraseTable<Span>([
    ['una década', { value: '1', unit: 'decade' }],
    ['año y medio', { value: '1.5', unit: 'year' }],
    ['mes y medio', { value: '1.5', unit: 'month' }],
    ['hora y media', { value: '1.5', unit: 'hour' }],
    ['siglo y medio', { value: '1.5', unit: 'century' }],
  ]),
  fr: new PhraseTable<Span>([
    ['une décennie', { value: '1', unit: 'decade' }],
    ['un demi-siècle', { value: '0.5', unit: 'century' }],
  ]),
};
const ONES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: { hour: 'an hour', day: 'a day', week: 'a week', month: 'a month', year: 'a year' },
  de: {
    hour: 'eine Stunde|einer Stunde',
    day: 'einen Tag|ein Tag|einem Tag',
    week: 'eine Woche|einer Woche',
    month: 'einen Monat|ein Monat|einem Monat',
    year: 'ein Jahr|einem Jahr',
  },
  fr: { hour: 'une heure', week: 'une semaine', month: 'un mois', year: 'un an' },
  es: { hour: 'una hora', week: 'una semana', month: 'un mes', year: 'un año' },
  ru: { hour: 'часа', week: 'недели|неделю', month: 'месяца|месяц', year: 'года|год' },
};
/** One of each, by language: measured only behind a hedge. */
const SINGLE_SPANS: Readonly<Record<string, PhraseTable<Span>>> = Object.fromEntries(
  Object.entries(ONES).map(([language, units]) => [
    language,
    new PhraseTable<Span>(
      Object.entries(units).flatMap(([unit, forms]) =>
        forms.split('|').map((form) => [form, { value: '1', unit }] as const),
      ),
    ),
  ]),
);
/** The same with the forms that stand behind "binnen" and "innerhalb". */
export const LIMITED: Readonly<Record<string, PhraseTable<Span> | undefined>> = {
  ...SINGLE_SPANS,
  de: new PhraseTable<Span>([
    ['einer Stunde', { value: '1', unit: 'hour' }],
    ['eines Tages', { value: '1', unit: 'day' }],
    ['einer Woche', { value: '1', unit: 'week' }],
    ['eines Monats', { value: '1', unit: 'month' }],
    ['eines Jahres', { value: '1', unit: 'year' }],
  ]),
};
/** "about a week ago", "almost a year after the flood", "за последние почти месяц": these tell a time. */
const TOLD_BEHIND =
  /^(?:ago|earlier|before|after|later|from|since|old|zuvor|vor|nach|nachdem|später|früher|alt|plus|après|avant|auparavant|antes|después|atrás|назад|спустя|раньше|ранее|после|до)$/u;
/** "since about a month", "vor knapp einem Jahr", "il y a plus d'un an", "hace casi un mes". */
const TOLD_BEFORE = /^(?:ago|vor|seit|a|depuis|hace|desde|с)$/u;

/** Words in front of a span that lasts; "once a decade" and "0.2°C a decade" tell a rate. */
const LASTING =
  /^(?:in|over|for|within|after|than|almost|nearly|about|around|lasted|lasts?|took|takes?|take|spent|tardaría|tardará|tardó|en|durante|hace|desde|pendant|depuis|dans|plus|presque|of|last|past|only|just|nach|binnen|innerhalb|für|um|dauert\p{L}*|während|за|на|через|около|всего|более|менее|почти|займ[её]т|занял\p{L}*|длил\p{L}*|tras|unas?|cada|más|menos)$/u;

const SPANS_ON = /^(?:después|antes|más|tarde|atrás|largo|entero|completo)$/u;

/** The span that starts at a token; null when none does, or when it is the base of a rate. */
export function readTimeSpan(scan: Scan, from: number, at: number, bound: Bound): Draft | null {
  const single = hedgedOne(scan, from, at, bound) ?? spanOff(scan, from, at) ?? limitOfOne(scan, from, at);
  if (single !== null) return single;
  const span = TIME_SPANS[scan.lexicon.language]?.match(scan.tokens, at) ?? null;
  if (span === null || isHyphen(scan, span.end) || hasPartBehind(scan, span.end)) return null;
  const isAndHalf = /^medi[oa]$/u.test(foldAt(scan, span.end - 1)) && foldAt(scan, span.end - 2) === 'y';
  // "este año y medio mundo" has no half of a year.
  const isClosed =
    !isWord(scan, span.end) ||
    scan.lexicon.functionWords.has(foldAt(scan, span.end)) ||
    SPANS_ON.test(foldAt(scan, span.end));
  if (!LASTING.test(foldAt(scan, at - 1)) && !(isAndHalf && isClosed)) return null;
  if (foldAt(scan, at - 1) === 'in' && foldAt(scan, at - 2) === 'once') return null;
  // "over a decade" is how long, not more than one.
  const isOver = foldAt(scan, from) === 'over';
  const one = reading({ ...span.value, bound: isOver ? 'exact' : bound, rule: 'quantity.span' });
  return {
    from: isOver ? at : from,
    to: span.end,
    kind: 'quantity',
    state: 'extracted',
    readings: [one],
    why: null,
  };
}

/** "talks began a month early", "une semaine de retard", "eine Woche zu spät": by how much something is early or late. */
function spanOff(scan: Scan, from: number, at: number): Draft | null {
  const { language } = scan.lexicon;
  const span = from === at ? (SINGLE_SPANS[language]?.match(scan.tokens, at) ?? null) : null;
  if (span === null || isHyphen(scan, span.end)) return null;
  const [first, second] = [foldAt(scan, span.end), foldAt(scan, span.end + 1)];
  if (OFF[language]?.test(`${first} ${second}`) !== true) return null;
  const one = reading({ ...span.value, rule: 'quantity.span' });
  return { from, to: span.end, kind: 'quantity', state: 'extracted', readings: [one], why: null };
}

/** "reply within a month", "binnen eines Jahres", "sous un mois", "en el plazo de un mes": how long there is for something. */
function limitOfOne(scan: Scan, from: number, at: number): Draft | null {
  const { language } = scan.lexicon;
  const span = from === at ? (LIMITED[language]?.match(scan.tokens, at) ?? null) : null;
  if (span === null || isHyphen(scan, span.end) || hasPartBehind(scan, span.end)) return null;
  const lead = [at - 3, at - 2, at - 1].map((before) => foldAt(scan, before)).join(' ');
  if (LIMIT_LEADS[language]?.test(lead) !== true) return null;
  const one = reading({ ...span.value, rule: 'quantity.span' });
  return { from, to: span.end, kind: 'quantity', state: 'extracted', readings: [one], why: null };
}

const LIMIT_LEADS: Readonly<Record<string, RegExp | undefined>> = {
  en: /(?:^| )(?:within|inside)$/u,
  de: /(?:^| )(?:binnen|innerhalb|innert)$/u,
  fr: /(?:^| )(?:sous|délai d ['’]|dans|d ['’] ici)$/u,
  es: /(?:^| )(?:plazo de|menos de)$/u,
  ru: /(?:^| )в течение$/u,
};

const OFF: Readonly<Record<string, RegExp | undefined>> = {
  en: /^(?:(?:early|late|overdue)(?: |$)(?!in |last |next )|ahead of|behind schedule|(?:later|earlier|sooner) than|too (?:early|late|soon|long))/u,
  de: /^(?:zu (?:früh|spät|lang)|früher als|später als|verspätet|verspätung)/u,
  fr: /^(?:de retard|trop (?:tôt|tard)|en (?:avance|retard))/u,
  es: /^(?:de retraso|tarde )/u,
};

/** "about a day and a half": one and a part of it are one amount (measure.ts). */
const hasPartBehind = (scan: Scan, end: number): boolean =>
  scan.lexicon.plusFraction.match(scan.tokens, end) !== null;

/** "open at least a year", "plus d'une heure de retard", "почти месяц". */
function hedgedOne(scan: Scan, from: number, at: number, bound: Bound): Draft | null {
  const span = SINGLE_SPANS[scan.lexicon.language]?.match(scan.tokens, at) ?? null;
  if (span === null || from === at || bound === 'exact' || isHyphen(scan, span.end)) return null;
  if (hasPartBehind(scan, span.end)) return null;
  if (TOLD_BEHIND.test(foldAt(scan, span.end)) || TOLD_BEFORE.test(foldAt(scan, from - 1))) return null;
  // "over a year" is as often all through it.
  if (/^(?:over|über)$/u.test(foldAt(scan, from)) && !/^(?:hour|day)$/u.test(span.value.unit)) return null;
  const one = reading({ ...span.value, bound, rule: 'quantity.span' });
  return { from, to: span.end, kind: 'quantity', state: 'extracted', readings: [one], why: null };
}

/** "an hour" that ends right before a token, as the larger part of "an hour and forty minutes"; null for anything else. */
export function oneSpanBefore(
  scan: Scan,
  end: number,
): { readonly from: number; readonly unit: string } | null {
  const table = SINGLE_SPANS[scan.lexicon.language];
  const span = table?.match(scan.tokens, end - 2) ?? null;
  return span !== null && span.end === end ? { from: end - 2, unit: span.value.unit } : null;
}

/** "from two hours and ten minutes to 55 minutes": the amount is the smaller part of a duration. */
export const endsDuration = (scan: Scan, { start, suffix }: Term): boolean =>
  suffix.type === 'unit' &&
  /^(?:month|minute|second)$/u.test(suffix.unit) &&
  scan.lexicon.betweenAnd.match(scan.tokens, start - 1) !== null &&
  /^(?:hours?|minutes?|years?|stunden?|jahren?|heures?|ans?|horas?|años?|час\p{L}*|года?|лет)$/u.test(
    foldAt(scan, start - 2),
  );
