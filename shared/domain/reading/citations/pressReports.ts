/**
 * What a paper, a station or an agency told on a day, in a running sentence and in any order: "On August 27 the ABC quoted",
 * "Das „Handelsblatt“ hatte am 24. November berichtet", "L'hebdomadaire Le Marin parlait, le 4 décembre, de", "the Marathi
 * daily Sakal put the price at ₹85 crore on October 31". The name says that it is a medium, or a word before it does.
 */
import { matchesOf } from '../../../lib/matches.ts';
import { findAreas } from '../areas/findAreas.ts';
import { type FoldedText, unfoldSpan } from '../foldedText.ts';
import { latestYear } from '../periods/calendar.ts';
import { unitIso } from '../periods/point.ts';
import { readPoint } from '../periods/readPoint.ts';
import { type Scan, scanText, tokenAt } from '../periods/scan.ts';
import { weekdayAt } from '../periods/weekdays.ts';
import { sentenceAt, splitSentences } from '../sentences.ts';
import { isKnownOutlet, knownOutletEnd, outletKey } from './outlets.ts';
import type { CitationContext, CitationSpan } from './types.ts';

const WORD = "\\p{Lu}(?:[\\p{L}\\p{N}&-]|'(?=\\p{Lu}|s )){1,30}";
/** What a medium is called before its name. */
const MEDIA =
  '(?:daily|weekly|newspaper|paper|magazine|broadcaster|website|site|agency|tabloid|outlet|portal|station|(?:[Tt]ages|[Ww]ochen)?[Zz]eitung|(?:Nachrichten)?[Mm]agazin|Sender|Nachrichtenagentur|(?:Wochen|Boulevard)?[Bb]latt|quotidien|hebdomadaire|journal|mensuel|agence|diario|periódico|semanario|revista|agencia|cadena|газет\\p{L}{1,3}|издани\\p{L}{1,3}|журнал\\p{L}{0,3}|агентств\\p{L}{1,3}|телеканал\\p{L}{0,3}|портал\\p{L}{0,3})';
/** Words of which papers make their names. */
const PAPER =
  '(?:Times|Post|News|Journal|Herald|Tribune|Guardian|Telegraph|Observer|Gazette|Monthly|Weekly|Chronicle|Mail|Courier|Independent|Blade|Sentinel|Echo|Express|Argus|Advertiser|Examiner|Dispatch|Inquirer|Standard|Star|Bulletin|Ledger|Globe|Reporter|Mirror|Anzeiger|Zeitung|Kurier|Nachrichten|Rundschau|Presse|Handelsblatt|Bote|Tagblatt|Tageblatt|Merkur|Allgemeine|Spiegel|Standard|Figaro|Libération|Parisien|Télégramme|Progrès|Dépêche|Marin|Monde|Croix|Tribune|Echos|Temps|Opinion|Usine|Soir|Diario|Periódico|País|Mundo|Vanguardia|Nación|Tiempo|Universal|Voz|Razón|Confidencial|Financiero|Economista|Cronista|Espectador|Colombiano|Comercio|Mercurio|Heraldo|Correo|Prensa)';
