/**
 * Reports told in running words by a publisher that no list knows: "according to a Descartes report released June 10",
 * "Wie die „Weserzeitung“ am 30. April berichtete", "a note by the rating agency CareEdge, dated January 28". A name
 * alone is not enough: words of a report stand before it and a day behind.
 */
import { matchesOf } from '../../../lib/matches.ts';
import { findAreas } from '../areas/findAreas.ts';
import { type FoldedText, unfoldSpan } from '../foldedText.ts';
import { scanText } from '../periods/scan.ts';
import { WEEKDAY_NAMES } from '../periods/weekdays.ts';
import { isKnownOutlet, labelLength, outletKey } from './outlets.ts';
import { readDay } from './reportDay.ts';
import type { CitationContext, CitationSpan } from './types.ts';

/** A name: capitals with small joiners between, or anything between quotation marks. */
const NAME =
  '(?:[«„“"‘‹](?<quoted>[^«»„“”"’›]{2,60})[»“”"’›]|(?<plain>\\p{Lu}[\\p{L}\\p{N}&.\'-]{0,40}(?: (?:(?:of|for|de|del|du|des|la|der|die|für|and|und) (?:the |la )?)?\\p{Lu}[\\p{L}\\p{N}&\'-]{0,40}){0,5}))';
const REPORT_WORDS =
  'report|study|survey|note|analysis|brief|briefing|paper|data|figures|statement|review|estimate|release|tally|poll|commentary|column|bulletin|outlook|forecast|filing|investigation|census|article|interview';
const REPORT = `(?:${REPORT_WORDS})s?(?!\\p{L})`;
const DAY_LEAD =
  '(?:,? ?\\(?(?:(?:released|published|dated|issued|out|posted) )?(?:on |in |of |from |vom |am |du |le |del |el |de |от )?)';

/** A verb by which a publisher makes something known; "said" alone is what anybody does. */
const MADE_KNOWN = '(?:first )?(?:reported|wrote|published|revealed|disclosed|reckoned|estimated|calculated)';

type Form = {
  /** Words without which the form cannot stand: to compile a pattern of names takes V8 longer than to read an article. */
  readonly cue: RegExp;
  readonly lead: string;
  readonly tail: string;
  /** Only for names that are a publisher's by themselves: "CBC reported on May 21". */
  readonly isOwn?: true;
  /** Only names in quotation marks: « Le Monde » du 3 mai. */
  readonly isQuoted?: true;
};

/** Works in the other languages, and the weekday that may stand before their day. */
const WORK_FR =
  '(?:étude|enquête|rapport|note|données|chiffres|baromètre|sondage|bilan|estimation|statistique|enquêtes)s?';
const WORK_ES = '(?:informe|estudio|encuesta|datos|cifras|boletín|balance|análisis|encuestas)';
const WORK_DE =
  '(?:Bericht|Studie|Umfrage|Analyse|Gutachten|Zahlen|Daten|Erhebung|Prognose|Mitteilung|Papier|Statistik|Untersuchung)(?:s|es|e|en)?';
const WEEKDAY_FR = '(?:lundi |mardi |mercredi |jeudi |vendredi |samedi |dimanche )?';

