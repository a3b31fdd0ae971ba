/**
 * "Der Umbau kostet 10 Mio. Euro. Weitere 3 bis 4 Mio. kommen dazu": millions behind a sentence that told money in millions are
 * money too where they are called further ones, or where the whole article counts money and nothing else in it.
 */
import type { Draft } from '../finish.ts';
import { foldAt, type Scan } from '../tokens/scan.ts';

/** More of the same; before the number or behind it. */
const FURTHER =
  /^(?:another|further|additional|extra|remaining|weiteren?|zusätzliche?n?|nochmals?|restlichen?|übrigen|encore|autres|supplémentaires?|restants?|otros|adicionales|restantes|еще|ещё|дополнительно|дополнительные|остальные|оставшиеся)$/u;
const FURTHER_REACH = 2;

/** Verbs of people on either side of a number of them. */
const PEOPLE_DO =
  /^(?:leben|lebten|wohnen|arbeiten|arbeiteten|besuchten|besuchen|nutzen|nutzten|kamen|starben|vivent|vivaient|travaillent|habitent|viven|vivían|trabajan|visitaron|murieron|живут|живет|жили|работают|работали|приехали|погибли|use|used|visited|watched|bought|live|work|voted)$/u;

/** Whether millions without a measure are money as the amount of the sentence before is. */
export function goesOnInMoney(scan: Scan, model: Draft, draft: Draft): boolean {
  if (model.kind !== 'money' || isPeoplesDeed(scan, draft)) return false;
  return isFurther(scan, draft) || scan.around?.mainCurrency() === model.readings[0]?.currency;
}

/** "In der Stadt leben 12 Mio.", "72 millones lo visitaron". */
export const isPeoplesDeed = (scan: Scan, { from, to }: Draft): boolean =>
  PEOPLE_DO.test(foldAt(scan, to)) || PEOPLE_DO.test(foldAt(scan, from - 1));

/** "weitere 12 Mio.", "another 30 to 40 million", "3 milliards supplémentaires". */
export function isFurther(scan: Scan, { from, to }: Draft): boolean {
  if (FURTHER.test(foldAt(scan, to))) return true;
  for (let at = from; at >= from - FURTHER_REACH; at--) if (FURTHER.test(foldAt(scan, at))) return true;
  return false;
}