const MONTHS = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const TITLED = `(?:(?:The|Le|La|Les|L'|El|Die|Der|Das) ?)?(?:${WORD}[ -]){0,3}?(?:\\p{Lu}?[\\p{Ll}-]{0,20})?${PAPER}(?: (?:of|de|du|del|de la|of the) (?!${MONTHS})${WORD})?(?![\\p{L}]| \\p{Lu}\\p{Ll})`;
const NAMES = [
  new RegExp(`(?<!\\p{L})${MEDIA} (?<name>${WORD}(?: ${WORD}){0,3})`, 'gu'),
  new RegExp(`(?<![\\p{L}-])(?<name>${TITLED})`, 'gu'),
  // "Portafolio (22 de diciembre de 2025) reveló": a name, its day and what it did.
  new RegExp(`(?<![\\p{L}-])(?<name>${WORD}(?: ${WORD}){0,3})(?= \\([^()]{4,30}\\) \\p{Ll})`, 'gu'),
  // "die F.A.Z. vom"
  /(?<!\p{L})(?<name>(?:\p{Lu}\.){3})(?= (?:vom|\())/gu,
  // A station by its letters.
  /(?<![\p{L}-])(?<name>\p{Lu}{3,5})(?= (?:first )?(?:reported|quoted|cited|revealed|berichtete|meldete|rapportait|informó)(?!\p{L}))/gu,
  // No speech: „Nie“, schrieb er; "We lost 40," he said.
  /[«„“"](?<name>\p{Lu}[^«»„“”",.!?;:\d]{1,40})[»“”"](?! ?,)/gu,
];
/** What media do, in the forms of the third person. */
const TOLD =
  /^(?:report(?:s|ed)|wr(?:ote|ites?|itten)|said|says|quot(?:es?|ed)|cit(?:es?|ed)|reveal(?:s|ed)|publish(?:es|ed)|disclosed|put|puts|estimate[ds]|noted|claim(?:s|ed)|berichtet(?:e|en)?|schr(?:ieb|eibt|ieben)|geschrieben|meldet(?:e|en)?|gemeldet|enthüllt(?:e)?|zitiert(?:e)?|veröffentlicht(?:e)?|nannte|bezifferte|révél(?:é|ait|ée|er)|révèle|écri(?:t|vait)|rapport(?:é|ait|e)|évoqu(?:é|ait|e)|parl(?:é|ait|e)|indiqu(?:é|ait|e)|annon(?:cé|çait|ce)|affirm(?:é|ait|e)|estim(?:é|ait|e)|chiffrait|citait|publi(?:é|ait)|public(?:ó|a|aba)|inform(?:ó|a|aba)|revel(?:ó|a|aba)|escrib(?:ió|e|ía)|reportó|adelantó|contó|cifr(?:ó|a|aba)|señal(?:ó|a|aba)|añad(?:ió|e|ía)|recog(?:ió|e|ía)|detall(?:ó|a|aba)|destac(?:ó|a|aba)|apunt(?:ó|a|aba)|explic(?:ó|a|aba)|calcul(?:ó|a|aba|e|ait|é)|précis(?:e|é|ait)|relèv(?:e|ent)|relev(?:é|ait)|soulign(?:e|é|ait)|relat(?:e|é|ait)|recensait|détaill(?:e|é|ait)|chiffr(?:e|é)|errechnete|rechnete|sprach|beziffert|сообщ\p{L}+|писал\p{L}*|написал\p{L}*|пишет|рассказал\p{L}*|передал\p{L}*|оценил\p{L}*|оценива\p{L}+|подсчита\p{L}+|утвержда\p{L}+|отмеча\p{L}+|отметил\p{L}*|указыва\p{L}+|указал\p{L}*|выясни\p{L}+|приводи\p{L}+|цитиру\p{L}+|раскры\p{L}+|опубликова\p{L}+)$/u;
/** They lead to what is told by a medium, in front of its name. */
const LED =
  /(?:according to|reported (?:in|by)|quoted (?:in|by)|citing|quoting|in|laut|gemäss|gemäß|zufolge|nach (?:angaben|informationen|berichten) (?:de[rs]|von)|selon|d'après|dans|según|en|interrogé par|entretien (?:au|à|avec)|interview (?:au|à|mit)|gespräch mit|entrevista (?:con|a)|в интервью|по данным|как (?:сообщ|пис)\p{L}+) (?:the |der |die |des |dem |le |la |l'|el )?[«„“"]?$/iu;
/** Behind these the day is one of what is told: "reported that the plant closed on October 31". */
const CONTENT = /^(?:that|dass|que|qu|что|how|as|[:“„«])$/u;
const DAY_LEAD = /^(?:on|of|am|vom|le|du|el|del|от|last)$/u;
/** Between the beginning of a sentence and a name in front of which a day stands. */
const BEFORE_NAME =
  /^(?:on|am|le|el|the|der|die|das|la|l|had|hatte|hat|a|also|,|'|«|„|“|"|daily|weekly|newspaper|quotidien|hebdomadaire|diario|periódico|nennt|nannte|habla|hablaba|cite|citait|évoque|пишет|газета|издание)$/iu;
const LONGEST_DISTANCE = 14;
/** Every form has a word that tells; looked for before any name is. */
const CUE =
  /(?:report|wrote|writ|said|says|quot|cit|reveal|publi|disclos|\bputs?\b|estimat|noted|claim|bericht|schr[ie]|meldet|enthüll|zitier|veröffentlich|nannte|beziffert|révèl|révél|écri|rapport|évoqu|parl|indiqu|annon|affirm|estim|chiffr|inform|revel|escrib|adelant|contó|cifr|señal|сообщ|писал|пиш|рассказал|передал|оцени|подсчита|утвержда|отмеча|отмети|указ|выясн|привод|цитир|раскры|añad|recog|detall|destac|apunt|explic|calcul|précis|relèv|relev|soulign|relat|recens|errechn|rechnet|sprach|according|laut|gemäss|gemäß|selon|según|опублик|edition|ausgabe|édition|edición|номере|interrogé|entretien|interview|entrevista|интервью)|(?<!\p{L})(?:of|dated|vom|du|daté|del|от) (?:\d|\p{Lu})|\((?:\d|\p{Lu}\p{L}+ \d)/iu;

/** References in the order they stand; the day stays a time of the text, so that only the name is covered. */
export function readPressReports(folded: FoldedText, context: CitationContext): CitationSpan[] {
  const { text } = folded;
  if (!CUE.test(text)) return [];
  const scan = scanText(text, context);
  if (!scan.tokens.some(({ low }) => scan.words.months.has(low))) return [];
  const sentences = splitSentences(text);
  const found: CitationSpan[] = [];
  for (const { start, name, isMedium } of mediaIn(text, scan, context)) {
    const end = start + name.length;
    const sentence = sentences[sentenceAt(sentences, start)] ?? { start: 0, end: text.length };
    if (found.some((one) => one.start < end && start < one.end)) continue;
    const date = dayOf(scan, { start, end, isMedium }, sentence, context);
    if (date === null) continue;
    const span = unfoldSpan(folded, start, end);
    const source = `${outletKey(name)}|${date.date}`;
    const dateBasis = date.isStated ? 'stated' : 'inferred';
    found.push({
      ...span,
      outlet: name,
      title: null,
      url: null,
      date: date.date,
      dateBasis,
      source,
      bracket: span,
    });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** `isMedium`: its name says so, or the lists or a word before it do. */
type Medium = { readonly start: number; readonly name: string; readonly isMedium: boolean };
type Told = { readonly date: string; readonly isStated: boolean };
type Range = { readonly start: number; readonly end: number };
type Named = Range & { readonly isMedium: boolean };

/** Names of media: by the lists, by a word in front of them, by their own words; and anything between quotation marks. */
function mediaIn(text: string, scan: Scan, context: CitationContext): readonly Medium[] {
  const media: Medium[] = [];
  for (const token of scan.tokens) {
    const end = token.kind === 'word' ? knownOutletEnd(text, token.start) : null;
    if (end !== null) media.push({ start: token.start, name: text.slice(token.start, end), isMedium: true });
  }
  for (const [index, pattern] of NAMES.entries()) {
    for (const match of matchesOf(text, pattern)) {
      const name = withoutArticle(match.groups?.['name'] ?? '');
      const start = match.index + match[0].lastIndexOf(name);
      if (name === '' || name.split(' ').length > MOST_WORDS) continue;
      const isPlace =
        !isKnownOutlet(name) &&
        findAreas(name, { language: context.language, date: null }).areas.some(
          (area) => area.end - area.start >= name.length,
        );
      if (!isPlace) media.push({ start, name, isMedium: index < BY_WORD || isKnownOutlet(name) });
    }
  }
  return media.sort((a, b) => a.start - b.start || b.name.length - a.name.length);
}

/** "Das Handelsblatt" is called Handelsblatt, "Der Spiegel" is its name. */
function withoutArticle(name: string): string {
  const bare = name.replace(/^(?:Die|Der|Das|Le|La|Les|El) /u, '');
  return isKnownOutlet(bare) && !isKnownOutlet(name) ? bare : name;
}

const MOST_WORDS = 6;
/** The first forms of a name have a medium's word in it or before it. */
const BY_WORD = 2;

/** The day on which a medium told it; null where its sentence ties none to it. */
function dayOf(scan: Scan, name: Named, sentence: Range, context: CitationContext): Told | null {
  const first = scan.tokens.findIndex(({ start }) => start >= name.start);
  let next = first;
  while (tokenAt(scan, next).text !== '' && tokenAt(scan, next).start < name.end) next++;
  while (/^[»“”"]$/u.test(tokenAt(scan, next).text)) next++;
  const isLed = LED.test(scan.text.slice(Math.max(sentence.start, name.start - 40), name.start));
  const bracketed = inBrackets(scan, next, context);
  if (bracketed !== null)
    return isLed ||
      name.isMedium ||
      TOLD.test(tokenAt(scan, bracketed.next).low) ||
      isVerbLater(scan, bracketed.next)
      ? bracketed.told
      : null;
  const issue = name.isMedium || isLed ? ofIssue(scan, next, isLed ? DAY_LEAD : ISSUE_LEAD, context) : null;
  if (issue !== null) return issue;
  const told = behindVerb(scan, next, isToldBefore(scan, first), sentence, context);
  if (told !== null) return told;
  return beforeName(scan, first, next, sentence, context);
}

/** "The Weekly Times (September 3) put", "gemäss «Tages-Anzeiger» (14. Juli)". */
function inBrackets(
  scan: Scan,
  next: number,
  context: CitationContext,
): { readonly told: Told; readonly next: number } | null {
  if (tokenAt(scan, next).text !== '(') return null;
  const point = readPoint(scan, next + 1, true);
  const told = point === null ? null : dated(point, context);
  return told !== null && point !== null && tokenAt(scan, point.next).text === ')'
    ? { told, next: point.next + 1 }
    : null;
}

/** "hatte berichtet": the verb stands behind its helper. */
const isVerbLater = (scan: Scan, at: number): boolean =>
  HELPERS.test(tokenAt(scan, at).low) && TOLD.test(tokenAt(scan, at + 1).low);

const HELPERS = /^(?:had|has|have|hatte|hat|a|avait|había|ha)$/u;

/** "Les Echos du 30 septembre", "die F.A.Z. vom 21. November", "in its edition of December 2": the issue that is told of. */
function ofIssue(scan: Scan, next: number, leads: RegExp, context: CitationContext): Told | null {
  let at = next;
  while (EDITION.test(tokenAt(scan, at).low) && at < next + LONGEST_EDITION) at++;
  if (!leads.test(tokenAt(scan, at).low)) return null;
  const point = readPoint(scan, at + 1, true);
  return point?.from.day === undefined || point === null ? null : dated(point, context);
}

const ISSUE_LEAD = /^(?:of|dated|vom|du|daté|del|от|за)$/u;
const EDITION =
  /^(?:in|its|the|edition|issue|ihrer|seiner|der|ausgabe|dans|son|édition|numéro|en|su|edición|número|в|номере|выпуске|,)$/u;
const LONGEST_EDITION = 5;

type DayPoint = NonNullable<ReturnType<typeof readPoint>>;

function dated(point: DayPoint, { published }: CitationContext): Told | null {
  const { year, month, day } = point.to;
  if (point.other || month === undefined || point.from !== point.to) return null;
  const inferred = year === null && published !== null ? latestYear(published, month, day ?? 1) : null;
  const date = unitIso(point.to, inferred);
  return date === null ? null : { date, isStated: year !== null };
}

/** "schrieb am 11. Juli", "hatte am 24. November berichtet", "put the price at ₹85 crore on October 31". */
function behindVerb(
  scan: Scan,
  next: number,
  isToldBefore: boolean,
  sentence: Range,
  context: CitationContext,
): Told | null {
  let isTold = isToldBefore;
  let day: Told | null = null;
  for (let i = next; i < next + LONGEST_DISTANCE && tokenAt(scan, i).start < sentence.end; i++) {
    const { low, text } = tokenAt(scan, i);
    if (text === '' || text === ';' || CONTENT.test(text)) break;
    if (TOLD.test(low)) isTold = true;
    else if (!isTold && day === null && i > next + FIRST_WORDS) break;
    const point: DayPoint | null = day === null && isDayLed(scan, i, next) ? readPoint(scan, i, true) : null;
    const told: Told | null = point?.from.day === undefined || point === null ? null : dated(point, context);
    if (told !== null && point !== null) {
      day = told;
      i = point.next - 1;
    }
    if (isTold && day !== null) return day;
  }
  return null;
}

/** "on 3 May", "on Tuesday 13 January"; Russian sets the day right behind the name. */
const isDayLed = (scan: Scan, i: number, next: number): boolean =>
  DAY_LEAD.test(tokenAt(scan, i - 1).low) ||
  (weekdayAt(scan, i - 1) !== null && DAY_LEAD.test(tokenAt(scan, i - 2).low)) ||
  (scan.context.language.startsWith('ru') && (i === next || TOLD.test(tokenAt(scan, i - 1).low)));

/** "berichtete der Sender NDR am 2. Dezember": the verb, an article and what kind of medium it is stand before the name. */
const isToldBefore = (scan: Scan, first: number): boolean =>
  [1, 2, 3].some(
    (back) =>
      TOLD.test(tokenAt(scan, first - back).low) &&
      [1, 2].slice(0, back - 1).every((near) => tokenAt(scan, first - near).kind === 'word'),
  );

/** Words between a name and its verb, a comma or "first" among them. */
const FIRST_WORDS = 3;

/** "On August 27 the ABC quoted", "Am 24. November berichtete das „Handelsblatt“", "Le 19 septembre, Libération a révélé". */
function beforeName(
  scan: Scan,
  first: number,
  next: number,
  sentence: Range,
  context: CitationContext,
): Told | null {
  let at = first - 1;
  let isTold = TOLD.test(tokenAt(scan, next).low) || TOLD.test(tokenAt(scan, next + 1).low);
  while (
    at > 0 &&
    first - at < BEFORE_REACH &&
    (BEFORE_NAME.test(tokenAt(scan, at).low) || TOLD.test(tokenAt(scan, at).low))
  ) {
    isTold ||= TOLD.test(tokenAt(scan, at).low);
    at--;
  }
  const isEdition = EDITION_HEAD.test(scan.text.slice(sentence.start, tokenAt(scan, at).start));
  if (!isTold && !isEdition) return null;
  for (let start = at; start > at - LONGEST_DAY && start >= 0; start--) {
    if (tokenAt(scan, start).start < sentence.start) return null;
    const point = readPoint(scan, start, true);
    if (point === null || point.next !== at + 1 || point.from.day === undefined) continue;
    const isHead = scan.text.slice(sentence.start, tokenAt(scan, start).start).trim().length <= LONGEST_HEAD;
    if (isHead) return dated(point, context);
  }
  return null;
}

/** "In its edition of", "Dans son édition du": what follows tells what stands in it. */
const EDITION_HEAD = /(?:edition|issue|ausgabe|édition|edición|номере|выпуске)(?!\p{L})/iu;
const BEFORE_REACH = 7;
const LONGEST_DAY = 5;
/** "Already on", "Bereits am", "In its edition of", "Dans son édition du". */
const LONGEST_HEAD = 22;