/** "a survey published on August 5th by the Inter-American Dialogue", "a March 28 analysis by": the day comes first; with words without which it cannot. */
const DAYS_FIRST = [
  {
    cue: /(?:veröffentlicht|vorgelegt|erschienen|vorgestellt)en /u,
    hasReport: false,
    pattern: new RegExp(
      `(?<!\\p{L})(?:am|vom) (?<day>\\d{1,2}\\. \\p{L}{3,10}) (?:veröffentlichten|vorgelegten|erschienenen|vorgestellten) ${WORK_DE} (?:de[srm]|der|von|vom) ${NAME}`,
      'gu',
    ),
  },
  {
    cue: /(?:сообщил|написал|передал|рассказал)/u,
    hasReport: false,
    pattern: new RegExp(
      `(?<day>\\d{1,2} \\p{Ll}{3,9}) (?:сообщил|написал|передал|рассказал)\\p{L}{0,2} (?:\\p{Ll}{4,12} )?${NAME}`,
      'gu',
    ),
  },
  {
    cue: / by /,
    hasReport: true,
    pattern: new RegExp(
      `${REPORT},? (?:published|released|issued|out) (?:on |in )?(?<day>[^.;()]{3,24}?) by (?:the )?(?:\\p{Ll}{1,30} ){0,2}${NAME}`,
      'gu',
    ),
  },
  {
    cue: / (?:by|from|of) /,
    hasReport: true,
    pattern: new RegExp(
      `(?<!\\p{L})(?:[Aa]n?|[Tt]he|[Ii]ts) (?<day>\\p{Lu}[^.;(),]{3,16}?\\d) (?:\\p{Ll}{1,30} )?${REPORT} (?:by|from|of) (?:the )?(?:\\p{Ll}{1,30} ){0,2}${NAME}`,
      'gu',
    ),
  },
];

/** "a report by", "data from" */
const REPORT_OF = new RegExp(`(?:${REPORT_WORDS})s? (?:by|from|of|in) `);

