/** Whether "points" are percentage points here: "rose by 2 points to 8 percent", not "the index lost 40 points". */
import { compare } from '../../../../lib/decimal.ts';
import { foldAt, type Scan } from '../tokens/scan.ts';
import type { Amount } from './amount.ts';

/** Followed by one of these, points are items ("a ten-point plan"). */
const ITEMS: ReadonlySet<string> = new Set(
  'plan plans agenda program programme list proposal proposals strategy checklist scale system memorandum manifesto of'.split(
    ' ',
  ),
);
const INDEX_WORDS: ReadonlySet<string> = new Set(
  'index indices indexes dow nikkei ftse nasdaq sensex dax stock stocks shares pmi score scored scores league match game games indice indices índice índices bourse cac bolsa ibex börse partido liga индекс индекса индекс рынок биржа биржи'.split(
    ' ',
  ),
);
const PERCENT_WORDS: ReadonlySet<string> = new Set(
  'percent percentage pct margen marge fehlertoleranz погрешность tariff tariffs rate rates share margin margins inflation unemployment duty duties quota taux tasa porcentaje cuota pourcentage prozent процента процентов'.split(
    ' ',
  ),
);

const WHOLES: ReadonlySet<string> = new Set('pib pourcentage tva porcentaje iva'.split(' '));

/** `end` is the token after the word. The paragraph decides, then the article. */
export function isPercentagePoints(scan: Scan, end: number): boolean {
  if (ITEMS.has(foldAt(scan, end)) && scan.lexicon.language === 'en') return false;
  // "0,4 point de PIB"
  if (['de', 'del'].includes(foldAt(scan, end)) && WHOLES.has(foldAt(scan, end + 1))) return true;
  if (isOverRate(scan, end)) return true;
  const hints = [scan.hints, scan.around].filter((one) => one !== null);
  for (const { words, has } of hints) {
    const spoken = words();
    // "Le stock" is a store.
    const isIndex = (word: string): boolean =>
      spoken.has(word) && !(word === 'stock' && scan.lexicon.language !== 'en');
    if ([...INDEX_WORDS].some(isIndex)) return false;
    const isPercent = has('%') || has('per cent') || [...PERCENT_WORDS].some((word) => spoken.has(word));
    if (isPercent) return true;
  }
  return false;
}

/** "4.5 points over base rate", "250 points above Libor": what a loan costs more than a rate that all know. */
function isOverRate(scan: Scan, end: number): boolean {
  if (!OVER.test(foldAt(scan, end))) return false;
  for (let at = end + 1; at < end + 10; at++) {
    if (KNOWN_RATE.test(foldAt(scan, at))) return true;
    if (!RATE_LEAD.test(foldAt(scan, at))) return false;
  }
  return false;
}

const OVER = /^(?:over|above|below|under|plus|über|unter|au|sous|por|sobre)$/u;
/** Words between "over" and the rate: "over the European Central Bank's base rate", "au-dessus du taux". */
const RATE_LEAD =
  /^(?:the|bank|of|england|england's|ecb|central|fed|'|s|three|six|month|-|dem|den|des|du|de|dessus|dessous|encima|debajo|del|la|le|el)$/u;
const KNOWN_RATE =
  /^(?:base|prime|repo|libor|euribor|sofr|sonia|estr|treasury|treasuries|bund|bunds|gilts?|benchmark|basiszins|leitzins|hauptrefinanzierungssatz|taux|tipo|swaps?|jibar|mibor|shibor|hibor|tiie|selic)$/u;

/** "250 points above Libor": so many can only be basis points. */
export const isBasisPoints = (scan: Scan, end: number, { meanings, isInteger }: Amount): boolean =>
  isInteger &&
  isOverRate(scan, end) &&
  meanings.every(({ value }) => compare(value, FEWEST_BASIS_POINTS) >= 0);

const FEWEST_BASIS_POINTS = '20';

/** "fell a point to 6 percent", "narrowed by one point": something moves so far, where "at one point" is a time. */
export const isMoveOfPoint = (scan: Scan, at: number): boolean =>
  scan.lexicon.language === 'en' &&
  MOVES.test(foldAt(scan, at - 1)) &&
  /^points?$/u.test(foldAt(scan, at + 1));

const MOVES =
  /^(?:by|up|down|rose|rises?|fell|falls?|gained|gains?|lost|lose|dropped|slipped|climbed|added|shed|narrowed|widened|another|only|just|about|almost|nearly|than|within)$/u;
