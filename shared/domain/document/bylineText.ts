import { isHeadingWord, isLabelWord } from './labelWords.ts';
import { findOutlet } from './outlets.ts';
import { findDates } from './publicationDate.ts';

/**
 * Reads lines that say who wrote something and when: "By Jane Doe | 3 March 2025 | 5 min read", "01.15.2026 Paul
 * Goble", "Опубликовано 3 марта 2025 г., 10:22". A line is a byline only if nothing is left of it once dates,
 * times, labels, names and offices are taken away; a sentence always leaves words.
 */
export type Byline = {
  readonly author: string | null;
  /** ISO, null when no date was written or none could be decided. */
  readonly published: string | null;
  readonly publication: string | null;
  readonly hasDate: boolean;
  /** It says "By", "Published", "Source:" or holds a date: a byline wherever it stands. */
  readonly sure: boolean;
};

const TIME =
  /(?<!\d)\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?|uhr|h)?(?:\s*\(?(?:gmt|utc|bst|cet|cest|est|edt|pst|pdt|et|msk|eet|ist|sgt|hkt|aest|мск)(?:\s*[+-]\s*\d{1,2}(?::?\d{2})?)?\)?)?(?![\p{L}\d])|(?<!\d)\d{1,2}\s?[ap]\.?m\.?(?![\p{L}])|(?<![\p{L}\d])\d{1,2}\s+uhr(?![\p{L}])/giu;