/** In front of the name and between it and the day. */
const FORMS: readonly Form[] = [
  {
    cue: /ccording to|s reported by|iting|quoting|told|per /,
    lead: '(?:[Aa]ccording to|[Aa]s reported by|[Cc]iting|quoting|told|per) (?:an? |the )?',
    tail: `(?:'s)? (?:\\p{Ll}{1,30} ){0,2}${REPORT}${DAY_LEAD}`,
  },
  {
    cue: REPORT_OF,
    lead: `(?:[Aa]ccording to|[Cc]iting|quoting|told|in) (?:an? |the )(?:\\p{Ll}{1,30} ){0,2}${REPORT} (?:in|by|from|of) (?:the )?(?:\\p{Ll}{1,30} ){0,3}`,
    tail: DAY_LEAD,
  },
  {
    cue: REPORT_OF,
    lead: `(?:^|[\\s])(?:[AaTt]|[Tt]he|[Ii]ts?)n? (?:\\p{Ll}{1,30} ){0,2}${REPORT} (?:by|from|of|in) (?:the )?(?:\\p{Ll}{1,30} ){0,3}`,
    tail: `${DAY_LEAD}`,
  },
  {
    cue: /ccording to|reported by|iting|quoting|told/,
    lead: '(?:[Aa]ccording to|[Aa]s (?:first )?reported by|[Cc]iting|quoting|told) (?:the )?',
    tail: `(?:'s)?${DAY_LEAD}`,
  },
  {
    cue: / (?:of|dated|released|published|issued|out|from) /,
    lead: '(?:^|[\\s(])(?:[Aa]n?|[Tt]he) ',
    tail: ` (?:\\p{Ll}{1,30} ){0,1}${REPORT},? (?:of|dated|released|published|issued|out|from)(?: on)? `,
  },
  {
    cue: /(?:report|article|commentary|column|interview|analysis) (?:in|for) /,
    lead: '(?<![\\p{L}])(?:report|article|commentary|column|interview|analysis) (?:in|for) (?:[Tt]he )?',
    tail: ' (?:on|of|dated) ',
  },
  {
    cue: /(?:publicó|informó|reveló|reportó) /,
    lead: '(?:publicó|informó|reveló|reportó) (?:el |la )?',
    tail: ' (?:el |del )',
  },
  {
    cue: / \((?:\p{Ll}+ ){0,2}(?:report|study|survey|note|poll|data|statement)/u,
    lead: '(?<![\\p{L}])',
    tail: ` \\((?:\\p{Ll}{1,30} ){0,2}${REPORT},? (?:of|dated|released|published|from)(?: on)? `,
  },
  {
    cue: /(?:reported|wrote|published|revealed|disclosed|reckoned|estimated|calculated) /,
    lead: '(?<![\\p{L}])(?:[Tt]he )?',
    tail: `(?: (?:magazine|newspaper|agency|website|portal|journal))? ${MADE_KNOWN}(?: \\p{Ll}{1,30}){0,4}? (?:on|in) `,
    isOwn: true,
  },
  {
    cue: /[»“"] (?:schrieb|berichtete|meldete|a révélé|a écrit|écrivait|publicó|informó|reveló|написал|сообщил)/u,
    lead: '(?<![\\p{L}])',
    tail: '[»“"] (?:schrieb|berichtete|meldete|a révélé|a écrit|écrivait|publicó|informó|reveló|написал\\p{L}{0,2}|сообщил\\p{L}{0,2})(?: \\p{Ll}{1,30}){0,2}? (?:am |le |el )?',
  },
  {
    cue: /» (?:du|от|del) |“ vom /u,
    lead: '(?<![\\p{L}])',
    tail: ' ?(?:du|vom|del|от) ',
    isQuoted: true,
  },
  {
    cue: / (?:said|says|noted|wrote|warned|estimated) in (?:an?|its|the) /,
    lead: '(?<![\\p{L}])',
    tail: ` (?:said|says|noted|wrote|warned|estimated) in (?:an?|its|the) (?:\\p{Ll}{1,30} ){0,2}${REPORT},? (?:dated|of|published|released|issued|on)(?: on)? `,
  },
  {
    cue: /» \d/u,
    lead: '(?<![\\p{L}])',
    tail: ' ',
    isQuoted: true,
  },
  {
    cue: /'s /,
    lead: '(?<![\\p{L}])',
    tail: `'s (?:\\p{Ll}{1,30} ){0,2}${REPORT} (?:said|showed|shows|found|put it) (?:on |in )`,
  },
  {
    cue: /(?:reported|wrote|said|revealed|disclosed) /,
    lead: '(?<![\\p{L}])(?:[Tt]he )',
    tail: ' (?:first )?(?:reported|wrote|said|revealed|disclosed)(?: it| this)? (?:on |in )',
  },
  {
    cue: /[Ww]ie |[Ll]aut |[Nn]ach [AaIi]n/,
    lead: '(?:[Ww]ie|[Ll]aut|[Nn]ach [Aa]ngaben|[Nn]ach [Ii]nformationen)(?: (?:de[srm]|die|das|von|vom|einer|einem))?(?: \\p{Lu}?\\p{L}{1,30}){0,2}? ',
    tail: ' (?:vom |am |in (?:einem |einer )?(?:\\p{L}{1,30} )?vom )',
  },
  {
    cue: /[Ss]elon|[Dd]'après|[Cc]omme l'a|en croire/,
    lead: "(?:[Ss]elon|[Dd]'après|[Cc]omme l'a (?:écrit|rapporté|indiqué|révélé)|[Àà] en croire)(?: (?:le|la|les|l'|une? \\p{L}{1,20} (?:de|du|de la) ?))? ?",
    tail: '(?: (?:du|dans son édition du|daté du|paru le|publié le|le) |,? (?:le|du) )',
  },
  {
    cue: /[Ss]egún|[Cc]omo|[Cc]onforme a/,
    lead: '(?:[Ss]egún|[Cc]omo|[Cc]onforme a)(?: (?:publicó|informó|informaba|adelantó|reveló|contó|señaló|recogió))?(?: (?:el|la|los|las|un|una)(?: (?:diario|periódico|informe|estudio|agencia)(?: (?:de|del|de la))?)?)? ',
    tail: ',? (?:publicado |publicó |informó )?(?:el |en |del |de )',
  },
  {
    cue: /publié|paru|diffusé|dévoilé| du \d/u,
    lead: `(?<!\\p{L})${WORK_FR} (?:publiée?s? par |réalisée?s? par |menée?s? par |de |du |des )(?:la |le |les |l')?`,
    tail: ` ,?(?:(?:publiée?s?|parue?s?|diffusée?s?|dévoilée?s?|rendue?s? publique?s?) )?(?:le |du |en )?${WEEKDAY_FR}`.replace(
      ' ,?',
      ',? ',
    ),
  },
  {
    cue: /publicad|difundid|del? \d| el \d/u,
    lead: `(?<!\\p{L})${WORK_ES} (?:(?:publicad|difundid|elaborad)[oa]s? por |de |del )(?:la |el |los )?`,
    tail: ',? (?:(?:publicad|difundid)[oa]s? )?(?:el |del |en )?',
  },
  {
    cue: / vom \d| vom \p{Lu}/u,
    lead: `(?<!\\p{L})${WORK_DE} (?:de[srm]|der|von|vom) (?:\\p{Ll}{1,30} )?`,
    tail: ' (?:vom |aus dem )',
  },
  {
    cue: /'s .*(?:released|published|issued)/u,
    lead: '(?<![\\p{L}])',
    tail: "'s (?:[\\p{L}-]{1,30} ){0,5}?[\\p{L}-]{1,30},? (?:released|published|issued)(?: on)? ",
    isOwn: true,
  },
  {
    cue: /[Кк]ак|[Пп]о (?:данным|сведениям|информации)|[Сс]огласно/,
    lead: '(?:[Кк]ак|[Пп]о (?:данным|сведениям|информации)|[Сс]огласно)(?: (?:сообща\\p{L}{1,20}|сообщи\\p{L}{1,20}|пис\\p{L}{1,20}|написа\\p{L}{1,20}|переда\\p{L}{1,20}|отчету|докладу))?(?: (?:агентств\\p{L}{1,20}|газет\\p{L}{1,20}|издани\\p{L}{1,20}|журнал\\p{L}*|портал\\p{L}*))? ',
    tail: ',? (?:от |за )?',
  },
];
const PATTERNS = FORMS.map(({ cue, lead, tail, isOwn = false, isQuoted = false }) => ({
  cue,
  hasReport: `${lead}${tail}`.includes(REPORT_WORDS),
  isOwn,
  isQuoted,
  pattern: new RegExp(`${lead}${NAME}${tail}`, 'gu'),
}));
const COMMON =
  /^(?:The|A|An|In|On|It|He|She|They|We|This|That|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Ms|Mr|Mrs|Dr)$/u;

const REPORT_CUE = new RegExp(REPORT_WORDS);

const WEEKDAYS: ReadonlySet<string> = new Set(WEEKDAY_NAMES);

/** Every reference here has a day: digits, or a month's or a weekday's name. */
function tellsDay(text: string, context: CitationContext): boolean {
  const { tokens, words } = scanText(text, context);
  return tokens.some(({ kind, low }) => kind === 'digits' || words.months.has(low) || WEEKDAYS.has(low));
}

/** References to reports with a day, in the order they stand; known publishers are found here too. */
export function readReports(folded: FoldedText, context: CitationContext): CitationSpan[] {
  const found: CitationSpan[] = [];
  if (!tellsDay(folded.text, context)) return found;
  const namesReport = REPORT_CUE.test(folded.text);
  for (const { cue, hasReport, pattern, isOwn, isQuoted } of PATTERNS) {
    if ((hasReport && !namesReport) || !cue.test(folded.text)) continue;
    for (const match of matchesOf(folded.text, pattern)) {
      const named = (match.groups?.['quoted'] ?? match.groups?.['plain'])?.replace(/[,']+$/u, '').trim();
      const name = withoutOwner(named?.slice(labelLength(named)));
      if (name === undefined || COMMON.test(name.split(' ')[0] ?? '') || name.length < SHORTEST_NAME)
        continue;
      if (isQuoted && match.groups?.['quoted'] === undefined) continue;
      if (match.groups?.['quoted'] === undefined && isPlace(name, context.language)) continue;
      if (isOwn && match.groups?.['quoted'] === undefined && !isPublisher(name) && !MEDIUM.test(match[0]))
        continue;
      const start = match.index + match[0].lastIndexOf(name);
      const end = match.index + match[0].length;
      const told = readDay(folded, end, context);
      const isTaken = found.some((one) => start < one.end && one.start < (told?.end ?? end));
      if (told === null || isTaken) continue;
      const isNamed = match.groups?.['quoted'] !== undefined || isPublisher(name);
      if (told.isTime && !(isNamed && WEEKDAY_WORK.test(match[0]))) continue;
      const span = unfoldSpan(folded, start, told.isTime ? start + name.length : told.end);
      const outlet = folded.text.slice(start, start + name.length);
      const source = [outletKey(outlet), told.date].filter((part) => part).join('|');
      found.push({
        ...span,
        outlet,
        title: null,
        url: null,
        date: told.date,
        dateBasis: told.isStated ? 'stated' : 'inferred',
        source,
        bracket: span,
      });
    }
  }
  const dayFirst = DAYS_FIRST.flatMap(({ cue, hasReport, pattern }) =>
    (hasReport && !namesReport) || !cue.test(folded.text) ? [] : matchesOf(folded.text, pattern),
  );
  for (const match of dayFirst) {
    const name = (match.groups?.['quoted'] ?? match.groups?.['plain'] ?? '').replace(/[.,']+$/u, '');
    const at = match.index + match[0].indexOf(match.groups?.['day'] ?? '');
    const told = readDay(folded, at, context);
    const start = match.index + match[0].lastIndexOf(name);
    const isOther = told === null || told.isTime;
    if (isOther || found.some((one) => start < one.end && one.start < match.index + match[0].length))
      continue;
    const span = unfoldSpan(folded, at, start + name.length);
    const source = `${outletKey(name)}|${told.date}`;
    const dateBasis = told.isStated ? 'stated' : 'inferred';
    found.push({
      ...span,
      outlet: name,
      title: null,
      url: null,
      date: told.date,
      dateBasis,
      source,
      bracket: span,
    });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** "the paper from Paris", "le rapport de Lyon": where it comes from. */
const isPlace = (name: string, language: string): boolean =>
  !isKnownOutlet(name) &&
  findAreas(name, { language, date: null }).areas.some(({ start, end }) => end - start >= name.length);

/** "Deloitte's review" is Deloitte's; "Moody's" is a name. */
const withoutOwner = (name: string | undefined): string | undefined =>
  name === undefined || isKnownOutlet(name) ? name : name.replace(/'s$/u, '');

/** Known, an institution by its words, or a station by its letters. */
const isPublisher = (name: string): boolean =>
  isKnownOutlet(name) || INSTITUTION.test(name) || /^\p{Lu}{2,6}$/u.test(name);
const MEDIUM = / (?:magazine|newspaper|agency|website|portal|journal) /u;
const INSTITUTION =
  /\b(?:Statistics|Statistical|Office|Institute|Bureau|Agency|Bank|Council|Union|Association|Chamber|Ministry|Department|Commission|Fund|Federation|University|Centre|Center|Foundation|Observatory|News|Times|Post|Journal|Herald|Tribune|Guardian|Telegraph|Gazette|Monthly|Weekly|Magazine|Review|Bloomberg|Reuters|Radio|TV)\b/u;
/** "The Bank said on Monday" is news of the bank; what it has published by then is a source. */
const WEEKDAY_WORK = new RegExp(
  `(?<!\\p{L})(?:${WORK_DE}|${WORK_FR}|${WORK_ES}|[Ww]ie|[Ll]aut|[Ss]elon|[Ss]egún|[Кк]ак|[Сс]огласно) `,
  'u',
);
const SHORTEST_NAME = 2;
