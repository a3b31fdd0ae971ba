/** References outside brackets: a publisher that reports on a day ("Reuters reported on 3 May"), and bare addresses. */
import { matchesOf } from '../../../lib/matches.ts';
import { type FoldedText, unfoldSpan } from '../foldedText.ts';
import { latestYear } from '../periods/calendar.ts';
import { unitIso } from '../periods/point.ts';
import { readPoint } from '../periods/readPoint.ts';
import { type Scan, scanText, tokenAt } from '../periods/scan.ts';
import { readWeekday } from '../periods/weekdayDates.ts';
import { weekdayAt } from '../periods/weekdays.ts';
import { hostOf } from './bracketPart.ts';
import { addressKey, isKnownOutlet, knownOutletEnd, labelLength, outletKey } from './outlets.ts';
import { dayFromToday } from './reportDay.ts';
import type { CitationContext, CitationSpan } from './types.ts';

const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"\u201D)\]]+/giu;
const LINK = /\[([^[\]()]{1,200})\]\((https?:\/\/[^\s()]{1,500})\)/gu;
const VERBS = new Set(
  'reported reports said says wrote writes noted published revealed estimated estimates calculated cited quoted announced told сообщил сообщила сообщило написал berichtete berichteten meldete meldeten rapporté écrit indiqué révélé annoncé publié affirmé informó reportó publicó reveló adelantó contó escribió schrieb enthüllte writing писал писала писали пишет сообщал сообщала сообщали рассказал'.split(
    ' ',
  ),
);
const LEADS =
  /(?:(?:according to|as reported by|reported by|citing|quoting|told|speaking to|spoke to|wie|comme l'a rapporté|(?:tages)?zeitung|(?:nachrichten)?magazin|quotidien|periódico|newspaper|magazine|(?:published|released|issued|compiled|collected|prepared|produced|conducted|seen|obtained) by|по данным|(?:сообщ|переда|пиш|пис|напис|рассказ|уточн)\p{L}*|laut|selon|según|d'après) (?:l'|le |la |der |die |das |dem |el |the |an? |a report (?:by|from|in) (?:the )?)?|(?:paper|report|study|note|survey|analysis|brief|forecast|interview|article|estimate)s? (?:of|by|from|in|with) (?:the )?|(?:datos|estudio|informe|encuesta|cifras|balance|avance) (?:del?|de la) |(?:étude|enquête|rapport|données|note|baromètre|chiffres) (?:de l'|de la |de |du |des )(?:cabinet |institut )?|(?:Studie|Umfrage|Bericht|Zahlen|Daten|Prognose) (?:des|der|von) )[«"„“]?$/iu;
/** Leads after which a paper or an agency is a source even without a day: "told the Financial Times". */
const TOLD =
  /(?:according to|as reported by|reported by|citing|quoting|told|in an interview with|laut|nach angaben von|nach informationen von|selon|d'après|según) (?:the |der |le |la |l'|el )?$/iu;
/** Names of news media, as against institutes and offices that speak for themselves. */
const NEWS =
  /\b(?:Times|Post|News|Journal|Herald|Tribune|Guardian|Telegraph|Independent|Observer|Economist|Reuters|Bloomberg|AFP|AP|Associated Press|Agence France-Presse|dpa|TASS|Tass|Interfax|Xinhua|RIA|Novosti|Kommersant|Vedomosti|RBC|Izvestia|Nikkei|Yonhap|Kyodo|Handelsblatt|Spiegel|FAZ|Welt|Figaro|Monde|Echos|Pa[ií]s|Politico|Euractiv|Axios|CNN|BBC|CNBC|NPR|Al Jazeera|Meduza|Eurasianet|Caixin|Mint|FT|WSJ|NYT|TV|Radio)\b/u;
/** Words allowed between the publisher and the day: more would be another statement. */
const MOST_WORDS = 7;
const BRIDGE = new Set(
  'on in of from that a report article an its it the last this past weekly monthly quarterly annual latest published released issued showed showing am vom ihrer ausgabe veröffentlicht veröffentlichten le du dans son édition datée daté lundi paru parue publié publiée publiés publiées diffusée dévoilée el este del de publicado publicada publicados publicadas difundido difundida difundidos difundidas в от'.split(
    ' ',
  ),
);

/** Marks between the two, and the ending of an owner: "the FT's report of", "„Die Welt“ (Ausgabe vom". */
const MARKS: ReadonlySet<string> = new Set([',', "'", 's', '»', '(', '"', '“', '”']);

/** Links in Markdown, `[Reuters](https://...)`: one reference, whose words are its title or its publisher. */
export function readLinks(folded: FoldedText): CitationSpan[] {
  return matchesOf(folded.text, LINK).map((match) => {
    const [words, url] = [match[1] ?? '', match[2] ?? ''];
    const span = unfoldSpan(folded, match.index, match.index + match[0].length);
    const isOutlet = isKnownOutlet(words);
    const outlet = isOutlet ? words : hostOf(url);
    return {
      ...span,
      outlet,
      title: isOutlet ? null : words,
      url,
      date: null,
      dateBasis: 'none',
      source: addressKey(url),
      bracket: span,
    };
  });
}

/** Bare web addresses; a stop or comma behind one belongs to the sentence. */
export function readAddresses(folded: FoldedText): CitationSpan[] {
  return matchesOf(folded.text, ADDRESS).map((match) => {
    const url = match[0].replace(/[.,;:!?'’]+$/u, '');
    const span = unfoldSpan(folded, match.index, match.index + url.length);
    return {
      ...span,
      outlet: hostOf(url),
      title: null,
      url,
      date: null,
      dateBasis: 'none',
      source: addressKey(url),
      bracket: span,
    };
  });
}

/** "according to Reuters on 3 May", "the FT reported on 3 May 2024": a known publisher and a day in one breath. */
export function readProse(folded: FoldedText, context: CitationContext): CitationSpan[] {
  const scan = scanText(folded.text, context);
  const found: CitationSpan[] = [];
  for (let i = 0; i < scan.tokens.length; i++) {
    const token = tokenAt(scan, i);
    if (token.kind !== 'word' || (!token.spaced && tokenAt(scan, i - 1).kind !== 'mark')) continue;
    const end = knownOutletEnd(folded.text, token.start);
    if (end === null) continue;
    const citation = readReport(folded, scan, i, end, context);
    if (citation) found.push(citation);
    while (tokenAt(scan, i + 1).start < end && tokenAt(scan, i + 1).text !== '') i++;
  }
  return found;
}

function readReport(
  folded: FoldedText,
  scan: Scan,
  index: number,
  end: number,
  context: CitationContext,
): CitationSpan | null {
  const label = labelLength(folded.text.slice(tokenAt(scan, index).start, end));
  const start = tokenAt(scan, index).start + label;
  let i = index;
  while (tokenAt(scan, i).text !== '' && tokenAt(scan, i).start < end) i++;
  const isLed = LEADS.test(folded.text.slice(Math.max(0, start - 40), start));
  const isTold =
    (TOLD.test(folded.text.slice(Math.max(0, start - 30), start)) &&
      NEWS.test(folded.text.slice(start, end))) ||
    / zufolge\b/u.test(folded.text.slice(end, end + 9));
  const toldOn = dayBetween(scan, index);
  if (toldOn !== null) return onDay(folded, start, end, toldOn);
  const isToldBefore = SAID_BEFORE.test(folded.text.slice(Math.max(0, start - 50), start));
  let hasVerb = isToldBefore;
  i = behindInsertion(scan, i);
  for (let words = 0; words <= MOST_WORDS; words++, i++) {
    const token = tokenAt(scan, i);
    // "Lloyd's List says mid-May", "says July will be": a time that is told of, no day of the report.
    const isContent = words > 0 && /^(?:says?|reckons?|expects?)$/u.test(tokenAt(scan, i - 1).low);
    if (isContent && weekdayAt(scan, i) === null) break;
    const weekday = isLed || hasVerb ? readWeekday(scan, i) : null;
    if (weekday !== null && (words > 0 || isToldBefore))
      return onDay(folded, start, end, weekday.period?.from ?? null);
    const fromToday = hasVerb ? dayFromToday(scan, i) : null;
    if (fromToday !== null) return onDay(folded, start, end, fromToday);
    const point = readPoint(scan, i, words > 0 || isToldBefore);
    if (point?.from.month !== undefined && !point.other && (isLed || hasVerb)) {
      const { year, month, day } = point.to;
      const inferred =
        year === null && context.published !== null && month !== undefined
          ? latestYear(context.published, month, day ?? 1)
          : null;
      const date = unitIso(point.to, inferred);
      const outlet = folded.text.slice(start, end);
      const span = unfoldSpan(folded, start, tokenAt(scan, point.next - 1).end);
      const dateBasis = date === null ? 'none' : year === null ? 'inferred' : 'stated';
      const source = [outletKey(outlet), date].filter((part) => part).join('|');
      return { ...span, outlet, title: null, url: null, date, dateBasis, source, bracket: span };
    }
    if (VERBS.has(token.low)) hasVerb = true;
    else if (!BRIDGE.has(token.low) && !MARKS.has(token.text)) break;
  }
  const isWritten =
    WRITTEN_BEFORE.test(folded.text.slice(Math.max(0, start - 30), start)) &&
    NEWS.test(folded.text.slice(start, end));
  return isTold || isWritten ? undated(folded, start, end) : null;
}

/** Verbs that stand before who tells: "a indiqué l'Insee", "teilte das Statistische Bundesamt", "сообщил Росстат". */
const SAID_BEFORE =
  /(?<!\p{L})(?:(?:a|ont|avait|avaient) (?:indiqué|annoncé|précisé|publié|révélé|rapporté|estimé|calculé|écrit|fait savoir)|teilten?|meldeten?|meldet|berichteten?|berichtet|schrieb|schreibt|gab|informó|indicó|publicó|publica|informa|adelantó|reveló|anunció|(?:adelantad|publicad|difundid)[oa]s? por|(?:publié|révélé|diffusé|dévoilé)e?s? par|сообщ(?:ил[аио]?|ает|ают)|пиш(?:ет|ут)|написал[аио]?|подсчитал[аио]?|рассказал[аио]?|переда[её]т|отчитал\p{L}+|опубликовал[аио]?)(?: (?:das|die|der|l'|la|le|les|el|los|las|газета|издание|агентство|портал))? ?[«„“"]?$/iu;
/** What a paper or an agency does with news, whatever the day. */
const WRITTEN_BEFORE =
  /(?<!\p{L})(?:berichtet|schreibt|meldet|publica|informa|пиш(?:ет|ут)|сообща(?:ет|ют)|переда[её]т|a révélé)(?: (?:das|die|der|l'|la|le|les|el|los|las|газета|издание|агентство|портал))? ?[«„“"]?$/iu;

/** "informó este martes el Banco de España", "teilte am Mittwoch das Ifo-Institut mit": the day stands between verb and name. */
function dayBetween(scan: Scan, index: number): string | null {
  let day = index - 1;
  while (day > index - LONGEST_ARTICLE && ARTICLE.test(tokenAt(scan, day).low)) day--;
  const date = readWeekday(scan, day)?.period?.from ?? dayFromToday(scan, day);
  if (date == null) return null;
  let verb = day - 1;
  while (verb > day - LONGEST_ARTICLE && DAY_LEAD.test(tokenAt(scan, verb).low)) verb--;
  return VERBS_BEFORE.test(tokenAt(scan, verb).low) ? date : null;
}

const LONGEST_ARTICLE = 4;
const ARTICLE = /^(?:das|die|der|l|'|la|le|les|el|los|las|[«„“"]|газета|издание|агентство|министерство)$/u;
const DAY_LEAD = /^(?:am|este|el|ce|le|в|во|on|heute|этот)$/u;
const VERBS_BEFORE =
  /^(?:teilten?|meldeten?|berichteten?|schrieb|gab|indiqué|annoncé|publié|révélé|rapporté|informó|indicó|publicó|publica|adelantó|reveló|anunció|señaló|сообщил[аио]?|написал[аио]?|опубликовал[аио]?)$/u;

/** Behind a clause laid in between the publisher and its verb: "Bloomberg News, citing two officials, reported on". */
function behindInsertion(scan: Scan, index: number): number {
  if (tokenAt(scan, index).text !== ',' || !INSERTIONS.test(tokenAt(scan, index + 1).low)) return index;
  for (let i = index + 2; i < index + LONGEST_INSERTION; i++) {
    if (tokenAt(scan, i).text === ',') return i + 1;
    if (/^[.;]?$/u.test(tokenAt(scan, i).text)) return index;
  }
  return index;
}

const INSERTIONS =
  /^(?:citing|quoting|which|who|referring|sous|qui|citant|das|die|der|citando|que|ссылаясь)$/u;
const LONGEST_INSERTION = 16;

/** "Reuters reported on Tuesday": a day counted from the publication date, which stays a time of the text. */
function onDay(folded: FoldedText, start: number, end: number, date: string | null): CitationSpan {
  const outlet = folded.text.slice(start, end);
  const span = unfoldSpan(folded, start, end);
  const dateBasis = date === null ? 'none' : 'inferred';
  const source = [outletKey(outlet), date].filter((part) => part).join('|');
  return { ...span, outlet, title: null, url: null, date, dateBasis, source, bracket: span };
}

/** A paper or agency named as the source, without a day. */
function undated(folded: FoldedText, start: number, end: number): CitationSpan {
  const outlet = folded.text.slice(start, end);
  const span = unfoldSpan(folded, start, end);
  return {
    ...span,
    outlet,
    title: null,
    url: null,
    date: null,
    dateBasis: 'none',
    source: outletKey(outlet),
    bracket: span,
  };
}
