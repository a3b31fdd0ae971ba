/**
 * What the numbers of an article show of its marks. "4.5%", "1.234,5" and "1,234,567" can be read in one way only, and
 * what they show holds for "3,240 millones" beside them, which is a thousand times more or less by the other mark.
 */
import { matchesOf } from '../../../../lib/matches.ts';

export type Mark = '.' | ',';
/** What a mark does: it sets decimals apart, or thousands. */
export type MarkUse = 'decimal' | 'group';

/** How often each mark was seen in either use, where no other could be meant. */
export type MarkCounts = Readonly<Record<MarkUse, Readonly<Record<Mark, number>>>>;

export const otherMark = (mark: Mark): Mark => (mark === '.' ? ',' : '.');

const MARKED = /(?<![\d.,’'])\d+(?:[.,]\d+)+(?![\d’'])/gu;
/** What decimals stand before: no time of day, no date, no number of a chapter. */
const MEASURED = /^\s?(?:%|‰|[€£$°]|(?!(?:uhr|hs?|heures|horas|am|pm|ч|час\p{L}*|i|ii|iii|iv|v)\b)\p{Ll})/iu;
const SIGNED = /[€£$₽₹¥]\s?$/u;
const PERCENT = /^\s?(?:%|per ?cent|Prozent|pour cent|por ciento|процент)/iu;

/** Counts the marks of a text; one pass. */
export function countMarks(text: string): MarkCounts {
  const counts = { decimal: { '.': 0, ',': 0 }, group: { '.': 0, ',': 0 } };
  for (const { 0: written, index } of matchesOf(text, MARKED)) {
    const parts = written.split(/[.,]/u);
    const first = markOf(written, parts[0]?.length ?? 0);
    const last = markOf(written, written.length - 1 - (parts.at(-1)?.length ?? 0));
    const rest = parts.at(-1) ?? '';
    const inner = parts.slice(1, -1);
    const isGrouped = /^[1-9]\d{0,2}$/u.test(parts[0] ?? '') && inner.every((part) => part.length === 3);
    if (parts.length > 2) {
      if (!isGrouped || written.slice(0, -rest.length - 1).includes(otherMark(first))) continue;
      if (first === last && rest.length === 3) counts.group[first]++;
      if (first !== last) {
        counts.group[first]++;
        counts.decimal[last]++;
      }
      continue;
    }
    const after = text.slice(index + written.length, index + written.length + LOOK);
    if (isEitherWay(written)) {
      // Nobody writes decimals down to "97,000" but in rates.
      if (rest.endsWith('00') && !PERCENT.test(after)) counts.group[first]++;
    } else if (MEASURED.test(after) || SIGNED.test(text.slice(Math.max(0, index - 2), index)))
      counts.decimal[first]++;
  }
  return counts;
}

/** No unit's word is looked at any further. */
const LOOK = 14;

const markOf = (written: string, at: number): Mark => (written[at] === '.' ? '.' : ',');

/** "3,240": one mark and three digits behind it, which may be thousands or decimals. */
export const isEitherWay = (written: string): boolean => /^[1-9]\d{0,2}[.,]\d{3}$/u.test(written);

/** How clearly one use of a mark outweighs the other. */
const OUTWEIGHS = 4;
/** A habit shows itself this often. */
export const LEAST_SHOWN = 2;

/** What an article shows of one mark; `null` where it shows nothing or something of both. */
export type Shown = {
  readonly use: MarkUse | null;
  /** How often it was seen in the two uses. */
  readonly decimal: number;
  readonly group: number;
};

/** A mark has one use where it outweighs the other; decimals with one mark leave thousands to the other. */
export function shownOf(counts: MarkCounts, mark: Mark): Shown {
  const decimal = counts.decimal[mark] + counts.group[otherMark(mark)];
  const group = counts.group[mark] + counts.decimal[otherMark(mark)];
  const use =
    decimal > 0 && decimal >= OUTWEIGHS * group
      ? 'decimal'
      : group > 0 && group >= OUTWEIGHS * decimal
        ? 'group'
        : null;
  return { use, decimal, group };
}
