import { MONTH_PATTERN } from '../header/monthNames.ts';
import { findDates } from '../header/publicationDate.ts';
import type { Segment } from '../segment.ts';
import { endsSentence, wordsOf } from '../sentenceShape.ts';
import { furnitureRule } from './furnitureRules.ts';

/**
 * Captions: a line without a full stop right beside the credit of its picture. Sentences of the article end in a full
 * stop, and headings are shorter.
 */
const SHORTEST_CAPTION_WORDS = 7;
const LONGEST_CAPTION_WORDS = 40;
const DESCRIPTION = /^(?:an?|the|two|three|several|people|workers|\p{Lu}\p{Ll}+s?)\s.*\p{L}ing(?![\p{L}])/iu;

/** "Figure 1: Grain exports, 2019-2025 (million tonnes)": names a chart that is not here. Heads of tables stay. */
const FIGURE =
  /^(?:figure|fig\.|chart|graph|abbildung|abb\.|grafik|schaubild|graphique|gráfico|рис\.|рисунок|график|диаграмма)\s?№?\s?\d+(?:\.\d+)?\s?[.:–—]\s?\p{L}/iu;
const isFigure = ({ kind, text }: Segment): boolean =>
  (kind === 'line' || kind === 'heading') &&
  FIGURE.test(text) &&
  wordsOf(text).length <= LONGEST_CAPTION_WORDS &&
  !tellsNumber(text.replace(CHART_UNIT, ' '));
/** What a chart counts in: "(million tonnes)", ", $ bn". */
const CHART_UNIT = /(?<![\d\p{L}] ?)(?:million|billion|thousand|hundred)\s\p{L}+/giu;

/** `image_caption` and `figure_caption` by index, null elsewhere. */
export function captionRules(segments: readonly Segment[]): readonly (string | null)[] {
  return segments.map((segment, i) => {
    if (isFigure(segment)) return 'figure_caption';
    if (segment.kind !== 'line' || endsSentence(segment.text)) return null;
    const words = wordsOf(segment.text).length;
    if (words < SHORTEST_CAPTION_WORDS || words > LONGEST_CAPTION_WORDS) return null;
    const next = segments[i + 1];
    const after = isCredit(segments[i - 1]) && !segment.gapBefore;
    const before = next !== undefined && !next.gapBefore && isCredit(next);
    // A picture's description for the blind often stands in front of its caption.
    const described =
      next !== undefined &&
      !next.gapBefore &&
      DESCRIPTION.test(segment.text) &&
      furnitureRule(next.text, false) === 'image_credit';
    return after || before || described ? 'image_caption' : null;
  });
}

/** Digits of a caption that tell nothing: a day, a year, a time of day, a picture's number in a report or a gallery. */
const SILENT_DIGITS = [
  new RegExp(
    `(?<![\\p{L}\\d])(?:(?:${MONTH_PATTERN})\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}(?:st|nd|rd|th|\\.)?\\s+(?:de\\s+)?(?:${MONTH_PATTERN}))(?![\\p{L}\\d])`,
    'giu',
  ),
  /(?<![\p{L}\d.,])(?:19|20)\d{2}(?:[-–/]\d{2,4})?(?![\p{L}\d%]|[.,]\d)/gu,
  /(?<!\d)\d{1,2}:\d{2}(?!\d)/gu,
  /(?<![\p{L}])(?:figure|fig\.|chart|graph|photo|image|picture|abbildung|abb\.|grafik|foto|bild|рис\.|фото)\s*№?\s*\d+(?:\.\d+)?/giu,
  /(?<!\d)\d{1,3}\s*(?:\/|of|von|sur|de|из)\s*\d{1,3}$/giu,
];

/** "a school built in 1958": when something came to be is told, not when the picture was taken. */
const TOLD_YEAR =
  /(?<!\p{L})(?:built|opened|founded|closed|completed|erected|commissioned|established|launched|erbaut|gebaut|eröffnet|gegründet|geschlossen|construite?|ouverte?|fondée?|fermée?|inaugurée?|construid[oa]|abiert[oa]|fundad[oa]|inaugurad[oa]|cerrad[oa]|построен\p{L}*|открыт\p{L}*|основан\p{L}*|закрыт\p{L}*)\s(?:in|im(?: Jahr)?|en|в)\s(?:1[5-9]|20)\d\d(?!\d)/iu;

/** "wait up to nine hours for water": a number in words that measures. */
const TOLD_WORDS =
  /(?<![\p{L}-])(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|half|third|quarter)\s(?:hours?|days|weeks|months|years|miles|kilomet(?:re|er)s|met(?:re|er)s|feet|tonnes|tons|litres|gallons|hectares|acres|per ?cent|percent|times|million|billion|thousand|hundred|of the)(?!\p{L})/iu;

/**
 * Whether a picture's caption tells a number, as "The port handled 212 ship calls" does; then it is read with the
 * article. A description, a day and a credit tell none.
 */
export function tellsNumber(caption: string): boolean {
  const undated = findDates(caption).reduceRight(
    (text, { start, end }) => `${text.slice(0, start)} ${text.slice(end)}`,
    caption.trim(),
  );
  if (TOLD_YEAR.test(caption) || TOLD_WORDS.test(caption)) return true;
  return /\d/u.test(SILENT_DIGITS.reduce((text, digits) => text.replace(digits, ' '), undated));
}

const isCredit = (segment: Segment | undefined): boolean =>
  segment !== undefined &&
  wordsOf(segment.text).length <= 6 &&
  furnitureRule(segment.text, false) === 'image_credit';