const RELATIVE =
  /(?<![\p{L}\d])(?:\d+|an?|one)\s+(?:seconds?|min(?:ute)?s?|hours?|hrs?|days?|weeks?|months?|years?)\s+ago(?![\p{L}])|(?<![\p{L}\d])\d+\s?[mhdw]\s+ago(?![\p{L}])|(?<![\p{L}])vor\s+\d+\s+(?:minuten|stunden?|tagen?)(?![\p{L}])|(?<![\p{L}])(?:yesterday|today|just now|gestern|heute|hier|aujourd'hui|ayer|hoy|вчера|сегодня)(?![\p{L}])/giu;
const READING_TIME =
  /(?<![\p{L}\d])(?:(?:reading time|read time|estimated reading time|lesezeit|temps de lecture|lecture|tiempo de lectura|время (?:на )?чтения)\s*:?\s*(?:ca\.\s*)?)?\d+\s*-?\s*(?:min(?:ute|uten|utos|utes|utи|ут[ыа]?)?s?\.?|мин\.?)(?:\s+(?:read|reading|lesezeit|de lecture|de lectura|чтения))?(?![\p{L}])/giu;
const WEEKDAYS =
  /(?<![\p{L}])(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?(?![\p{L}])\.?|(?<![\p{L}])(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье)(?![\p{L}])/giu;
const DATE_LABEL =
  /(?<![\p{L}])(?:first published|originally published|(?:date )?published(?: on| at| in)?|last (?:updated|modified|reviewed|edited)(?: on| at)?|updated(?: on| at)?|posted(?: on| at)?|modified|release date|publication date|date|issued(?: on)?|created|veröffentlicht(?: am)?|aktualisiert(?: am)?|stand|erschienen(?: am)?|publié(?:e)?(?: le)?|mis à jour(?: le)?|publicado(?: el)?|actualizado(?: el)?|fecha|опубликован[оа]?|обновлен[оа]?|дата(?: публикации)?)(?![\p{L}])\s*:?/giu;
const PERSON_LABEL =
  /(?<![\p{L}])(?:(?:written|reported|story|words|report|text|analysis|compiled|prepared)\s+by|by|author(?:s|\(s\))?\s*:|writer\s*:|editor\s*:|reporter\s*:|edited by|von|autor(?:in|en)?\s*:|par|auteur(?:e|s)?\s*:|por|autor(?:a|es)?\s*:|автор[ыа]?\s*:?|текст\s*:|редактор\s*:|подготовил[аи]?\s*:?)(?=\s|$)/iu;
const SOURCE_LABEL = /^(?:source|quelle|fuente|источник|publisher|publication|outlet)\s*:/iu;
const OFFICE =
  /(?<![\p{L}])(?:(?:senior|chief|deputy|associate|assistant|former|economics?|business|trade|political|diplomatic|foreign|energy|markets?|finance|staff|special|data|world|europe|asia|africa|moscow)\s+)*(?:correspondents?|reporters?|editors?|writers?|columnists?|analysts?|economists?|fellows?|researchers?|journalists?|contributors?|director|professor|korrespondent(?:in)?|redakteur(?:in)?|redaktion|журналист|корреспондент|обозреватель)(?![\p{L}])/giu;
const NAME_TOKEN = /^(?:\p{Lu}[\p{L}\p{M}'’.\-‐‑]*|\p{Lu}\.|(?:d|l|o)['’]\p{Lu}\p{L}+)$/u;
const CONNECTOR =
  /^(?:and|&|de|da|di|do|dos|del|della|der|den|des|du|van|von|vom|zu|la|le|el|al|bin|ibn|y|e|et|und|и|в|for|in|at|of|the|from|to|special|with|jr\.?|sr\.?|phd|dr\.?|г\.?)$/iu;
const PARTS = /\s*(?:[|•·;/\n]|[–—]|\s-\s|,|\s(?:and|und|et|y|и|&)\s)\s*/u;
const LONGEST = 200;

/** Reads a byline, or answers null for any other text. */
export function readByline(text: string, language: string | null = null): Byline | null {
  if (text.length > LONGEST || /[!?]["”]?$/.test(text)) return null;
  const dates = findDates(text, language);
  let rest = blank(text, dates);
  const took = (pattern: RegExp): boolean => {
    const before = rest;
    rest = rest.replace(pattern, ' | ');
    return rest !== before;
  };
  took(READING_TIME);
  const relative = took(RELATIVE);
  took(TIME);
  if (dates.length > 0 || relative) took(WEEKDAYS);
  const labelled = took(DATE_LABEL);
  const sourced = SOURCE_LABEL.test(rest.replace(/^[\s|]+/, ''));
  rest = rest.replace(/^[\s|]+/, '').replace(SOURCE_LABEL, ' | ');
  const byAt = PERSON_LABEL.exec(rest);
  const named =
    byAt !== null && /^[\s|(]*$/.test(rest.slice(0, byAt.index).replace(/[\p{Lu}][\p{L}]*[\s|]*/gu, ''));
  const publication = findOutlet(text);
  const after = named && byAt !== null ? rest.slice(byAt.index + byAt[0].length) : null;
  if (named) rest = rest.replace(new RegExp(PERSON_LABEL, 'giu'), ' | ');
  const hasDate = dates.length > 0 || relative;
  const people = names(rest.replace(OFFICE, ' | '), named || hasDate || sourced);
  if (people === null) return null;
  const dayWritten = dates.some((date) => date.iso === null || date.iso.length > 7) || relative;
  const sure =
    dayWritten || (named && people.length > 0) || (labelled && hasDate) || (sourced && publication !== null);
  const onlyMonth = hasDate && people.length === 0;
  if (!sure && !onlyMonth && !isPersonName(text)) return null;
  const author = after === null ? people.find((name) => isPersonName(name)) : peopleAfter(after);
  return {
    author: author ?? null,
    published: dates.find((date) => date.iso !== null)?.iso ?? null,
    publication,
    hasDate,
    sure: sure || onlyMonth,
  };
}

/** True for a line that says by itself that it is a byline (a date, "By", "Published"): safe inside running lines. */
export const looksLikeByline = (text: string): boolean => readByline(text)?.sure ?? false;

/** Two to four capitalised words none of which names a section, a heading or an outlet: "Paul Goble". */
export function isPersonName(text: string): boolean {
  const tokens = text.trim().replace(/,$/, '').split(/\s+/);
  if (tokens.length < 2 || tokens.length > 5 || findOutlet(text) !== null) return false;
  if (tokens.some((token) => isLabelWord(token) || isHeadingWord(token) || /\d/.test(token))) return false;
  const capitals = tokens.filter((token) => NAME_TOKEN.test(token)).length;
  return (
    capitals >= 2 &&
    tokens.every(
      (token) => NAME_TOKEN.test(token) || /^(?:de|da|di|del|van|von|der|den|bin|al|la|le)$/.test(token),
    )
  );
}

/** What is left must be names, places and offices; null when it is anything else. */
function names(rest: string, allowLabels: boolean): readonly string[] | null {
  const pieces = rest
    .replace(/[()[\]]/g, ' | ')
    .split(PARTS)
    .map((piece) => piece.replace(/^[\s:.,–—-]+|[\s:,–—-]+$/gu, ''))
    .filter((piece) => piece !== '' && piece !== '.');
  if (pieces.length > 8) return null;
  for (const piece of pieces) {
    const tokens = piece.split(/\s+/);
    if (tokens.length > 7) return null;
    const capital = tokens.filter((token) => NAME_TOKEN.test(token));
    if (!tokens.every((token) => NAME_TOKEN.test(token) || CONNECTOR.test(token))) return null;
    if (capital.length === 0 && tokens.some((token) => token.length > 3)) return null;
    const labels = tokens.filter((token) => isLabelWord(token) || isHeadingWord(token)).length;
    if (labels > 0 && findOutlet(piece) === null && (!allowLabels || labels * 2 > tokens.length)) return null;
  }
  return pieces;
}

/** The people after "By": "Jane Doe and Ivan Petrov in Baku | BBC News" gives "Jane Doe and Ivan Petrov". */
function peopleAfter(after: string): string | undefined {
  const first = after.split(/\s*[|•·;/–—(\n]|\s(?:in|at|for|special)\s|,\s*(?=\p{Ll})/u)[0]?.trim() ?? '';
  const parts = first
    .replace(OFFICE, '')
    .split(/,\s*/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const people = parts.filter(
    (part, i) => i === 0 || isPersonName(part) || / (?:and|und|et|y|и|&) /.test(part),
  );
  const joined = people.join(', ').replace(/[.,\s]+$/, '');
  return joined === '' ? undefined : joined;
}

function blank(text: string, dates: readonly { readonly start: number; readonly end: number }[]): string {
  let out = '';
  let from = 0;
  for (const { start, end } of dates) {
    out += `${text.slice(from, start)} | `;
    from = end;
  }
  return out + text.slice(from);
}
