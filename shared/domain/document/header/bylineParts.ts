/** The pieces a byline is made of, as patterns; bylineText.ts puts them together. */
import { MONTH_PATTERN } from './monthNames.ts';

/** Times of day with their zones. */
export const TIME =
  /(?<!\d)\d{1,2}[:.h]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?|uhr|h)?(?:\s*\(?(?:gmt|utc|bst|cet|cest|est|edt|pst|pdt|et|msk|eet|ist|sgt|hkt|aest|мск)(?:\s*[+-]\s*\d{1,2}(?::?\d{2})?)?\)?)?(?![\p{L}\d])|(?<!\d)\d{1,2}\s?[ap]\.?m\.?(?![\p{L}])|(?<![\p{L}\d])\d{1,2}\s+uhr(?![\p{L}])/giu;
/** "3 hours ago": a date, but not one that can be known. */
export const RELATIVE =
  /(?<![\p{L}\d])(?:\d+|an?|one)\s+(?:seconds?|min(?:ute)?s?|hours?|hrs?|days?|weeks?|months?|years?)\s+ago(?![\p{L}])|(?<![\p{L}\d])\d+\s?[mhdw]\s+ago(?![\p{L}])|(?<![\p{L}])vor\s+\d+\s+(?:minuten|stunden?|tagen?)(?![\p{L}])|^just now$/giu;
/** "5 min read" inside a byline. */
export const READING_TIME =
  /(?<![\p{L}\d])(?:(?:reading time|read time|estimated reading time|lesezeit|temps de lecture|lecture|tiempo de lectura|время (?:на )?чтения)\s*:?\s*(?:ca\.\s*)?)?\d+\s*-?\s*(?:min(?:ute|uten|utos|utes|utи|ут[ыа]?)?s?\.?|мин\.?)(?:\s+(?:read|reading|lesezeit|de lecture|de lectura|чтения))?(?![\p{L}])/giu;
/** Weekdays beside a date. */
export const WEEKDAYS =
  /(?<![\p{L}])(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?(?![\p{L}])\.?|(?<![\p{L}])(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье)(?![\p{L}])/giu;
/** Words in front of a date. */
export const DATE_LABEL =
  /(?<![\p{L}])(?:first published|originally published|(?:date )?published(?: on| at| in)?|last (?:updated|modified|reviewed|edited)(?: on| at)?|updated(?: on| at)?|posted(?: on| at)?|modified|release date|publication date|date|issued(?: on)?|created|veröffentlicht(?: am)?|aktualisiert(?: am)?|stand|status|as of|vom|erschienen(?: am)?|(?:press release|news release|media release|briefing|policy brief|research note|working paper|pressemitteilung|communiqué de presse|comunicado de prensa|пресс-релиз)(?:\s+(?:no|nr|n°|№)\.?\s*[\d/-]+)?|publié(?:e)?(?: le)?|mis à jour(?: le)?|publicado(?: el)?|actualizado(?: el)?|fecha|опубликован[оа]?|обновлен[оа]?|дата(?: публикации)?)(?![\p{L}])\s*:?/giu;
/** Words in front of a person or an office. */
export const PERSON_LABEL =
  /(?<![\p{L}])(?:(?:written|submitted|posted|reported|story|words|report|text|analysis|compiled|prepared)\s+by|by|from\s*:|author(?:s|\(s\))?\s*:|writer\s*:|editor\s*:|reporter\s*:|edited by|von|autor(?:in|en)?\s*:|par|auteur(?:e|s)?\s*:|por|autor(?:a|es)?\s*:|автор[ыа]?\s*:?|текст\s*:|редактор\s*:|подготовил[аи]?\s*:?)(?=\s|$)/iu;
/** A desk's own signature, often a login name: "Editor: huaxia". */
export const EDITOR = /(?<![\p{L}])(?:web )?editor\s*:\s*\p{L}+/giu;
/** Words in front of an outlet. */
export const SOURCE_LABEL = /^(?:source|quelle|fuente|источник|publisher|publication|outlet)\s*:/iu;
/** What a writer is: "business correspondent". */
export const OFFICE =
  /(?<![\p{L}])(?:(?:senior|chief|deputy|associate|assistant|former|economics?|business|trade|political|diplomatic|foreign|energy|markets?|finance|staff|special|data|world|europe|asia|africa|moscow)\s+)*(?:correspondents?|reporters?|editors?|writers?|columnists?|spokes(?:man|woman|person)|analysts?|economists?|fellows?|researchers?|journalists?|contributors?|director|professor|korrespondent(?:in)?|redakteur(?:in)?|redaktion|журналист|корреспондент|обозреватель)(?![\p{L}])/giu;
/** One capitalised word of a name. */
export const NAME_TOKEN = /^(?:\p{Lu}[\p{L}\p{M}'’.\-‐‑]*|\p{Lu}\.|(?:d|l|o)['’]\p{Lu}\p{L}+)$/u;
/** Small words inside and between names. */
export const CONNECTOR =
  /^(?:à|a|on|um|las|and|&|de|da|di|do|dos|del|della|der|den|des|du|van|von|vom|für|zu|la|le|el|al|bin|ibn|y|e|et|und|и|в|for|in|at|of|the|from|to|special|with|jr\.?|sr\.?|phd|dr\.?|г\.?)$/iu;
/** What parts the pieces of a byline; a full stop does behind a whole word, and first of all, where a date has stood. */
export const PARTS =
  /\s*(?:(?<=\p{Ll}{4})\.(?=\s)|^\s*\.(?=\s)|[|•·;/\n]|[–—]|\s-\s|,|\s(?:and|und|et|y|и|&)\s)\s*/u;

/** A dateline alone on its line: "LONDON, May 3 (Reuters)". */
export const DATELINE_ONLY = new RegExp(
  `^[\\p{Lu}][\\p{Lu} .,/'’-]{2,40},\\s+(?:${MONTH_PATTERN})\\.?\\s+\\d{1,2}(?:\\s*\\([^)]{2,30}\\))?\\s*[-–—]*$`,
  'iu',
);
