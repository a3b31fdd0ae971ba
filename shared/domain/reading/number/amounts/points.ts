/** Whether "points" are percentage points here: "rose by 2 points to 8 percent", not "the index lost 40 points". */
import { foldAt, type Scan } from '../tokens/scan.ts';

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
  'percent percentage pct tariff tariffs rate rates share margin margins inflation unemployment duty duties quota taux tasa porcentaje cuota pourcentage prozent процента процентов'.split(
    ' ',
  ),
);

const WHOLES: ReadonlySet<string> = new Set('pib pourcentage tva porcentaje iva'.split(' '));

/** `end` is the token after the word. The paragraph decides, then the article. */
export function isPercentagePoints(scan: Scan, end: number): boolean {
  if (ITEMS.has(foldAt(scan, end)) && scan.lexicon.language === 'en') return false;
  // "0,4 point de PIB"
  if (['de', 'del'].includes(foldAt(scan, end)) && WHOLES.has(foldAt(scan, end + 1))) return true;
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
