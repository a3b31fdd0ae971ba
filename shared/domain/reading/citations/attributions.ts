/**
 * Sources that are named without a day: "according to the Office for National Statistics", "selon la Cour des comptes",
 * "по данным Росстата". Only publishers are: those the lists know, bodies by a word of their name, names in capitals.
 * What a person, a place or a company's spokesman says is not.
 */
import { matchesOf } from '../../../lib/matches.ts';
import { findAreas } from '../areas/findAreas.ts';
import { type FoldedText, type TextSpan, unfoldSpan } from '../foldedText.ts';
import { isKnownOutlet, knownOutletEnd, labelLength, outletKey } from './outlets.ts';
import type { CitationContext, CitationSpan } from './types.ts';

/** What leads to a source, by language; what it has made may stand between. */
const LEADS: Readonly<Record<string, RegExp>> = {
  en: /\b[Aa]ccording to (?:(?:the latest |the |a |an )?(?:\p{Ll}+ ){0,2}(?:data|figures|estimates|numbers|statistics|research|analysis|report|study|survey|poll|calculations) (?:released |published |compiled |collected )?(?:by|from|of) )?(?:the (?:latest )?)?/gu,
  de: /(?<!\p{L})(?:[Ll]aut|[Nn]ach (?:Angaben|Daten|Zahlen|Berechnungen|Schätzungen|Einschätzung|Informationen)) (?:de[sr] |von |dem |vom )?/gu,
  fr: /(?<!\p{L})(?:[Ss]elon|[Dd]['’]après) (?:(?:les?|la|une?) (?:chiffres|données|estimations|calculs|rapport|étude|enquête|bilan|sondage) (?:publiée?s? (?:\p{L}+ )?par |de |du |des |d'))?(?:la |le |les |l')?/gu,
  es: /(?<!\p{L})(?:[Ss]egún(?: (?:publica|informa|señala|recoge))?|[Dd]e acuerdo con) (?:(?:los )?(?:datos|cifras|cálculos|estimaciones) (?:de |del ))?(?:la |el |los |las )?/gu,
  ru: /(?<!\p{L})(?:[Пп]о (?:данным|сведениям|информации|подсчетам|оценк[еа](?:м)?|расчетам)|[Сс]огласно (?:данным|отчету|докладу)) /gu,
};

/** What kind of source it is, before a name that no list knows: "según la firma Cifras & Vías", "агентства «Автодинамика»". */
const KINDS: Readonly<Record<string, RegExp>> = {
  en: /\b[Aa]ccording to (?:the )?(?:\p{Ll}+ )?(?:consultancy|data provider|research firm|market researcher|pollster|analysts at|consultants at|think-tank|think tank|ratings? agency|trade body|industry body|price-reporting agency) /gu,
  de: /(?<!\p{L})(?:[Ll]aut|[Nn]ach (?:Angaben|Daten|Zahlen|Berechnungen|Schätzungen)) (?:de[srm] |der |vom |dem )?(?:Marktforsch(?:er|ers|ungsinstituts?)|Analysehaus(?:es)?|Beratung(?:sfirma|sgesellschaft)?|Datendienst(?:es|s|leisters)?|Informationsdienst(?:es|s)?|Institut(?:s|es)?|Branchendienst(?:es|s)?|Umfrageinstituts?|Ratingagentur|Analysefirma|Portals?|Vergleichsportals?) /gu,
  fr: /(?<!\p{L})(?:[Ss]elon|[Dd]['’]après) (?:le cabinet|l'institut|le site|la société|le courtier|l'agence|le bureau d'études|la plateforme|le consultant|l'organisme) (?:d'études |de conseil |de notation |spécialisée? )?/gu,
  es: /(?<!\p{L})(?:[Ss]egún|[Dd]e acuerdo con) (?:la firma|la consultora|el sistema|el portal|la plataforma|el instituto|la encuestadora|la agencia|la calificadora|la tasadora|el panel|la patronal|el observatorio) (?:inmobiliari[oa] )?/gu,
  ru: /(?<!\p{L})(?:[Пп]о (?:данным|сведениям|подсчетам|подсчётам|оценк[еа]м?|расчетам|расчётам)|(?:обзор|отч[её]т|доклад|исследовани)(?:е|у|ю|и)) (?:аналитик\p{L}+ |аналитического |консалтинговой |рейтингового )?(?:агентства|компании|центра|сервиса|портала|службы|группы|холдинга) /gu,
};

/** "a Reuters poll", "according to a Purdue University survey": whose it is stands before what was made. */
const OWN_WORK =
  /(?<!\p{L})[Aa]n? (?<name>\p{Lu}[\p{L}\p{N}&'-]{1,40}(?: (?:of |for )?\p{Lu}[\p{L}\p{N}&'-]{1,40}){0,4}) (?:poll|survey|study|tally|analysis)(?!\p{L})/gu;

/** A name of capitals with small joiners between. */
const NAME =
  /^\p{Lu}[\p{L}\p{N}&.'-]{0,40}(?: (?:(?:of|for|and|&|on|to|de|der|des|du|del|la|für|et|y)(?: the| la| las| los| les)? )?\p{Lu}[\p{L}\p{N}&'-]{0,40}){0,7}/u;
