/**
 * "3,240" and "3.240": thousands or decimals? The article's other numbers say it; then what the digits count, how they
 * end and the land; where these leave it open, both are given and the analyst is asked.
 */
import { isCurrencyAt } from '../amounts/currency.ts';
import { unitAfter } from '../amounts/unit.ts';
import { isEitherWay, LEAST_SHOWN, type Mark, type MarkUse, otherMark, shownOf } from './articleMarks.ts';
import type { Convention } from './convention.ts';
import { foldAt, isWord, type Scan } from './scan.ts';

/** What stands behind the digits. */
type Behind = 'percent' | 'magnitude' | 'whole' | 'measured' | 'nothing';

/** Which use of the mark is meant, the likelier first; null where the language's own reading holds. */
export function usesOfMark(scan: Scan, written: string, end: number): readonly MarkUse[] | null {
  const { convention } = scan;
  if (convention === null || !isEitherWay(written)) return null;
  const mark = /[.,]/u.exec(written)?.[0] as Mark;
  const own = ownUse(convention, mark);
  if (own === null) return null;
  const habits = scan.around ?? scan.hints;
  const { use, decimal, group } = shownOf(habits.marks(), mark);
  const [forOwn, forOther] = own === 'decimal' ? [decimal, group] : [group, decimal];
  const holds = use === own || (forOther > 0 && forOwn >= forOther);
  if (holds && !(own === 'decimal' && isOfTwoHabits(scan))) return null;
  const behind = behindDigits(scan, end);
  // Before "millones" nobody writes decimals down to a nought.
  const isRoundSize = behind === 'magnitude' && written.endsWith('0');
  if (holds) return isRoundSize ? ['group', 'decimal'] : null;
  if (forOther > 0) {
    const other: MarkUse = own === 'decimal' ? 'group' : 'decimal';
    const isSure = use === other && (forOther >= LEAST_SHOWN || isOfTwoHabits(scan));
    // Decimals with the other mark leave it to thousands; that it has decimals of its own leaves "3.245 millones" open.
    const isOpen =
      other === 'decimal' && (behind === 'whole' || behind === 'magnitude' || written.endsWith('0'));
    if (isSure && !isOpen) return [other];
    return other === 'group' ? ['group', 'decimal'] : ['decimal', 'group'];
  }
  if (behind === 'percent') return null;
  const land = habits.landMark(scan.lexicon.language);
  if (own === 'decimal') {
    if (isOfTwoHabits(scan)) {
      if (behind === 'whole' || land === otherMark(mark)) return ['group'];
      return land === mark && !isRoundSize ? null : ['group', 'decimal'];
    }
    return behind === 'whole' || isRoundSize ? ['group', 'decimal'] : null;
  }
  return land === mark && behind !== 'whole' ? ['group', 'decimal'] : null;
}

/** Spanish is written with either mark, by land. */
const isOfTwoHabits = (scan: Scan): boolean => scan.convention?.acceptsBothMarks === true;

function ownUse(convention: Convention, mark: Mark): MarkUse | null {
  if (convention.decimal === mark) return 'decimal';
  return convention.groups.includes(mark) ? 'group' : null;
}

function behindDigits(scan: Scan, end: number): Behind {
  const { lexicon, tokens } = scan;
  if (tokens[end]?.gap === 'break') return 'nothing';
  if (lexicon.percent.match(tokens, end) !== null || lexicon.points.match(tokens, end) !== null)
    return 'percent';
  if (lexicon.magnitudes.match(tokens, end) !== null) return 'magnitude';
  if (isCurrencyAt(scan, end) || unitAfter(scan, end) !== null) return 'measured';
  return isWholeNoun(scan, end) ? 'whole' : 'nothing';
}

/** "3,240 trabajadores", "97,000 человек": things that come in ones. "2,125 hijos por mujer" is an average. */
function isWholeNoun(scan: Scan, at: number): boolean {
  if (!isWord(scan, at) || scan.lexicon.functionWords.has(foldAt(scan, at))) return false;
  const text = scan.tokens[at]?.text ?? '';
  const isPlural = PLURAL[scan.lexicon.language]?.test(text) ?? false;
  return isPlural && !INDEX.test(text) && !scan.lexicon.per.has(foldAt(scan, at + 1));
}

const PLURAL: Readonly<Record<string, RegExp>> = {
  en: /^\p{Ll}{3,}s$|^people$/u,
  es: /^\p{Ll}{3,}s$/u,
  fr: /^\p{Ll}{3,}[sx]$/u,
  de: /^\p{Lu}\p{Ll}{2,}(?:e|n|er|s)$/u,
  ru: /^(?:человек|лиц|семей|рабочих|жителей|\p{Ll}{3,}(?:ов|ев|ей))$/u,
};
/** Levels of an index and multiples have decimals. */
const INDEX = /^(?:points?|puntos|veces|times|Punkte|пунктов)$/u;
