/** Words around an amount that say how it bounds the truth; they never touch its interval. */
import type { Bound } from '../../types.ts';
import { foldAt, isDigits, isGlued, type Scan } from '../tokens/scan.ts';

/** A bound, and the index of the token after its words. */
export type Hedge = { readonly bound: Bound; readonly end: number };

/** Two at most: "as much as around 80". */
const MAX_HEDGES = 2;

/** The hedges that start at a token; `exact` and the same token when there are none. */
export function hedgeBefore(scan: Scan, at: number): Hedge {
  if (isComplement(scan, at)) return { bound: 'exact', end: at + 2 };
  let bound: Bound = 'exact';
  let end = at;
  for (let i = 0; i < MAX_HEDGES; i++) {
    const match = scan.lexicon.before.match(scan.tokens, end);
    if (
      match === null ||
      (i === 0 &&
        (isChangeTo(scan, at) || isVerbsOwn(scan, at) || isPreposition(scan, at) || isEqual(scan, at)))
    )
      break;
    // The stronger statement wins: "up to around 80" is a bound, not an estimate.
    if (bound === 'exact' || bound === 'approximate') bound = match.value;
    end = match.end;
  }
  return { bound, end };
}

/** "which adds up to 8.6 million", "edged up to 98,000", "brought the total up to 40": no bound, the verb's own words. */
const isVerbsOwn = (scan: Scan, at: number): boolean =>
  foldAt(scan, at) === 'up' && foldAt(scan, at + 1) === 'to' && LIFTED.test(foldAt(scan, at - 1));

const LIFTED =
  /^(?:add(?:s|ed|ing)?|sum(?:s|med|ming)?|edg(?:e|es|ed|ing)|cr(?:eeps?|ept|eeping)|inch(?:es|ed|ing)?|tick(?:s|ed|ing)?|nudg(?:e|es|ed|ing)|drift(?:s|ed|ing)?|shot|shoots?|went|goes|gone|going|came|comes?|coming|mov(?:e|es|ed|ing)|bounc(?:e|es|ed|ing)|pick(?:s|ed|ing)?|speed(?:s|ed|ing)?|sped|jump(?:s|ed|ing)?|ramp(?:s|ed|ing)?|it|total|tally|back|right|way|closer|all)$/u;

/** "a dispute over $438 million", "spread over 40 hectares", "ein Kredit über 50 Millionen": the noun or verb asks for the word. */
const isPreposition = (scan: Scan, at: number): boolean =>
  (foldAt(scan, at) === 'over' && OVER.test(foldAt(scan, at - 1))) ||
  (foldAt(scan, at) === 'über' && UEBER.test(foldAt(scan, at - 1)));

const OVER =
  /^(?:disputes?|rows?|fights?|wars?|battles?|clash(?:es)?|lawsuits?|talks|negotiations|quarrels?|wrangl(?:e|ing)|spread|stretch(?:es|ed|ing)?|scattered|extend(?:s|ed|ing)?|distributed|sprawl(?:s|ed|ing)?)$/u;
const UEBER =
  /(?:fonds|kredits?|kredite|darlehen|vertrag|verträge|rechnung|auftrag|aufträge|anleihen?|paket|scheck|summe|betrag|höhe|bürgschaft|garantie|zusagen?|bescheid|strafe|geldbuße)$/u;

/** "each one lost costs as much as two students": as much, and no bound. */
const isEqual = (scan: Scan, at: number): boolean =>
  foldAt(scan, at) === 'as' &&
  foldAt(scan, at + 1) === 'much' &&
  scan.lexicon.cardinals.has(foldAt(scan, at + 3)) &&
  /^(?:costs?|costing|weighs?|weighed|earns?|earned|spends?|uses?|used|worth|needs?|produces?|counts?|takes?|emits?)$/u.test(
    foldAt(scan, at - 1),
  );

/** "all but three of the 27": three are left out, and it is no estimate. */
const isComplement = (scan: Scan, at: number): boolean =>
  foldAt(scan, at) === 'all' &&
  foldAt(scan, at + 1) === 'but' &&
  (isDigits(scan, at + 2) || scan.lexicon.cardinals.has(foldAt(scan, at + 2)));

/** How far before "до" the verb may stand: "выросла почти в два раза, до". */
const LOOK_BACK = 9;

/** What a measured step ends with, or whose level follows a dash. */
const LED = /^(?:%|\.|п|раза?|тонн\p{L}*|рубл\p{L}*|\p{L}{4,})$/u;

/** "вырос до 80%": after a verb of change the hedge's own word only names the new level. */
function isChangeTo(scan: Scan, at: number): boolean {
  const { changeStems, to } = scan.lexicon;
  if (changeStems.length === 0 || to.match(scan.tokens, at) === null) return false;
  // "снизился на 2,7 п. п., до 88,4%": behind its comma the word leads to the level.
  if (
    scan.lexicon.language === 'ru' &&
    /^[,—–]$/u.test(foldAt(scan, at - 1)) &&
    LED.test(foldAt(scan, at - 2))
  )
    return true;
  const isChange = (word: string): boolean =>
    changeStems.some((stem) => stem.length > 2 && word.startsWith(stem));
  for (let back = 1; back <= LOOK_BACK; back++) {
    const word = foldAt(scan, at - back);
    // "на 50 б.п. до 15,5%": the stops of a shortened word end nothing.
    const isShort = word === '.' && /^\p{Ll}{1,4}$/u.test(foldAt(scan, at - back - 1));
    if ((word === '.' && !isShort) || word === '') return false;
    if (isChange(word)) return true;
  }
  return false;
}

/** "or more", "or so", "+" after an amount. */
export function hedgeAfter(scan: Scan, at: number): Hedge | null {
  const match = scan.lexicon.after.match(scan.tokens, at);
  // "the highest since 1934 and more than seven times": the hedge belongs to what comes next.
  const isNext = match !== null && foldAt(scan, match.end) === 'than';
  if (match !== null && !isNext && scan.tokens[at]?.gap !== 'break')
    return { bound: match.value, end: match.end };
  const isPlus = foldAt(scan, at) === '+' && isGlued(scan, at) && !isDigits(scan, at + 1);
  return isPlus ? { bound: 'at_least', end: at + 1 } : null;
}