/** Words of a body that publishes. */
const BODY =
  /(?<!\p{L})(?:Statisti\p{L}+|Office|Institute|Bureau|Agency|Council|Association|Chamber|Ministry|Department|Commission|Federation|University|Centre|Center|Foundation|Observatory|Authority|Committee|Organi[sz]ation|Programme|Society|Union|Board|Fund|Consortium|Confederation|Alliance|Administration|Ratings|Research|Analytics|Data|Intelligence|Economics|Index|Survey|Monitor|Tracker|Barometer|Insights|Observatory|Treasury|Registry|Exchange|Service|Banque|Institut|Agence|Fédération|Observatoire|Ministère|Instituto|Ministerio|Banco|Observatorio|Asociación|Federación|Cámara|Comisión|Consejo|Unión)(?!\p{L})/u;
/** The same as the ends of German words, in any case: "des Statistischen Bundesamtes", "der Gesellschaft". */
const BODY_DE =
  /(?:amt(?:e?s)?|institut(?:e?s)?|verband(?:e?s)?|bank|agentur|kammer|ministeriums?|gesellschaft|behörde|dienst(?:e?s)?|zentrale|universität|stiftung)$/iu;
/** "ONS", "GKV": names in capitals. */
const CAPITALS = /^\p{Lu}{2,7}$/u;
/** French bodies have small words behind their first: "la Cour des comptes", "l'Agence internationale de l'énergie". */
const BODY_FR =
  /^(?:[Mm]inistère (?:de l'|de la |du |des )\p{L}{3,}|(?:Banque|Fonds|Commission|Institut|Office|Agence|Direction|Cour|Conseil|Chambre|Observatoire|Fédération|Autorité) (?:\p{Ll}{3,}|des? \p{Ll}{3,}|du \p{Ll}{3,}|d'\p{Ll}{3,})(?: (?:de |des |du |de l'|d'|sur les? )\p{Ll}{3,})?)/u;
/** "Федеральной таможенной службы", "Всемирного банка": adjectives lead to the body. */
const BODY_RU = /^\p{Lu}\p{Ll}+(?:ой|ого|его)(?: \p{Ll}+(?:ой|ого|его)){0,3} \p{Ll}{4,}/u;
/** "des Bundesamts", but no "der Bank". */
const SHORTEST_DE = 6;

/** Sources of one folded text in order. */
export function readAttributions(folded: FoldedText, context: CitationContext): CitationSpan[] {
  const language = context.language.slice(0, 2);
  const spans = [
    ...led(folded.text, language),
    ...ofKind(folded.text, language),
    ...ownWorks(folded.text, language),
  ];
  return spans
    .sort((a, b) => a.start - b.start)
    .filter((one, i, all) => !all.slice(0, i).some((other) => other.end > one.start))
    .map(({ start, end }) => {
      const outlet = folded.text.slice(start, end);
      const span = unfoldSpan(folded, start, end);
      const source = outletKey(outlet);
      return {
        ...span,
        outlet,
        title: null,
        url: null,
        date: null,
        dateBasis: 'none',
        source,
        bracket: span,
      };
    });
}

/** Publishers behind the words that lead to a source. */
function led(text: string, language: string): TextSpan[] {
  const lead = LEADS[language];
  if (lead === undefined) return [];
  return matchesOf(text, lead).flatMap((match) => {
    const at = match.index + match[0].length;
    const start = at + labelLength(text.slice(at, at + LONGEST));
    const end = publisherEnd(text, start, language);
    return end === null ? [] : [{ start, end }];
  });
}

/** Names behind a word that says what kind of source it is, between quotation marks or not. */
function ofKind(text: string, language: string): TextSpan[] {
  const kinds = KINDS[language];
  if (kinds === undefined) return [];
  return matchesOf(text, kinds).flatMap((match) => {
    const at = match.index + match[0].length;
    const words = text.slice(at, at + LONGEST);
    const quoted = /^[«„“"](?<name>[^«»„“”"]{2,40})[»“”"]/u.exec(words)?.groups?.['name'];
    const name = quoted ?? NAME.exec(words)?.[0].replace(/[.']+$/u, '');
    const start = quoted === undefined ? at : at + 1;
    return name === undefined || isPlace(name, language) ? [] : [{ start, end: start + name.length }];
  });
}

/** Polls and surveys that are called by who made them. */
function ownWorks(text: string, language: string): TextSpan[] {
  if (language !== 'en') return [];
  return matchesOf(text, OWN_WORK).flatMap((match) => {
    const name = match.groups?.['name'] ?? '';
    if (!isKnownOutlet(name) && !(BODY.test(name) && name.includes(' '))) return [];
    const start = match.index + match[0].indexOf(name);
    return [{ start, end: start + name.length }];
  });
}

const LONGEST = 90;

/** Where the publisher's name at a place ends; null when none stands there. */
function publisherEnd(text: string, start: number, language: string): number | null {
  const words = text.slice(start, start + LONGEST);
  const known = knownOutletEnd(text, start);
  if (known !== null) return longerBodyEnd(words, known - start, language, start) ?? known;
  const form = language === 'fr' ? BODY_FR : language === 'ru' ? BODY_RU : null;
  const body = form?.exec(words)?.[0];
  if (body !== undefined) return start + body.length;
  const name = NAME.exec(words)?.[0].replace(/(?:'s?|\.)$/u, '');
  if (name === undefined || !(isKnownOutlet(name) || isBody(name, language))) return null;
  return isPlace(name, language) ? null : start + name.length;
}

/** "The National" is a newspaper, and "the National Wine Agency" another body: where the name goes on to a word of one. */
function longerBodyEnd(words: string, length: number, language: string, start: number): number | null {
  if (!/^ \p{Lu}/u.test(words.slice(length))) return null;
  const name = NAME.exec(words)?.[0].replace(/(?:'s?|\.)$/u, '') ?? '';
  return name.length > length && isBody(name, language) && !isPlace(name, language)
    ? start + name.length
    : null;
}

function isBody(name: string, language: string): boolean {
  if (BODY.test(name)) return /[ -]/u.test(name);
  const words = name.split(' ');
  if (words.length === 1 && CAPITALS.test(name)) return true;
  if (language === 'de') {
    const isOfMany = / (?:der|des|für) /u.test(name) && BODY_DE.test(words[0] ?? '');
    return (isOfMany || BODY_DE.test(words.at(-1) ?? '')) && name.length > SHORTEST_DE;
  }
  // "по данным Росстата": whose figures are cited by name is a body.
  return language === 'ru';
}

function isPlace(name: string, language: string): boolean {
  const { areas, groups } = findAreas(name, { language, date: null });
  return [...areas, ...groups].some(({ start, end }) => end - start >= name.length - 1);
}
